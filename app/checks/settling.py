"""One finding at a place, where several checks found something there."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from app.checks.finding import Finding
from app.text.edits import edits_between
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


def joined(words: Sequence[Finding], passages: Iterable[Finding]) -> list[Finding]:
    """Return findings about words and those about longer passages around them, in order of place.

    A passage may hold words that are suspect by themselves; where they are all that is wrong with
    it, they are enough. Two passages do not overlap.

    Args:
        words: in order of place and apart.
        passages: in any order.
    """
    kept = (passage for passage in settled(passages) if not _explained(passage, words))
    return sorted([*words, *kept], key=_order)


def _explained(passage: Finding, words: Sequence[Finding]) -> bool:
    """Tell whether words that are suspect by themselves are all that the suggestion changes."""
    if not passage.suggestions:
        return False
    first = bisect_left(words, passage.span, key=_span)
    last = bisect_left(words, Span(passage.span.end, passage.span.end), key=_span)
    inside = [word.span.shifted(-passage.span.start) for word in words[first:last]]
    edits = edits_between(passage.found, passage.suggestions[0].text)
    return all(any(span.contains(edit.span) for span in inside) for edit in edits)


def _span(finding: Finding) -> Span:
    return finding.span


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, -finding.span.end, finding.check


def _strength(finding: Finding) -> tuple[float, Span, str]:
    best = finding.suggestions[0].confidence if finding.suggestions else 0.0
    return -best, finding.span, finding.check
