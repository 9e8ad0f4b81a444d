"""Ways for processes to be killed while they do stories, at a place that tests choose."""

import os
from pathlib import Path
from unittest.mock import patch

from app.batch.workers import _prepare
from app.documents import Document, read_document

FLAG = "UNGARBLE_TEST_FLAG"


def die_writing_once(flag: str) -> None:
    """Kill the first process that writes a copy, half-way; the file `flag` tells that it was."""
    fsync = os.fsync

    def die(file: int) -> None:
        try:
            Path(flag).touch(exist_ok=False)
        except FileExistsError:
            fsync(file)
        else:
            os.kill(os.getpid(), 9)

    patch("app.documents.disk.os.fsync", die).start()


def prepare_to_die_writing_once() -> None:
    _prepare()
    die_writing_once(os.environ[FLAG])


def prepare_to_die_reading_hall() -> None:
    """Kill each process that reads the article of the story hall."""
    _prepare()

    def die(path: Path) -> Document:
        if path.parent.name == "hall":
            os.kill(os.getpid(), 9)
        return read_document(path)

    patch("app.batch.work.read_document", die).start()
