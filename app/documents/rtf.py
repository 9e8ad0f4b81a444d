"""RTF documents (.rtf): paragraphs, tables, text boxes and notes.

An edit changes the words that it touches and nothing else of the file; groups, control words and
pictures stay. Headers, footers, comments and field instructions are not read. striprtf reads RTF as
well, but does not say where in the file each word stands.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from app.documents.changes import source_edits
from app.documents.document import DocumentError, WritableFormat
from app.documents.layout import text_of
from app.documents.rtftext import lines_of
from app.text.edits import Edit

_BEGIN = re.compile(rb"\s*\{\\rtf")
_SPECIAL = re.compile(r"[\\{}\t\u00a0\u2011]|[^\x00-\x7f\u00a0\u2011]+|[\x00-\x1f\x7f]")
_WRITTEN = {"\t": "\\tab ", "\u00a0": "\\~", "\u2011": "\\_"}
_WORD_BEFORE = re.compile(r"\\[a-zA-Z]{1,32}(?:-?\d{1,10})?\Z")
_LONGEST_WORD = 44
_MOST_SLASHES = 1_000  # in a row


class RichText(Struct, frozen=True):
    """The exchange format of word processors; see `Format`."""

    name: str = "rtf"
    title: str = "RTF document"
    suffixes: tuple[str, ...] = (".rtf",)

    def extract(self, data: bytes) -> str:
        """Return the paragraphs, each in a line, and each note after its paragraph."""
        return text_of(lines_of(_source(data)))

    def rewrite(self, data: bytes, edits: Sequence[Edit]) -> bytes:
        """Return the document with `edits` made; new words are written in ASCII."""
        source = _source(data)
        parts, at = [], 0
        for edit in _delimited(source, source_edits(lines_of(source), edits, _escaped)):
            parts += [source[at : edit.span.start], edit.replacement]
            at = edit.span.end
        return "".join([*parts, source[at:]]).encode("latin-1")


RTF: WritableFormat = RichText()


def _source(data: bytes) -> str:
    """Return the bytes as characters of the same number; what they stand for, the text tells."""
    if not _BEGIN.match(data):
        raise DocumentError("it is not an RTF document; open it in Word and save it as .rtf")
    return data.decode("latin-1")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda special: _written(special[0]), text)


def _written(special: str) -> str:
    if special in _WRITTEN:
        return _WRITTEN[special]
    if special in "\\{}":
        return f"\\{special}"
    if special.isascii():  # a control code, which no text holds
        return ""
    units = special.encode("utf-16-be", "replace")
    codes = (int.from_bytes(units[i : i + 2], "big", signed=True) for i in range(0, len(units), 2))
    # a group, so that it does not matter how many characters stand for one around it
    return "{\\uc1" + "".join(f"\\u{code}?" for code in codes) + "}"


def _delimited(source: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Keep control words apart from what comes to stand behind them."""
    at = -1
    for edit in edits:
        apart = edit.span.start != at and _ends_with_word(source, edit.span.start)
        at = edit.span.end
        yield Edit(edit.span, f" {edit.replacement}") if apart else edit


def _ends_with_word(source: str, end: int) -> bool:
    """Tell whether a control word without a space behind it ends at a place."""
    word = _WORD_BEFORE.search(source[max(end - _LONGEST_WORD, 0) : end])
    if not word:
        return False
    begin = end - len(word[0])
    slashes = source[max(begin - _MOST_SLASHES, 0) : begin]
    return (len(slashes) - len(slashes.rstrip("\\"))) % 2 == 0
