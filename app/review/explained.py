"""Why an article was changed where it was changed."""

from collections.abc import Iterator, Mapping, Sequence

from app.checks.finding import Finding
from app.text.edits import Edit, edits_between, inverse_edits
from app.text.span import Span


def explained(
    original: str, text: str, accepted: Sequence[Finding]
) -> Mapping[Edit, tuple[Finding, ...]]:
    """Return the edits that are corrections, each with what was found there.

    A finding explains one edit, even where its correction took several: the one that has most to do
    with it. An edit that nothing explains, because the editor typed it, is left out.

    Args:
        original: the article as it was read.
        text: the article as it is now.
        accepted: what the editor accepted, see `Review.accepted`.
    """
    edits = edits_between(original, text)
    places = [back.span for back in inverse_edits(original, edits)]
    by_edit: dict[Edit, tuple[Finding, ...]] = {}
    for finding, at in _matched(accepted, places):
        by_edit[edits[at]] = (*by_edit.get(edits[at], ()), finding)
    return by_edit


def _matched(accepted: Sequence[Finding], places: Sequence[Span]) -> Iterator[tuple[Finding, int]]:
    """Yield the findings with the number of the place that each has most to do with.

    Both are in order and apart, so that one pass over them does.
    """
    first = 0
    for finding in accepted:
        while first < len(places) and places[first].end < finding.span.start:
            first += 1
        near = first
        while near < len(places) and places[near].start <= finding.span.end:
            near += 1
        if near > first:
            yield finding, max(range(first, near), key=lambda at: _shared(places[at], finding.span))


def _shared(one: Span, other: Span) -> int:
    """Return how many characters two places that touch have in common."""
    return min(one.end, other.end) - max(one.start, other.start)
