"""Files read and written whole, and failures as sentences."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.documents.document import DocumentError

_MAX_BYTES = 100_000_000
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


def read_bytes(path: Path) -> bytes:
    """Return what is in a file.

    Raises:
        DocumentError: it is no file, or far larger than any story.
        OSError: it can't be read.
    """
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


def write_bytes(path: Path, data: bytes) -> None:
    """Write to a new file beside `path` and put it there when it is safe on the disk.

    The file appears as a whole or not at all; one that is replaced keeps its permissions.

    Raises:
        OSError: it can't be written.
    """
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
def named(done: str, path: Path) -> Iterator[None]:
    """Turn a failure into the sentence that says which file it is about.

    Args:
        done: what was to be done with the file: "read", "saved".
        path: the file.

    Raises:
        DocumentError: instead of an OSError, or of a DocumentError that names no file.
    """
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
