import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.folding import fold, squash, without_possessive


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kılıçdaroğlu", "Kilicdaroglu"),
        ("MBAPPÉ", "mbappe"),
        ("Þórsvellir", "Thorsvellir"),
        ("Łódź", "Lodz"),
        ("Jose\N{COMBINING ACUTE ACCENT}", "José"),
        ("Курск", "Kursk"),
    ],
)
def test_ways_of_writing_a_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_squashed_words_keep_letters_and_digits_alone() -> None:
    assert squash("Kim Jong-un") == squash("Kim Jong Un") == "kimjongun"
    assert squash("“—”") == ""


@pytest.mark.parametrize("word", ["Moscow’s", "Moscow's", "Moscowʼs"])
def test_possessive_endings_come_off(word: str) -> None:
    assert without_possessive(word) == "Moscow"


def test_other_endings_stay() -> None:
    assert without_possessive("Chris") == "Chris"
    assert without_possessive("’s") == "’s"


@given(st.text(max_size=20))
def test_folding_is_ascii_and_stable(text: str) -> None:
    assert fold(text).isascii()
    assert fold(fold(text)) == fold(text)
