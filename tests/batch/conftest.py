"""Small stories, and workers that are not processes."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from pathlib import Path

import pytest

from app.batch import Job, Options, Outcome
from app.batch.work import do_story

ARTICLE = (
    "The mayor of Cursk met reporters on Monday morning in the town hall.\n\n"
    "Deputy mayor Olga Zelanski told them that the bridge in Cursk stays closed. "
    "“In Cursk we are patient,” she said.\n"
)
SOURCES = (
    """The mayor of Kursk met reporters on Monday morning. Deputy mayor Olga Zelensky said that \
the bridge in Kursk stays closed for a month.
""",
    """Reporters in Kursk heard from the deputy mayor, Olga Zelensky, that the bridge is closed. \
The mayor of Kursk said little on Monday.
""",
)
CORRECTED = (
    ARTICLE.replace("of Cursk", "of Kursk")
    .replace("bridge in Cursk", "bridge in Kursk")
    .replace("Zelanski", "Zelensky")
)
"""The article as batch mode leaves it: all is put right but what stands in a quotation."""


def write_story(folder: Path, article: str = ARTICLE, sources: Iterable[str] = SOURCES) -> Path:
    folder.mkdir(parents=True)
    (folder / "article.txt").write_text(article, encoding="utf-8")
    for number, source in enumerate(sources):
        (folder / f"source{number}.txt").write_text(source, encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file in a folder, hidden ones too."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """A folder of four stories: two to correct, one to read, one that can't be read."""
    folder = tmp_path / "stories"
    write_story(folder / "bridge")
    write_story(folder / "clean", SOURCES[0], SOURCES[1:])
    write_story(folder / "hall", ARTICLE + "\nThe town hall is open again.\n")
    write_story(folder / "torn")
    (folder / "torn" / "article.txt").rename(folder / "torn" / "article.docx")
    return folder


class Hands:
    """Workers in this process that do a story when it is submitted.

    Args:
        lose: tells whether the process is lost over a job.
    """

    size = 2

    def __init__(self, lose: Callable[[Job], bool] = lambda _job: False) -> None:
        self._lose = lose
        self.done: list[str] = []
        self.renewed = 0
        self.closed = False

    def submit(self, job: Job, options: Options) -> "Future[Outcome]":
        future: Future[Outcome] = Future()
        if self._lose(job):
            future.set_exception(OSError("the process is gone"))
        else:
            self.done.append(job.name)
            future.set_result(do_story(job, options))
        return future

    def renew(self) -> None:
        self.renewed += 1

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def hands() -> Hands:
    return Hands()
