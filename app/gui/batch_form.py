"""What a batch run takes: where the stories are, and where the copies go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.gui.batch_run import BatchRequest

_BETWEEN = "; "


class BatchForm(QWidget):
    """Four lines to fill in; `changed` tells that one was."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(10)
        self.stories = self._add(
            tr("&Stories"),
            tr("a folder with a folder for each story, a list (.csv), or articles"),
            (tr("Folder…"), self._choose_folder),
            (tr("Files…"), self._choose_files),
        )
        self.sources = self._add(
            tr("S&hared sources"),
            tr("only where all articles have the same sources"),
            (tr("Folder…"), self._choose_folder),
            (tr("Files…"), self._choose_files),
        )
        self.out = self._add(
            tr("C&opies go to"), tr("an empty folder"), (tr("Folder…"), self._choose_folder)
        )
        self.author = self._add(
            tr("&Tracked changes by"), tr("a name; empty makes plain changes in Word files, too")
        )

    def request(self, *, out: bool) -> BatchRequest:
        """Return what is filled in, with or without the output folder."""
        folder = self.out.text().strip()
        return BatchRequest(
            _paths(self.stories.text()),
            _paths(self.sources.text()),
            Path(folder) if out and folder else None,
            self.author.text().strip(),
        )

    def _add(
        self, title: str, hint: str, *choices: tuple[str, Callable[[QLineEdit], None]]
    ) -> QLineEdit:
        """Add a line with buttons that fill it in."""
        row = self._layout.rowCount()
        field = QLineEdit(placeholderText=hint)
        field.setAccessibleName(title.replace("&", ""))
        field.setAccessibleDescription(hint)
        field.textChanged.connect(self.changed)
        label = QLabel(title)
        label.setBuddy(field)
        self._layout.addWidget(label, row, 0)
        self._layout.addWidget(field, row, 1, 1, 3 - len(choices))
        for column, (words, choose) in enumerate(choices, 4 - len(choices)):
            button = QPushButton(words)
            button.setAccessibleName(f"{field.accessibleName()}: {words}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked, choose=choose: choose(field))
            self._layout.addWidget(button, row, column)
        return field

    def _choose_folder(self, field: QLineEdit) -> None:
        chosen = QFileDialog.getExistingDirectory(self, field.accessibleName(), field.text())
        if chosen:
            field.setText(chosen)

    def _choose_files(self, field: QLineEdit) -> None:
        chosen, _kind = QFileDialog.getOpenFileNames(self, field.accessibleName())
        if chosen:
            field.setText(_BETWEEN.join(chosen))


def _paths(text: str) -> tuple[Path, ...]:
    whole = text.strip()
    parts = [whole] if Path(whole).exists() else whole.split(_BETWEEN.strip())
    return tuple(Path(part.strip()) for part in parts if part.strip())
