"""Where the indexes of house lists are kept from one run to the next."""

import hashlib
import mmap
import os
import secrets
import struct
from collections.abc import Iterator
from contextlib import suppress
from io import BufferedReader, BytesIO
from pathlib import Path
from zlib import crc32

from platformdirs import user_cache_path

from app.documents.document import Document, DocumentError
from app.documents.files import read_document
from app.gazetteer.housebuild import distinct, make_block
from app.matching.sound import sound_key
from app.progress import Progress
from app.text.folding import fold, squash

VERSION = 1
"""To be raised when a block gets other sections, or other words and keys of the same names."""

_HEAD = struct.Struct("=8sII")  # _MAGIC, VERSION, crc32 of the block, which follows
_MAGIC = b"ungarble"
_SUFFIX = ".houseindex"
_KEPT = 8
"""So many indexes stay, those used last; that of a million names takes about 80 MB."""
_LONGEST = 500
_CHUNK = 1 << 20


def open_block(path: Path, cache: Path | None, progress: Progress) -> memoryview:
    """Return the block of the names in a file: mapped from the cache, or made and put there.

    Whatever ails the cache (it is damaged, can't be written to, is filled by another process
    just now) leads to a new block, never to an error.

    Raises:
        DocumentError: the file can't be read, or is no list of names.
        Cancelled: `progress` asked for it.
    """
    folder = cache or user_cache_path("ungarble", appauthor=False) / "house"
    if (kept := _kept(path, folder)) is not None:
        return kept
    document = read_document(path)
    block = make_block(distinct(_names(document)), progress)
    fold.cache_clear()  # all are full of words that no article has, 160 MB
    squash.cache_clear()
    sound_key.cache_clear()
    file = folder / _file_name(path, BytesIO(document.data))
    with suppress(OSError):
        _write(file, block)
        _tidy(folder)
    mapped = _mapped(file)
    return memoryview(block) if mapped is None else mapped


def _kept(path: Path, folder: Path) -> memoryview | None:
    try:
        if not path.is_file():  # a pipe can be read but once
            return None
        with path.open("rb") as stream:
            return _mapped(folder / _file_name(path, stream))
    except OSError:  # reading it as a document tells what is wrong
        return None


def _file_name(path: Path, stream: BufferedReader | BytesIO) -> str:
    """Return the name of the index: other bytes, or read as another format, give another one."""
    digest = hashlib.file_digest(stream, "blake2b").hexdigest()[:32]
    return f"{digest}-{VERSION}{path.suffix.lower()}{_SUFFIX}"


def _names(document: Document) -> Iterator[str]:
    for number, line in enumerate(document.text.splitlines(), 1):
        name = line.strip()
        if len(name) > _LONGEST:
            raise DocumentError(
                f"{document.name} can't be read as a list of names: line {number} has {len(name)} "
                f"characters and a name at most {_LONGEST}; choose a file with one name a line."
            )
        if not name.startswith("#"):
            yield name


def _mapped(file: Path) -> memoryview | None:
    """Return the block in a file; None if there is none, or it is damaged or of another version."""
    try:
        with file.open("rb") as stream:
            if not _whole(stream):
                return None
            block = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
    except OSError:
        return None
    with suppress(OSError):
        os.utime(file)  # for _tidy
    return block[_HEAD.size :]


def _whole(stream: BufferedReader) -> bool:
    """Tell whether head and block belong together; read, for a mapped page stays in memory."""
    head, checksum = stream.read(_HEAD.size), 0
    while chunk := stream.read(_CHUNK):
        checksum = crc32(chunk, checksum)
    return head == _HEAD.pack(_MAGIC, VERSION, checksum)


def _write(file: Path, block: bytes) -> None:
    """Put the whole file there at once; of two processes that do so, either one's stays."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    try:
        with new.open("xb") as stream:
            stream.write(_HEAD.pack(_MAGIC, VERSION, crc32(block)))
            stream.write(block)
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)


def _tidy(folder: Path) -> None:
    """Delete the indexes that were not used for longest, and what broken-off runs left."""
    files = sorted(folder.glob(f"*{_SUFFIX}*"), key=lambda file: -file.stat().st_mtime)
    for old in files[_KEPT:]:
        old.unlink(missing_ok=True)
