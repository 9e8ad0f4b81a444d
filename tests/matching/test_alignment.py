import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.matching.alignment import Alignment, Words, align
from app.matching.company import stem

SMALL = {"the", "in", "of", "to", "on", "a", "and"}
TOLD = "troops regained territory in the border region of kursk on monday"


def words(text: str) -> Words:
    folded = tuple(text.split())
    return Words(
        folded=folded,
        stems=tuple(map(stem, folded)),
        weights=tuple(0.1 if word in SMALL else 2.0 for word in folded),
        small=tuple(word in SMALL for word in folded),
    )


def bound(alignment: Alignment) -> dict[str, str]:
    return {
        alignment.one.folded[place]: alignment.other.folded[there]
        for place, there in alignment.ahead.items()
    }


def test_like_words_are_bound_whatever_their_order() -> None:
    pairs = bound(align(words("on monday troops regained the kursk region"), words(TOLD)))
    assert {word: pairs.get(word) for word in ("monday", "troops", "kursk", "region")} == {
        "monday": "monday",
        "troops": "troops",
        "kursk": "kursk",
        "region": "region",
    }


@pytest.mark.parametrize(
    ("one", "other"), [("regions", "region"), ("ukrainian", "ukraine"), ("gerasimow", "gerasimov")]
)
def test_forms_and_spellings_of_a_word_are_bound(one: str, other: str) -> None:
    pairs = bound(align(words(f"troops left {one}"), words(f"troops left {other}")))
    assert pairs[one] == other


def test_of_two_like_words_the_one_among_like_words_is_bound() -> None:
    article = words("the first bridge and the second bridge fell")
    source = words("the second bridge fell")
    assert align(article, source).ahead[6] == source.folded.index("bridge")


def test_a_small_word_by_itself_is_not_bound() -> None:
    assert "the" not in bound(align(words("the fox jumped"), words("rain fell on the hills")))


def test_the_word_in_the_same_place_fits_best() -> None:
    alignment = align(words("troops came back to the border region of cursive"), words(TOLD))
    fits = [sum(alignment.fit((8, 8), (there, there))) for there in range(len(alignment.other))]
    assert alignment.other.folded[fits.index(max(fits))] == "kursk"


def test_words_on_the_wrong_side_count_less() -> None:
    source = words("alpha kursk")
    same_side = align(words("alpha cursive"), source).fit((1, 1), (1, 1))[0]
    other_side = align(words("cursive alpha"), source).fit((0, 0), (1, 1))[0]
    assert same_side > other_side > 0


@pytest.mark.parametrize(
    ("article", "place", "sides"),
    [
        ("border region of cursive on monday", 3, 2),
        ("border region of cursive fell", 3, 1),
        ("they saw cursive fall", 2, 0),
    ],
)
def test_adjoining_sides_are_counted(article: str, place: int, sides: int) -> None:
    source = words("border region of kursk on monday")
    assert align(words(article), source).adjoin((place, place), (3, 3)) == sides


TEXTS = st.lists(st.sampled_from([*TOLD.split(), "cursive", "kurks", "fox"]), max_size=14)


@given(TEXTS, TEXTS)
def test_binding_is_one_to_one_and_fits_are_shares(one: list[str], other: list[str]) -> None:
    alignment = align(words(" ".join(one)), words(" ".join(other)))
    assert {there: place for place, there in alignment.ahead.items()} == alignment.back
    for place in range(len(one)):
        for there in range(len(other)):
            assert all(0 <= fit <= 1 for fit in alignment.fit((place, place), (there, there)))


def test_words_that_mean_the_same_are_bound_among_bound_words() -> None:
    alignment = align(words("the large ship left port"), words("the big ship left port"))
    assert bound(alignment)["large"] == "big"
    assert alignment.synonyms == {1}
    far = align(words("a large sum of money"), words("the ship is big"))
    assert "large" not in bound(far)
