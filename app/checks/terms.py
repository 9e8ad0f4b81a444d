"""Names of several words that the article puts in other words than the sources.

Where one word differs, that word is the finding; where the words stand otherwise, all of them are.
Institutions are looked for in all sentences of the sources, other names in those that tell the
same. Of `firms` the legal form is looked at as well.
"""

from collections.abc import Iterator

from msgspec import Struct

from app.checks.finding import VARIANT, Finding, Severity, Suggestion, fingerprint
from app.checks.firms import translated_forms
from app.checks.passages import passages_of
from app.checks.reading import Reading
from app.checks.report import Report, report
from app.gazetteer.name import Passage
from app.text.span import Span

NAME = "terms"
_LEAST, _SURE = 0.8, 0.85
"""How sure a rewording is: of the annotated ones nine in ten are right, whatever their likeness."""


def check(reading: Reading) -> Iterator[Finding]:
    """Yield the names of a sentence that the sources put otherwise, in no order."""
    for proposal in reading.proposals:
        if proposal.ordinary:
            yield report(proposal, Report(NAME, VARIANT, "major", "terms.reworded"), reading)
    for rewording in reading.seen.rewordings:
        words = rewording.tokens
        span = Span(words[0].span.start, words[-1].span.end)
        confidence = round(min(_SURE, (_LEAST + rewording.likeness) / 2), 3)
        evidence = passages_of([rewording.name], reading.context)
        yield _finding(span, _Suggested(rewording.name, confidence, "major", evidence), reading)
    for firm, name, passages in translated_forms(reading.seen.text, reading.context):
        yield _finding(firm.span, _Suggested(name, _SURE, "minor", passages), reading)


class _Suggested(Struct, frozen=True):
    """What the sources call something instead."""

    name: str
    confidence: float
    severity: Severity
    evidence: tuple[Passage, ...]


def _finding(span: Span, suggested: _Suggested, reading: Reading) -> Finding:
    """Return the finding about other words than the sources have."""
    text, evidence = reading.seen.text, suggested.evidence
    agree = len({passage.source for passage in evidence})
    return Finding(
        id=fingerprint(NAME, text, span),
        check=NAME,
        category=VARIANT,
        severity=suggested.severity,
        confidence=suggested.confidence,
        span=span,
        found=span.of(text),
        reason="terms.reworded",
        suggestions=(Suggestion(suggested.name, suggested.confidence, agree),),
        evidence=evidence,
        agree=agree,
        sources=reading.context.gazetteer.sources,
    )
