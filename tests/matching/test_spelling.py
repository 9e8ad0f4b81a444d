import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.matching import spelling
from app.matching.spelling import distance, inflected, likest, similar, similarity

WORDS = st.text(alphabet="abcdefghiklmnoprstuvyz", max_size=12)
SIMILAR = st.text(alphabet="aeh'k1", max_size=9)
"""Words of so few letters begin and end alike, with doubled letters and swaps."""


@pytest.mark.parametrize(
    ("garbled", "right", "wrong"),
    [
        ("Cursk", "Kursk", "Tomsk"),
        ("Zelanski", "Zelensky", "Kremlin"),
        ("Volodimier", "Volodymyr", "Vladimir"),
        ("Garasimov", "Gerasimov", "Maximov"),
        ("Chungli", "Chongli", "Shanghai"),
    ],
)
def test_a_garble_is_nearer_to_the_right_name(garbled: str, right: str, wrong: str) -> None:
    assert similarity(garbled, right) > similarity(garbled, wrong)
    assert similarity(garbled, right) >= 0.75


def test_confusable_letters_cost_less() -> None:
    assert distance("cursk", "kursk") < distance("mursk", "kursk")
    assert distance("mesho", "meesho") < distance("mesho", "mersho")


def test_a_digit_is_no_slip() -> None:
    assert similarity("Hayabusa2", "Hayabusa") < 0.7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia", "Russian"),
        ("Russia", "Russians"),
        ("Turkey", "Turkish"),
        ("Olympic", "Olympian"),
        ("champion", "champions"),
        ("Pakistan", "Pakistanis"),
        ("Congress", "Congresses"),
        ("Ukraine", "Ukrainian"),
        ("Caledonian", "Caledonians"),
    ],
)
def test_forms_of_one_stem(one: str, other: str) -> None:
    assert inflected(one, other)
    assert inflected(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Downs", "Downes"),
        ("Cursk", "Kursk"),
        ("Gerasimov", "Gerasimova"),
        ("Kim", "King"),
        ("Donbas", "Donbass"),
        ("Zelensky", "Zelenskyi"),
        ("Severstal", "Severstali"),
    ],
)
def test_other_names_are_no_forms(one: str, other: str) -> None:
    assert not inflected(one, other)


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_zero_for_the_same_alone(one: str, other: str) -> None:
    assert distance(one, other) == pytest.approx(distance(other, one))
    assert (distance(one, other) == 0) == (one == other)


@given(SIMILAR, SIMILAR)
def test_what_both_begin_and_end_with_costs_nothing(one: str, other: str) -> None:
    short = distance(one, other)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spelling, "_differing", lambda *words: [slice(len(word)) for word in words])
        assert distance(one, other) == pytest.approx(short)


@given(WORDS, WORDS)
def test_similarity_stays_within_its_bounds(one: str, other: str) -> None:
    assert 0 <= similarity(one, other) <= 1


def test_another_last_vowel_is_the_least_difference() -> None:
    assert similarity("Bogi", "Boga") > similarity("Bogi", "Begi")
    assert similarity("Borovka", "Borovko") > similarity("Borovka", "Borovkas")


@given(WORDS, st.lists(WORDS, max_size=4))
def test_the_likest_is_found_without_a_close_look_at_all(one: str, others: list[str]) -> None:
    assert likest(one, others) == max((similarity(one, other) for other in others), default=0.0)


@pytest.mark.parametrize(
    ("one", "other", "least"), [("amina", "emine", 0.8), ("abca", "abce", 0.95)]
)
def test_just_as_alike_as_asked_is_enough(one: str, other: str, least: float) -> None:
    assert similar(one, other, least) == pytest.approx(least)


def test_the_likest_may_be_another_case() -> None:
    assert likest("abca", ["abbca", "abce"]) == similarity("abca", "abce")
