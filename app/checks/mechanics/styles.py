"""Straight and curly quotation marks in one article."""

from collections.abc import Sequence

import regex

from app.checks.article import Paragraph
from app.checks.finding import STYLE
from app.checks.mechanics.fault import Fault
from app.text.span import Span

_STRAIGHT = regex.compile(r'(?<!\d)"')
_CURLY = regex.compile(r"[“”„‟]")


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
