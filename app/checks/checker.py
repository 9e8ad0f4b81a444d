"""All checks over one article, again and again while it is edited."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.checks import CHECKS, terms
from app.checks.article import Memo, parse, split
from app.checks.context import context_of
from app.checks.finding import Finding
from app.checks.phrases import find_phrases
from app.checks.reading import Reading, Seen
from app.checks.suspects import find_suspects
from app.checks.view import views
from app.gazetteer.gazetteer import Gazetteer
from app.progress import Progress, no_progress
from app.settings import Settings
from app.text.folding import squash
from app.text.span import Span


class Checker:
    """Checks a text against one gazetteer and remembers the paragraphs that did not change.

    Use from one thread at a time.
    """

    def __init__(self, gazetteer: Gazetteer, settings: Settings) -> None:
        self._context = context_of(gazetteer)
        self._settings = settings
        self._memo = Memo(self._look)

    def check(
        self,
        text: str,
        progress: Progress = no_progress,
        corrected: Iterable[tuple[str, str]] = (),
    ) -> tuple[Finding, ...]:
        """Return what is suspect in `text`, in order of place.

        Args:
            text: the article.
            progress: told a place in the text and the text's length.
            corrected: pairs of words that were wrong in the article and what they should be; a
                garble like a corrected one is found for that.

        Raises:
            Cancelled: `progress` asked for it.
        """
        seen = []
        for start, paragraph in split(text):
            progress(start, len(text))
            seen.append((start, self._memo.of(paragraph)))
        self._memo.forget_unused()
        reading = Reading(
            text, tuple(seen), self._context, self._settings, _by_key(corrected), progress
        )
        found = [
            finding
            for check in CHECKS.values()
            for finding in check(reading)
            if self._wanted(finding)
        ]
        progress(len(text), len(text))
        return _numbered(_settled(found))

    def _look(self, text: str) -> Seen:
        paragraph = parse(text)
        words = (token.text for line in paragraph.lines for token in line.sentence.tokens)
        seen = views(paragraph, self._context)
        return Seen(frozenset(map(squash, words)), find_suspects(seen), find_phrases(seen))

    def _wanted(self, finding: Finding) -> bool:
        if finding.check not in (self._settings.checks or CHECKS):
            return False
        if finding.severity == "neutral":
            return self._settings.show_neutral
        return finding.confidence >= self._settings.min_confidence


def _settled(findings: Sequence[Finding]) -> list[Finding]:
    """Return one finding where several checks found something at a place, in order of place.

    A term that the sources put otherwise goes before the words in it that look like names by
    themselves; of two others the surer suggestion stays.
    """
    kept: list[Finding] = []
    for finding in sorted(findings, key=_strength):
        after = bisect_left(kept, finding.span, key=_span)
        beside = kept[max(0, after - 1) : after + 1]
        if not any(finding.span.overlaps(other.span) for other in beside):
            kept.insert(after, finding)
    return kept


def _span(finding: Finding) -> Span:
    return finding.span


def _strength(finding: Finding) -> tuple[bool, float, Span, str]:
    best = finding.suggestions[0].confidence if finding.suggestions else 0.0
    return finding.check != terms.NAME, -best, finding.span, finding.check


def _by_key(corrected: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    keys: dict[str, set[str]] = defaultdict(set)
    for wrong, right in corrected:
        keys[squash(right)].add(squash(wrong))
    return {right: frozenset(wrong) for right, wrong in keys.items()}


def _numbered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Tell findings apart whose words and neighbours are the same, by their order."""
    seen: Counter[str] = Counter()
    told_apart = []
    for finding in findings:
        seen[finding.id] += 1
        nth = seen[finding.id]
        told_apart.append(replace(finding, id=f"{finding.id}-{nth}") if nth > 1 else finding)
    return tuple(told_apart)
