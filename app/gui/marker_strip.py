"""A strip beside the scroll bar that shows where in the article the findings are."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from app.checks.finding import Finding
from app.gui.editor import ArticleEditor
from app.gui.looks import Look, look_of
from app.gui.theme import LIGHT, Colours
from app.gui.words import shown

_WIDTH = 12
_THICK = 3
_REACH = 8  # pixels between a click and the mark that it means


class MarkerStrip(QWidget):
    """One mark a finding; `chosen` tells which was clicked."""

    chosen = Signal(object)

    def __init__(self, editor: ArticleEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._findings: tuple[Finding, ...] = ()
        self._current: Finding | None = None
        self._marks: set[tuple[int, Look]] = set()
        self._colours = LIGHT
        self.setFixedWidth(_WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Where the findings are"))
        self.setToolTip(self.tr("Click a mark to go there"))

    def show_current(self, current: Finding | None) -> None:
        """Let the mark of `current` stand out."""
        self._current = current
        self.update()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show a mark for each of `findings`."""
        self._findings = tuple(findings)
        self._marks = self._measure()
        self.update()

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self._colours = colours
        self._marks = self._measure()
        self.update()

    def finding_near(self, y: float) -> Finding | None:
        """Return the finding whose mark is nearest to `y`, if one is near."""
        near = min(self._findings, key=lambda each: abs(self._y(each) - y), default=None)
        return near if near and abs(self._y(near) - y) <= _REACH else None

    def _y(self, finding: Finding) -> float:
        return _THICK + finding.span.start * self._scale()

    def _scale(self) -> float:
        """Return how many pixels a code point of the text takes."""
        return (self.height() - 2 * _THICK) / max(1, len(self._editor.text))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 100)

    def _measure(self) -> set[tuple[int, Look]]:
        """Return the marks to draw, each once: a long text has more findings than pixels."""
        scale, colours = self._scale(), self._colours
        return {
            (round(_THICK + each.span.start * scale), look_of(each, colours))
            for each in self._findings
        }

    @override
    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._marks = self._measure()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.base))
        for y, look in sorted(self._marks, key=lambda mark: (mark[0], mark[1].shape == "wave")):
            inset = 2 if look.shape in {"wave", "dash"} else 4
            box = QRectF(inset, y - 1, self.width() - 2 * inset, _THICK)
            painter.fillRect(box, QColor(look.colour))
        if self._current:
            painter.setPen(QColor(self._colours.text))
            y = round(self._y(self._current))
            painter.drawRect(QRectF(0.5, y - 3.5, self.width() - 1, _THICK + 4))
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        finding = self.finding_near(event.position().y())
        if finding and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(finding)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        near = self.finding_near(event.position().y())
        shape = Qt.CursorShape.PointingHandCursor if near else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            finding = self.finding_near(event.pos().y())
            if finding:
                QToolTip.showText(event.globalPos(), headline(finding), self)
                return True
        return super().event(event)


def headline(finding: Finding) -> str:
    """Return "found → best correction", or only what was found; long passages shortened."""
    if not finding.suggestions:
        return shown(finding.found)
    return f"{shown(finding.found)} → {shown(finding.best)}"
