"""Why an article was changed where it was changed."""

from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import Postfix, Prefix

from app.checks.finding import Finding
from app.text.edits import Edit, edits_between, inverse_edits
from app.text.span import Span


def explained(
    original: str, text: str, accepted: Sequence[Finding]
) -> Mapping[Edit, tuple[Finding, ...]]:
    """Return the edits that are corrections, each with what was found there.

    A finding explains one edit, the first where its correction took several. An edit that nothing
    explains, because the editor typed it, is left out.

    Args:
        original: the article as it was read.
        text: the article as it is now.
        accepted: what the editor accepted, see `Review.accepted`.
    """
    edits = edits_between(original, text)
    places = list(_places(original, edits))
    by_edit: dict[Edit, tuple[Finding, ...]] = {}
    for finding, at in _matched(accepted, places):
        by_edit[edits[at]] = (*by_edit.get(edits[at], ()), finding)
    return by_edit


def _places(original: str, edits: Sequence[Edit]) -> Iterator[Span]:
    """Yield where the edits are in the text after them, in order.

    Of two words that are the same no comparison can tell which one was taken out: such a place
    reaches over all that it may have been.
    """
    before = [0, *(edit.span.end for edit in edits)]
    after = [*(edit.span.start for edit in edits[1:]), len(original)]
    spans = (back.span for back in inverse_edits(original, edits))
    for edit, place, low, high in zip(edits, spans, before, after, strict=False):
        if place:
            yield place
            continue
        start, end = edit.span.start, edit.span.end
        left = Postfix.similarity(original[low:start], original[start:end])
        right = Prefix.similarity(original[end:high], original[start:end])
        yield Span(place.start - left, place.end + right)


def _matched(accepted: Sequence[Finding], places: Sequence[Span]) -> Iterator[tuple[Finding, int]]:
    """Yield the findings with the number of the first place that each shares words with.

    Both are in order and apart, so that one pass over them does.
    """
    first = 0
    for finding in accepted:
        while first < len(places) and places[first].end < finding.span.start:
            first += 1
        near = first
        while near < len(places) and places[near].start <= finding.span.end:
            near += 1
        touching = range(first, near)
        if touching:
            shared = (at for at in touching if places[at].overlaps(finding.span))
            yield finding, next(shared, first)
