"""What is in the menus, and that nothing is without a name."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from app import RELEASES
from app.gui.help import about_html, how_html, keys_html
from app.gui.main_window import MainWindow


def menus(window: MainWindow) -> list[QMenu]:
    found = [action.menu() for action in window.menuBar().actions()]
    return [menu for menu in found if isinstance(menu, QMenu)]


def actions(window: MainWindow) -> list[QAction]:
    def inside(menu: QMenu) -> list[QAction]:
        own = [action for action in menu.actions() if not action.isSeparator()]
        below = [action.menu() for action in own]
        leaves = [action for action, menu in zip(own, below, strict=True) if menu is None]
        return leaves + [each for menu in below if isinstance(menu, QMenu) for each in inside(menu)]

    return [action for menu in menus(window) for action in inside(menu)]


def test_the_menus_are_there(window: MainWindow) -> None:
    titles = [menu.title().replace("&", "") for menu in menus(window)]
    assert titles == ["File", "Edit", "Review", "Names", "Checks", "View", "Help"]


def test_every_action_has_a_menu_entry_and_a_tip(window: MainWindow) -> None:
    listed = actions(window)
    for action in window.findChildren(QAction):
        if action.shortcuts():
            assert action in listed, f"{action.text()} is in no menu"
    for action in listed:
        assert action.text()
        assert action.statusTip(), f"{action.text()} has no tip"
        keys = action.shortcut().toString()
        assert not keys or f"({keys})" in action.toolTip()


def test_no_keys_mean_two_things(window: MainWindow) -> None:
    keys = Counter(key.toString() for action in actions(window) for key in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_single_keys_work_only_in_the_lists(window: MainWindow) -> None:
    for action in actions(window):
        for key in action.shortcuts():
            *modifiers, name = key.toString().split("+")
            is_function_key = name.startswith("F") and name[1:].isdigit()
            if set(modifiers) <= {"Shift"} and not is_function_key:
                context = action.shortcutContext()
                assert context == Qt.ShortcutContext.WidgetShortcut, f"{name} works everywhere"


def test_no_mnemonic_means_two_things_in_a_menu(opened: MainWindow) -> None:
    for menu in menus(opened):
        letters = Counter(
            action.text().replace("&&", "").partition("&")[2][:1].lower()
            for action in menu.actions()
            if "&" in action.text().replace("&&", "")
        )
        assert [letter for letter, n in letters.items() if n > 1] == [], menu.title()


def test_whatever_takes_the_focus_has_a_name(opened: MainWindow) -> None:
    for widget in opened.findChildren(QWidget):
        internal = widget.objectName().startswith("qt_") or type(widget).__name__.startswith("Q")
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
        if takes and not (internal and not widget.accessibleName() and _is_inner(widget)):
            assert widget.accessibleName(), f"{widget} has no accessible name"


def _is_inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and (bool(parent.accessibleName()) or widget.objectName() != "")


def test_no_button_is_without_words(opened: MainWindow) -> None:
    for button in opened.findChildren(QAbstractButton):
        if button.isVisible() and not button.objectName().startswith("qt_"):
            assert button.accessibleName() or button.text(), f"{button} says nothing"
            assert button.toolTip() or button.text()


def test_help_lists_all_keys(window: MainWindow) -> None:
    html = keys_html(menus(window))
    for keys in (
        "F7", "F8", "Shift+F8", "Return", "Shift+Return", "Ctrl+.", "F6", "Ctrl+Z",
        "Ctrl+Shift+Z", "Ctrl+Y", "Shift+I",
    ):  # fmt: skip
        assert f"{keys}" in html


def test_help_windows_open(window: MainWindow) -> None:
    for menu in menus(window)[-1:]:
        for action in menu.actions():
            if not action.isSeparator():
                action.trigger()
    titles = {each.windowTitle() for each in window.findChildren(QWidget) if each.isWindow()}
    assert {"How it works", "Keys", "About Ungarble"} <= titles
    assert "Apache License 2.0" in about_html()
    assert "<ol>" in how_html()


def test_a_newer_version_is_looked_for_in_the_browser_only(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "app.gui.menus.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    (check,) = (each for each in actions(window) if "new version" in each.text())
    check.trigger()
    assert opened == [RELEASES]
