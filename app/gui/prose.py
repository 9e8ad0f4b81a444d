"""Text to read, with names marked in it; it wraps whatever its width, however long a word is."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget
from typing_extensions import override

from app.text.span import Span


class Prose(QTextBrowser):
    """A read-only text; a `fitting` one is as high as its text and never scrolls."""

    def __init__(self, name: str, *, fitting: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting = fitting
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        if fitting:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_html(self, html: str) -> None:
        """Show `html`, from its beginning."""
        self.setHtml(html)
        self._fit()
        self.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, 20)

    def _fit(self) -> None:
        if self._fitting:
            self.document().setTextWidth(self.viewport().width())
            self.setFixedHeight(round(self.document().size().height()) + 2)


def marked(text: str, mark: Span, background: str) -> str:
    """Return `text` as HTML with the words at `mark` bold on `background`."""
    before, name, after = text[: mark.start], mark.of(text), text[mark.end :]
    style = f"background-color: {background}; font-weight: bold"
    return f'{escape(before)}<span style="{style}">{escape(name)}</span>{escape(after)}'
