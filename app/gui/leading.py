"""Room between the lines and paragraphs, which Qt's plain text layout lacks."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout
from typing_extensions import override

_LEADING = 0.28  # of a line's height, above and below together
_GAP = 0.4  # of a line's height, after a paragraph


class AiryLayout(QPlainTextDocumentLayout):
    """Lays paragraphs out as Qt does, then moves their lines apart."""

    @override
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = super().blockBoundingRect(block)
        layout = block.layout()
        count = layout.lineCount()
        if not count:
            return rect
        line = layout.lineAt(0)
        leading = line.height() * _LEADING
        if line.y() != leading / 2:  # new or changed, so Qt has just laid it out
            for number in range(count):
                _move(layout.lineAt(number), leading / 2 + number * (line.height() + leading))
            rect = super().blockBoundingRect(block)
        return rect.adjusted(0, 0, 0, leading / 2 + line.height() * _GAP)


def airy_document() -> QTextDocument:
    """Return an empty document with room between its lines."""
    document = QTextDocument()
    document.setDocumentLayout(AiryLayout(document))
    return document


def nearest_line(block: QTextBlock, y: float) -> float | None:
    """Return the height of the line of `block` that is nearest to `y`; None without lines.

    Both count from the top of the block; a `y` on a line is its own answer.
    """
    layout = block.layout()
    boxes = (layout.lineAt(number).rect() for number in range(layout.lineCount()))
    inside = (min(max(y, box.top() + 1), box.bottom() - 1) for box in boxes)
    return min(inside, key=lambda each: abs(each - y), default=None)


def _move(line: QTextLine, y: float) -> None:
    line.setPosition(QPointF(line.x(), y))
