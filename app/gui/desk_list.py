"""The names of the desk: right in every story, kept in a file that every version can read."""

from collections.abc import Callable
from pathlib import Path

from platformdirs import user_data_path
from PySide6.QtCore import QObject, Signal

from app.documents import read_document
from app.documents.disk import named, write_bytes
from app.gui.keeper import Run
from app.gui.tasks import nothing
from app.progress import Progress


def desk_file() -> Path:
    """Return where the user's names are kept: plain text, one name a line."""
    return user_data_path("ungarble", appauthor=False, roaming=True) / "names.txt"


class DeskList(QObject):
    """The file of the desk's names, which need not be there yet.

    Signal: `changed` when other names may be right now than before.
    """

    changed = Signal()

    def __init__(self, file: Path, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._file, self._run = file, run

    @property
    def files(self) -> tuple[Path, ...]:
        """The file, once there is one."""
        return (self._file,) if self._file.is_file() else ()

    def read(self) -> str:
        """Return what is in the file, "" where there is none.

        Raises:
            DocumentError: it can't be read.
        """
        return "".join(read_document(file).text for file in self.files)

    def write(self, text: str) -> None:
        """Put the lines of `text` in place of all names."""
        self._write(lambda: text, self.changed.emit)

    def add(self, name: str) -> None:
        """Add a name, unless the file has it; the story that it is from is to be told by itself."""
        self._write(lambda: _with(self.read(), name), nothing)

    def _write(self, text: Callable[[], str], then: Callable[[], None]) -> None:
        def work(_progress: Progress) -> None:
            lines = (line.strip() for line in text().splitlines())
            data = "".join(f"{line}\n" for line in lines if line).encode("utf-8", "replace")
            with named("saved", self._file):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                write_bytes(self._file.resolve(), data)

        self._run(self.tr("Saving…"), work, lambda _none: then())


def _with(text: str, name: str) -> str:
    return text if name in text.splitlines() else f"{text}\n{name}"
