"""How each kind of finding looks: a shape as well as a colour, so that neither is needed alone."""

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from app.checks import PASSAGE_CHECKS
from app.checks.finding import VARIANT, Finding
from app.gui.theme import Colours
from app.gui.words import is_supported

Shape = Literal["wave", "dash", "line", "dots"]

_SWING = 1.6  # pixels up and down
_PERIOD = 6.0  # pixels a wave
_LONG_PERIOD = 16.0  # the same under a whole passage, where short waves would be noise
_LOWER = 4.0  # pixels between the line of a word and that of the passage around it
_DASHES = {"dash": (3.0, 1.5), "dots": (1.0, 1.0)}  # widths of the pen, drawn and left out


class Look(Struct, frozen=True):
    """The underline of one kind of finding.

    Attributes:
        shape: what tells it from others without colour.
        colour: as "#rrggbb".
        long: whether it is under a whole passage: lower, so that words in it keep theirs.
    """

    shape: Shape
    colour: str
    long: bool = False


def look_of(finding: Finding, colours: Colours) -> Look:
    """Return the underline of `finding`.

    It is a wave where something is wrong, a dash for another spelling or term, a plain line where
    the sources have the same, dots where no source has it.
    """
    long = finding.check in PASSAGE_CHECKS
    if is_supported(finding):
        return Look("line", colours.supported, long)
    if finding.severity == "neutral":
        return Look("dots", colours.neutral, long)
    if finding.category == VARIANT:
        return Look("dash", colours.warning, long)
    return Look("wave", colours.error, long)


def draw_underline(painter: QPainter, look: Look, left: QPointF, width: float) -> None:
    """Draw the underline from `left`, `width` pixels long."""
    if look.long:
        left += QPointF(0, _LOWER)
    pen = QPen(QColor(look.colour), 1.0 if look.long else 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    path = QPainterPath(left)
    if look.shape == "wave":
        _wave(path, left, width, _LONG_PERIOD if look.long else _PERIOD)
    else:
        path.lineTo(left.x() + width, left.y())
    if look.shape in _DASHES:
        pen.setWidthF(1.5 if look.long else 2.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_DASHES[look.shape])
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
    draw_underline(painter, look, QPointF(2, 3 if look.long else 7), 14)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else it is tinted like the row, and looks alike
    return icon


def _wave(path: QPainterPath, left: QPointF, width: float, period: float) -> None:
    half = period / 2
    steps = max(2, round(width / half))
    for step in range(steps):
        start = left.x() + step * half
        swing = _SWING if step % 2 else -_SWING
        path.quadTo(start + half / 2, left.y() + 2 * swing, start + half, left.y())
