"""Open and save: the dialogs, the question about unsaved changes, the recent stories."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.documents import FORMATS
from app.gui.loading import Request
from app.gui.recent import RecentStories, RecentStory
from app.gui.sample import sample_story
from app.gui.session import Session

_FOLDER = "folder"


class Files(QObject):
    """What the File menu does; `sources_closed` tells the files of the story that was left."""

    sources_closed = Signal(object)

    def __init__(self, session: Session, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        self.recent = RecentStories(settings)
        session.article_opened.connect(self._remember)
        session.sources_changed.connect(self._remember)
        session.saved.connect(self._remember)

    # ---- open

    def new_story(self) -> None:
        """Close everything, once the changes are saved or given up."""
        self.unless_unsaved(self._session.close_story)

    def choose_article(self) -> None:
        """Ask for an article and open it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Open article"), self._folder(), self._kinds()
        )
        if chosen:
            self.open_article(Path(chosen))

    def open_article(self, article: Path | str, sources: Sequence[Path | str] = ()) -> None:
        """Open an article, a path or a pasted text, as a new story, with its sources."""
        self._note_folder(article)
        fresh = self._session.article is not None
        self.unless_unsaved(lambda: self._open(Request(article, tuple(sources), fresh=fresh)))

    def choose_sources(self) -> None:
        """Ask for sources and add them."""
        chosen, _kind = QFileDialog.getOpenFileNames(
            self._window, self.tr("Add sources"), self._folder(), self._kinds()
        )
        self.add_sources([Path(each) for each in chosen])

    def choose_folder(self) -> None:
        """Ask for a folder and add every file in it that can be read."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Add all sources in a folder"), self._folder()
        )
        if chosen:
            self.add_sources([Path(chosen)])

    def add_sources(self, places: Sequence[Path | str]) -> None:
        """Add files, folders and pasted texts as sources."""
        if places:
            self._note_folder(places[0])
            self._session.open(Request(sources=tuple(places)))

    def paste_article(self) -> None:
        """Open the text on the clipboard as the article."""
        text = self._pasted()
        if text:
            self.open_article(text)

    def paste_source(self) -> None:
        """Add the text on the clipboard, or the files that were copied, as sources."""
        data = QGuiApplication.clipboard().mimeData()
        urls = data.urls() if data else []  # some platforms give nothing for an empty clipboard
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        text = "" if files else self._pasted()
        self.add_sources(files or ([text] if text else []))

    def open_recent(self, story: RecentStory) -> None:
        """Open a story of the list again; one whose article is gone leaves the list."""
        if not story.article.exists():
            self.recent.forget(story.article)
        self.open_article(story.article, story.sources)

    def open_sample(self) -> None:
        """Open the story that ships with the program."""
        story = sample_story()
        if story:
            self.open_article(story.article, story.sources)

    # ---- save

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save to the article's file; a pasted article asks for one."""
        article = self._session.article
        if article and article.path:
            self._session.save(article.path, then)
        else:
            self.save_as(then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask for a file and save to it."""
        article = self._session.article
        if article is None:
            return
        chosen = self.ask_where(article.path or Path(self._folder()) / self.tr("article.txt"))
        if chosen:
            self._note_folder(chosen)
            self._session.save(chosen, then)

    def ask_where(self, suggested: Path) -> Path | None:
        """Ask for a file to save to; return None if the user gave it up."""
        dialog = QFileDialog(self._window, self.tr("Save article as"), str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(self._kinds().split(";;"))
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(suggested.name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None

    def unless_unsaved(self, then: Callable[[], None]) -> None:
        """Call `then` when the changes are saved, or given up, or when there are none."""
        if not self._session.is_modified:
            then()
            return
        answer = self.ask_about_changes()
        if answer == QMessageBox.StandardButton.Save:
            self.save(then)
        elif answer == QMessageBox.StandardButton.Discard:
            then()

    def ask_about_changes(self) -> QMessageBox.StandardButton:
        """Ask whether to save the changes; return Save, Discard or Cancel."""
        name = self._session.article.name if self._session.article else ""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Unsaved changes"))
        box.setText(self.tr("Save the changes to “{name}”?").format(name=name))
        box.setInformativeText(self.tr("Without saving, your corrections are lost."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        return QMessageBox.StandardButton(box.exec())

    # ---- the rest

    def _open(self, request: Request) -> None:
        closed = [entry.judged.document for entry in self._session.entries]
        if request.fresh and closed and not request.sources:
            self.sources_closed.emit([each.path or each.text for each in closed])
        self._session.open(request)

    def _remember(self) -> None:
        article = self._session.article
        if article and article.path:
            paths = (entry.judged.document.path for entry in self._session.entries)
            self.recent.remember(
                RecentStory(
                    article.path.absolute(), tuple(path.absolute() for path in paths if path)
                )
            )

    def _pasted(self) -> str:
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._session.problem.emit(
                self.tr("There is no text on the clipboard; copy the text first, then paste it.")
            )
            return ""
        return text

    def _folder(self) -> str:
        article = self._session.article
        last = self._settings.value(_FOLDER, str(Path.home()))
        return str(article.path.parent) if article and article.path else str(last)

    def _note_folder(self, place: Path | str) -> None:
        if isinstance(place, Path):
            self._settings.setValue(_FOLDER, str(place.absolute().parent))

    def _kinds(self) -> str:
        known = " ".join(f"*{suffix}" for each in FORMATS for suffix in each.suffixes)
        return ";;".join([self.tr("Texts ({known})").format(known=known), self.tr("All files (*)")])
