"""Where in the source of a file each character of its text stands.

A format takes its source (the characters of a .txt or .html file, the document.xml of a .docx)
apart into lines, and lines into pieces. What is in no piece, such as tags, no edit of the text
touches. `app.documents.changes` turns edits of the text into edits of the source; so a format has
to say where its text is, not how to edit it.
"""

import re

from msgspec import Struct

from app.text.edits import Edit
from app.text.span import Span

INVISIBLE = "\u00ad\u200b\u2060\ufeff"
"""What may stand in a word unseen: where it may be divided, and where not. It is in no piece."""
VISIBLE = re.compile(f"[^{INVISIBLE}]+")


class Piece(Struct, frozen=True):
    """A stretch of one line.

    Attributes:
        text: what a reader sees.
        raw: what stands for it in the source: the same characters, or something else as a whole,
            such as "&amp;".
        wrap: what has to stand around characters that come beside it or in its place.
        newline: what ends the line there and begins another.
        spacing: the edit of the source that makes spaces count at the edges and beside what begins
            or ends a line or a column, where it needs one; pieces with the same one are edged
            together.
        look: what the source says of its look, such as bold, to have other words look so too.
    """

    text: str
    raw: Span
    wrap: tuple[str, str] = ("", "")
    newline: str = "\n"
    spacing: Edit | None = None
    look: str = ""

    @property
    def literal(self) -> bool:
        """Whether each character stands for itself in the source."""
        return len(self.text) == len(self.raw)


class Line(Struct, frozen=True):
    """A paragraph, or a part of one that ends with a line break.

    Attributes:
        pieces: at least one; an empty line has an empty piece, to know where its text would stand.
        start: where in the source what it consists of begins, tags included; None if no other line
            can be put before it there.
        end: where that ends; None if no other line can be put after it there.
        bound: whether it and the next become one when what stands in the source between the end of
            the one and the start of the other is deleted.
        whole: what of the source to delete when the line goes and one that it is bound to stays;
            None where more hangs on it.
        head: what of the source tells the style of its paragraph, or where that would stand.
    """

    pieces: tuple[Piece, ...]
    start: int | None = None
    end: int | None = None
    bound: bool = False
    whole: Span | None = None
    head: Span | None = None

    @property
    def text(self) -> str:
        """What a reader sees."""
        return "".join(piece.text for piece in self.pieces)


def text_of(lines: tuple[Line, ...]) -> str:
    """Return the text of a file: its lines with a line feed between them."""
    return "\n".join(line.text for line in lines)
