"""Files dropped on the window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.gui.loading import Request
from app.gui.theme import LIGHT, Colours
from app.review.storyfile import is_story


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files and folders that are dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def request_for(files: Sequence[Path], *, as_article: bool) -> Request:
    """Return what dropping `files` asks for: all sources, or the first one as the article.

    A saved story is opened, wherever it is dropped.
    """
    story = next(filter(is_story, files), None)
    if story:
        return Request(story, tuple(file for file in files if file != story))
    if as_article and files and not files[0].is_dir():
        return Request(files[0], tuple(files[1:]))
    return Request(sources=tuple(files))


class DropZones(QWidget):
    """Drawn over the window while files are dragged: each zone says what dropping there does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._zones: list[tuple[QRect, str, bool]] = []
        self._colours = LIGHT
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self._colours = colours

    def show_zones(self, zones: Sequence[tuple[QRect, str, bool]]) -> None:
        """Show rectangles of the parent with what they do, and whether the mouse is there."""
        self._zones = list(zones)
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        painter.setFont(font)
        for rect, words, hovered in self._zones:
            zone = rect.adjusted(8, 8, -8, -8)
            fill = QColor(self._colours.found if hovered else self._colours.window)
            fill.setAlphaF(0.94)
            painter.setBrush(fill)
            edge = self._colours.accent if hovered else self._colours.neutral
            painter.setPen(QPen(QColor(edge), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(zone, 8, 8)
            painter.setPen(QColor(self._colours.text))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(zone.adjusted(12, 12, -12, -12), int(flags), words)
        painter.end()
