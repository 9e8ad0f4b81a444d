"""All checks over one article, again and again while it is edited."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from app.checks import PASSAGE_CHECKS, SENTENCE_CHECKS, WORD_CHECKS
from app.checks.article import Article, Memo, Paragraph, lines, read_paragraph
from app.checks.context import context_of
from app.checks.finding import Finding
from app.checks.reading import Reading
from app.checks.scene import Scene
from app.checks.seen import Seen, see
from app.checks.settling import joined, moved, numbered, settled
from app.gazetteer.capitals import Cased
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.house import HouseList
from app.progress import Progress, no_progress
from app.settings import Settings
from app.text.folding import squash


class Checker:
    """Checks a text against one gazetteer and the desk's names, and remembers what did not change.

    Use from one thread at a time.
    """

    def __init__(
        self, gazetteer: Gazetteer, settings: Settings, house: Sequence[HouseList] = ()
    ) -> None:
        self._context = context_of(gazetteer, house)
        self._settings = settings
        self._paragraphs: Memo[str, Paragraph] = Memo()
        self._memo: Memo[str, Seen] = Memo()
        self._scene = Scene(self._context)
        self._found: dict[Seen, list[Finding]] = {}
        self._readers = [check for name, check in SENTENCE_CHECKS.items() if self._runs(name)]
        makers = {**WORD_CHECKS, **PASSAGE_CHECKS}
        self._checks = {
            name: make(self._context, settings) for name, make in makers.items() if self._runs(name)
        }

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
        article = [
            (start, self._paragraphs.of(line, read_paragraph)) for start, line in lines(text)
        ]
        self._paragraphs.forget_unused()
        words: list[Finding] = []
        if self._readers:
            words += self._naming(article, _by_key(corrected), progress, len(text))
        passages: list[Finding] = []
        for name, check in self._checks.items():
            progress(len(text), len(text))
            found = filter(self._wanted, check.findings(article))
            (passages if name in PASSAGE_CHECKS else words).extend(found)
        return numbered(joined(settled(words), passages))

    def _naming(
        self,
        article: Article,
        corrected: dict[str, frozenset[str]],
        progress: Progress,
        total: int,
    ) -> list[Finding]:
        """Return what the checks that read sentence by sentence find."""
        sentences: list[tuple[int, Seen]] = []
        for start, paragraph in article:
            progress(start, total)
            sentences += [
                (start + one.sentence.span.start, self._see(one, paragraph.text))
                for one in paragraph.cased
            ]
        self._memo.forget_unused()
        self._update([seen for _, seen in sentences], corrected, progress, total)
        return [moved(finding, start) for start, seen in sentences for finding in self._found[seen]]

    def _see(self, one: Cased, paragraph: str) -> Seen:
        span = one.sentence.span
        return self._memo.of(
            span.of(paragraph), lambda text: see(text, one.shifted(-span.start), self._context)
        )

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
        reading = Reading(seen, scene.spellings(seen), scene[seen], self._context, self._settings)
        return settled(f for check in self._readers for f in check(reading) if self._wanted(f))

    def _runs(self, check: str) -> bool:
        return not self._settings.checks or check in self._settings.checks

    def _wanted(self, finding: Finding) -> bool:
        if finding.severity == "neutral":
            return self._settings.show_neutral
        return finding.confidence >= self._settings.min_confidence


def _by_key(corrected: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    keys: dict[str, set[str]] = defaultdict(set)
    for wrong, right in corrected:
        keys[squash(right)].add(squash(wrong))
    return {right: frozenset(wrong) for right, wrong in keys.items()}
