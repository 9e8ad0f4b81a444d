"""What the editor is told about a figure: contradicted, supported, or in no source."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from app.checks.article import Article, Memo, Paragraph
from app.checks.context import Context
from app.checks.finding import NUMBER, Finding, Severity, Suggestion, fingerprint
from app.checks.numbers.beside import is_plural
from app.checks.numbers.cases import Case, Match, case_of
from app.checks.numbers.known import ledger_of, weigher
from app.checks.numbers.strangers import Strangers
from app.checks.numbers.telling import Telling, tellings
from app.checks.numbers.verdict import SUPPORTED, Verdict, verdicts
from app.checks.numbers.wording import reworded
from app.checks.settling import moved
from app.gazetteer.name import Passage
from app.settings import Settings
from app.text.figures.figure import COUNT, LABEL, Figure
from app.text.span import Span
from app.text.tokens import Token

NAME = "numbers"
_EACH = 2
"""Passages shown of one source."""


class Numbers:
    """Compares the figures of an article with the sources'.

    Finds those that the sources contradict; where `Settings.all_claims` is on also those that they
    support, and those that they don't have.
    """

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings
        self._ledger = context.once(ledger_of)
        self._weigh = context.once(weigher)
        self._cases: Memo[Paragraph, tuple[Case, ...]] = Memo()

    def findings(self, article: Article) -> Iterator[Finding]:
        """Yield what is to be said of the figures."""
        placed = [
            (start, paragraph, case)
            for start, paragraph in article
            for case in self._cases.of(paragraph, self._read)
        ]
        self._cases.forget_unused()
        wrong = {verdict.case: verdict for verdict in verdicts([case for _, _, case in placed])}
        for start, paragraph, case in placed:
            finding = self._judge(case, wrong.get(case), paragraph.text)
            if finding is not None:
                yield moved(finding, start)

    def _read(self, paragraph: Paragraph) -> tuple[Case, ...]:
        cases: list[Case] = []
        before: Sequence[Token] = ()
        earlier: Sequence[Figure] = ()
        strangers = Strangers(paragraph, self._context)
        for sentence in paragraph.sentences:
            start, text = sentence.span.start, sentence.span.of(paragraph.text)
            found = tellings(text, sentence, self._weigh, before, earlier)
            for telling in found:
                if telling.figure.kind != LABEL:
                    case = case_of(telling, start, self._ledger)
                    place = telling.figure.span.shifted(start)
                    strange = case.against and strangers.tell(sentence, place)
                    cases.append(case.of_stranger if strange else case)
            before, earlier = sentence.tokens, [telling.figure for telling in found]
        return tuple(cases)

    def _judge(self, case: Case, verdict: Verdict | None, paragraph: str) -> Finding | None:
        if verdict is not None and verdict.confidence >= self._settings.min_confidence:
            return self._contradicted(verdict, paragraph)
        if not self._settings.all_claims:
            return None
        support = [match for match in case.support if match.same.score >= SUPPORTED]
        reason = "numbers.supported" if support else "numbers.unsourced"
        finding = self._finding(case, reason, "neutral", paragraph)
        return replace(finding, evidence=_passages(support), agree=_sources(support))

    def _contradicted(self, verdict: Verdict, paragraph: str) -> Finding:
        telling, best = verdict.case.telling, verdict.right[0].known.telling
        finding = self._finding(verdict.case, "numbers.contradicted", "major", paragraph)
        counted = telling.text[telling.figure.span.end : _end(telling)]
        confidence, agree = round(verdict.confidence, 3), _sources(verdict.right)
        return replace(
            finding,
            confidence=confidence,
            suggestions=(Suggestion(reworded(telling, best) + counted, confidence, agree),),
            evidence=_passages(verdict.right),
            agree=agree,
        )

    def _finding(self, case: Case, reason: str, severity: Severity, paragraph: str) -> Finding:
        telling = case.telling
        span = Span(telling.figure.span.start, _end(telling)).shifted(case.start)
        return Finding(
            id=fingerprint(NAME, paragraph, span),
            check=NAME,
            category=NUMBER,
            severity=severity,
            confidence=0.5,
            span=span,
            found=span.of(paragraph),
            reason=reason,
            sources=self._context.gazetteer.sources,
            detail=" ".join(token.text for token in telling.counted),
        )


def _end(telling: Telling) -> int:
    """Return where the figure ends, with the noun that it counts if that is the next word."""
    end = telling.figure.span.end
    if telling.figure.kind != COUNT or not telling.counted:
        return end
    noun = telling.counted[0]
    return noun.span.end if is_plural(noun) and telling.text[end : noun.span.start] == " " else end


def _sources(matches: Sequence[Match]) -> int:
    return len({match.known.source for match in matches})


def _passages(matches: Sequence[Match]) -> tuple[Passage, ...]:
    """Return where the sources tell it, in order, at most two places a source."""
    shown: dict[int, list[Passage]] = {}
    for match in matches:
        places = shown.setdefault(match.known.source, [])
        if len(places) < _EACH:
            places.append(match.known.passage)
    return tuple(
        passage
        for source in sorted(shown)
        for passage in sorted(shown[source], key=lambda one: one.span)
    )
