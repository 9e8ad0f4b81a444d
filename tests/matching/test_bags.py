"""The words that two edits make of one."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from app.matching.bags import Bags

WORDS = st.text("aeirstn'é", max_size=6)


@given(st.frozensets(WORDS), WORDS)
def test_all_words_near_are_found_and_no_others(words: frozenset[str], word: str) -> None:
    near = [other for other in sorted(words) if OSA.distance(word, other) <= 2]
    assert Bags(words).near(word) == near


def test_a_swap_is_one_edit() -> None:
    assert Bags(["receive", "relieve", "deceiver"]).near("recieve") == ["receive", "relieve"]
