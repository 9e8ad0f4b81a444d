"""The places of a text that a review keeps an eye on, and what edits do to them."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.checks.finding import Finding
from app.text.edits import Edit, moving
from app.text.span import Span


class Marks(Struct, frozen=True):
    """Places in one state of a text.

    Attributes:
        findings: what is open, in order of place.
        accepted: what the editor accepted, each at the words that were put in its place, in order
            of place and apart.
    """

    findings: tuple[Finding, ...] = ()
    accepted: tuple[Finding, ...] = ()

    def through(self, edits: Sequence[Edit]) -> "Marks":
        """Return the places that `edits` leave alone, where they are afterwards."""
        moved = _moving(edits)
        return Marks(_moved(self.findings, moved), _moved(self.accepted, moved))

    def lost_to(self, after: "Marks", edits: Sequence[Edit]) -> "Marks":
        """Return the places that are not among `after`, the places after `edits`."""
        moved = _moving(edits)
        return Marks(
            _missing(self.findings, moved, after.findings),
            _missing(self.accepted, moved, after.accepted),
        )

    def plus(self, others: "Marks") -> "Marks":
        """Return these and `others`; where both have the same check at a place, `others` has it."""
        taken = {place for finding in others.findings for place in _places(finding)}
        kept = (finding for finding in self.findings if taken.isdisjoint(_places(finding)))
        accepted = {(near.span, near.id): near for near in (*self.accepted, *others.accepted)}
        return Marks(in_order([*kept, *others.findings]), in_order(accepted.values()))

    def settles(self, finding: Finding) -> bool:
        """Tell whether the editor accepted the words of the finding at its very place."""
        after = bisect_right(self.accepted, finding.span.start, key=lambda near: near.span.start)
        return after > 0 and self.accepted[after - 1].span.contains(finding.span)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in order of place, ties by check and id."""
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.check, finding.id)))


def _moving(edits: Sequence[Edit]) -> Callable[[Span], Span | None]:
    """Return what tells where a place is after `edits`; None if one touched it.

    A place without words, where some were taken out, is touched by whatever is put there.
    """
    moved = moving(edits)

    def kept(span: Span) -> Span | None:
        touched = not span and any(e.span.start <= span.start <= e.span.end for e in edits)
        return None if touched else moved(span)

    return kept


def _moved(
    findings: Iterable[Finding], moved: Callable[[Span], Span | None]
) -> tuple[Finding, ...]:
    places = ((finding, moved(finding.span)) for finding in findings)
    return tuple(
        finding if span is finding.span else replace(finding, span=span)
        for finding, span in places
        if span is not None
    )


def _missing(
    before: Iterable[Finding], moved: Callable[[Span], Span | None], after: Iterable[Finding]
) -> tuple[Finding, ...]:
    there = {(finding.check, finding.id, finding.span) for finding in after}
    return tuple(f for f in before if (f.check, f.id, moved(f.span)) not in there)


def _places(finding: Finding) -> Iterable[tuple[str, int]]:
    return ((finding.check, at) for at in range(finding.span.start, finding.span.end))
