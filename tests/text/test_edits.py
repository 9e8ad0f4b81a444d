"""Edits change what they name and nothing else."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.edits import Edit, apply_edits, edits_between, inverse_edits, moving
from app.text.span import Span

TEXTS = st.text(alphabet="ab ñe\u0301\n.👩", max_size=60)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    """A text and edits of it, in order and apart."""
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, tuple(Edit(span, draw(TEXTS)) for span in spans)


def changed_words(old: str, new: str) -> list[tuple[str, str]]:
    return [(edit.span.of(old), edit.replacement) for edit in edits_between(old, new)]


def test_edits_are_made_in_any_order() -> None:
    edits = [Edit(Span(4, 7), "2"), Edit(Span(0, 3), "1"), Edit(Span(7, 7), "!")]
    assert apply_edits("one two", edits) == "1 2!"


def test_insertions_at_one_place_keep_their_order() -> None:
    edits = [Edit(Span(3, 3), "b"), Edit(Span(3, 3), "a")]
    assert apply_edits("one two", edits) == "oneba two"


def test_words_side_by_side_that_were_taken_out_come_back_in_order() -> None:
    edits = [Edit(Span(0, 2), ""), Edit(Span(2, 3), ""), Edit(Span(3, 5), "")]
    assert apply_edits("", inverse_edits("CCrAA", edits)) == "CCrAA"


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ([Edit(Span(0, 3), ""), Edit(Span(2, 4), "")], "overlap"),
        ([Edit(Span(0, 99), "")], "outside"),
        ([Edit(Span(99, 99), "x")], "outside"),
    ],
)
def test_impossible_edits_are_refused(edits: list[Edit], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        apply_edits("one two", edits)


@given(edited())
def test_inverse_edits_take_all_back(case: tuple[str, tuple[Edit, ...]]) -> None:
    text, edits = case
    assert apply_edits(apply_edits(text, edits), inverse_edits(text, edits)) == text


@given(edited(), st.data())
def test_a_place_moves_with_its_words(
    case: tuple[str, tuple[Edit, ...]], data: st.DataObject
) -> None:
    text, edits = case
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    after = moving(edits)(span)
    if after is not None:
        assert after.of(apply_edits(text, edits)) == span.of(text)
    touched = any(edit.span.overlaps(span) for edit in edits)
    assert (after is None) >= touched


@given(edited(), st.data())
def test_many_edits_move_a_place_as_one_by_one(
    case: tuple[str, tuple[Edit, ...]], data: st.DataObject
) -> None:
    text, edits = case
    start = data.draw(st.integers(0, max(len(text) - 1, 0)))
    span: Span | None = Span(start, data.draw(st.integers(start + 1, len(text) + 1)))
    together = moving(edits)(span) if span else None
    for edit in reversed(edits):
        span = edit.moved(span) if span else None
    assert together == span


def test_an_insertion_beside_a_place_does_not_touch_it() -> None:
    place = Span(3, 8)
    assert Edit(Span(3, 3), "xy").moved(place) == Span(5, 10)
    assert Edit(Span(8, 8), "xy").moved(place) == place
    assert Edit(Span(5, 5), "xy").moved(place) is None


@given(edited())
def test_a_narrowed_edit_does_the_same(case: tuple[str, tuple[Edit, ...]]) -> None:
    text, edits = case
    for edit in edits:
        narrowed = edit.narrowed(text)
        assert apply_edits(text, [narrowed]) == apply_edits(text, [edit])
        assert edit.span.contains(narrowed.span)


@given(TEXTS, TEXTS)
def test_edits_between_lead_from_one_text_to_the_other(old: str, new: str) -> None:
    edits = edits_between(old, new)
    assert apply_edits(old, edits) == new
    assert list(edits) == sorted(edits)


@given(edited())
def test_edits_between_are_apart(case: tuple[str, tuple[Edit, ...]]) -> None:
    old, edits = case
    found = edits_between(old, apply_edits(old, edits))
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(edit.span.of(old) != edit.replacement for edit in found)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("in Cursk, he", "in Kursk, he", [("Cursk", "Kursk")], id="a word"),
        pytest.param("a\nb\n", "a\nb\n", [], id="nothing"),
        pytest.param("", "all new", [("", "all new")], id="from nothing"),
        pytest.param("all gone", "", [("all gone", "")], id="to nothing"),
        pytest.param("Zelanski's", "Zelensky's", [("Zelanski", "Zelensky")], id="possessive"),
        pytest.param("cafe now", "cafe\u0301 now", [("cafe", "cafe\u0301")], id="an accent"),
        pytest.param("a\n\nb", "a\nb", [("\n", "")], id="a line end"),
        pytest.param("شبه جزيرة", "شبه الجزيرة", [("جزيرة", "الجزيرة")], id="right to left"),
        pytest.param("“its cursive”", "“its Kursk”", [("cursive", "Kursk")], id="quotation marks"),
    ],
)
def test_edits_between_are_word_wise(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert changed_words(old, new) == expected


@pytest.mark.parametrize("paragraph", ["Cursk fell. Or not!\n\n", "Cursk fell and then not so "])
def test_edits_between_of_a_long_text_find_the_few_changes(paragraph: str) -> None:
    old = paragraph * (5_000_000 // len(paragraph))
    half = len(old) // 2 - len(old) // 2 % len(paragraph)
    new = "Kim " + old[:half] + "Nearly " + old[half:].removesuffix(paragraph)
    edits = edits_between(old, new)
    assert apply_edits(old, edits) == new
    assert sum(len(edit.span) + len(edit.replacement) for edit in edits) < 6_000


def test_edits_between_of_long_texts_with_nothing_in_common_are_found() -> None:
    old, new = "one two.\n" * 30_000, "".join(f"{n} words\n" for n in range(30_000))
    assert apply_edits(old, edits_between(old, new)) == new


def test_a_long_insertion_leaves_what_follows_alone() -> None:
    old = "".join(f"Line {n}.\n" for n in range(9_000))
    new = old[:500] + "inserted\n" * 5_000 + old[500:]
    assert sum(len(edit.span) for edit in edits_between(old, new)) < 20
