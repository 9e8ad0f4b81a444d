"""All checks over one article, again and again while it is edited."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.checks import CHECKS
from app.checks.article import Memo, lines, split
from app.checks.context import context_of
from app.checks.finding import Finding
from app.checks.reading import Reading
from app.checks.scene import Scene
from app.checks.seen import Seen, see
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.house import HouseList
from app.progress import Progress, no_progress
from app.settings import Settings
from app.text.folding import squash
from app.text.span import Span


class Checker:
    """Checks a text against one gazetteer and the desk's names, and remembers what did not change.

    Use from one thread at a time.
    """

    def __init__(
        self, gazetteer: Gazetteer, settings: Settings, house: Sequence[HouseList] = ()
    ) -> None:
        self._context = context_of(gazetteer, house)
        self._settings = settings
        self._splits = Memo(split)
        self._memo = Memo(self._see)
        self._scene = Scene(self._context)
        self._found: dict[Seen, list[Finding]] = {}

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
        sentences: list[tuple[int, Seen]] = []
        for start, line in lines(text):
            progress(start, len(text))
            sentences += [
                (start + span.start, self._memo.of(span.of(line))) for span in self._splits.of(line)
            ]
        self._splits.forget_unused()
        self._memo.forget_unused()
        self._update([seen for _, seen in sentences], _by_key(corrected), progress, len(text))
        return _numbered(
            _moved(finding, start) for start, seen in sentences for finding in self._found[seen]
        )

    def _see(self, text: str) -> Seen:
        return see(text, self._context)

    def _update(
        self,
        sentences: Sequence[Seen],
        corrected: dict[str, frozenset[str]],
        progress: Progress,
        total: int,
    ) -> None:
        """Bring the findings up to date; cancelled in between, all is looked at again."""
        scene, self._scene = self._scene, Scene(self._context)
        found, self._found = self._found, {}
        fresh = scene.update(sentences, corrected, lambda: progress(total, total))
        kept = {seen: found[seen] for seen in sentences if seen in found and seen not in fresh}
        self._found = kept | {seen: self._findings(seen, scene) for seen in fresh}
        self._scene = scene

    def _findings(self, seen: Seen, scene: Scene) -> list[Finding]:
        reading = Reading(seen, scene[seen], self._context, self._settings)
        return _settled([f for check in CHECKS.values() for f in check(reading) if self._wanted(f)])

    def _wanted(self, finding: Finding) -> bool:
        if finding.check not in (self._settings.checks or CHECKS):
            return False
        if finding.severity == "neutral":
            return self._settings.show_neutral
        return finding.confidence >= self._settings.min_confidence


def _settled(findings: Sequence[Finding]) -> list[Finding]:
    """Return one finding where several checks found something at a place, in order of place.

    The surer suggestion stays.
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


def _moved(finding: Finding, start: int) -> Finding:
    return replace(finding, span=finding.span.shifted(start))


def _strength(finding: Finding) -> tuple[float, Span, str]:
    best = finding.suggestions[0].confidence if finding.suggestions else 0.0
    return -best, finding.span, finding.check


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
