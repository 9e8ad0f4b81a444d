import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

from app.matching.company import Company, stem

TOLD = [
    "troops regained territory in the border region of kursk on monday".split(),
    "analysts expect the central bank to raise rates again in the spring".split(),
    "the minister opened a school in the north".split(),
]
COMMON = {"the", "in", "of", "to", "on", "a"}


def rarity(word: str) -> float:
    return 0.0 if word in COMMON else 0.6


COMPANY = Company(TOLD, rarity)


def stems(text: str) -> list[str]:
    return [stem(word) for word in text.split()]


def test_the_sentence_that_tells_the_same_comes_first() -> None:
    fellows = COMPANY.fellows(stems("the troops took the whole border region"))
    assert fellows[0].number == 0
    assert 0 < fellows[0].strength <= 1


def test_a_sentence_that_shares_nothing_has_no_fellow() -> None:
    assert COMPANY.fellows(stems("quick foxes jump")) == []


def test_no_sentences_have_no_company() -> None:
    assert Company([], rarity).fellows(stems("troops in kursk")) == []


@given(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=1),
    st.sampled_from(("", "k", "t", "st", "n", "r")),
)
def test_a_stem_is_what_snowball_makes_of_a_word(word: str, end: str) -> None:
    assert stem(word + end) == snowballstemmer.stemmer("english").stemWord(word + end)
