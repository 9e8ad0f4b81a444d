"""Ask where a copy with tracked changes goes, and whose changes they are."""

import getpass
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget
from typing_extensions import override

from app.gui.form_dialog import FormDialog

if sys.platform != "win32":
    import pwd


class TrackedDialog(FormDialog):
    """Takes a file and an author; `path` and `author` are what was chosen once it is accepted."""

    def __init__(self, article: Path, author: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Save with tracked changes"),
            self.tr("&Save"),
            self.tr(
                "Saves a copy in which every change can be accepted or rejected, and a comment "
                "says why each correction was made. The article stays open as it is."
            ),
            parent,
        )
        self._article = article
        choose = QPushButton(self.tr("&Choose…"))
        choose.setAccessibleName(self.tr("Choose a file"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        suggested = article.with_stem(self.tr("{name} (tracked)").format(name=article.stem))
        self.file = self.add_field(self.tr("&File"), str(suggested), beside=choose)
        self.signature = self.add_field(self.tr("Changes &by"), author)

    @property
    def path(self) -> Path:
        """The file, with the article's suffix if none was written."""
        path = self._article.parent / self.file.text().strip()
        return path if path.suffix else path.with_name(path.name + self._article.suffix)

    @property
    def author(self) -> str:
        """Whose changes they are."""
        return " ".join(self.signature.text().split())

    def ask_to_replace(self) -> bool:
        """Ask whether to write over the file that is there."""
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        words = self.tr("“{name}” is there already. Replace it?").format(name=self.path.name)
        return QMessageBox.question(self, self.windowTitle(), words, yes | no, no) == yes

    @override
    def accept(self) -> None:
        if not self.file.text().strip():
            self.complain(self.tr("Choose a file first."), self.file)
        elif not self.author:
            self.complain(self.tr("Write down whose changes these are."), self.signature)
        elif self.path == self._article:
            self.complain(
                self.tr("This is the article itself; choose another name for the copy."), self.file
            )
        elif not _is_there(self.path) or self.ask_to_replace():
            super().accept()

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            self.windowTitle(),
            str(self.path),
            f"*{self._article.suffix}",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.file.setText(chosen)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # no name that a file can have; writing it says so
        return False


def full_name() -> str:
    """Return the name of who is logged in, as far as the system knows it."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name at all
        login = ""
    if sys.platform == "win32":
        return login
    try:
        full = pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
    except KeyError:
        full = ""
    return full or login
