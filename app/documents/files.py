"""Files in and out."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import regex

from app.documents import plain, webpage
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
from app.text.language import detect_language

_MAX_BYTES = 100_000_000
# No story has longer ones, and to check them would take for ever.
_MAX_PARAGRAPH = 100_000
_ENDLESS_WORD = regex.compile(r"\w{5000}")
_SENTENCES = {
    errno.ENOENT: "there is no such file or folder; check the name",
    errno.ENOTDIR: "there is no such folder; check the name",
    errno.EEXIST: "a file of that name is in the way; choose another name",
    errno.EACCES: "you are not allowed to; check its permissions or choose another folder",
    errno.EPERM: "you are not allowed to; check its permissions or choose another folder",
    errno.EROFS: "the disk can't be written to; choose another folder",
    errno.ENOSPC: "the disk is full; make room or choose another folder",
    errno.EDQUOT: "your space on the disk is used up; make room or choose another folder",
    errno.EISDIR: "it is a folder; choose a file",
    errno.ELOOP: "it is a link that leads to itself; choose the file that holds the story",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}


def read_document(path: Path) -> Document:
    """Return a file's text, whatever its format; an empty file has an empty text.

    Raises:
        DocumentError: it can't be read, or is not what its name says.
    """
    with _named("read", path):
        document_format = format_of(path) if path.is_file() else plain.TEXT
        data = _read(path)
        text = _text(data, document_format)
    return Document(text, data, document_format.name, path, detect_language(text))


def document_of_text(text: str, title: str = PASTED) -> Document:
    """Return a pasted text as a document; written to a file, it is plain text in UTF-8."""
    data = text.encode("utf-8", "replace")  # a lone surrogate, which no file can hold
    text = plain.TEXT.extract(data)
    return Document(text, data, plain.TEXT.name, None, detect_language(text), title)


def document_of_page(page: str, title: str = PASTED) -> Document:
    """Return what was copied from a web page, as HTML, as a document without its menus."""
    return document_of_text(webpage.selected_text(page.encode("utf-8-sig", "replace")), title)


def document_of(data: bytes, document_format: Format, title: str) -> Document:
    """Return what came otherwise than in a file as a document.

    Raises:
        DocumentError: it is not of that format; the message is what follows "can't be read: ".
    """
    text = _bounded(document_format.extract(data))
    return Document(text, data, document_format.name, None, detect_language(text), title)


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
    with _named("saved", path):
        data = _tracked(document, edits, path, tracked) if tracked else _data(document, edits, path)
        _write(path.resolve(), data)


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


def _read(path: Path) -> bytes:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "")
    if not stat.S_ISREG(status.st_mode):
        raise DocumentError("it is a device, not a file; choose a file")
    if status.st_size > _MAX_BYTES:
        raise DocumentError(
            f"it is larger than {_MAX_BYTES // 1_000_000} MB; choose the file that holds the story"
        )
    return path.read_bytes()


def _write(path: Path, data: bytes) -> None:
    """Write to a new file beside `path` and put it there when it is safe on the disk."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "")
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "")
    new = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.tmp")
    try:
        with new.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            new.chmod(stat.S_IMODE(path.stat().st_mode))
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def _named(done: str, path: Path) -> Iterator[None]:
    """Turn a failure into the sentence that says which file it is about."""
    try:
        yield
    except DocumentError as error:
        raise DocumentError(f"{path.name or path} can't be {done}: {error}.") from error
    except ValueError as error:  # a zero byte in the name
        raise DocumentError(
            f"{path.name or path} can't be {done}: that is no file name."
        ) from error
    except OSError as error:
        raise DocumentError(f"{path.name or path} can't be {done}: {reason(error)}.") from error


def reason(error: OSError) -> str:
    """Return why a file can't be used and what to do, to be put into a sentence."""
    return _SENTENCES.get(error.errno or 0) or error.strerror or str(error)
