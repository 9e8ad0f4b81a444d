"""The line above a pane: what it shows, and a button."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget


class PaneHeader(QWidget):
    """A title, and at its end the buttons of the pane."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(title)
        self._label.setProperty("heading", "true")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 6, 6, 4)
        self._layout.addWidget(self._label, 1)

    def show_title(self, title: str) -> None:
        """Show another title."""
        self._label.setText(title)

    def add_action(self, action: QAction, words: str) -> None:
        """Add a button for `action` that says `words`."""
        button = QToolButton()
        button.clicked.connect(action.trigger)
        button.setText(words)
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text().replace("&", ""))
        self._layout.addWidget(button)
