"""Paragraphs from the printed lines of pages: what belongs together, and what is no text.

A page says where its letters stand, not what they are. Lines are put together as they were broken:
a line goes on in the next where that follows at the usual distance, in the same size, and begins
with a word that had no room. Left out are page numbers, and what most pages repeat at their edges.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|strana|стр)\W*)?\d{1,4}\W*(?:\D{1,4}\d{1,4})?\W*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_CLOSED = re.compile(r"[.!?:…”\"’»)]\s*\Z")
_EDGE = 0.12  # of a page's height, where its number and running titles stand
_EDGE_LINES = 3  # of a page that may be running titles, at each edge
_LEADING = 1.6  # line heights from one line to the next at most
_SIZES = 0.85  # of the one line's height the other has at least


class PrintedLine(Struct, frozen=True):
    """A line as it is printed; measures in points, y upwards from the foot of the page.

    One that is written from right to left is measured as in a mirror.

    Attributes:
        text: without the hyphen that divides a word at its end.
        left: where it begins.
        right: where it ends.
        bottom: of its letters' boxes.
        top: of its letters' boxes.
        word: how wide its first word is.
        hyphen: whether a word goes on in the next line.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    word: float
    hyphen: bool = False

    @property
    def height(self) -> float:
        """The height of its letters' boxes."""
        return self.top - self.bottom


class PrintedPage(Struct, frozen=True):
    """The lines of a page, in reading order."""

    lines: Sequence[PrintedLine]
    height: float


def paragraphs(pages: Sequence[PrintedPage]) -> Iterator[str]:
    """Return the paragraphs of the pages, in order, each in one line."""
    repeated = _repeated(pages)
    text, last, right = "", None, 0.0
    for page in pages:
        kept = [line for line in page.lines if not _is_furniture(line, page, repeated)]
        for number, line in enumerate(kept):
            if last and (_turns(last, line) if number == 0 else _goes_on(last, line, right)):
                text = _joined(text, last, line)
            else:
                if text:
                    yield text
                text = line.text
            last, right = line, _right_edge(line, kept)
    if text:
        yield text


def _joined(text: str, last: PrintedLine, line: PrintedLine) -> str:
    if not last.hyphen:
        return f"{text} {line.text}"
    # a name keeps its hyphen: Sanwo-Olu
    return text + line.text if line.text[:1].islower() else f"{text}-{line.text}"


def _goes_on(last: PrintedLine, line: PrintedLine, right: float) -> bool:
    """Tell whether a line is the continuation of the one before it on the same page."""
    if last.hyphen:
        return True
    if line.bottom > last.bottom and line.left > last.right:  # the top of the next column
        return _turns(last, line)
    below = 0 < last.bottom - line.bottom <= _LEADING * last.height
    indented = line.left > last.left + last.height / 2
    had_room = last.right + line.word + last.height / 4 < right
    return below and _alike(last, line) and not indented and not had_room


def _turns(last: PrintedLine, line: PrintedLine) -> bool:
    """Tell whether the first line of a page or column continues the last of the one before."""
    return last.hyphen or (_alike(last, line) and not _CLOSED.search(last.text))


def _alike(one: PrintedLine, other: PrintedLine) -> bool:
    small, large = sorted([one.height, other.height])
    return small >= _SIZES * large


def _right_edge(line: PrintedLine, lines: Sequence[PrintedLine]) -> float:
    """Return where the column of a line ends: where the longest like it ends."""
    beside = (each for each in lines if each.left < line.right and line.left < each.right)
    return max((each.right for each in beside if _alike(each, line)), default=line.right)


def _repeated(pages: Sequence[PrintedPage]) -> frozenset[str]:
    """Return what stands at the edge of a third of the pages, and of two at least."""
    seen = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    return frozenset(key for key, times in seen.items() if times >= max(2, len(pages) / 3))


def _edges(page: PrintedPage) -> list[PrintedLine]:
    lines = sorted(page.lines, key=lambda line: line.bottom)
    return [*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]]


def _key(line: PrintedLine) -> str:
    """Return what of a line is the same on every page."""
    return f"{_DIGITS.sub('0', line.text)} {line.bottom:.0f}"


def _is_furniture(line: PrintedLine, page: PrintedPage, repeated: frozenset[str]) -> bool:
    at_edge = not _EDGE * page.height < line.bottom < (1 - _EDGE) * page.height
    return at_edge and (_key(line) in repeated or bool(_NUMBER.fullmatch(line.text)))
