"""What the editor can do with a finding: the menus Review and Names, and the fixes at the caret."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from app.documents import DocumentError
from app.gui.actions import MenuMaker
from app.gui.desk_dialog import DeskDialog
from app.gui.session import Session
from app.gui.words import may_be_name, shortened
from app.gui.workspace import Workspace

_PICKS = 3
_LONG = 60  # characters of a suggestion in a menu


class ReviewMenu(QObject):
    """Fills the two menus, and keeps words and state of their actions right."""

    def __init__(self, session: Session, workspace: Workspace, review: QMenu, names: QMenu) -> None:
        super().__init__(review)
        self._session, self._desk, self._workspace = session, session.desk, workspace
        self._card = workspace.review.card
        self._add_moves(MenuMaker(review))
        self._add_decisions(MenuMaker(review))
        self._add_names(MenuMaker(names))
        self._card.add_actions(
            [[self.change, self.change_all], [self.ignore, self.ignore_story], [self.add_name]]
        )
        self._card.accepted.connect(self._change)
        self._card.accepted_everywhere.connect(self._change_all)
        self._card.replacement_changed.connect(self.update)
        self._card.left.connect(workspace.review.list.setFocus)
        self._desk.current_changed.connect(self.update)
        self._desk.findings_changed.connect(self.update)
        session.article_opened.connect(self.update)
        self.update()

    def update(self) -> None:
        """Enable what can be done now, and say how many places Change all changes."""
        current = self._desk.current
        count = len(self._desk.group())
        for action in (self.ignore, self.ignore_story, self.edit, self.fixes):
            action.setEnabled(current is not None)
        for action in (self.add_name, self.add_to_desk):
            action.setEnabled(current is not None and may_be_name(current))
        changes = current is not None and self._card.replacement != current.found
        self.change.setEnabled(changes)
        self.change_all.setEnabled(changes)
        self.change_all.setText(
            self.tr("Change &all {n}").format(n=count) if count > 1 else self.tr("Change &all")
        )
        suggestions = len(current.suggestions) if current else 0
        for number, pick in enumerate(self.picks, start=1):
            pick.setEnabled(number <= suggestions)
        for move in (self.next, self.previous):
            move.setEnabled(bool(self._desk.findings))
        self.check.setEnabled(self._session.article is not None)

    def popup(self, at: QPoint) -> QMenu | None:
        """Open the fixes for the finding at the caret as a menu at `at`; None if there is none."""
        menu = self.fixes_menu()
        if menu:
            menu.popup(at)
            menu.setActiveAction(menu.actions()[0])
        return menu

    def fixes_menu(self) -> QMenu | None:
        """Return a menu of the fixes for the finding at the caret, None if there is none."""
        caret, finding = self._workspace.article.editor.caret, self._desk.current
        if finding is None or not finding.span.start <= caret <= finding.span.end:
            finding = self._desk.select_at(caret)
        if finding is None:
            return None
        menu = QMenu(self._workspace)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Fixes"))
        for suggestion in finding.suggestions[:_PICKS]:
            words = shortened(suggestion.text, _LONG).replace("&", "&&")
            action = menu.addAction(self.tr("Change to “{words}”").format(words=words))
            action.triggered.connect(self._change_to(suggestion.text))
        if finding.suggestions:
            menu.addSeparator()
        for each in (
            self.change_all,
            self.ignore,
            self.ignore_story,
            self.add_name,
            self.add_to_desk,
        ):
            if each.isEnabled():
                menu.addAction(each)
        return menu

    def edit_desk_names(self) -> DeskDialog | None:
        """Open the desk's names to be edited; None where they can't be read."""
        desk_list = self._session.desk_list
        try:
            dialog = DeskDialog(desk_list.read(), self._workspace.window())
        except DocumentError as error:
            self._session.problem.emit(str(error))
            return None
        dialog.accepted.connect(lambda: desk_list.write(dialog.names))
        dialog.open()
        return dialog

    def _add_to_desk(self) -> None:
        if self._desk.current:
            self._session.desk_list.add(self._desk.current.found)
            self._desk.add_name()

    def _add_moves(self, menu: MenuMaker) -> None:
        tr, editor = self.tr, self._workspace.article.editor
        self.check = menu.add(
            tr("&Check again"), tr("Check the whole article again"), self._session.recheck, "F7"
        )
        menu.separate()
        self.next = menu.add(
            tr("&Next"),
            tr("Go to the next suspect place"),
            lambda: self._desk.step(1, editor.caret),
            "F8",
        )
        self.previous = menu.add(
            tr("&Previous"),
            tr("Go to the suspect place before"),
            lambda: self._desk.step(-1, editor.caret),
            "Shift+F8",
        )
        self.fixes = menu.add(
            tr("&Fixes here…"),
            tr("Show what can be done with the place at the caret"),
            lambda: self.popup(editor.caret_point()),
            "Ctrl+.",
        )
        menu.separate()

    def _add_decisions(self, menu: MenuMaker) -> None:
        tr, desk, inside = self.tr, self._desk, self._workspace.review.list
        self.change = menu.add(
            tr("C&hange"),
            tr("Change this place and go on"),
            self._change,
            "Return",
            "Enter",
            inside=inside,
        )
        self.change_all = menu.add(
            tr("Change &all"),
            tr("Change every place with these words and go on"),
            self._change_all,
            "Shift+Return",
            "Shift+Enter",
            inside=inside,
        )
        self.picks = [
            menu.add(
                tr("Pick suggestion &{n}").format(n=number),
                tr("Put suggestion {n} into the field").format(n=number),
                partial(self._card.pick, number),
                str(number),
                inside=inside,
            )
            for number in range(1, _PICKS + 1)
        ]
        self.edit = menu.add(
            tr("&Edit correction"),
            tr("Write a correction of your own"),
            self._card.edit,
            "E",
            inside=inside,
        )
        menu.separate()
        self.ignore = menu.add(
            tr("&Ignore here"),
            tr("Leave this place as it is"),
            lambda: desk.ignore(everywhere=False),
            "I",
            inside=inside,
        )
        self.ignore_story = menu.add(
            tr("Ignore in this &story"),
            tr("Leave these words as they are in the whole article"),
            lambda: desk.ignore(everywhere=True),
            "Shift+I",
            inside=inside,
        )

    def _add_names(self, menu: MenuMaker) -> None:
        tr, names, inside = self.tr, self._workspace.names, self._workspace.review.list
        self.add_name = menu.add(
            tr("&Add to names"),
            tr("These words are a right name in this story"),
            self._desk.add_name,
            "N",
            inside=inside,
        )
        self.add_to_desk = menu.add(
            tr("Add to the &desk’s names"),
            tr("These words are a right name in every story"),
            self._add_to_desk,
            "Shift+N",
            inside=inside,
        )
        menu.add(
            tr("&Edit the desk’s names…"),
            tr("See and change the names that are right in every story"),
            self.edit_desk_names,
        )
        menu.separate()
        menu.add(
            tr("&Find a name"),
            tr("Search the names of the sources"),
            names.filter.setFocus,
            "Ctrl+L",
        )
        menu.add(
            tr("&Use for this correction"),
            tr("Put the selected name into the correction's field"),
            names.choose_current,
            "Ctrl+Return",
        )

    def _change(self) -> None:
        if self.change.isEnabled():
            self._accept(self._desk.accept)

    def _change_all(self) -> None:
        if self.change_all.isEnabled():
            self._accept(self._desk.accept_all)

    def _change_to(self, replacement: str) -> Callable[[], None]:
        return lambda: self._desk.accept(replacement)

    def _accept(self, accept: Callable[[str], None]) -> None:
        focus = QApplication.focusWidget()
        in_card = focus is not None and self._card.isAncestorOf(focus)
        accept(self._card.replacement)
        if in_card:
            self._workspace.review.list.setFocus()
