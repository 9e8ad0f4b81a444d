"""Paragraphs of running text that end without a mark."""

from collections.abc import Iterator, Sequence

import regex

from app.checks.article import Paragraph
from app.checks.finding import PUNCTUATION
from app.checks.mechanics.fault import UNENDED, Fault
from app.text.span import Span

_LONG = 12
"""So many words are running text; shorter lines may be headings, captions and bylines."""
_LAST = 4
"""A last sentence of fewer words may be a credit or a link."""
_BARE_END = regex.compile(r"(?r)[\p{L}\p{M}\p{N}%]+$")  # searched for from the end
_MARKS = tuple(".!?…:;,—–-")
_CLOSING = "\"'”’»)]"
_LISTED = regex.compile(r"\s*(?:[-–—•*·▪]|\(?\w{1,2}[.)])\s")
_MOST = 0.6
_FEW = 2


def unended(paragraph: Paragraph) -> Iterator[Fault]:
    """Yield the last word of running text that has no mark at its end."""
    text = paragraph.text.rstrip()
    last = None if _is_ended(text) else _BARE_END.search(text)
    if last is None or not is_running(paragraph) or paragraph.sentences[-1].headline:
        return
    if len(paragraph.sentences[-1].tokens) > _LAST:
        span = Span(*last.span())
        yield Fault(span, UNENDED, PUNCTUATION, 0.75, last.group() + ".")


def is_running(paragraph: Paragraph) -> bool:
    """Tell whether a line is running text and no heading, list item or caption."""
    words = sum(len(sentence.tokens) for sentence in paragraph.sentences)
    return words >= _LONG and not _LISTED.match(paragraph.text)


def ends_paragraphs(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether an article ends its paragraphs with marks, as poems and broken lines do not.

    The headline does not count.
    """
    running = [one for one in paragraphs[1:] if is_running(one)]
    ended = sum(_is_ended(one.text.rstrip()) for one in running)
    return ended >= _FEW and ended >= _MOST * len(running)


def _is_ended(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_MARKS)
