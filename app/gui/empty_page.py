"""What the middle of the window says before an article is open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyPage(QWidget):
    """Two lines that say what to do, and a button for each of `actions`."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Open the article that was machine translated"))
        title.setProperty("title", "true")
        words = QLabel(
            self.tr(
                "Then add other reports of the same story: names, quotations and figures that "
                "differ from theirs are shown to you, and typos too.\n"
                "You can also drop the files here, or paste a text with Ctrl+V. Nothing leaves "
                "this computer."
            )
        )
        words.setProperty("quiet", "true")
        buttons = QHBoxLayout()
        buttons.addStretch()
        for number, action in enumerate(actions):
            buttons.addWidget(_button(action, main=number == 0))
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        layout.addStretch(3)


def _button(action: QAction, *, main: bool) -> QPushButton:
    words = action.text().replace("&", "")
    button = QPushButton(words)
    button.setProperty("main", "true" if main else "false")
    button.setToolTip(action.toolTip())
    button.setAccessibleName(words)
    button.clicked.connect(action.trigger)
    return button
