"""What can be done with one source."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.gui.actions import MenuMaker
from app.gui.session import Session
from app.gui.source_entry import SourceEntry
from app.gui.source_view import SourceView
from app.gui.theme import Theme
from app.gui.workspace import Workspace


class SourceMenu(QObject):
    """What can be done with the source that is selected in the list."""

    def __init__(self, menu: QMenu, session: Session, workspace: Workspace, theme: Theme) -> None:
        super().__init__(menu)
        self._session, self._workspace, self._theme = session, workspace, theme
        make, tr, inside = MenuMaker(menu), self.tr, workspace.sources.list
        self.menu = menu
        self.show_text = make.add(
            tr("&Show its text"),
            tr("Show the text of the source and what is left out of it"),
            lambda: self.show_source(workspace.sources.row),
            "Ctrl+T",
        )
        self.used = make.add_switch(
            tr("&Learn names from it"), tr("Use the source, or set it aside"), self._use, on=True
        )
        self.whole = make.add_switch(
            tr("Use the &whole text"),
            tr("Learn names also from what is left out"),
            self._take_whole,
            on=False,
        )
        self.remove = make.add(
            tr("&Remove it"),
            tr("Close the source; its file stays"),
            self._remove,
            "Del",
            inside=inside,
        )
        workspace.sources.opened.connect(self.show_source)
        inside.selectionModel().currentChanged.connect(self.update)
        session.sources_changed.connect(self.update)
        self.update()

    def update(self) -> None:
        """Show the state of the source that is selected."""
        entry = self._entry()
        for action in (self.show_text, self.remove):
            action.setEnabled(entry is not None)
        self.used.setEnabled(entry is not None and entry.can_choose)
        self.used.setChecked(entry is not None and entry.source.used)
        self.whole.setEnabled(entry is not None and bool(entry.judged.cuts))
        self.whole.setChecked(entry is not None and entry.whole)

    def show_source(self, row: int) -> SourceView | None:
        """Open the text of the source in `row` in a window of its own."""
        if not 0 <= row < len(self._session.entries):
            return None
        view = SourceView(self._session, row, self._theme.colours, self._workspace)
        view.show()
        return view

    def _remove(self) -> None:
        row = self._workspace.sources.row
        self._session.remove_entry(row)
        view = self._workspace.sources.list
        view.setCurrentIndex(view.model().index(min(row, len(self._session.entries) - 1), 0))

    def _entry(self) -> SourceEntry | None:
        row = self._workspace.sources.row
        entries = self._session.entries
        return entries[row] if 0 <= row < len(entries) else None

    def _use(self, wanted: bool) -> None:  # noqa: FBT001 - a switch's slot
        entry = self._entry()
        if entry:
            changed = SourceEntry(entry.judged, whole=entry.whole, wanted=wanted)
            self._session.change_entry(self._workspace.sources.row, changed)

    def _take_whole(self, whole: bool) -> None:  # noqa: FBT001 - a switch's slot
        entry = self._entry()
        if entry:
            changed = SourceEntry(entry.judged, whole=whole, wanted=entry.wanted)
            self._session.change_entry(self._workspace.sources.row, changed)
