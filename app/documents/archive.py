"""The parts of a zip archive that holds a document, read and replaced."""

import lzma
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from msgspec import Struct

from app.documents.document import DocumentError

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # Word's format before 2007, and what a password makes
_MAX_PART = 100_000_000
_MAX_ALL = 1_000_000_000
_MAX_MEMBERS = 100_000
_ENCRYPTED = 0x1
_BROKEN = (
    *(BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, struct.error),
    *(zlib.error, lzma.LZMAError),
)

ENDLESS = "it holds more than a document can; choose the file that holds the story"
DAMAGED = "it is damaged; open it in the program that wrote it and save it again"


class Kind(Struct, frozen=True):
    """How to speak of an archive that can't be read.

    Attributes:
        title: what it should be, such as "a Word document".
        program: what to open it in.
        suffix: what to save it as.
    """

    title: str
    program: str
    suffix: str

    @property
    def wrong(self) -> DocumentError:
        """What to say of a file that is something else."""
        return DocumentError(
            f"it is not {self.title}; open it in {self.program} and save it as {self.suffix}"
        )

    @property
    def locked(self) -> DocumentError:
        """What to say of a file that only a password opens."""
        return DocumentError(
            "it is protected with a password; "
            f"open it in {self.program} and save it as {self.suffix} without one"
        )

    @property
    def old_or_locked(self) -> DocumentError:
        """What to say of a file in the container of Office before 2007."""
        return DocumentError(
            f"it is an old .doc file or protected with a password; open it in {self.program} and "
            f"save it as {self.suffix} without a password"
        )


class Package:
    """The parts of an archive, by name.

    Nothing is unpacked before it is asked for, and nothing that is larger than a document can be.

    Raises:
        DocumentError: it is no archive, is damaged, locked, or would unpack to more than 1 GB.
    """

    def __init__(self, data: bytes, kind: Kind) -> None:
        self._data = data
        self.kind = kind
        if data.startswith(_OLE):
            raise kind.old_or_locked
        if not data.startswith(b"PK"):
            raise kind.wrong
        with self._opened() as archive:
            self._members = {info.filename: info for info in archive.infolist()}
            self._guard(archive.infolist())

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """Return the content of a part.

        Raises:
            DocumentError: there is none of that name, or it is damaged.
        """
        if name not in self._members:
            raise self.kind.wrong
        with self._opened() as archive:
            return archive.read(name)

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        """Return the archive with other contents of some parts, new ones last; the rest is kept."""
        new = BytesIO()
        with self._opened() as archive, ZipFile(new, "w") as copy:
            copy.comment = archive.comment
            for info in archive.infolist():
                changed = parts.get(info.filename)
                copy.writestr(info, archive.read(info) if changed is None else changed)
            for name, part in parts.items():
                if name not in self._members:
                    copy.writestr(_like(archive.infolist(), name), part)
        return new.getvalue()

    @contextmanager
    def _opened(self) -> Iterator[ZipFile]:
        try:
            with ZipFile(BytesIO(self._data)) as archive:
                yield archive
        except _BROKEN as error:
            raise DocumentError(DAMAGED) from error

    def _guard(self, members: list[ZipInfo]) -> None:
        if any(info.flag_bits & _ENCRYPTED for info in members):
            raise self.kind.locked
        if len(members) != len(self._members):
            raise DocumentError(DAMAGED)
        sizes = [info.file_size for info in members]  # zipfile unpacks no more than that
        if (
            max(sizes, default=0) > _MAX_PART
            or sum(sizes) > _MAX_ALL
            or len(members) > _MAX_MEMBERS
        ):
            raise DocumentError(
                "it unpacks to more than a document can hold; "
                f"open it in {self.kind.program} and save it again"
            )


def _like(members: list[ZipInfo], name: str) -> ZipInfo:
    """Return the entry of a new part, with the date and compression of the last one."""
    new = ZipInfo(name, members[-1].date_time)
    new.compress_type = members[-1].compress_type
    new.external_attr = members[-1].external_attr
    return new
