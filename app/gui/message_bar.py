"""One sentence for the user, above the article, until it is read."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from typing_extensions import override


class MessageBar(QFrame):
    """Shows messages without a dialog; several errors stand below each other.

    `closed` tells that it went away with the focus, which should go back to the text.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences: list[str] = []
        self._act: Callable[[], None] | None = None
        self._label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self._button.clicked.connect(self._do)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setToolTip(self.tr("Close this message (Esc)"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentences shown, one a line; "" when the bar is closed."""
        return "\n".join(self._sentences)

    def warn(self, sentence: str) -> None:
        """Show that something went wrong, below what went wrong before."""
        if self.property("message") != "error":
            self._sentences = []
        if sentence not in self._sentences:
            self._sentences.append(sentence)
        self._show("error", "", None)

    def tell(self, sentence: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show `sentence`, and a button that does `act`; an unread error stays instead."""
        if self.property("message") == "error" and self._sentences:
            return
        self._sentences = [sentence]
        self._show("notice", button, act)

    def dismiss(self) -> None:
        """Close the bar."""
        self._sentences = []
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.hide()
        if had_focus:
            self.closed.emit()

    def dismiss_notice(self) -> None:
        """Close the bar, unless it shows what went wrong."""
        if self.property("message") == "notice":
            self.dismiss()

    def _show(self, kind: str, button: str, act: Callable[[], None] | None) -> None:
        self._act = act
        self._label.setText(self.text)
        self.setAccessibleName(self.text)
        self._button.setText(button)
        self._button.setAccessibleName(button)
        self._button.setVisible(bool(button))
        self.setProperty("message", kind)
        self.style().polish(self)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _do(self) -> None:
        act = self._act
        self.dismiss()
        if act:
            act()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
