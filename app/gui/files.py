"""Open and save: the dialogs, the question about unsaved changes, the recent stories."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from app.documents import FORMATS, Document, can_track, can_write_to
from app.gui.clipboard import copied_files, copied_text
from app.gui.loading import Pasted, Place, Request, WebAddress
from app.gui.recent import RecentStories, RecentStory
from app.gui.sample import sample_story
from app.gui.session import Session
from app.gui.tasks import nothing
from app.gui.tracked_dialog import TrackedDialog, full_name
from app.gui.web_dialog import WebDialog
from app.review.storyfile import SUFFIX

_FOLDER, _AUTHOR = "folder", "author"


class Files(QObject):
    """What the File menu does; `sources_closed` tells the files of the story that was left."""

    sources_closed = Signal(object)

    def __init__(self, session: Session, settings: QSettings, window: QMainWindow) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        self.recent = RecentStories(settings)
        session.article_opened.connect(self._remember)
        session.sources_changed.connect(self._remember)
        session.keeper.saved.connect(self._remember)

    # ---- open

    def new_story(self) -> None:
        """Close everything, once the changes are saved or given up."""
        self.unless_unsaved(self._session.close_story)

    def choose_article(self) -> None:
        """Ask for an article and open it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Open article"), self._folder(), self._kinds(stories=True)
        )
        if chosen:
            self.open_article(Path(chosen))

    def open_article(self, article: Place, sources: Sequence[Place] = ()) -> None:
        """Open an article as a new story, with its sources."""
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

    def add_sources(self, places: Sequence[Place]) -> None:
        """Add sources."""
        if places:
            self._note_folder(places[0])
            self._session.open(Request(sources=tuple(places)))

    def add_web_page(self) -> WebDialog:
        """Ask for the address of a page on the net, and add that page as a source."""
        dialog = WebDialog(self._window)
        dialog.accepted.connect(lambda: self.add_sources([WebAddress(dialog.address)]))
        dialog.open()
        return dialog

    def paste_article(self) -> None:
        """Open what is on the clipboard as the article; of several files the first."""
        article, *sources = self._copied() or (None,)
        if article:
            self.open_article(article, sources)

    def paste_source(self) -> None:
        """Add the text on the clipboard, or the files that were copied, as sources."""
        self.add_sources(self._copied())

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

    def save(self, then: Callable[[], None] = nothing) -> None:
        """Save to the article's file; a pasted article asks for one."""
        article = self._session.article
        if article is None or article.path is None:
            self.save_as(then)
        elif can_write_to(article, article.path):
            self._session.keeper.save(article.path, then)
        elif self.ask_to_save_text():
            self.save_as(then)

    def save_as(self, then: Callable[[], None] = nothing) -> None:
        """Ask for a file and save to it."""
        article = self._session.article
        if article is None:
            return
        suggested = article.path or Path(self._folder()) / self.tr("article.txt")
        if not can_write_to(article, suggested):
            suggested = suggested.with_suffix(".txt")
        chosen = self.ask_where(suggested)
        if chosen:
            self._note_folder(chosen)
            self._session.keeper.save(chosen, then)

    def save_story(self, then: Callable[[], None] = nothing) -> None:
        """Save to the story's file; a story without one asks for one."""
        path = self._session.keeper.story_path
        if path:
            self._session.keeper.save_story(path, then)
        else:
            self.save_story_as(then)

    def save_story_as(self, then: Callable[[], None] = nothing) -> None:
        """Ask for a file and save the story to it."""
        article = self._session.article
        if article is None:
            return
        near = (
            self._session.keeper.story_path
            or article.path
            or Path(self._folder()) / self.tr("story")
        )
        chosen = self.ask_where_story(near.with_suffix(SUFFIX))
        if chosen:
            self._note_folder(chosen)
            self._session.keeper.save_story(chosen, then)

    @property
    def can_track(self) -> bool:
        """Whether the article can be saved with tracked changes."""
        article = self._session.article
        return article is not None and article.path is not None and can_track(article)

    def save_tracked(self) -> TrackedDialog | None:
        """Ask for a file and an author, and write a copy with tracked changes."""
        article = self._session.article
        if not self.can_track or article is None or article.path is None:
            return None
        author = str(self._settings.value(_AUTHOR, "")) or full_name()
        dialog = TrackedDialog(_as_read(article, article.path), author, self._window)
        dialog.accepted.connect(lambda: self._save_tracked(dialog.path, dialog.author))
        dialog.open()
        return dialog

    def ask_to_save_text(self) -> bool:
        """Tell that the article's file can only be read, and ask whether to save its text."""
        name = self._session.article.name if self._session.article else ""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Save article"))
        box.setText(self.tr("“{name}” can be read, but not written.").format(name=name))
        box.setInformativeText(self.tr("Its text can be saved as a plain text file (.txt)."))
        box.addButton(QMessageBox.StandardButton.Cancel)
        save = box.addButton(self.tr("&Save text…"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(save)
        box.exec()
        return box.clickedButton() is save

    def ask_where(self, suggested: Path) -> Path | None:
        """Ask for a file to save the article to; return None if the user gave it up."""
        return self._ask_for_file(self.tr("Save article as"), self._kinds(), suggested)

    def ask_where_story(self, suggested: Path) -> Path | None:
        """Ask for a file to save the story to; return None if the user gave it up."""
        kind = self.tr("Stories ({known})").format(known=f"*{SUFFIX}")
        return self._ask_for_file(self.tr("Save story as"), kind, suggested)

    def unless_unsaved(self, then: Callable[[], None]) -> None:
        """Call `then` when the changes are saved, or given up, or when there are none."""
        if not self._session.keeper.is_modified:
            then()
            return
        answer = self.ask_about_changes()
        if answer == QMessageBox.StandardButton.Save:
            save = self.save_story if self._session.keeper.story_path else self.save
            save(then)
        elif answer == QMessageBox.StandardButton.Discard:
            then()

    def ask_about_changes(self) -> QMessageBox.StandardButton:
        """Ask whether to save the changes; return Save, Discard or Cancel."""
        file = self._session.keeper.story_path or self._session.article
        name = file.name if file else ""
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
            self.sources_closed.emit([each.path or each for each in closed])
        self._session.open(request)

    def _remember(self) -> None:
        article, story = self._session.article, self._session.keeper.story_path
        if story:
            self.recent.remember(RecentStory(story, ()))
        elif article and article.path:
            paths = (entry.judged.document.path for entry in self._session.entries)
            self.recent.remember(
                RecentStory(
                    article.path.absolute(), tuple(path.absolute() for path in paths if path)
                )
            )

    def _save_tracked(self, path: Path, author: str) -> None:
        self._settings.setValue(_AUTHOR, author)
        self._note_folder(path)
        words = self.tr("Saved {path} with tracked changes").format(path=path)
        say = self._window.statusBar().showMessage
        self._session.keeper.save_tracked(path, author, lambda: say(words, 4000))

    def _copied(self) -> tuple[Path | Pasted, ...]:
        files, text = copied_files(), copied_text()
        if not files and text is None:
            self._session.problem.emit(
                self.tr("There is no text on the clipboard; copy the text first, then paste it.")
            )
        return files or ((text,) if text else ())

    def _ask_for_file(self, title: str, kinds: str, suggested: Path) -> Path | None:
        dialog = QFileDialog(self._window, title, str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(kinds.split(";;"))
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(suggested.name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None

    def _folder(self) -> str:
        article = self._session.article
        last = self._settings.value(_FOLDER, str(Path.home()))
        return str(article.path.parent) if article and article.path else str(last)

    def _note_folder(self, place: Place) -> None:
        if isinstance(place, Path):
            self._settings.setValue(_FOLDER, str(place.absolute().parent))

    def _kinds(self, *, stories: bool = False) -> str:
        suffixes = [suffix for each in FORMATS for suffix in each.suffixes]
        texts = self.tr("Texts and stories ({known})") if stories else self.tr("Texts ({known})")
        known = " ".join(f"*{suffix}" for suffix in suffixes + [SUFFIX] * stories)
        return ";;".join([texts.format(known=known), self.tr("All files (*)")])


def _as_read(article: Document, path: Path) -> Path:
    """Return the name that `path` has with the suffix of what the article is."""
    suffixes = next(each.suffixes for each in FORMATS if each.name == article.format)
    return path if path.suffix.lower() in suffixes else path.with_suffix(suffixes[0])
