"""Light and dark: the colours, and following the system."""

from msgspec import Struct
from msgspec.structs import fields
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.resources import resource

MODES = ("system", "light", "dark")


class Colours(Struct, frozen=True):
    """The colours of one theme, as "#rrggbb".

    Attributes:
        window: behind the panels.
        base: behind text.
        text: words to read.
        quiet: words of less weight.
        line: borders and rules.
        button: behind a button's words.
        accent: what is selected, and the default button.
        on_accent: words on `accent`.
        chosen: behind the row that is selected in a list.
    check: behind the white tick of a check box.
    current: behind the place in the article that the panel shows.
        mark: behind a name in a passage.
        found: behind what the find bar found.
        notice: behind a message.
        error: the underline of what is wrong, and the edge of an error message.
        warning: the underline of another spelling or term.
        supported: the underline of what the sources have too.
        neutral: the underline of what no source has.
    """

    window: str
    base: str
    text: str
    quiet: str
    line: str
    button: str
    accent: str
    on_accent: str
    chosen: str
    check: str
    current: str
    mark: str
    found: str
    notice: str
    error: str
    warning: str
    supported: str
    neutral: str


LIGHT = Colours(
    window="#f3f3f1",
    base="#ffffff",
    text="#1c1d1f",
    quiet="#5c6066",
    line="#d3d4d2",
    button="#fbfbfa",
    accent="#1f5fbf",
    on_accent="#ffffff",
    chosen="#d5e4fa",
    check="#1f5fbf",
    current="#fdeeb5",
    mark="#d9ead3",
    found="#cfe2ff",
    notice="#fff6da",
    error="#c8202f",
    warning="#9a5b00",
    supported="#2f7d3c",
    neutral="#767b82",
)
DARK = Colours(
    window="#222427",
    base="#191a1c",
    text="#e6e6e3",
    quiet="#a3a7ad",
    line="#3c3f44",
    button="#2e3135",
    accent="#4c8dee",
    on_accent="#0b0f16",
    chosen="#203a60",
    check="#2f6fd0",
    current="#4a3f14",
    mark="#26452b",
    found="#1f3f6e",
    notice="#3a3218",
    error="#ff6b6b",
    warning="#f0ad4e",
    supported="#6cc07a",
    neutral="#9298a0",
)


class Theme(QObject):
    """Dresses the application; `changed` tells that the colours are others now."""

    changed = Signal()

    def __init__(self, application: QApplication, mode: str = "system") -> None:
        super().__init__(application)
        self._application = application
        self._mode = mode if mode in MODES else "system"
        self._colours = LIGHT
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._dress()

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        return self._colours

    @property
    def mode(self) -> str:
        """One of `MODES`."""
        return self._mode

    def choose(self, mode: str) -> None:
        """Use "light" or "dark" from now on, or follow the "system"."""
        self._mode = mode
        self._dress()

    def _follow(self, _scheme: Qt.ColorScheme) -> None:
        if self._mode == "system":
            self._dress()

    def _system_is_dark(self) -> bool:
        return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _dress(self) -> None:
        dark = self._mode == "dark" or (self._mode == "system" and self._system_is_dark())
        self._colours = DARK if dark else LIGHT
        self._application.setPalette(palette(self._colours))
        self._application.setStyleSheet(style_sheet(self._colours))
        self.changed.emit()


def palette(colours: Colours) -> QPalette:
    """Return the palette for Qt's own widgets."""
    role = QPalette.ColorRole
    result = QPalette(QColor(colours.button), QColor(colours.window))
    for roles, colour in (
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
        ((role.Base,), colours.base),
        ((role.AlternateBase, role.ToolTipBase), colours.window),
        ((role.PlaceholderText,), colours.quiet),
        ((role.Highlight, role.Link, role.Accent), colours.accent),
        ((role.HighlightedText,), colours.on_accent),
        ((role.Mid, role.Midlight), colours.line),
    ):
        for each in roles:
            result.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        faint = QColor(colours.quiet)
        faint.setAlphaF(0.65)
        result.setColor(QPalette.ColorGroup.Disabled, each, faint)
    return result


