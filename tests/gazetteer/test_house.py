"""The desk's house list: what it finds, and that its index on the disk is as good as in memory."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from app.documents.document import DocumentError
from app.gazetteer import housefile
from app.gazetteer.house import HouseList, HouseWord
from app.gazetteer.housebuild import words_of
from app.gazetteer.houseindex import near_keys
from app.progress import Cancelled

ROOT = Path(__file__).parents[2]
NAMES = (
    "Volodymyr Zelensky",
    "Olena Zelenska",
    "Valery Gerasimov",
    "Kursk",
    "Kim Jong-un",
    "Hamish de Bretton-Gordon",
    "Recep Tayyip Erdoğan",
    "KCNA",
    "McDonald's",
    "Group of 7",
)
HOUSE = HouseList.of(NAMES)

words = st.text(ascii_lowercase[:8], min_size=2, max_size=15)
lists = st.lists(st.lists(words.map(str.title), min_size=1, max_size=3).map(" ".join), max_size=30)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """A word, and the same with one edit: a letter more, less, another, or two exchanged."""
    word = draw(st.text(ascii_lowercase, min_size=2, max_size=30))
    place = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from(["", *ascii_lowercase]))
    before, after = word[:place], word[place:]
    return word, draw(
        st.sampled_from(
            [
                before + letter + after,
                before + letter + after[1:],
                before + after[1:2] + after[:1] + after[2:],
            ]
        )
    )


@pytest.mark.parametrize(
    "word", ["Zelensky", "ZELENSKY", "Erdogan", "Jong-un", "Jongun", "Jong", "Gordon", "McDonald"]
)
def test_a_word_of_a_name_is_spelt_whatever_its_case_diacritics_and_hyphens(word: str) -> None:
    assert HOUSE.spelt(word)


@pytest.mark.parametrize(
    "word", ["", "-", "Zelenskiy", "de", "of", "7", "Kurs", "VolodymyrZelensky"]
)
def test_what_no_name_has_as_a_word_is_not(word: str) -> None:
    assert not HOUSE.spelt(word)
    assert HOUSE.names_with(word) == ()


@pytest.mark.parametrize(
    ("garble", "right"),
    [
        ("Zelanski", "Zelensky"),
        ("Cursk", "Kursk"),
        ("Garasimov", "Gerasimov"),
        ("Volodimier", "Volodymyr"),
        ("Erdohan", "Erdoğan"),
        ("Breton", "Bretton"),
        ("Zelenski", "Zelensky"),
        ("Zelensky", "Zelensky"),
    ],
)
def test_the_nearest_word_comes_first_as_the_desk_writes_it(garble: str, right: str) -> None:
    assert HOUSE.near(garble)[0].text == right


@pytest.mark.parametrize("word", ["", "K", "Ky", "Xxxxxxxxxxxx", "Institute", "12345"])
def test_nothing_is_near_to_a_word_like_none(word: str) -> None:
    assert HOUSE.near(word) == ()
    assert HouseList.of([]).near(word) == ()


def test_a_word_tells_the_first_names_that_have_it() -> None:
    house = HouseList.of([f"{given} Kiel" for given in ("Max", "Ann", "Bo", "Cy")])
    assert house.near("Kil") == (HouseWord("Kiel", "kiel", ("Max Kiel", "Ann Kiel", "Bo Kiel")),)
    assert house.names_with("KIEL") == ("Max Kiel", "Ann Kiel", "Bo Kiel", "Cy Kiel")


def test_of_long_names_a_word_tells_fewer() -> None:
    names = [f"Kiel {letter * 90}" for letter in "abc"]
    house = HouseList.of(names)
    assert [word.names for word in house.near("Kiel")] == [tuple(names[:2])]
    assert house.names_with("Kiel") == tuple(names)


def test_each_name_counts_once_and_blank_ones_do_not() -> None:
    assert len(HouseList.of(["Kim Un", " Kim  Un ", "", "  ", "KIM UN"])) == 2


def test_the_first_spelling_is_the_desks() -> None:
    house = HouseList.of(["Gerd Müller", "Thomas Muller"])
    assert [word.text for word in house.near("Mueler")] == ["Müller"]
    assert house.names_with("muller") == ("Gerd Müller", "Thomas Muller")


def test_at_most_six_words_are_near_and_ties_go_by_the_alphabet() -> None:
    house = HouseList.of(f"Mar{letter}k" for letter in "vuspnda")
    near = [word.text for word in house.near("Marxk")]
    assert near == ["Marak", "Mardk", "Marnk", "Marpk", "Marsk", "Maruk"]


@settings(deadline=None)
@given(edited())
def test_a_word_one_edit_away_is_near(pair: tuple[str, str]) -> None:
    word, garble = pair
    house = HouseList.of(["Unlike", word.title()])
    alike = OSA.normalized_similarity(word, garble) >= 0.6
    assert not alike or word in {near.key for near in house.near(garble)}


@settings(deadline=None)
@given(lists, words)
def test_what_is_near_is_a_word_of_the_list_and_alike(names: list[str], word: str) -> None:
    house = HouseList.of(names)
    near = [found.key for found in house.near(word)]
    assert len(near) == len(set(near)) <= 6
    for key in near:
        assert house.spelt(key)
        assert OSA.normalized_similarity(word, key) >= 0.5


@settings(deadline=None)
@given(lists)
def test_every_word_leads_to_its_names(names: list[str]) -> None:
    house = HouseList.of(names)
    distinct = list(dict.fromkeys(names))
    assert len(house) == len(distinct)
    for word in {word for name in names for word in name.split()}:
        assert house.spelt(word)
        assert house.names_with(word) == tuple(n for n in distinct if word in n.split())


@settings(deadline=None)
@given(names=st.lists(st.text(st.characters(codec="utf-8"), max_size=30), max_size=8), word=words)
def test_names_of_any_characters_can_be_looked_up(names: list[str], word: str) -> None:
    house = HouseList.of(names)
    for name in names:
        for key, text in words_of(name).items():
            assert house.spelt(text)
            assert " ".join(name.split()) in house.names_with(key)
    house.near(word)


def test_a_lone_surrogate_is_a_question_mark() -> None:
    house = HouseList.of(["Ab\ud800c Kiel"])
    assert house.names_with("Kiel") == ("Ab?c Kiel",)


# The index on the disk


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.txt"
    path.write_text("# the desk\n\n" + "\n".join(NAMES), encoding="utf-8")
    return path


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "house"


def never(_done: int, _total: int) -> None:
    raise AssertionError("the index is made again")


def indexes(cache: Path) -> list[Path]:
    return sorted(cache.iterdir())


def answers(house: HouseList) -> Iterator[object]:
    yield len(house)
    for word in ("Zelanski", "Cursk", "Kim", "Unheard", *" ".join(NAMES).split()):
        yield house.spelt(word), house.near(word), house.names_with(word)


def test_a_list_from_a_file_is_the_same_at_every_opening(names: Path, cache: Path) -> None:
    first = HouseList.open(names, cache)
    second = HouseList.open(names, cache, never)
    assert list(answers(first)) == list(answers(second)) == list(answers(HOUSE))
    assert len(indexes(cache)) == 1


def test_another_file_of_the_same_names_needs_no_other_index(names: Path, cache: Path) -> None:
    HouseList.open(names, cache)
    copy = names.with_name("copy.txt")
    copy.write_bytes(names.read_bytes())
    assert len(HouseList.open(copy, cache, never)) == len(NAMES)


def test_a_changed_file_gets_a_new_index(names: Path, cache: Path) -> None:
    HouseList.open(names, cache)
    names.write_text("Lviv", encoding="utf-8")
    house = HouseList.open(names, cache)
    assert (house.spelt("Lviv"), house.spelt("Kursk")) == (True, False)


@pytest.mark.parametrize("part", [0, 9, 20, 90, 500, -1])
def test_a_damaged_index_is_made_anew(names: Path, cache: Path, part: int) -> None:
    HouseList.open(names, cache)
    [file] = indexes(cache)
    sound = file.read_bytes()
    damaged = bytearray(sound)
    damaged[part] ^= 0x40
    file.write_bytes(damaged)
    assert list(answers(HouseList.open(names, cache))) == list(answers(HOUSE))
    assert file.read_bytes() == sound


@pytest.mark.parametrize("length", [0, 10, 16, 88, 1000])
def test_a_half_written_index_is_made_anew(names: Path, cache: Path, length: int) -> None:
    HouseList.open(names, cache)
    [file] = indexes(cache)
    sound = file.read_bytes()
    file.write_bytes(sound[:length])
    assert list(answers(HouseList.open(names, cache))) == list(answers(HOUSE))
    assert file.read_bytes() == sound


def test_where_nothing_can_be_written_the_index_is_in_memory(names: Path, tmp_path: Path) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("a file where the folder should be", encoding="utf-8")
    assert list(answers(HouseList.open(names, occupied))) == list(answers(HOUSE))
    assert occupied.read_text(encoding="utf-8").startswith("a file")


def test_a_full_disk_leaves_nothing_behind(
    names: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert list(answers(HouseList.open(names, cache))) == list(answers(HOUSE))
    assert indexes(cache) == []


def test_the_users_cache_folder_is_where_the_system_keeps_such(
    names: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(housefile, "user_cache_path", lambda name, **_: tmp_path / name)
    HouseList.open(names)
    assert len(indexes(tmp_path / "ungarble" / "house")) == 1


def test_two_processes_may_make_the_same_index_at_once(names: Path, cache: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from app.gazetteer.house import HouseList; "
        "house = HouseList.open(Path(sys.argv[1]), Path(sys.argv[2])); "
        "print([word.text for word in house.near('Garasimov')])"
    )
    command = [sys.executable, "-c", code, str(names), str(cache)]
    both = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603
        for _ in range(2)
    ]
    told = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert told[0] == told[1] == "['Gerasimov']\n"
    assert len(indexes(cache)) == 1


def test_only_the_indexes_used_last_are_kept(tmp_path: Path, cache: Path) -> None:
    other = cache / "letter.txt"
    cache.mkdir(parents=True)
    other.write_text("not ours", encoding="utf-8")
    path = tmp_path / "names.txt"
    for number in range(10):
        path.write_text(f"Name Number{number}x", encoding="utf-8")
        HouseList.open(path, cache)
        for file in cache.glob("*.houseindex"):
            age = file.stat().st_mtime_ns - 10**9
            os.utime(file, ns=(age, age))
    assert len(indexes(cache)) == 9
    assert other.exists()
    path.write_text("Name Number9x", encoding="utf-8")
    HouseList.open(path, cache, never)


def test_progress_rises_to_its_end_and_can_cancel(names: Path, cache: Path) -> None:
    told: list[tuple[int, int]] = []
    HouseList.open(names, cache, lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert all(0 <= done <= total for done, total in told)
    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize("share", [0, 250, 500, 750])
def test_cancelling_at_any_part_leaves_nothing_behind(names: Path, cache: Path, share: int) -> None:
    def cancel(done: int, _total: int) -> None:
        if done >= share:
            raise Cancelled

    with pytest.raises(Cancelled):
        HouseList.open(names, cache, cancel)
    assert not cache.exists()


@pytest.mark.parametrize("name", ["missing.txt", "folder.txt", "book.xyz", "binary.txt"])
def test_a_file_that_cannot_be_read_gets_the_sentence_of_documents(
    tmp_path: Path, cache: Path, name: str
) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "book.xyz").write_text("Kursk", encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(bytes(range(32)) * 50)
    with pytest.raises(DocumentError, match=rf"^{name} can't be read: .+\.$"):
        HouseList.open(tmp_path / name, cache)


def test_a_file_of_prose_is_no_list_of_names(tmp_path: Path, cache: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Kursk\n" + "The general spoke of the war. " * 20, encoding="utf-8")
    with pytest.raises(DocumentError, match=r"^story\.txt .+ line 2 has 599 characters .+\.$"):
        HouseList.open(path, cache)


def test_the_version_of_the_index_covers_how_words_are_keyed() -> None:
    """If this fails, raise `housefile.VERSION`, or old indexes answer with other keys."""
    probe = ["zelensky", "khachaturyan", "krung", "eriksson", "jongun", "chevchenko"]
    keys = sum(key for word in probe for key in near_keys(word))
    words = words_of("Kim Jong-un, Łukasz Żółć, Group of 7, U.S., Max de Bre-Gor's O'Neill")
    assert " ".join(words) == "kim jongun jong un lukasz zolc group us max bregor bre gor oneill"
    assert (housefile.VERSION, keys) == (1, 140109175049)
