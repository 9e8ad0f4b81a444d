import pytest

from app.matching.synonyms import is_person, may_stand_for, related


@pytest.mark.parametrize(
    ("one", "other"),
    [("calamity", "disaster"), ("shook", "shaking"), ("injured", "wounded"), ("Arrived", "came")],
)
def test_words_of_one_meaning_are_near(one: str, other: str) -> None:
    assert related(one, other) >= 0.8


@pytest.mark.parametrize(("one", "other"), [("prosecutor", "attorney"), ("struggle", "war")])
def test_a_meaning_just_above_is_kin(one: str, other: str) -> None:
    assert 0 < related(one, other) < 0.8


@pytest.mark.parametrize(
    ("one", "other"), [("employees", "staff"), ("vice", "deputy"), ("farmer", "peasants")]
)
def test_the_thesaurus_tells_what_may_stand_for_a_word(one: str, other: str) -> None:
    assert may_stand_for(one, other)
    assert may_stand_for(other, one)
    assert not may_stand_for(one, "bread")


@pytest.mark.parametrize(
    ("one", "other"), [("house", "dog"), ("Kursk", "cursive"), ("north", "south"), ("", "war")]
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert related(one, other) == 0
    assert related(one, one) == 1


def test_nouns_that_mean_a_person_are_known() -> None:
    assert all(map(is_person, ["baker", "minister", "widow", "statistician", "Umpire"]))
    assert not any(map(is_person, ["bread", "ministry", "university", "", "flood"]))
