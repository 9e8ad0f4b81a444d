"""Straight and curly quotation marks in one article."""

from collections.abc import Iterator, Sequence

import regex

from app.checks.article import Paragraph
from app.checks.finding import PUNCTUATION, STYLE
from app.checks.mechanics.fault import UNLIKE, Fault
from app.text.span import Span

_STRAIGHT = regex.compile(r'(?<!\d)"')
_CURLY = regex.compile(r"[“”„‟]")


def unlike_marks(paragraph: Paragraph) -> Iterator[Fault]:
    """Yield the closing marks of quotations that open in the other style."""
    for quotation in paragraph.quoting.quotations:
        first, last = (paragraph.text[at] for at in (quotation.span.start, quotation.span.end - 1))
        unlike = (first == '"' and last == "”") or (first == "“" and last == '"')
        if quotation.closed and unlike:
            span = Span(quotation.span.end - 1, quotation.span.end)
            instead = '"' if first == '"' else "”"
            yield Fault(span, UNLIKE, PUNCTUATION, 0.7, instead)


def mixed_marks(paragraphs: Sequence[Paragraph]) -> tuple[int, Fault] | None:
    """Return the first mark of the rarer style with the number of its paragraph; None if alone.

    It is information only: most desks' systems make the marks alike by themselves.
    """
    straight, curly = (
        [
            (number, Span(*match.span()))
            for number, paragraph in enumerate(paragraphs)
            for match in style.finditer(paragraph.text)
        ]
        for style in (_STRAIGHT, _CURLY)
    )
    if not (straight and curly):
        return None
    number, span = min(straight, curly, key=len)[0]
    return number, Fault(span, "mechanics.styles", STYLE, 0.5, severity="neutral")
