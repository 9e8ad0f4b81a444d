"""How each kind of finding looks: a shape as well as a colour, so that neither is needed alone."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from app.checks.finding import VARIANT, Finding
from app.gui.theme import Colours

Shape = Literal["wave", "dash", "dots"]

_SWING = 1.6  # pixels up and down
_PERIOD = 6.0  # pixels a wave


@dataclass(frozen=True, slots=True)
class Look:
    """The underline of one kind of finding."""

    shape: Shape
    colour: str


def look_of(finding: Finding, colours: Colours) -> Look:
    """Return the underline of `finding`: wave for wrong, dash for another spelling, dots else."""
    if finding.severity == "neutral":
        return Look("dots", colours.neutral)
    if finding.category == VARIANT:
        return Look("dash", colours.warning)
    return Look("wave", colours.error)


def draw_underline(painter: QPainter, look: Look, left: QPointF, width: float) -> None:
    """Draw the underline from `left`, `width` pixels long."""
    pen = QPen(QColor(look.colour), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    path = QPainterPath(left)
    if look.shape == "wave":
        _wave(path, left, width)
    else:
        path.lineTo(left.x() + width, left.y())
        pen.setWidthF(2.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3.0, 1.5] if look.shape == "dash" else [1.0, 1.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def icon_of(look: Look, scale: float = 1.0) -> QIcon:
    """Return a small picture of the underline for lists; `scale` is the screen's pixel ratio."""
    pixmap = QPixmap(round(18 * scale), round(14 * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_underline(painter, look, QPointF(2, 7), 14)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else it is tinted like the row, and looks alike
    return icon


def _wave(path: QPainterPath, left: QPointF, width: float) -> None:
    half = _PERIOD / 2
    steps = max(2, round(width / half))
    for step in range(steps):
        start = left.x() + step * half
        swing = _SWING if step % 2 else -_SWING
        path.quadTo(start + half / 2, left.y() + 2 * swing, start + half, left.y())