def style_sheet(colours: Colours) -> str:
    """Return the style sheet that makes the window calm: flat panels, thin lines, room to read."""
    values = {field.name: getattr(colours, field.name) for field in fields(colours)}
    text = _SHEET
    for name, value in values.items():
        text = text.replace(f"@{name};", f"{value};")
    return text.replace("@tick;", resource("icons/check.svg").as_posix())


_SHEET = """
QToolTip { color: @text; background: @window; border: 1px solid; border-color: @line;
    padding: 4px; }
QSplitter::handle { background: @line; }
QMenuBar { background: @window; border-bottom: 1px solid; border-color: @line; }
QStatusBar { background: @window; border-top: 1px solid; border-color: @line; }
QStatusBar::item { border: none; }
QTreeView, QPlainTextEdit, QTextBrowser { border: none; background: @base; }
QTreeView, QListView { show-decoration-selected: 1; }
QTreeView::item { padding: 3px 2px; }
QTreeView::item:selected, QListView::item:selected { background: @chosen; color: @text; }
QTreeView::item:selected:!active, QTreeView::branch:selected:!active,
QListView::item:selected:!active { background: @line; }
QTreeView::branch:selected { background: @chosen; }
QListView { padding-left: 8px; background: @base; }
QListView::indicator, QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid;
    border-color: @neutral; border-radius: 3px; background: @base; }
QListView::indicator:checked, QCheckBox::indicator:checked { background: @check;
    border-color: @check; image: url("@tick;"); }
QListView::indicator:disabled { border-color: @line; }
QHeaderView::section { background: @base; color: @quiet; border: none; padding: 4px 6px;
    border-bottom: 1px solid; border-color: @line; }
QLineEdit { background: @base; border: 1px solid; border-color: @line; border-radius: 4px;
    padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit[field="true"]:focus { border-color: @accent; }
QPlainTextEdit[field="true"] { border: 1px solid; border-color: @line; border-radius: 4px;
    padding: 1px 2px; }
QPushButton { background: @button; border: 1px solid; border-color: @line; border-radius: 4px;
    padding: 5px 12px; }
QPushButton:hover { border-color: @quiet; }
QPushButton:focus { border-color: @accent; }
QPushButton:pressed { background: @line; }
QPushButton:default, QPushButton[main="true"] { background: @accent; color: @on_accent;
    border-color: @accent; }
QPushButton:disabled { color: @neutral; background: @window; border-color: @line; }
QPushButton[suggestion="true"] { text-align: left; padding: 6px 10px; }
QPushButton[suggestion="true"]:checked { border: 2px solid; border-color: @accent;
    padding: 5px 9px; }
QPushButton[chip="true"] { padding: 2px 9px; border-radius: 10px; background: @base;
    color: @quiet; border: 1px dashed; border-color: @neutral; }
QPushButton[chip="true"]:checked { background: @chosen; color: @text; border: 1px solid;
    border-color: @accent; }
QPushButton[chip="true"]:hover { border-color: @text; }
QPushButton[chip="true"]:focus { padding: 1px 8px; border: 2px dashed; border-color: @accent;
    outline: none; }
QPushButton[chip="true"]:checked:focus { border: 2px solid; border-color: @accent; }
QToolButton { border: none; padding: 4px; border-radius: 4px; }
QToolButton:hover { background: @line; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel[quiet="true"] { color: @quiet; }
QLabel[heading="true"] { color: @quiet; font-weight: bold; }
QLabel[title="true"] { font-size: 15pt; font-weight: bold; }
QScrollBar:vertical { background: @base; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @line; min-height: 32px; margin: 2px;
    border-radius: 4px; }
QScrollBar::handle:vertical:hover { background: @neutral; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: none; }
QFrame[panel="true"] { background: @base; }
QFrame[message="notice"] { background: @notice; border-bottom: 1px solid; border-color: @line; }
QFrame[message="error"] { background: @notice; border-bottom: 1px solid; border-color: @line;
    border-left: 4px solid; border-left-color: @error; }
"""
