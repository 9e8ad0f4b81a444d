"""One story in work: its files, its names, and the checks that keep up with the editor."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from app.checks.finding import Finding
from app.documents import Document, DocumentError
from app.gazetteer.name import Name
from app.gui.desk import Desk
from app.gui.desk_list import DeskList, desk_file
from app.gui.engine import Checks, Engine
from app.gui.keeper import Keeper
from app.gui.loading import Loaded, Request, load
from app.gui.saving import Kept
from app.gui.source_entry import SourceEntry, entries_of
from app.gui.tasks import Lanes, Task
from app.progress import Progress
from app.settings import Settings
from app.story import HouseList, with_house_names

RECHECK_AFTER = 250  # milliseconds without a key press


class _Learned(Struct, frozen=True):
    names: tuple[Name, ...]
    checker: Checks
    problem: str


class _Checked(Struct, frozen=True):
    findings: tuple[Finding, ...]
    revision: int
    words: int


class Session(QObject):
    """Reads, learns and checks beside the window, and tells the window what came of it.

    Signals: `article_opened`; `sources_changed`; `names_changed`; `checked` after each check that
    was in time, `first_checked` after the first of an article; `problem` with a sentence for the
    user; `working` with the title of what runs, "" when nothing does; `progressed` with done and
    total. What is on the disk is the `keeper`'s.
    """

    article_opened = Signal()
    sources_changed = Signal()
    names_changed = Signal()
    checked = Signal()
    first_checked = Signal()
    problem = Signal(str)
    working = Signal(str)
    progressed = Signal(int, int)

    def __init__(
        self,
        engine: Engine | None = None,
        names: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Start with no story.

        Args:
            engine: does the long jobs; None is the program's own.
            names: the file of the desk's names; None is the user's.
            parent: owns the session.
        """
        super().__init__(parent)
        self.desk = Desk(self)
        self._engine = engine or Engine()
        self._entries: tuple[SourceEntry, ...] = ()
        self._names: tuple[Name, ...] = ()
        self._checker: Checks | None = None
        self._settings = Settings()
        self._words, self._language = 0, ""
        self._fresh_check = self._is_checked = False
        self._requests: deque[Request] = deque()
        self._lanes = Lanes(("load", "learn", "check"), ("save",), self)
        self._lanes.working.connect(self.working)
        self._lanes.progressed.connect(self.progressed)
        self._lanes["load"].ended.connect(self._load_next)
        self._timer = QTimer(self, singleShot=True, interval=RECHECK_AFTER)
        self._timer.timeout.connect(self._check)
        self.desk.text_changed.connect(self._text_changed)
        self.desk.names_changed.connect(self._learn)
        self.keeper = Keeper(self.desk, lambda: self._entries, partial(self._run, "save"), self)
        self.sources_changed.connect(self.keeper.changed)
        self.desk_list = DeskList(names or desk_file(), partial(self._run, "save"), self)
        self.desk_list.changed.connect(self._learn_again)

    # ---- what there is

    @property
    def article(self) -> Document | None:
        """The article as it was read, None before one is open."""
        return self.keeper.article

    @property
    def entries(self) -> tuple[SourceEntry, ...]:
        """The sources in the order in which they came."""
        return self._entries

    @property
    def names(self) -> tuple[Name, ...]:
        """The names that the used sources write, the most mentioned first."""
        return self._names

    @property
    def words(self) -> int:
        """How many words the article had at the last check."""
        return self._words

    @property
    def language(self) -> str:
        """The ISO 639-1 code of the article's language, "" where it is too short to tell."""
        return self._language

    @property
    def settings(self) -> Settings:
        """What is looked for."""
        return self._settings

    @property
    def is_checked(self) -> bool:
        """Whether the findings are those of the text, but for what was typed just now."""
        return self._is_checked

    @property
    def is_busy(self) -> bool:
        """Whether anything runs or waits for its turn."""
        return self._timer.isActive() or self._lanes.busy

    # ---- files

    def open(self, request: Request) -> None:
        """Read what `request` names; requests are done one after the other."""
        self._requests.append(request)
        self._load_next()

    def close_story(self) -> None:
        """Close article and sources."""
        self.cancel()
        self._entries, self._words = (), 0
        self._names, self._checker = (), None
        self.keeper.open(None, Kept())
        self._timer.stop()
        for signal in (self.article_opened, self.sources_changed, self.names_changed):
            signal.emit()

    # ---- sources

    def change_entry(self, at: int, entry: SourceEntry) -> None:
        """Use source number `at` as `entry` says, and learn the names again."""
        entries = list(self._entries)
        entries[at] = entry
        self._take_entries(entries)

    def remove_entry(self, at: int) -> None:
        """Close source number `at`, and learn the names again."""
        self._take_entries([*self._entries[:at], *self._entries[at + 1 :]])

    # ---- work

    def use(self, settings: Settings) -> None:
        """Look for what `settings` say from now on."""
        if settings != self._settings:
            self._settings = settings
            self._learn_again()

    def recheck(self) -> None:
        """Check the whole article again now."""
        if self._checker is None:
            self._learn()
        else:
            self._check()

    def cancel(self) -> None:
        """Stop what runs; nothing changes."""
        self._requests.clear()
        self._lanes.cancel()

    def shut_down(self) -> None:
        """Stop everything, for good; returns when no thread is left."""
        self._timer.stop()
        self._requests.clear()
        self._lanes.close()

    def _load_next(self) -> None:
        if self._lanes["load"].busy or not self._requests:
            return
        request, article = self._requests.popleft(), self.article
        known = [entry.judged.document for entry in self._entries]
        self._run(
            "load",
            self.tr("Getting the page…") if request.is_online else self.tr("Reading…"),
            lambda progress: load(request, article, known, progress),
            self._loaded,
        )

    def _loaded(self, result: object) -> None:
        if not isinstance(result, Loaded):
            return
        known = {entry.judged.document: entry for entry in self._entries}
        self._language = result.language
        if result.article:
            self._open_article(result.article, result.kept)
            known |= entries_of(result.kept.story)
        self._take_entries(
            [replace(known.get(s.document, SourceEntry(s)), judged=s) for s in result.sources]
        )
        for problem in result.problems:
            self.problem.emit(problem)

    def _open_article(self, article: Document, kept: Kept) -> None:
        self._fresh_check, self._is_checked = True, False
        self.keeper.open(article, kept)
        self.article_opened.emit()

    def _take_entries(self, entries: Sequence[SourceEntry]) -> None:
        self._entries = tuple(entries)
        self.sources_changed.emit()
        self._learn()

    def _learn(self) -> None:
        self._checker, self._is_checked = None, False
        sources = tuple(entry.source for entry in self._entries)
        house, files = tuple(sorted(self.desk.decisions.names)), self.desk_list.files
        learn, checker, settings = self._engine.learn, self._engine.checker, self._settings

        def work(progress: Progress) -> _Learned:
            gazetteer, problem = learn(sources, progress), ""
            lists = [HouseList.of(house)] if house else []
            try:
                lists += [HouseList.open(file, progress=progress) for file in files]
            except DocumentError as error:  # the sources can be learned from all the same
                problem = str(error)
            names = with_house_names(gazetteer.names, house)
            return _Learned(names, checker(gazetteer, settings, lists), problem)

        self._run("learn", self.tr("Learning names…"), work, self._take_names)

    def _take_names(self, result: object) -> None:
        if isinstance(result, _Learned):
            self._names, self._checker = result.names, result.checker
            if result.problem:
                self.problem.emit(result.problem)
            self.names_changed.emit()
            self._check()

    def _learn_again(self) -> None:
        if self.article or self._entries:
            self._learn()

    def _text_changed(self) -> None:
        self._timer.start()

    def _check(self) -> None:
        self._timer.stop()
        checker, text, revision = self._checker, self.desk.text, self.desk.revision
        corrected = self.desk.decisions.corrected
        if checker is None or self.article is None:
            return

        def work(progress: Progress) -> _Checked:
            return _Checked(checker.check(text, progress, corrected), revision, len(text.split()))

        self._run("check", self.tr("Checking…"), work, self._take_check)

    def _take_check(self, result: object) -> None:
        if not isinstance(result, _Checked):
            return
        if self.desk.put_findings(result.findings, result.revision):
            self._is_checked = True
            self._words = result.words
            if self._fresh_check:
                self._fresh_check = False
                self.desk.step(1, 0)
                self.first_checked.emit()
            self.checked.emit()

    def _run(
        self,
        lane: str,
        title: str,
        work: Callable[[Progress], object],
        done: Callable[[object], None],
    ) -> None:
        self._lanes[lane].run(Task(title, work, done, self.problem.emit))
