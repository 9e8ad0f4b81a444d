"""What a user typed, from what Qt tells about it."""

from app.text.edits import Edit
from app.text.span import Span

LINE_ENDS = str.maketrans(dict.fromkeys("\u2029\u2028\ufdd0\ufdd1\r", "\n"))
"""Every character at which Qt starts another line, as a line feed."""


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
