"""One finding at a place, where several checks found something there."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.checks.finding import Finding
from app.text.span import Span


def settled(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without those that overlap a surer one, in order of place."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_strength):
        after = bisect_left(kept, finding.span, key=_span)
        beside = kept[max(0, after - 1) : after + 1]
        if not any(finding.span.overlaps(other.span) for other in beside):
            kept.insert(after, finding)
    return kept


def moved(finding: Finding, by: int) -> Finding:
    """Return the finding `by` code points further on."""
    return replace(finding, span=finding.span.shifted(by))


def numbered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Tell findings apart whose words and neighbours are the same, by their order."""
    seen: Counter[str] = Counter()
    told_apart = []
    for finding in findings:
        seen[finding.id] += 1
        nth = seen[finding.id]
        told_apart.append(replace(finding, id=f"{finding.id}-{nth}") if nth > 1 else finding)
    return tuple(told_apart)


def joined(words: Sequence[Finding], passages: Sequence[Finding]) -> list[Finding]:
    """Return findings about words and those about longer passages around them, in order of place.

    A passage may hold words that are suspect by themselves; two passages do not overlap.
    """
    return sorted([*words, *settled(passages)], key=_order)


def _span(finding: Finding) -> Span:
    return finding.span


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, -finding.span.end, finding.check


def _strength(finding: Finding) -> tuple[float, Span, str]:
    best = finding.suggestions[0].confidence if finding.suggestions else 0.0
    return -best, finding.span, finding.check
