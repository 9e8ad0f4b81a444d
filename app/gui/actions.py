"""Everything that can be done in the window, each as an action of a menu."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

Keys = str | QKeySequence.StandardKey


class MenuMaker:
    """Adds actions to one menu."""

    def __init__(self, menu: QMenu) -> None:
        self.menu = menu
        menu.setToolTipsVisible(True)

    def add(
        self,
        text: str,
        tip: str,
        do: Callable[[], object],
        *keys: Keys,
        inside: QWidget | None = None,
    ) -> QAction:
        """Add an action with a tip and keys; `inside` a widget the keys only work there."""
        action = QAction(text, self.menu)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked: do())
        explain(action, tip)
        self.menu.addAction(action)
        if inside:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            inside.addAction(action)
        return action

    def add_switch(
        self, text: str, tip: str, switch: Callable[[bool], object], *, on: bool
    ) -> QAction:
        """Add an action that is on or off."""
        action = self.add(text, tip, lambda: switch(action.isChecked()))
        action.setCheckable(True)
        action.setChecked(on)
        return action

    def add_choice(
        self, choices: Sequence[tuple[str, str]], chosen: str, choose: Callable[[str], object]
    ) -> list[QAction]:
        """Add actions of which one is on; `choices` are pairs of value and text."""
        group = QActionGroup(self.menu)
        actions = []
        for value, text in choices:
            action = self.add(text, text.replace("&", ""), partial(choose, value))
            action.setCheckable(True)
            action.setChecked(value == chosen)
            group.addAction(action)
            actions.append(action)
        return actions

    def separate(self) -> None:
        """Add a line."""
        self.menu.addSeparator()


def explain(action: QAction, tip: str) -> None:
    """Give `action` a tip for the status bar and, with its keys, for the mouse."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setStatusTip(tip)
    action.setToolTip(f"{tip} ({keys})" if keys else tip)


def all_actions(owner: QObject) -> list[QAction]:
    """Return the actions in the menus of `owner` that do something, in the order of the menus."""
    return [
        action
        for action in owner.findChildren(QAction)
        if not action.isSeparator() and action.menu() is None and action.text()
    ]
