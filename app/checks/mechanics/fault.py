"""A mechanical error in a paragraph, and the finding about it."""

from msgspec import Struct

from app.checks.article import Paragraph
from app.checks.context import Context
from app.checks.finding import Finding, Severity, Suggestion, fingerprint
from app.settings import Settings
from app.text.span import Span

UNCLOSED = "mechanics.unclosed"
UNOPENED = "mechanics.unopened"
UNENDED = "mechanics.unended"
UNLIKE = "mechanics.unlike"
FOREIGN = "mechanics.foreign"


class Fault(Struct, frozen=True):
    """A place where something is wrong with marks or small words.

    Attributes:
        span: the place, in the paragraph.
        reason: message key.
        category: MQM category.
        confidence: how likely it is wrong, 0 to 1.
        instead: what should stand there; None where that is not known.
        fit: how likely that is right where the place is wrong, 0 to 1.
        severity: see `Finding`.
        detail: see `Finding`.
    """

    span: Span
    reason: str
    category: str
    confidence: float
    instead: str | None = None
    fit: float = 1.0
    severity: Severity = "minor"
    detail: str = ""


def finding_of(fault: Fault, paragraph: Paragraph, context: Context, settings: Settings) -> Finding:
    """Return what the editor is told; what stands in a quotation is never safe to change."""
    quoted = any(one.span.contains(fault.span) for one in paragraph.quoting.quotations)
    sure = round(fault.confidence * fault.fit, 3)
    suggestions = () if fault.instead is None else (Suggestion(fault.instead, sure, 0),)
    return Finding(
        id=fingerprint("mechanics", paragraph.text, fault.span),
        check="mechanics",
        category=fault.category,
        severity=fault.severity,
        confidence=fault.confidence,
        span=fault.span,
        found=fault.span.of(paragraph.text),
        reason=fault.reason,
        suggestions=suggestions,
        sources=context.gazetteer.sources,
        safe=bool(suggestions) and not quoted and sure >= settings.safe_confidence,
        detail=fault.detail,
    )
