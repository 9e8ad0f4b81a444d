"""The index of a house list on the disk: made once, as good as in memory, never in the way."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.documents.document import DocumentError
from app.gazetteer import housefile
from app.gazetteer.house import HouseList
from app.gazetteer.housebuild import words_of
from app.gazetteer.houseindex import near_keys
from app.progress import Cancelled

ROOT = Path(__file__).parents[2]
NAMES = ("Volodymyr Zelensky", "Valery Gerasimov", "Kursk", "Kim Jong-un", "Recep Tayyip Erdoğan")
HOUSE = HouseList.of(NAMES)


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
