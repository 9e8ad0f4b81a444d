"""Find words in the article."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from app.gui.editor import ArticleEditor
from app.text.span import Span


class FindBar(QFrame):
    """Searches `editor` while one types; capitals don't matter.

    Enter goes to the next place, Shift+Enter to the one before, Esc closes the bar. `closed` tells
    that the focus should go back to the text.
    """

    closed = Signal()

    def __init__(self, editor: ArticleEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._spans: tuple[Span, ...] = ()
        self._field = QLineEdit(placeholderText=self.tr("Find in the article"))
        self._field.setAccessibleName(self.tr("Find in the article"))
        self._field.setAcceptDrops(False)  # files belong to the window
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._typed)
        self._count = QLabel()
        self._count.setProperty("quiet", "true")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(self._field, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._tool("▲", self.tr("Previous place (Shift+Enter)"), -1))
        layout.addWidget(self._tool("▼", self.tr("Next place (Enter)"), 1))
        close = self._tool("✕", self.tr("Close the find bar (Esc)"), 0)
        close.clicked.connect(self.dismiss)
        layout.addWidget(close)
        self.hide()

    def start(self) -> None:
        """Open the bar with what is selected in the editor."""
        chosen = self._editor.textCursor().selectedText()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if chosen and "\u2029" not in chosen:
            self._field.setText(chosen)
        self._field.selectAll()
        self.refresh()

    def dismiss(self) -> None:
        """Close the bar; the place found stays selected."""
        self.hide()
        self._editor.show_found(())
        self.closed.emit()

    def refresh(self) -> None:
        """Search again, because the text is another now."""
        if not self.isHidden():
            self._search()

    def go(self, by: int) -> None:
        """Select the next place (1) or the one before (-1), round and round."""
        if not self._spans:
            return
        chosen = self._editor.selection
        if by > 0:
            at = sum(span.start < chosen.end for span in self._spans)
        else:
            at = sum(span.start < chosen.start for span in self._spans) - 1
        self._editor.go_to(self._spans[at % len(self._spans)], select=True)
        self._count.setText(
            self.tr("{at} of {all}").format(at=at % len(self._spans) + 1, all=len(self._spans))
        )

    def _typed(self, _text: str) -> None:
        self._search()
        if self._spans:
            start = self._editor.selection.start
            ahead = (span for span in self._spans if span.start >= start)
            self._editor.go_to(next(ahead, self._spans[0]), select=True)

    def _search(self) -> None:
        words = self._field.text()
        pattern = re.compile(re.escape(words), re.IGNORECASE)
        matches = pattern.finditer(self._editor.text) if words else ()
        self._spans = tuple(Span(*match.span()) for match in matches)
        self._editor.show_found(self._spans)
        found = self.tr("{n} found").format(n=len(self._spans)) if words else ""
        self._count.setText(found if self._spans or not words else self.tr("not found"))

    def _tool(self, sign: str, tip: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        if by:
            button.clicked.connect(lambda: self.go(by))
        return button

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
