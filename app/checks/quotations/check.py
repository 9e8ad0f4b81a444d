"""What the editor is told about a quotation: other words than the source's, or no source."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace
from typing_extensions import override

from app.checks.article import Paragraph
from app.checks.check import ByParagraph
from app.checks.context import Context
from app.checks.finding import MISTRANSLATION, Finding, Severity, Suggestion, fingerprint
from app.checks.quotations.wording import Wording, most_said, quoted_in, wordings
from app.checks.speech.heard import Hearsay
from app.checks.speech.spoken import Speech, agrees
from app.checks.speech.utterances import Utterance
from app.gazetteer.name import Passage
from app.settings import Settings
from app.text.span import Span

NAME = "quotations"
_LEAST: Mapping[bool | None, tuple[float, float]] = {
    True: (0.4, 0.36),
    None: (0.62, 0.5),
    False: (0.65, 0.55),
}
"""From which likeness on two quotations are one (see `Shared.score`), by whether the same person
says them, None where that is unknown: usually, and if nothing of the source's is left out."""
_SURE = 0.85
"""No quotation is surer: which newsroom translated it well, its editor knows."""
_SHARED = 2
"""How many telling words two quotations must share at least to be compared."""
_PHRASE = 3
"""Shorter quotations are names and turns of phrase, which need no source."""


class Quotations(ByParagraph):
    """Compares the quotations of an article with the sources'.

    Finds those that the sources have in other words; where `Settings.all_claims` is on also those
    that they have, and those that they have not.
    """

    def __init__(self, context: Context, settings: Settings) -> None:
        super().__init__()
        self._context = context
        self._all = settings.all_claims
        self._hearsay = context.once(Hearsay)

    @override
    def look(self, paragraph: Paragraph) -> Iterator[Finding]:
        """Yield the findings in a paragraph, with spans in it."""
        if not paragraph.quoting.quotations:
            return
        for one in self._context.once(Speech).of(paragraph).utterances:
            if one.quotation is not None and (finding := self._judge(one, paragraph.text)):
                yield finding

    def _judge(self, utterance: Utterance, paragraph: str) -> Finding | None:
        quoted = quoted_in(utterance, paragraph)
        if not quoted.tokens:
            return None
        written = self._context.writes(quoted.tokens)
        near = self._hearsay.near(quoted.stems, _SHARED)
        if not self._all and (written or not any(one.quoted for one in near)):
            return None
        found = [
            one
            for one in wordings(quoted, near, self._context)
            if one.shared.score >= self._least(utterance, one)
        ]
        exact = [one for one in found if one.exact]
        if exact or written:
            return self._known(utterance, paragraph, exact) if self._all else None
        quotes = [one for one in found if one.heard.quoted]
        if quotes:
            return self._differing(utterance, paragraph, quotes)
        if self._all and len(quoted.tokens) >= _PHRASE:
            return self._finding("quotations.unsourced", "neutral", utterance.span, paragraph)
        return None

    def _least(self, utterance: Utterance, wording: Wording) -> float:
        same = agrees(utterance.voice, wording.heard.speakers, self._hearsay.people)
        return _LEAST[same][wording.whole]

    def _differing(self, utterance: Utterance, paragraph: str, found: Sequence[Wording]) -> Finding:
        best = most_said(found)
        span = best.own.shifted(utterance.span.start)
        finding = self._finding("quotations.differs", "major", span, paragraph)
        supporting = [one for one in found if one.text == best.text]
        agree = len({one.heard.source for one in supporting})
        confidence = round(min(_SURE, (1 + best.shared.score) / 2), 3)
        return replace(
            finding,
            confidence=confidence,
            suggestions=(Suggestion(best.text, confidence, agree),),
            evidence=_passages(supporting),
            agree=agree,
        )

    def _known(self, utterance: Utterance, paragraph: str, exact: Sequence[Wording]) -> Finding:
        finding = self._finding("quotations.supported", "neutral", utterance.span, paragraph)
        agree = len({one.heard.source for one in exact})
        return replace(finding, evidence=_passages(exact), agree=agree)

    def _finding(self, reason: str, severity: Severity, span: Span, paragraph: str) -> Finding:
        return Finding(
            id=fingerprint(NAME, paragraph, span),
            check=NAME,
            category=MISTRANSLATION,
            severity=severity,
            confidence=0.5,
            span=span,
            found=span.of(paragraph),
            reason=reason,
            sources=self._context.gazetteer.sources,
        )


def _passages(found: Sequence[Wording]) -> tuple[Passage, ...]:
    """Return the sentences of the sources with the words marked, one a place."""
    passages: dict[tuple[int, Span], Passage] = {}
    for one in found:
        inner = one.heard.passage.mark.start
        span = one.theirs.shifted(one.heard.span.start)
        passage = replace(one.heard.passage, span=span, mark=one.theirs.shifted(inner))
        passages.setdefault((passage.source, span), passage)
    return tuple(passages[place] for place in sorted(passages))
