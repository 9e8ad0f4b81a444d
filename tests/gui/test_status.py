"""Long work shows itself, and can be stopped."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from app.checks.finding import Finding
from app.gazetteer.gazetteer import Gazetteer
from app.gui.main_window import MainWindow
from app.gui.session import Engine, Session
from app.gui.theme import Theme
from app.progress import Progress, no_progress
from app.settings import Settings
from app.story import learn_names


class Endless:
    """Checks until it is cancelled."""

    started = Event()

    def __init__(self, _gazetteer: Gazetteer, _settings: Settings) -> None:
        pass

    def check(self, text: str, progress: Progress = no_progress) -> tuple[Finding, ...]:
        self.started.set()
        while True:
            progress(len(text) // 2, len(text))


@pytest.fixture
def busy(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, theme: Theme, article: Path
) -> MainWindow:
    Endless.started.clear()
    window = MainWindow(Session(Engine(learn_names, Endless), qapp), settings, theme)
    window.show()
    window.open_paths(article, [])
    qtbot.waitUntil(Endless.started.is_set)
    return window


def test_progress_shows_and_can_be_cancelled(qtbot: QtBot, busy: MainWindow) -> None:
    bar = busy.status.findChild(QProgressBar)
    stop = busy.status.findChild(QToolButton)
    assert isinstance(bar, QProgressBar)
    assert isinstance(stop, QToolButton)
    assert bar.isHidden(), "quick work must not flicker"
    qtbot.waitUntil(lambda: bar.isVisible() and bar.value() > 0)
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(bar.isHidden)
    session = busy.session
    assert (session.is_busy, session.is_checked) == (False, False)
    assert session.article is not None
    busy.close()
    busy.deleteLater()


def test_closing_stops_the_work(busy: MainWindow) -> None:
    before = busy.session.is_busy
    busy.close()
    assert (before, busy.session.is_busy, busy.isVisible()) == (True, False, False)
    busy.deleteLater()


def test_the_window_answers_while_it_works(busy: MainWindow) -> None:
    editor = busy.workspace.article.editor
    QTest.keyClicks(editor, "abc")
    assert editor.text.startswith("abc")
    busy.session.shut_down()
    busy.hide()
    busy.deleteLater()
