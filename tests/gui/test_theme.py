from itertools import combinations

import pytest
from msgspec.structs import fields
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.looks import Look, Shape, draw_underline, icon_of
from app.gui.theme import DARK, LIGHT, Colours, Theme, palette, style_sheet

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    rgb = QColor(colour)
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
             for c in (rgb.redF(), rgb.greenF(), rgb.blueF())]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("colours", THEMES)
def test_words_can_be_read(colours: Colours) -> None:
    for behind in ("base", "window", "button", "chosen", "current", "mark", "found", "notice"):
        assert contrast(colours.text, getattr(colours, behind)) >= 4.5, behind
    assert contrast(colours.error, colours.base) >= 4.5, "words that are struck through"
    for behind in ("base", "window", "chosen"):
        assert contrast(colours.quiet, getattr(colours, behind)) >= 4.5, behind
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("colours", THEMES)
def test_underlines_can_be_seen(colours: Colours) -> None:
    for line in (colours.error, colours.warning, colours.supported, colours.neutral):
        assert contrast(line, colours.base) >= 3
        assert contrast(line, colours.current) >= 2.5


@pytest.mark.parametrize("colours", THEMES)
def test_every_colour_is_one_and_is_filled_in(colours: Colours) -> None:
    for field in fields(Colours):
        assert QColor(getattr(colours, field.name)).isValid(), field.name
    assert "@" not in style_sheet(colours)


@pytest.mark.usefixtures("qapp")
def test_shapes_differ_without_colour() -> None:
    shapes: tuple[Shape, ...] = ("wave", "dash", "line", "dots")
    pictures = []
    for shape in shapes:
        image = QImage(60, 12, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        draw_underline(painter, Look(shape, "#000000"), QPointF(2, 6), 56)
        painter.end()
        pictures.append(image)
        assert not icon_of(Look(shape, "#000000"), 2.0).isNull()
    assert all(one != other for one, other in combinations(pictures, 2))


def test_choosing_changes_everything_at_once(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    theme.choose("light")
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.colours == DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.base)
    theme.choose("light")
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(LIGHT.base)


def test_the_system_decides_unless_told_otherwise(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.choose("system")
    for dark, colours in ((True, DARK), (False, LIGHT), (True, DARK)):
        monkeypatch.setattr(theme, "_system_is_dark", lambda dark=dark: dark)
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        assert theme.colours == colours
    theme.choose("light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours == LIGHT


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("role", [QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText])
def test_disabled_words_are_fainter(role: QPalette.ColorRole) -> None:
    colours = palette(LIGHT)
    groups = QPalette.ColorGroup
    assert colours.color(groups.Disabled, role) != colours.color(groups.Active, role)
