"""One story from its files to its corrected copy: what a worker does."""

import logging
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock

from msgspec.structs import replace

from app.batch.digest import digest, stamp_of
from app.batch.files import make_folder
from app.batch.jobs import Job, Options
from app.batch.outcome import Outcome, Place, SourceNote
from app.batch.sources import SourceSets, State, states
from app.checks.finding import Finding
from app.documents import (
    Document,
    DocumentError,
    Tracked,
    can_track,
    read_document,
    write_document,
)
from app.gazetteer.house import HouseList
from app.messages import sentence
from app.text.edits import Edit
from app.text.quotes import quoting
from app.text.sentences import sentence_spans
from app.text.span import Span
from app.text.tokens import word_count

_log = logging.getLogger(__name__)


def do_story(job: Job, options: Options) -> Outcome:
    """Check one story, write the corrected copy where one is wanted, and return what came of it.

    It never fails: what goes wrong is told in the outcome. The same files and options give the same
    outcome and the same copy, in any process.
    """
    try:
        if job.problem or job.article is None:
            return failed(job, job.problem)
        return _desk(options, states(options.house)).do(job, job.article)
    except DocumentError as error:
        return failed(job, str(error))
    except Exception:  # noqa: BLE001 - one story must not end the others
        _log.exception("the story %s failed", job.name)
        return failed(job, "The program made a mistake and could not finish this story.")


def failed(job: Job, failure: str) -> Outcome:
    """Return the outcome of a story that could not be done."""
    return Outcome(job.name, str(job.article or ""), failure=failure)


class _Desk:
    """Does stories with the same options."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._lock = Lock()  # a machine of a cluster may run several threads
        house = [HouseList.open(path) for path in options.house]
        self._stamp = stamp_of(options)
        self._sets = SourceSets(options.settings, house)

    def do(self, job: Job, path: Path) -> Outcome:
        """Return what became of the story, and write its copy."""
        with self._lock:
            return self._do(job, path)

    def _do(self, job: Job, path: Path) -> Outcome:
        article = read_document(path)
        if not article.text.strip():
            raise DocumentError(f"There is no text in {article.name}; choose another article.")
        found = self._sets.open(article, job.sources)
        documents = [article, *(source.document for source in found.sources)]
        outcome = Outcome(
            name=job.name,
            article=str(path),
            words=word_count(article.text),
            sources=tuple(SourceNote(str(s.document.path), s.why) for s in found.sources),
            places=places(article.text, found.checker.check(article.text)),
            digest=digest(job, self._stamp, (document.data for document in documents)),
        )
        if self._options.out is None:
            return outcome
        copy = self._options.out / job.target
        as_text = copy.suffix.lower() != path.suffix.lower()
        tracked = None if as_text else self._tracked(outcome, article)
        make_folder(copy.parent)
        write_document(article, [_edit(place) for place in outcome.safe], copy, tracked)
        return replace(outcome, target=job.target, as_text=as_text)

    def _tracked(self, outcome: Outcome, article: Document) -> Tracked | None:
        signature = self._options.signature
        if signature is None or not can_track(article):
            return None
        reasons = {_edit(place): _reason(place, outcome.sources) for place in outcome.safe}
        return Tracked(signature.author, signature.date, reasons)


@lru_cache(maxsize=1)
def _desk(options: Options, _house: tuple[State, ...]) -> _Desk:
    return _Desk(options)


def places(text: str, findings: Sequence[Finding]) -> tuple[Place, ...]:
    """Return the findings with what batch mode makes of each; of safe ones none overlap."""
    quoted = list(_quotations(text))
    sentences = list(sentence_spans(text))
    done, shown = 0, []
    for finding in findings:
        around = next((s for s in sentences if s.contains(finding.span)), finding.span)
        inside = any(span.overlaps(finding.span) for span in quoted)
        safe = finding.safe and bool(finding.suggestions) and not inside
        safe = safe and finding.span.start >= done
        done = finding.span.end if safe else done
        mark = finding.span.shifted(-around.start)
        shown.append(Place(finding, around.of(text), mark, inside, safe))
    return tuple(shown)


def _quotations(text: str) -> Iterator[Span]:
    """Yield where quotations are, those that go on in a later paragraph as a whole."""
    at, opened = 0, -1
    for line in text.split("\n"):
        marks = quoting(line)
        within = [quotation.span.shifted(at) for quotation in marks.quotations]
        ends = [stray.end + at for stray in marks.strays]
        if opened >= 0 and ends and (not within or ends[0] <= within[0].start):
            yield Span(opened, ends[0])
            opened = -1
        yield from within
        if within:
            opened = -1 if marks.quotations[-1].closed else within[-1].end
        at += len(line) + 1


def _reason(place: Place, sources: Sequence[SourceNote]) -> str:
    """Return why a place is corrected, and by which sources."""
    names = dict.fromkeys(sources[passage.source].name for passage in place.finding.evidence)
    named = [sentence("evidence.sources", names="; ".join(names))] if names else []
    return "\n".join([place.finding.message, *named])


def _edit(place: Place) -> Edit:
    return Edit(place.finding.span, place.finding.best)
