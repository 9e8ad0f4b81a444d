"""The field of the card: what would stand in the article instead."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

_MOST = 4  # lines before it scrolls
_ROOM = 4  # pixels above and below the lines, together


class ReplacementField(QPlainTextEdit):
    """One line of text that wraps: a long one makes the field grow to four lines.

    Enter is no letter here: `accepted` tells that it was pressed, `accepted_everywhere` that it was
    with Shift, `left` that Escape was.
    """

    accepted = Signal()
    accepted_everywhere = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("field", "true")
        self.setAcceptDrops(False)  # files belong to the window
        self.setAccessibleName(self.tr("Replace with"))
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._fit)

    @property
    def text(self) -> str:
        """What the field holds, to the letter."""
        return self.document().toRawText().replace("\u2029", "\n")  # toPlainText alters spaces

    def write(self, text: str) -> None:
        """Put `text` into the field, and show its beginning."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.accepted_everywhere if shift else self.accepted).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().splitlines()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.minimumHeight())

    def _fit(self) -> None:
        layout, block, height = self.document().documentLayout(), self.document().begin(), 0.0
        most = _MOST * self.fontMetrics().lineSpacing()
        while block.isValid() and height < most:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        self.setFixedHeight(round(min(height, most)) + _ROOM + 2 * self.frameWidth())
