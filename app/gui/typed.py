"""The article's text and what Qt makes of it."""

from collections.abc import Iterator

from app.text.edits import Edit
from app.text.span import Span

LINE_ENDS = str.maketrans(dict.fromkeys("\u2029\u2028\ufdd0\ufdd1\r", "\n"))
"""Every character at which Qt starts another line, as a line feed."""

_LONGEST = 20_000  # code points of a paragraph that Qt lays out in no time


def with_soft_breaks(text: str) -> str:
    """Return `text` with line feeds for some spaces of its huge paragraphs, or `text` itself."""
    lines = text.split("\n")
    if all(len(line) <= _LONGEST for line in lines):
        return text
    return "\n".join(piece for line in lines for piece in _pieces(line))


def _pieces(line: str) -> Iterator[str]:
    start = 0
    while (space := line.find(" ", start + _LONGEST)) >= 0:
        yield line[start:space]
        start = space + 1
    yield line[start:]


def smallest_edit(text: str, span: Span, replacement: str) -> Edit | None:
    """Return the edit that puts `replacement` at `span` less what stays; None if all does."""
    old = span.of(text).translate(LINE_ENDS)
    if old == replacement:
        return None
    shorter = min(len(old), len(replacement))
    head = next((i for i in range(shorter) if old[i] != replacement[i]), shorter)
    most = shorter - head
    tail = next((i for i in range(most) if old[-1 - i] != replacement[-1 - i]), most)
    return Edit(
        Span(span.start + head, span.end - tail), replacement[head : len(replacement) - tail]
    )
