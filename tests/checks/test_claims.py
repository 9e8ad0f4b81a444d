from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from app.checks.claims import Claims


def _claims() -> Claims[str, int, int, str]:
    return Claims(_total)


def _total(values: Mapping[int, int]) -> int:
    return sum(value * times for value, times in values.items())


def test_what_was_claimed_can_be_taken_back() -> None:
    claims = _claims()
    claims.change([("a", 3), ("a", 4)], 1)
    claims.change([("a", 3)], -1)
    assert (claims["a"], claims["b"]) == (4, 0)


def test_only_those_who_asked_for_what_changed_are_stale() -> None:
    claims = _claims()
    claims.watch("one", ["a"], 1)
    claims.watch("other", ["b"], 1)
    claims.change([("a", 1)], 1)
    assert claims.stale() == {"one"}
    assert claims.stale() == set()


def test_a_claim_that_goes_and_comes_back_changes_nothing() -> None:
    claims = _claims()
    claims.change([("a", 1)], 1)
    claims.watch("one", ["a"], 1)
    claims.stale()
    claims.change([("a", 1)], -1)
    claims.change([("a", 1)], 1)
    assert claims.stale() == set()


def test_what_changed_before_anybody_asked_makes_nobody_stale() -> None:
    claims = _claims()
    claims.change([("a", 1)], 1)
    claims.watch("one", ["a"], 1)
    assert claims.stale() == set()


def test_who_asks_no_more_is_never_stale() -> None:
    claims = _claims()
    claims.watch("one", ["a"], 1)
    claims.watch("one", ["a"], -1)
    claims.change([("a", 1)], 1)
    assert claims.stale() == set()


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(-3, 3))))
def test_the_order_of_claims_does_not_matter(pairs: list[tuple[str, int]]) -> None:
    one, other = _claims(), _claims()
    one.change(pairs, 1)
    for pair in reversed(pairs):
        other.change([pair], 1)
    assert [one[key] for key in "abc"] == [other[key] for key in "abc"]
