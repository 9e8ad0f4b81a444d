"""Files of the output folder that are there as a whole or not at all."""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import regex

from app.documents import DocumentError
from app.documents.disk import reason

_LEFT = regex.compile(r"\.[0-9a-f]{8}\.tmp$")


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a new file to write to; it takes the place of `path` when all went well.

    Raises:
        DocumentError: it can't be written, for example because the disk is full.
    """
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with saying(path):
            with new.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            new.replace(path)
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def saying(path: Path) -> Iterator[None]:
    """Turn a failure to write into one sentence for the user.

    Raises:
        DocumentError: instead of an OSError.
    """
    try:
        yield
    except OSError as error:
        raise DocumentError(f"{path} can't be written: {reason(error)}.") from error


def make_folder(folder: Path) -> None:
    """Make a folder and those around it, where they aren't there.

    Raises:
        DocumentError: it can't be made.
    """
    with saying(folder):
        folder.mkdir(parents=True, exist_ok=True)


def remove_leftovers(folders: Iterable[Path]) -> None:
    """Remove what processes have left in `folders` that were killed while they wrote a file."""
    for folder in folders:
        for left in folder.glob(".*.tmp") if folder.is_dir() else ():
            if _LEFT.search(left.name):
                left.unlink(missing_ok=True)
