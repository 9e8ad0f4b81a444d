import pytest

from app.text.span import Span


def test_a_span_covers_its_words() -> None:
    assert Span(3, 8).of("in Kursk.") == "Kursk"
    assert len(Span(3, 8)) == 5


def test_touching_spans_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_a_span_contains_itself_and_what_lies_inside() -> None:
    assert Span(2, 6).contains(Span(2, 6))
    assert not Span(2, 6).contains(Span(1, 3))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (5, 4)])
def test_impossible_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)
