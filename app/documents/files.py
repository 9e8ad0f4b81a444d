"""Files in and out."""

from collections.abc import Sequence
from pathlib import Path

import regex

from app.documents import plain, webpage
from app.documents.disk import named, read_bytes, write_bytes
from app.documents.document import (
    PASTED,
    Document,
    DocumentError,
    Format,
    TrackableFormat,
    Tracked,
    WritableFormat,
)
from app.documents.encoding import EncodingError
from app.documents.formats import FORMATS, format_inside, format_named, format_of
from app.text.edits import Edit

# No story has longer ones, and to check them would take for ever.
_MAX_PARAGRAPH = 100_000
_ENDLESS_WORD = regex.compile(r"\w{5000}")


def read_document(path: Path) -> Document:
    """Return a file's text, whatever its format; an empty file has an empty text.

    Raises:
        DocumentError: it can't be read, or is not what its name says.
    """
    with named("read", path):
        document_format = format_of(path) if path.is_file() else plain.TEXT
        data = read_bytes(path)
        text = _text(data, document_format)
    return Document(text, data, document_format.name, path)


def document_of_text(text: str, title: str = PASTED) -> Document:
    """Return a pasted text as a document; written to a file, it is plain text in UTF-8."""
    data = text.encode("utf-8", "replace")  # a lone surrogate, which no file can hold
    text = plain.TEXT.extract(data)
    return Document(text, data, plain.TEXT.name, None, title)


def document_of_page(page: str, title: str = PASTED) -> Document:
    """Return what was copied from a web page, as HTML, as a document without its menus."""
    return document_of_text(webpage.selected_text(page.encode("utf-8-sig", "replace")), title)


def document_of(data: bytes, document_format: Format, title: str) -> Document:
    """Return what came otherwise than in a file as a document.

    Raises:
        DocumentError: it is not of that format; the message is what follows "can't be read: ".
    """
    text = _bounded(document_format.extract(data))
    return Document(text, data, document_format.name, None, title)


def can_write(document: Document) -> bool:
    """Tell whether a document can be written back as what it is; if not, then only as text."""
    return isinstance(format_named(document.format), WritableFormat)


def can_write_to(document: Document, path: Path) -> bool:
    """Tell whether a document can be written to a file of that name: as what it is, or as text."""
    target = _target(document, path)
    return isinstance(target, plain.PlainText) or (
        can_write(document) and target.name == document.format
    )


def can_track(document: Document) -> bool:
    """Tell whether edits of a document can be written as tracked changes."""
    return isinstance(format_named(document.format), TrackableFormat)


def write_document(
    document: Document, edits: Sequence[Edit], path: Path, tracked: Tracked | None = None
) -> None:
    """Write the document with `edits` made, and everything else as it was read.

    The file appears as a whole or not at all; one that is replaced keeps its permissions. Under
    the name of a plain text or markdown file any document is written as its text alone, in UTF-8.

    Args:
        document: as it was read.
        edits: count in the document's text, in any order, apart.
        path: where to; may be the file that was read.
        tracked: write the edits as tracked changes, with the reasons as comments.

    Raises:
        DocumentError: it can't be written, for example because the disk is full.
    """
    with named("saved", path):
        data = _tracked(document, edits, path, tracked) if tracked else _data(document, edits, path)
        write_bytes(path.resolve(), data)


def _data(document: Document, edits: Sequence[Edit], path: Path) -> bytes:
    source, target = format_named(document.format), _target(document, path)
    if isinstance(source, plain.PlainText) and isinstance(target, plain.PlainText):
        try:
            return source.rewrite(document.data, edits)
        except EncodingError:
            if path == document.path:
                raise
            return source.rewrite_as_utf8(document.data, edits)
    if isinstance(target, plain.PlainText):
        return target.rewrite(document.text.encode("utf-8"), edits)
    if not isinstance(source, WritableFormat):
        raise DocumentError(
            f"{source.title} files can be read but not written; choose a name that ends in .txt"
        )
    if source.name != target.name:
        own = "" if isinstance(source, plain.PlainText) else f"{source.suffixes[0]} or "
        raise DocumentError(
            f"a {source.title} can't be turned into a {target.title}; "
            f"choose a name that ends in {own}.txt"
        )
    return source.rewrite(document.data, edits)


def _tracked(document: Document, edits: Sequence[Edit], path: Path, tracked: Tracked) -> bytes:
    source, target = format_named(document.format), _target(document, path)
    if not isinstance(source, TrackableFormat):
        able = " or ".join(each.title for each in FORMATS if isinstance(each, TrackableFormat))
        raise DocumentError(
            f"only a {able} can hold tracked changes; save it without tracked changes"
        )
    if source.name != target.name:
        raise DocumentError(
            f"tracked changes need a {source.title}; "
            f"choose a name that ends in {source.suffixes[0]}"
        )
    return source.track(document.data, edits, tracked)


def _target(document: Document, path: Path) -> Format:
    try:
        return format_of(path) if path.suffix else format_named(document.format)
    except DocumentError:  # a suffix of the user's own, such as .bak
        return format_named(document.format)


def _text(data: bytes, document_format: Format) -> str:
    try:
        return _bounded(document_format.extract(data))
    except DocumentError as error:
        if not data:
            raise DocumentError("it is empty; choose the file that holds the story") from error
        inside = format_inside(data)
        if inside is None or inside.name == document_format.name:
            raise
        raise DocumentError(
            f"it is of another kind ({inside.title}) than its name says; "
            f"give it a name that ends in {inside.suffixes[0]}"
        ) from error


def _bounded(text: str) -> str:
    """Return the text of a file.

    Raises:
        DocumentError: it has a paragraph or a word that is longer than any in a story.
    """
    longest = max(map(len, text.split("\n")))
    if longest > _MAX_PARAGRAPH or _ENDLESS_WORD.search(text):
        raise DocumentError(
            "a paragraph or a word in it is longer than in any story; "
            "choose the file that holds the story"
        )
    return text
