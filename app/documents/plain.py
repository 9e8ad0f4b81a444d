"""Plain text and markdown: the text is all there is, but for the encoding and the line ends."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from app.documents.changes import source_edits
from app.documents.document import WritableFormat
from app.documents.encoding import Encoded, decode
from app.documents.layout import INVISIBLE, Line, Piece
from app.text.edits import Edit
from app.text.span import Span

_LINE_END = re.compile(r"\r\n?|\n")
_UNSEEN = f"\0{INVISIBLE}"
_VISIBLE = re.compile(f"[^{_UNSEEN}]+")
_INVISIBLE = re.compile(f"[{_UNSEEN}]+")
_CODE = regex.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})(?s:.*?)(?:^ {0,3}(?P=fence)[`~]*[ \t\r]*$|\Z)"
    r"|(?:(?P<first>^)| ?)(?<!`)(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)(?(first)\ ?)",
    regex.MULTILINE,
)
"""In Markdown: fenced lines, and words in backquotes with the space before them."""
_LETTER = regex.compile(r"[^\r\n]")


class PlainText(Struct, frozen=True):
    """A format whose source is its text; see `Format`.

    Zero bytes and soft hyphens are left out of the text and stay in the file. Every line keeps the
    line end it has, new ones get the one that most lines have.

    Attributes:
        code: what of the source is no text but code; its line ends are in the text.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    code: "regex.Pattern[str] | None" = None

    def extract(self, data: bytes) -> str:
        """Return the text with a line feed for every line end."""
        shown = self._shown(decode(data).readable)
        return _INVISIBLE.sub("", shown.replace("\r\n", "\n").replace("\r", "\n"))

    def rewrite(self, data: bytes, edits: Sequence[Edit]) -> bytes:
        """Return the file with `edits` made and every other byte as it was.

        Raises:
            EncodingError: the encoding of the file lacks a character of an edit.
        """
        return self._rewritten(decode(data), edits)

    def rewrite_as_utf8(self, data: bytes, edits: Sequence[Edit]) -> bytes:
        """Return the file with `edits` made, in UTF-8, whatever its encoding was."""
        encoded = decode(data)
        as_utf8 = encoded.readable.encode("utf-8")
        return self._rewritten(Encoded(as_utf8, 0, "utf-8", encoded.readable), edits)

    def _rewritten(self, encoded: Encoded, edits: Sequence[Edit]) -> bytes:
        lines = tuple(_lines(self._shown(encoded.raw)))
        return encoded.replace(tuple(_apart(encoded.raw, source_edits(lines, edits))))

    def _shown(self, raw: str) -> str:
        """Return the source with zeros, which nobody sees, for the code in it."""
        return self.code.sub(lambda found: _LETTER.sub("\0", found[0]), raw) if self.code else raw


TEXT: WritableFormat = PlainText("text", "Plain text", (".txt", ".text"))
MARKDOWN: WritableFormat = PlainText("markdown", "Markdown", (".md", ".markdown"), _CODE)


def _lines(raw: str) -> Iterator[Line]:
    ends = Counter(_LINE_END.findall(raw)).most_common(1)
    newline = ends[0][0] if ends else "\n"
    at = 0
    for end in _LINE_END.finditer(raw):
        line = Span(at, end.start())
        yield Line(_pieces(raw, line, newline), line.start, line.end, bound=True)
        at = end.end()
    yield Line(_pieces(raw, Span(at, len(raw)), newline), at, len(raw))


def _pieces(raw: str, line: Span, newline: str) -> tuple[Piece, ...]:
    found = _VISIBLE.finditer(raw, line.start, line.end)
    pieces = tuple(Piece(match[0], Span(*match.span()), newline=newline) for match in found)
    return pieces or (Piece("", Span(line.start, line.start), newline=newline),)


def _apart(raw: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Keep a CR and an LF two line ends that were two, where an edit brings them together."""
    starts = [edit.span.start for edit in edits[1:]]
    at, before = 0, ""
    for edit, following in zip(edits, [*starts, -1], strict=False):
        before = raw[at : edit.span.start][-1:] or before
        at, new = edit.span.end, edit.replacement
        if before == "\r" and new.startswith("\n"):
            new = "\r" + new
        before = new[-1:] or before
        if before == "\r" and raw[at : at + 1] == "\n" and at != following:
            new += "\r"
        yield Edit(edit.span, new)
