"""The window: puts the parts together, and leaves the work to them."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QPointF, QRect, QSettings, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu
from typing_extensions import override

from app.gui.batch_run import BatchRequest, BatchRun
from app.gui.batch_window import BatchWindow
from app.gui.checks_menu import ChecksMenu
from app.gui.drop import DropZones, dropped_files, request_for
from app.gui.empty_page import EmptyPage
from app.gui.files import Files
from app.gui.loading import Place
from app.gui.menus import EditMenu, FileMenu, HelpMenu, ViewMenu
from app.gui.placeholder import placeholder
from app.gui.review_menu import ReviewMenu
from app.gui.sample import sample_story
from app.gui.session import Session
from app.gui.source_menu import SourceMenu
from app.gui.status import Status
from app.gui.theme import Theme
from app.gui.workspace import Workspace
from app.review.storyfile import is_story

_GEOMETRY, _THEME = "geometry", "theme"


class MainWindow(QMainWindow):
    """The window of one story."""

    def __init__(self, session: Session, settings: QSettings, theme: Theme) -> None:
        super().__init__()
        self.session, self._settings, self._theme = session, settings, theme
        session.setParent(self)
        self.workspace = Workspace(session, settings)
        self.files = Files(session, settings, self)
        self._drop_zones = DropZones(self)
        self._may_close = False
        self._closed_sources: list[Place] = []
        self.setCentralWidget(self.workspace)
        self.batch = BatchWindow(BatchRun(), theme, self._complete, self)
        self.batch.story_chosen.connect(self._open_from_batch)
        self.status = Status(session)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self._add_menus()
        self._connect()
        self._restore()
        self._update()

    @property
    def messages(self) -> str:
        """The sentences in the message bar, "" when it is closed."""
        return self.workspace.article.messages.text

    def open_paths(self, article: Path | None, sources: Sequence[Path]) -> None:
        """Open what the command line named."""
        if article:
            self.files.open_article(article, sources)
        else:
            self.files.add_sources(sources)

    def show_batch(self) -> None:
        """Show the window of batch mode, in front."""
        self.batch.show()
        self.batch.raise_()
        self.batch.activateWindow()

    # ---- building

    def _add_menus(self) -> None:
        tr, session, workspace = self.tr, self.session, self.workspace
        titles = (
            tr("&File"), tr("&Edit"), tr("&Review"), tr("&Names"), tr("&Checks"), tr("&View"),
            tr("&Help"),
        )  # fmt: skip
        menus = [self.menuBar().addMenu(title) for title in titles]
        file, edit, review, names, checks, view, help_menu = menus
        self.file_menu = FileMenu(file, self.files, self, self.show_batch)
        self.source_menu = SourceMenu(self.file_menu.sources, session, workspace, self._theme)
        self.edit_menu = EditMenu(edit, session, workspace, self.files)
        self.review_menu = ReviewMenu(session, workspace, review, names)
        self.checks_menu = ChecksMenu(checks, session, self._settings)
        self.view_menu = ViewMenu(view, workspace, self._choose_theme, self._theme.mode)
        self.help_menu = HelpMenu(help_menu, menus, self)
        self._add_buttons()

    def _add_buttons(self) -> None:
        file = self.file_menu
        self.workspace.sources.header.add_action(file.add_sources, self.tr("Add…"))
        file.sample.setVisible(sample_story() is not None)
        actions = [file.open, file.add_sources, *([file.sample] if file.sample.isVisible() else [])]
        self.workspace.article.set_empty_page(EmptyPage(actions))
        sources = self.workspace.sources.list
        sources.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        sources.customContextMenuRequested.connect(
            lambda point: self.source_menu.menu.popup(sources.viewport().mapToGlobal(point))
        )

    def _connect(self) -> None:
        session, messages = self.session, self.workspace.article.messages
        session.problem.connect(messages.warn)
        session.article_opened.connect(self._update)
        session.keeper.changed.connect(self._update_title)
        session.keeper.saved.connect(self._saved)
        session.sources_changed.connect(self._speak_of_sources)
        session.article_opened.connect(self._speak_of_sources)
        session.checked.connect(self._say_empty)
        session.desk.findings_changed.connect(self._say_empty)
        session.keeper.changed.connect(self._say_empty)
        session.first_checked.connect(self._start_review)
        session.working.connect(lambda _title: self._say_empty())
        self.files.sources_closed.connect(self._closed_sources.extend)
        self._theme.changed.connect(self._show_colours)
        self.workspace.article.editor.menu_wanted.connect(self._show_context_menu)
        self._show_colours()

    def _restore(self) -> None:
        self.resize(1280, 820)
        geometry = self._settings.value(_GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.workspace.restore()

    # ---- keeping up

    def _update(self) -> None:
        is_open = self.session.article is not None
        self.workspace.article.show_article(shown=is_open)
        self.file_menu.update(is_open=is_open)
        if is_open:
            self.workspace.article.editor.setFocus()
        self._update_title()
        self._say_empty()

    def _start_review(self) -> None:
        editor = self.workspace.article.editor
        if self.session.desk.current and editor.hasFocus() and not self.session.keeper.is_modified:
            self.workspace.review.list.setFocus()

    def _update_title(self) -> None:
        kept = [self.session.keeper.story_path, self.session.article]
        first, *rest = [*(each.name for each in kept if each), "Ungarble"]
        self.setWindowTitle(" – ".join([f"{first}[*]", *rest]))
        self.setWindowModified(self.session.keeper.is_modified)

    def _saved(self, path: object) -> None:
        self.statusBar().showMessage(self.tr("Saved {path}").format(path=path), 4000)

    def _say_empty(self) -> None:
        self.workspace.review.say(placeholder(self.session))

    def _speak_of_sources(self) -> None:
        session, messages = self.session, self.workspace.article.messages
        used = any(entry.source.used for entry in session.entries)
        if session.article is None or used:
            messages.dismiss_notice()
        elif self._closed_sources and not session.entries:
            places, self._closed_sources = self._closed_sources, []
            messages.tell(
                self.tr("This is another article, so the sources of the last one were closed."),
                self.tr("Keep them"),
                lambda: self.files.add_sources(places),
            )
        elif session.entries:
            messages.tell(
                self.tr("None of the sources can be used; the list at the left says why."),
                self.tr("Add sources…"),
                self.files.choose_sources,
            )
        else:
            messages.tell(
                self.tr("Add other reports of this story, so that it can be compared with them."),
                self.tr("Add sources…"),
                self.files.choose_sources,
            )
        if session.article and not session.article.text.strip():
            name = session.article.name
            messages.warn(
                self.tr("There is no text in “{name}”; open another file.").format(name=name)
            )

    def _show_colours(self) -> None:
        self.workspace.show_colours(self._theme.colours)
        self._drop_zones.show_colours(self._theme.colours)

    def _choose_theme(self, mode: str) -> None:
        self._theme.choose(mode)
        self._settings.setValue(_THEME, mode)

    def _show_context_menu(self, at: object) -> None:
        menu = self.review_menu.fixes_menu() or QMenu(self)
        menu.addSeparator()
        for action in self.edit_menu.clipboard:
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)  # type: ignore[arg-type]

    def _complete(self, request: BatchRequest) -> BatchRequest:
        session = self.session
        return replace(request, settings=session.settings, house=session.desk_list.files)

    def _open_from_batch(self, article: Path, sources: Sequence[Path]) -> None:
        self.files.open_article(article, sources)
        self.raise_()
        self.activateWindow()

    # ---- Qt events

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            self.files.unless_unsaved(self._close_now)
        if not self._may_close:
            event.ignore()
            return
        self._settings.setValue(_GEOMETRY, self.saveGeometry())
        self.workspace.remember()
        self.hide()  # a worker may take a moment to stop
        self.batch.shut_down()
        self.session.shut_down()
        super().closeEvent(event)

    def _close_now(self) -> None:
        self._may_close = True
        self.close()  # does nothing while a close is under way

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.workspace.article.messages.dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drag(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drag(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_zones.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_zones.hide()
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            wanted = request_for(files, as_article=self._drops_article(event.position()))
            if isinstance(wanted.article, Path):
                self.files.open_article(wanted.article, wanted.sources)
            else:
                self.files.add_sources(wanted.sources)

    def _drag(self, event: QDragMoveEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self._drop_zones.show_zones(self._zones(files, event.position()))

    def _zones(self, files: Sequence[Path], position: QPointF) -> Sequence[tuple[QRect, str, bool]]:
        """Return where the files can be dropped and what that does, see `DropZones`."""
        article, rest = self._article_rect(), self.workspace.geometry()
        if any(map(is_story, files)):
            return [(rest, self.tr("Drop to open the story"), True)]
        if self.session.article is not None:
            return [(rest, self.tr("Drop to add sources"), True)]
        over = self._drops_article(position)
        left = QRect(rest.left(), rest.top(), article.left() - rest.left(), rest.height())
        first = self.tr("Drop here: the first file is the article, the others sources")
        return [(left, self.tr("Drop here to add sources"), not over), (article, first, over)]

    def _article_rect(self) -> QRect:
        pane = self.workspace.article
        return QRect(pane.mapTo(self, pane.rect().topLeft()), pane.size())

    def _drops_article(self, position: QPointF) -> bool:
        return self.session.article is None and self._article_rect().contains(position.toPoint())
