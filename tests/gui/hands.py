"""What an editor does with hands and eyes, for the tests of the window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.gui.main_window import MainWindow

Settle = Callable[[Callable[[], object]], None]
KEY, NO, SHIFT, CTRL = (
    Qt.Key,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    QTest.keyClick(focus, key, modifier)


def current(window: MainWindow) -> str:
    finding = window.session.desk.current
    return finding.found if finding else ""


def text(window: MainWindow) -> str:
    return window.workspace.article.editor.text


def rows(window: MainWindow) -> list[str]:
    model = window.workspace.review.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def in_list(window: MainWindow) -> None:
    window.workspace.review.list.setFocus()


def button(window: MainWindow, words: str) -> QPushButton:
    found = [each for each in window.findChildren(QPushButton) if each.accessibleName() == words]
    assert len(found) == 1, f"{len(found)} buttons are called {words}"
    return found[0]
