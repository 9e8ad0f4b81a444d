"""The chips above the list of findings: how many there are of each kind, and which are shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.gui.desk import Desk
from app.gui.flow import FlowLayout
from app.gui.words import kinds


class Chips(QWidget):
    """One button for each kind of which something was found; pressed, the kind is shown.

    Arrow keys go from one to the next, the space bar presses.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group = QButtonGroup(self, exclusive=False)  # has the arrow keys go along the row
        layout = FlowLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        self._chips = {kind: self._chip(kind, tip) for kind, (_name, tip) in kinds().items()}
        for chip in self._chips.values():
            layout.addWidget(chip)
        desk.findings_changed.connect(self.update_chips)
        self.update_chips()

    def update_chips(self) -> None:
        """Show the kinds that there are now, with their numbers."""
        counts, names = self._desk.kinds, kinds()
        for kind, chip in self._chips.items():
            count = counts.get(kind, 0)
            name = names[kind][0]
            chip.setText(f"{name}  {count}")
            chip.setAccessibleName(self.tr("{name}, {n}").format(name=name, n=count))
            chip.setChecked(self._desk.shows(kind))
            chip.setVisible(bool(count))
        self.setVisible(bool(counts))

    def _chip(self, kind: str, tip: str) -> QPushButton:
        chip = QPushButton(self, autoDefault=False)
        chip.setCheckable(True)
        chip.setProperty("chip", "true")
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setToolTip(self.tr("{tip}. Press to show or hide them.").format(tip=tip))
        chip.clicked.connect(lambda on: self._desk.show_kind(kind, on=on))
        self._group.addButton(chip)
        return chip
