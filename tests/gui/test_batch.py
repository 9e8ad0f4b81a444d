"""Batch mode in the window: filled in, previewed, corrected, paused, stopped, opened."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.batch import Job, Options, Outcome
from app.batch.work import do_story
from app.gui.batch_run import BatchRequest, BatchRun
from app.gui.batch_table import FOUND, OPEN, SAFE, STATE, STORY
from app.gui.batch_window import BatchWindow
from app.gui.main_window import MainWindow
from app.gui.theme import Theme
from app.settings import Settings

ARTICLE = "The mayor of Cursk met reporters on Monday in the town hall of the city.\n"
SOURCE = "Reporters met the mayor of Kursk on Monday. Kursk has a new town hall, the mayor said.\n"
QUOTED = ARTICLE + "“Cursk is patient,” he said on the stairs of the hall.\n"


class Hands:
    """Workers in this process; they wait before a story until they may go on.

    Attributes:
        closed: whether they were let go.
    """

    size = 1

    def __init__(self) -> None:
        self.may, self.began, self.closed = Event(), Event(), False
        self.may.set()

    def submit(self, job: Job, options: Options) -> "Future[Outcome]":
        self.began.set()
        self.may.wait(10)
        future: Future[Outcome] = Future()
        future.set_result(do_story(job, options))
        return future

    def renew(self) -> None:
        raise AssertionError("no worker is ever lost here")

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    for name, article in (("a", ARTICLE), ("b", QUOTED), ("c", SOURCE)):
        folder = tmp_path / "in" / name
        folder.mkdir(parents=True)
        (folder / "article.txt").write_text(article, "utf-8")
        (folder / "wire.txt").write_text(SOURCE + name, "utf-8")
    (tmp_path / "in" / "d").mkdir()
    return tmp_path / "in"


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def batch(
    qtbot: QtBot, hands: Hands, theme: Theme, stories: Path, tmp_path: Path
) -> Iterator[BatchWindow]:
    """The window of batch mode, filled in."""
    window = BatchWindow(BatchRun(lambda: hands), theme)
    qtbot.addWidget(window)
    window.form.stories.setText(str(stories))
    window.form.out.setText(str(tmp_path / "out"))
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.shut_down()


@pytest.fixture
def finish(qtbot: QtBot, batch: BatchWindow) -> Callable[[QPushButton], None]:
    """Return what presses a button and waits until the run has ended."""

    def press(button: QPushButton) -> None:
        with qtbot.waitSignal(batch.run.ended, timeout=20_000):
            button.click()

    return press


def cells(batch: BatchWindow, column: int) -> list[str]:
    model = batch.list.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_a_preview_shows_what_would_be_corrected(
    batch: BatchWindow, finish: Callable[[QPushButton], None], tmp_path: Path
) -> None:
    finish(batch.preview)
    assert cells(batch, STORY) == ["a", "b", "c", "d"]
    assert cells(batch, FOUND) == ["1", "2", "0", ""]
    assert cells(batch, SAFE) == ["1", "1", "0", ""]
    assert cells(batch, OPEN) == ["0", "1", "0", ""]
    assert cells(batch, STATE)[:3] == ["checked", "checked", "nothing found"]
    assert "No file in the folder “d”" in cells(batch, STATE)[3]
    assert not (tmp_path / "out").exists()
    assert not batch.report.isEnabled()
    assert "2 safe, 1 to look at in 1, 1 failed" in batch.words.text()


def test_copies_are_corrected_and_the_report_opens(
    batch: BatchWindow,
    finish: Callable[[QPushButton], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    finish(batch.correct)
    assert cells(batch, STATE)[:2] == ["corrected", "corrected, has open questions"]
    copy = tmp_path / "out" / "a" / "article.txt"
    assert copy.read_text("utf-8") == ARTICLE.replace("Cursk", "Kursk")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    batch.report.click()
    assert opened == [str(tmp_path / "out" / "ungarble-report.html")]


def test_a_story_opens_with_its_sources(
    batch: BatchWindow, finish: Callable[[QPushButton], None], stories: Path, tmp_path: Path
) -> None:
    chosen: list[tuple[Path, tuple[Path, ...]]] = []
    batch.story_chosen.connect(lambda article, sources: chosen.append((article, sources)))
    finish(batch.preview)
    batch.list.activated.emit(batch.list.model().index(1, 0))
    finish(batch.correct)
    batch.list.activated.emit(batch.list.model().index(1, 0))
    batch.list.activated.emit(batch.list.model().index(3, 0))  # it has no article
    sources = (stories / "b" / "wire.txt",)
    assert chosen == [
        (stories / "b" / "article.txt", sources),
        (tmp_path / "out" / "b" / "article.txt", sources),
    ]


def test_rows_are_sorted_by_what_needs_a_look(
    batch: BatchWindow, finish: Callable[[QPushButton], None]
) -> None:
    finish(batch.preview)
    batch.list.sortByColumn(OPEN, Qt.SortOrder.DescendingOrder)
    assert cells(batch, STORY)[0] == "b"
    batch.list.sortByColumn(STATE, Qt.SortOrder.AscendingOrder)
    assert cells(batch, STORY)[0] == "d"


@pytest.mark.parametrize("field", ["stories", "out"])
def test_what_is_missing_is_asked_for(field: str, batch: BatchWindow) -> None:
    getattr(batch.form, field).clear()
    batch.correct.click()
    assert "first" in batch.messages.text
    assert not batch.run.busy


def test_stories_that_are_none_are_one_sentence(
    batch: BatchWindow, finish: Callable[[QPushButton], None], tmp_path: Path
) -> None:
    batch.form.stories.setText(str(tmp_path / "nowhere"))
    finish(batch.preview)
    assert batch.messages.text.endswith("nowhere”; check its name.")
    assert batch.preview.isEnabled()


def test_paused_nothing_new_begins(
    qtbot: QtBot, batch: BatchWindow, hands: Hands, finish: Callable[[QPushButton], None]
) -> None:
    hands.may.clear()
    batch.preview.click()
    assert hands.began.wait(10)
    assert not batch.form.isEnabled()
    batch.pause.click()
    assert batch.pause.text() == "&Go on"
    assert batch.words.text().startswith("Paused")
    hands.may.set()
    finish(batch.pause)
    assert batch.pause.text() == "&Pause"
    assert cells(batch, STATE)[2] == "nothing found"
    assert qtbot


def test_stopped_it_can_be_resumed(
    batch: BatchWindow,
    hands: Hands,
    finish: Callable[[QPushButton], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hands.may.clear()
    batch.correct.click()
    assert hands.began.wait(10)
    batch.stop.click()
    hands.may.set()
    assert batch.words.text() == "Stopped."
    assert batch.preview.isEnabled()
    answers = iter([QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])
    monkeypatch.setattr(QMessageBox, "question", lambda *_arguments: next(answers))
    batch.correct.click()
    assert not batch.run.busy
    finish(batch.correct)
    assert (tmp_path / "out" / "ungarble-report.html").exists()


def test_processes_go_when_the_window_is_closed(
    batch: BatchWindow, hands: Hands, finish: Callable[[QPushButton], None]
) -> None:
    finish(batch.preview)
    assert not hands.closed
    batch.close()
    assert hands.closed


def test_several_articles_share_sources(
    batch: BatchWindow, finish: Callable[[QPushButton], None], stories: Path
) -> None:
    (stories / "a" / "article.txt").rename(stories / "x; y.txt")
    (stories / "b" / "article.txt").rename(stories / "z.txt")
    batch.form.stories.setText(str(stories / "x; y.txt"))
    assert batch.form.request(out=False).stories == (stories / "x; y.txt",)
    (stories / "x; y.txt").rename(stories / "y.txt")
    batch.form.stories.setText(f"{stories / 'y.txt'}; {stories / 'z.txt'}")
    batch.form.sources.setText(str(stories / "a" / "wire.txt"))
    finish(batch.preview)
    assert cells(batch, STORY) == ["y.txt", "z.txt"]


def test_tracked_changes_have_an_author(tmp_path: Path) -> None:
    signature = BatchRequest((tmp_path,), out=tmp_path, author="The desk").options().signature
    assert signature
    assert signature.author == "The desk"
    assert BatchRequest((tmp_path,)).options().signature is None


def test_the_menu_shows_it_and_a_story_opens_in_the_window(
    window: MainWindow, qtbot: QtBot, stories: Path
) -> None:
    window.file_menu.batch.trigger()
    assert window.batch.isVisible()
    article, source = stories / "a" / "article.txt", stories / "a" / "wire.txt"
    with qtbot.waitSignal(window.session.first_checked, timeout=20_000):
        window.batch.story_chosen.emit(article, (source,))
    assert window.session.article
    assert window.session.article.path == article
    assert [entry.judged.document.path for entry in window.session.entries] == [source]


def test_what_is_switched_off_is_not_looked_for(tmp_path: Path) -> None:
    settings = Settings(frozenset({"names"}), all_claims=True)
    options = BatchRequest((tmp_path,), settings=settings).options()
    assert options.settings == Settings(frozenset({"names"}), show_neutral=False)
