"""PDF documents (.pdf), as sources: their text in the order in which it was written."""

import re
from collections.abc import Iterator
from contextlib import closing
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import Struct

from app.documents.document import DocumentError, Format
from app.documents.pdflayout import PrintedLine, PrintedPage, paragraphs

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_LOCK = Lock()  # PDFium does one thing at a time
_MOST_PAGES = 3_000
_LINE = re.compile(
    r"([^\r\n\ufffe\u0002]+)(\r?\n|\r|[\ufffe\u0002]|\Z)"
)  # PDFium's line-end hyphen
_DIVIDED = re.compile(r"(?<=\w)[-\u00ad\u2010]\s*\Z")
_RAISED = re.compile(r"(?<=[^\W\d])\d{1,2}(?!\w)|(?<=[.,;:”’\"])\d{1,2}(?!\w)|^\d{1,2}(?=[^\W\d])")
_SMALL = 0.8  # of a line's height, what a number of a note has at most
_PASSWORD = 4  # PDFium's error
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\0": None}
)


class Pdf(Struct, frozen=True):
    """The format of printed pages, which can only be read; see `Format`."""

    name: str = "pdf"
    title: str = "PDF"
    suffixes: tuple[str, ...] = (".pdf",)

    def extract(self, data: bytes) -> str:
        """Return the paragraphs, each in a line, without page numbers and running titles."""
        if b"%PDF-" not in data[:1_024]:
            raise DocumentError("it is not a PDF; choose the file that holds the story")
        with _LOCK:
            pages = list(_pages(data))
        text = "\n".join(paragraphs(pages))
        if not text.strip():
            raise DocumentError(
                "its pages are pictures; have their text recognised first, or paste the text"
            )
        return text


PDF: Format = Pdf()


def _pages(data: bytes) -> Iterator[PrintedPage]:
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - only this format needs the library

    try:
        with closing(_opened(data)) as document:
            for number in range(len(document)):
                with closing(document[number]) as page, closing(page.get_textpage()) as text:
                    yield PrintedPage(list(_lines(text)), page.get_height())
    except PdfiumError as error:
        raise DocumentError(
            "it is damaged; open it in the program that wrote it and save it again"
        ) from error


def _opened(data: bytes) -> "PdfDocument":
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise DocumentError(
                "it is protected with a password; save it without one, or paste the text"
            ) from error
        raise
    if len(document) > _MOST_PAGES:
        document.close()
        raise DocumentError(
            f"it has more than {_MOST_PAGES:,} pages; choose the file that holds the story"
        )
    return document


def _lines(page: "PdfTextPage") -> Iterator[PrintedLine]:
    """Return the lines of a page, those that overprint an earlier one left out."""
    seen = set()
    for match in _LINE.finditer(page.get_text_range()):
        if match[1].strip():
            line = _line(page, match)
            if (line.text, round(line.bottom)) not in seen:
                yield line
            seen.add((line.text, round(line.bottom)))


def _line(page: "PdfTextPage", match: re.Match[str]) -> PrintedLine:
    start = match.start() + len(match[1]) - len(match[1].lstrip())
    end = match.start() + len(match[1].rstrip()) - 1
    word = start + len(match[1].split()[0]) - 1
    boxes = [page.get_charbox(at, loose=True) for at in (start, (start + end) // 2, end)]
    left, right = boxes[0][0], boxes[-1][2]
    after = page.get_charbox(word, loose=True)[2]
    if right < left:  # it is written from right to left, and measured so
        left, right = -boxes[0][2], -boxes[-1][0]
        after = -page.get_charbox(word, loose=True)[0]
    _, bottom, _, top = max(boxes, key=lambda box: box[3] - box[1])
    text = _without_note_numbers(page, match, top - bottom)
    divided = _DIVIDED.search(text)
    return PrintedLine(
        (text[: divided.start()] if divided else text).translate(_LIGATURES).strip(),
        *(left, right, bottom, top),
        word=after - left,
        hyphen=divided is not None or match[2] in {"\ufffe", "\u0002"},
    )


def _without_note_numbers(page: "PdfTextPage", match: re.Match[str], height: float) -> str:
    """Return the text of a line without the numbers of notes, which stick to words."""

    def kept(number: re.Match[str]) -> str:
        _, bottom, _, top = page.get_charbox(match.start() + number.start(), loose=True)
        begins = number.start() == 0 and match[1][number.end()].isupper()
        return "" if begins or top - bottom < _SMALL * height else number[0]

    return _RAISED.sub(kept, match[1])
