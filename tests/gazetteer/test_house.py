"""The desk's house list: which words it has, and what it finds near to a garbled one."""

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from app.gazetteer.house import HouseList, HouseWord
from app.gazetteer.housebuild import words_of

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


def test_a_list_gives_its_names_back() -> None:
    assert tuple(HOUSE) == NAMES
    assert len(HOUSE) == len(NAMES)


@pytest.mark.parametrize(
    ("word", "written"),
    [("ZELENSKY", "Zelensky"), ("erdogan", "Erdoğan"), ("Jongun", "Jong-un"), ("Kurs", "")],
)
def test_a_word_is_given_as_the_desk_writes_it(word: str, written: str) -> None:
    assert HOUSE.written(word) == written


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


@given(edited())
def test_a_word_one_edit_away_is_near(pair: tuple[str, str]) -> None:
    word, garble = pair
    house = HouseList.of(["Unlike", word.title()])
    alike = OSA.normalized_similarity(word, garble) >= 0.6
    assert not alike or word in {near.key for near in house.near(garble)}


@given(lists, words)
def test_what_is_near_is_a_word_of_the_list_and_alike(names: list[str], word: str) -> None:
    house = HouseList.of(names)
    near = [found.key for found in house.near(word)]
    assert len(near) == len(set(near)) <= 6
    for key in near:
        assert house.spelt(key)
        assert OSA.normalized_similarity(word, key) >= 0.5


@given(lists)
def test_every_word_leads_to_its_names(names: list[str]) -> None:
    house = HouseList.of(names)
    distinct = list(dict.fromkeys(names))
    assert len(house) == len(distinct)
    for word in {word for name in names for word in name.split()}:
        assert house.spelt(word)
        assert house.names_with(word) == tuple(n for n in distinct if word in n.split())


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
