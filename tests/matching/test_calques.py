from pathlib import Path

import pytest

from app.matching.calques import calque, spelt_out
from app.matching.spelling import similarity
from app.text.folding import squash

LANGUAGES = Path(__file__).parents[2] / "resources/languages"


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("wave", "Bylgjan"),
        ("Laurels", "Defne"),
        ("eagle", "Orel"),
        ("truth", "Pravda"),
        ("mountains", "Yama"),
    ],
)
def test_a_name_that_is_a_word_means_it(word: str, name: str) -> None:
    assert calque(word, name) == 1


def test_a_compound_means_its_parts() -> None:
    assert calque("straw", "Samandağ") == calque("mountain", "Samandağ") == 0.25
    assert calque("sand", "Sprengisandur") == 0.25


def test_the_shipped_files_are_made_of_the_languages_as_they_are() -> None:
    for file in sorted(LANGUAGES.glob("*.tsv")):
        for line in file.read_text("utf-8").splitlines():
            meanings, forms = line.split("\t")
            telling = [m for m in meanings.split(", ") if m.isascii() and m.isalpha()]
            long = [f for f in forms.split(", ") if len(squash(f)) > 2 and squash(f) not in telling]
            if telling and long:
                assert (
                    calque(telling[0], long[0]) or similarity(telling[0], squash(long[0])) >= 0.6
                ), line


@pytest.mark.parametrize(
    ("word", "name"), [("wave", "Kowalczyk"), ("bread", "Bylgjan"), ("", "Orel"), ("eagle", "")]
)
def test_other_words_are_none_of_its_meanings(word: str, name: str) -> None:
    assert calque(word, name) == 0


def test_a_word_like_the_english_one_is_no_calque() -> None:
    assert calque("league", "Ligue") == 0


def test_acronyms_of_other_languages_are_spelt_out() -> None:
    assert "armed forces of ukraine" in spelt_out("ZSU")
    lengths = [len(phrase) for phrase in spelt_out("PVO")]
    assert lengths == sorted(lengths, reverse=True)
    assert spelt_out("BBC") == ()


def test_short_names_may_be_other_words() -> None:
    assert calque("yellow", "Huang") == calque("forest", "Lin") == 0.5
    assert calque("squid", "Lula") == 1
