"""Long work shows itself, and can be stopped."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from app.checks.finding import Finding
from app.gazetteer.gazetteer import Gazetteer
from app.gui.engine import Engine
from app.gui.main_window import MainWindow
from app.gui.session import Session
from app.gui.status import Status
from app.progress import Progress, no_progress
from app.settings import Settings
from app.story import learn_names


class Endless:
    """Checks until it is cancelled, without keeping the window's thread from its work."""

    started = Event()
    never = Event()

    def __init__(self, _gazetteer: Gazetteer, _settings: Settings, _house: object) -> None:
        pass

    def check(
        self, text: str, progress: Progress = no_progress, corrected: object = ()
    ) -> tuple[Finding, ...]:
        del corrected
        self.started.set()
        while not self.never.wait(0.001):
            progress(len(text) // 2, len(text))
        return ()


@pytest.fixture
def busy(
    qtbot: QtBot,
    make_session: Callable[[Engine], Session],
    make_window: Callable[[Session], MainWindow],
    article: Path,
) -> MainWindow:
    Endless.started.clear()
    window = make_window(make_session(Engine(learn_names, Endless)))
    window.open_paths(article, [])
    qtbot.waitUntil(Endless.started.is_set)
    return window


def parts(status: Status) -> tuple[QProgressBar, QToolButton]:
    bar, stop = status.findChild(QProgressBar), status.findChild(QToolButton)
    assert isinstance(bar, QProgressBar)
    assert isinstance(stop, QToolButton)
    return bar, stop


def test_quick_work_does_not_flicker(qtbot: QtBot, session: Session) -> None:
    status = Status(session)
    qtbot.addWidget(status)
    status.show()
    bar, _ = parts(status)
    session.working.emit("Reading…")
    assert bar.isHidden()
    session.working.emit("")
    assert bar.isHidden()


def test_long_work_shows_and_can_be_cancelled(qtbot: QtBot, busy: MainWindow) -> None:
    bar, stop = parts(busy.status)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.value() > 0)
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(bar.isHidden)
    session = busy.session
    assert (session.is_busy, session.is_checked) == (False, False)
    assert session.article is not None


def test_closing_stops_the_work(busy: MainWindow) -> None:
    before = busy.session.is_busy
    busy.close()
    assert (before, busy.session.is_busy, busy.isVisible()) == (True, False, False)


def test_the_window_answers_while_it_works(busy: MainWindow) -> None:
    editor = busy.workspace.article.editor
    QTest.keyClicks(editor, "abc")
    assert editor.text.startswith("abc")
