"""One part of an office document's zip archive, read and replaced."""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from app.documents.document import DocumentError

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # Word's format before 2007, and what a password makes
_MAX_PART = 100_000_000
_MAX_ALL = 1_000_000_000
_ENCRYPTED = 0x1
_RELATIONSHIP = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_MAIN = re.compile(rb"""\bType\s*=\s*["'][^"']*/officeDocument["']""")
_TARGET = re.compile(rb"""\bTarget\s*=\s*["']/?([^"']+)["']""")

_DAMAGED = "it is damaged; open it in the program that wrote it and save it again"
_LOCKED = (
    "it is an old .doc file or protected with a password; open it in Word and save it as .docx "
    "without a password"
)
_NO_DOCUMENT = "it is not a Word document; open it in Word and save it as .docx"
_BOMB = "it unpacks to more than a document can hold; open it in Word and save it again"


def main_part(data: bytes) -> tuple[str, bytes]:
    """Return the name and the content of the part that holds the text of a document.

    Raises:
        DocumentError: it is no such archive, is damaged, locked, or unpacks to more than 1 GB.
    """
    with _opened(data) as archive:
        members = {info.filename: info for info in archive.infolist()}
        name = _main_name(archive, members)
        if name not in members:
            raise DocumentError(_NO_DOCUMENT)
        return name, archive.read(name)


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """Return the archive with another content of the part `name`; all other parts are the same."""
    new = BytesIO()
    with _opened(data) as archive, ZipFile(new, "w") as copy:
        copy.comment = archive.comment
        for info in archive.infolist():
            part = content if info.filename == name else archive.read(info)
            copy.writestr(info, part)
    return new.getvalue()


@contextmanager
def _opened(data: bytes) -> Iterator[ZipFile]:
    if data.startswith(_OLE):
        raise DocumentError(_LOCKED)
    if not data.startswith(b"PK"):
        raise DocumentError(_NO_DOCUMENT)
    try:
        with ZipFile(BytesIO(data)) as archive:
            _guard(archive.infolist())
            yield archive
    except (BadZipFile, EOFError, NotImplementedError, zlib.error, OSError) as error:
        raise DocumentError(_DAMAGED) from error


def _guard(members: list[ZipInfo]) -> None:
    if any(info.flag_bits & _ENCRYPTED for info in members):
        raise DocumentError(_LOCKED)
    sizes = [info.file_size for info in members]  # zipfile unpacks no more than that
    if max(sizes, default=0) > _MAX_PART or sum(sizes) > _MAX_ALL:
        raise DocumentError(_BOMB)


def _main_name(archive: ZipFile, members: dict[str, ZipInfo]) -> str:
    relations = archive.read("_rels/.rels") if "_rels/.rels" in members else b""
    for relation in _RELATIONSHIP.findall(relations):
        target = _TARGET.search(relation)
        if target and _MAIN.search(relation):
            return target[1].decode("utf-8", "replace")
    return "word/document.xml"
