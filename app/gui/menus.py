"""The menus File, Edit, View and Help."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QPlainTextEdit

from app import RELEASES
from app.gui.actions import MenuMaker
from app.gui.files import Files
from app.gui.help import about_html, how_html, keys_html, show_help
from app.gui.recent import RecentStory
from app.gui.session import Session
from app.gui.workspace import Workspace
from app.review.storyfile import is_story


class FileMenu(QObject):
    """Open, add, save; and the sources one by one."""

    def __init__(
        self, menu: QMenu, files: Files, window: QMainWindow, show_batch: Callable[[], None]
    ) -> None:
        super().__init__(menu)
        self._files, make, tr = files, MenuMaker(menu), self.tr
        make.add(tr("&New story"), tr("Close article and sources"), files.new_story, "Ctrl+N")
        self.open = make.add(
            tr("&Open article…"), tr("Open the article to check"), files.choose_article, "Ctrl+O"
        )
        make.add(
            tr("Paste as a&rticle"),
            tr("Take the text or the file on the clipboard for the article"),
            files.paste_article,
            "Ctrl+Alt+V",
        )
        self._recent = menu.addMenu(tr("Open re&cent"))
        self._recent.aboutToShow.connect(self._list_recent)
        self.sample = make.add(
            tr("Open the sample s&tory"),
            tr("Try the program on a story that ships with it"),
            files.open_sample,
        )
        make.separate()
        self.add_sources = make.add(
            tr("&Add sources…"),
            tr("Add other reports of the same story"),
            files.choose_sources,
            "Ctrl+Shift+O",
        )
        make.add(
            tr("Add a &folder of sources…"), tr("Add every report in a folder"), files.choose_folder
        )
        make.add(
            tr("&Paste as source"),
            tr("Take the text or the files on the clipboard for a source"),
            files.paste_source,
            "Ctrl+Shift+V",
        )
        make.add(
            tr("Add &web address…"),
            tr("Go on-line for a page, and add it as a source"),
            files.add_web_page,
            "Ctrl+Shift+W",
        )
        self.sources = menu.addMenu(tr("So&urce"))
        make.separate()
        self.save = make.add(tr("&Save"), tr("Save the article"), files.save, "Ctrl+S")
        self.save_as = make.add(
            tr("Sa&ve as…"), tr("Save the article to another file"), files.save_as, "Ctrl+Shift+S"
        )
        self.save_tracked = make.add(
            tr("Save with trac&ked changes…"),
            tr("Save a copy of a Word or OpenDocument article that shows each change, and why"),
            files.save_tracked,
            "Ctrl+Shift+E",
        )
        self.save_story = make.add(
            tr("Save stor&y"),
            tr("Save article, sources and decisions in one file, to go on with later"),
            files.save_story,
            "Ctrl+Alt+S",
        )
        self.save_story_as = make.add(
            tr("Sav&e story as…"),
            tr("Save the story to another file"),
            files.save_story_as,
            "Ctrl+Alt+Shift+S",
        )
        make.separate()
        self.batch = make.add(
            tr("&Batch correct…"), tr("Correct copies of many articles"), show_batch, "Ctrl+B"
        )
        make.separate()
        make.add(tr("&Quit"), tr("Close the program"), window.close, "Ctrl+Q")
        self._list_recent()

    def update(self, *, is_open: bool) -> None:
        """Enable what can be done with or without an article."""
        for action in (self.save, self.save_as, self.save_story, self.save_story_as):
            action.setEnabled(is_open)
        self.save_tracked.setEnabled(self._files.can_track)

    def _list_recent(self) -> None:
        self._recent.clear()
        make = MenuMaker(self._recent)
        stories = self._files.recent.stories()
        for number, story in enumerate(stories, start=1):
            name = story.article.name.replace("&", "&&")
            make.add(
                f"&{number % 10}  {name}",
                self._tip(story),
                partial(self._files.open_recent, story),
            )
        if stories:
            make.separate()
        clear = make.add(
            self.tr("&Clear this list"),
            self.tr("Forget the recent stories"),
            self._files.recent.clear,
        )
        clear.setEnabled(bool(stories))

    def _tip(self, story: RecentStory) -> str:
        if is_story(story.article):
            return str(story.article)
        words = self.tr("{path} and {n} sources")
        return words.format(path=story.article, n=len(story.sources))


class EditMenu(QObject):
    """Undo and redo of everything, the clipboard, and find."""

    def __init__(self, menu: QMenu, session: Session, workspace: Workspace, files: Files) -> None:
        super().__init__(menu)
        self._session, self._files = session, files
        self._desk, make, tr = session.desk, MenuMaker(menu), self.tr
        find = workspace.article.find_bar
        self.undo = make.add(tr("&Undo"), tr("Take the last step back"), self._desk.undo, "Ctrl+Z")
        self.redo = make.add(
            tr("&Redo"),
            tr("Do again what was taken back"),
            self._desk.redo,
            "Ctrl+Shift+Z",
            "Ctrl+Y",
        )
        make.separate()
        self.clipboard = []
        for text, tip, do, keys in (
            (tr("Cu&t"), tr("Cut what is selected"), _of_focus("cut"), "Ctrl+X"),
            (tr("&Copy"), tr("Copy what is selected"), _of_focus("copy"), "Ctrl+C"),
            (
                tr("&Paste"),
                tr("Paste at the caret; while no article is open, as the article"),
                self._paste,
                "Ctrl+V",
            ),
            (tr("Select &all"), tr("Select the whole text"), _of_focus("selectAll"), "Ctrl+A"),
        ):
            self.clipboard.append(make.add(text, tip, do, keys))
        make.separate()
        make.add(tr("&Find…"), tr("Find words in the article"), find.start, "Ctrl+F")
        make.add(tr("Find &next"), tr("Go to the next place found"), lambda: find.go(1), "F3")
        make.add(
            tr("Find pre&vious"),
            tr("Go to the place found before"),
            lambda: find.go(-1),
            "Shift+F3",
        )
        self._desk.decided.connect(self.update)
        self.update()

    def update(self) -> None:
        """Say which step undo and redo are about."""
        kinds = {
            "typing": self.tr("typing"),
            "change": self.tr("change"),
            "ignore": self.tr("ignore"),
            "name": self.tr("add to names"),
        }
        undo, redo = self._desk.can_undo, self._desk.can_redo
        self.undo.setEnabled(bool(undo))
        self.undo.setText(f"{self.tr('&Undo')} {kinds.get(undo, '')}".strip())
        self.redo.setEnabled(bool(redo))
        self.redo.setText(f"{self.tr('&Redo')} {kinds.get(redo, '')}".strip())

    def _paste(self) -> None:
        if not _of_focus("paste")() and self._session.article is None:
            self._files.paste_article()


class ViewMenu(QObject):
    """What is shown, and how."""

    def __init__(
        self,
        menu: QMenu,
        workspace: Workspace,
        choose_theme: Callable[[str], None],
        mode: str,
    ) -> None:
        super().__init__(menu)
        make, tr = MenuMaker(menu), self.tr
        make.add(tr("&Next pane"), tr("Go to the next pane"), lambda: workspace.cycle(1), "F6")
        make.add(
            tr("&Previous pane"),
            tr("Go to the pane before"),
            lambda: workspace.cycle(-1),
            "Shift+F6",
        )
        make.separate()
        make.add(
            tr("Zoom &in"),
            tr("Larger letters in the article"),
            lambda: workspace.zoom_by(1),
            "Ctrl++",
            "Ctrl+=",
        )
        make.add(
            tr("Zoom &out"),
            tr("Smaller letters in the article"),
            lambda: workspace.zoom_by(-1),
            "Ctrl+-",
        )
        make.add(
            tr("&Usual size"),
            tr("Letters of the usual size"),
            lambda: workspace.zoom_to(0),
            "Ctrl+0",
        )
        make.separate()
        themes = MenuMaker(menu.addMenu(tr("&Theme")))
        themes.add_choice(
            [("system", tr("Like the &system")), ("light", tr("&Light")), ("dark", tr("&Dark"))],
            mode,
            choose_theme,
        )


class HelpMenu(QObject):
    """How it works, the keys, and about."""

    def __init__(self, menu: QMenu, menus: list[QMenu], window: QMainWindow) -> None:
        super().__init__(menu)
        make, tr = MenuMaker(menu), self.tr
        make.add(
            tr("&How it works"),
            tr("The program in a few steps"),
            lambda: show_help(tr("How it works"), how_html(), window),
        )
        make.add(
            tr("&Keys"),
            tr("Everything that the keyboard does"),
            lambda: show_help(tr("Keys"), keys_html(menus), window),
            "F1",
        )
        make.separate()
        make.add(
            tr("&Check for new version"),
            tr("Open the page of the releases in the browser; the program itself stays off-line"),
            lambda: QDesktopServices.openUrl(QUrl(RELEASES)),
        )
        make.add(
            tr("&About Ungarble"),
            tr("Version and licences"),
            lambda: show_help(tr("About Ungarble"), about_html(), window),
        )


def _of_focus(method: str) -> Callable[[], bool]:
    """Return what calls the clipboard `method` of the text that has the focus, if one has it."""

    def call() -> bool:
        focus = QApplication.focusWidget()
        is_text = isinstance(focus, QPlainTextEdit | QLineEdit)
        if is_text:
            getattr(focus, method)()
        return is_text

    return call
