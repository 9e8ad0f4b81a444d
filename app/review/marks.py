"""The places of a text that a review keeps an eye on, and what edits do to them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.checks.finding import Finding
from app.text.edits import Edit, moving
from app.text.span import Span


@dataclass(frozen=True, slots=True)
class Marks:
    """Places in one state of a text.

    Attributes:
        findings: what is open, in order of place.
        accepted: the words that the editor accepted, in order of place and apart.
    """

    findings: tuple[Finding, ...] = ()
    accepted: tuple[Span, ...] = ()

    def through(self, edits: Sequence[Edit]) -> "Marks":
        """Return the places that `edits` leave alone, where they are afterwards."""
        moved = moving(edits)
        findings = ((finding, moved(finding.span)) for finding in self.findings)
        accepted = (moved(span) for span in self.accepted)
        return Marks(
            tuple(_at(finding, span) for finding, span in findings if span is not None),
            tuple(span for span in accepted if span is not None),
        )

    def lost_to(self, after: "Marks", edits: Sequence[Edit]) -> "Marks":
        """Return the places that are not among `after`, the places after `edits`."""
        moved = moving(edits)
        findings = {(near.check, near.id, near.span) for near in after.findings}
        accepted = set(after.accepted)
        return Marks(
            tuple(f for f in self.findings if (f.check, f.id, moved(f.span)) not in findings),
            tuple(span for span in self.accepted if moved(span) not in accepted),
        )

    def plus(self, others: "Marks") -> "Marks":
        """Return these and `others`; where both have the same check at a place, `others` has it."""
        taken = {place for finding in others.findings for place in _places(finding)}
        kept = (finding for finding in self.findings if taken.isdisjoint(_places(finding)))
        return Marks(
            in_order([*kept, *others.findings]), tuple(sorted({*self.accepted, *others.accepted}))
        )

    def settles(self, finding: Finding) -> bool:
        """Tell whether the editor accepted the words of the finding at its very place."""
        after = bisect_right(self.accepted, finding.span.start, key=lambda span: span.start)
        return after > 0 and self.accepted[after - 1].contains(finding.span)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in order of place, ties by check and id."""
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.check, finding.id)))


def _at(finding: Finding, span: Span) -> Finding:
    return finding if span is finding.span else replace(finding, span=span)


def _places(finding: Finding) -> Iterable[tuple[str, int]]:
    return ((finding.check, at) for at in range(finding.span.start, finding.span.end))
