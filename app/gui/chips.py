"""The chips above the list of findings: how many there are of each kind, and which are shown."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from app.gui.desk import Desk
from app.gui.flow import FlowLayout
from app.gui.words import kinds


class Chips(QWidget):
    """One button for each kind of which something was found; pressed, the kind is shown.

    Tab and the arrow keys go from one to the next, the space bar presses.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        layout = FlowLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        self._names = {kind: name for kind, (name, _tip) in kinds().items()}
        self._chips = {kind: self._chip(kind, tip) for kind, (_name, tip) in kinds().items()}
        for chip in self._chips.values():
            layout.addWidget(chip)
        desk.findings_changed.connect(self.update_chips)
        self.update_chips()

    def update_chips(self) -> None:
        """Show the kinds that there are now, with their numbers."""
        counts = self._desk.kinds
        for kind, chip in self._chips.items():
            name, count = self._names[kind], counts.get(kind, 0)
            chip.setText(f"{name}  {count}")
            chip.setAccessibleName(self.tr("{name}, {n}").format(name=name, n=count))
            chip.setChecked(self._desk.shows(kind))
            chip.setVisible(bool(count))
        self.setVisible(bool(counts))

    def _chip(self, kind: str, tip: str) -> "_Chip":
        chip = _Chip(self, autoDefault=False)
        chip.setCheckable(True)
        chip.setProperty("chip", "true")
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setToolTip(self.tr("{tip}. Press to show or hide them.").format(tip=tip))
        chip.clicked.connect(lambda on: self._desk.show_kind(kind, on=on))
        return chip


class _Chip(QPushButton):
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            self.focusNextChild()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
