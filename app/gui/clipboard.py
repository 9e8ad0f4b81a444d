"""What was copied in another program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTime
from PySide6.QtGui import QGuiApplication

from app.gui.drop import dropped_files
from app.gui.loading import Pasted


def copied_files() -> tuple[Path, ...]:
    """Return the files on the clipboard."""
    data = QGuiApplication.clipboard().mimeData()
    return dropped_files(data) if data else ()  # some platforms give nothing for an empty one


def copied_text() -> Pasted | None:
    """Return the text on the clipboard, called by the time; None if there is none."""
    data = QGuiApplication.clipboard().mimeData()
    if not data or not data.text().strip():
        return None
    title = QCoreApplication.translate("clipboard", "Pasted text {time}")
    time = QTime.currentTime().toString("HH:mm")
    return Pasted(title.format(time=time), data.text(), data.html())
