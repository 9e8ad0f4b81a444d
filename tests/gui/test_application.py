import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.gui.application import Application, run_window
from app.gui.main_window import MainWindow


@pytest.fixture
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.gui.application.settings_folder", lambda: tmp_path / "settings")
    monkeypatch.setattr("app.gui.application.signal.signal", lambda *_arguments: None)
    monkeypatch.setattr(sys, "setswitchinterval", lambda _seconds: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


def the_window() -> MainWindow:
    shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return next(each for each in shown if isinstance(each, MainWindow))


def when(condition: Callable[[], bool], act: Callable[[], None]) -> QTimer:
    """Do `act` once as soon as `condition` holds; the timer must be kept."""
    timer = QTimer(interval=10)

    def look() -> None:
        if condition():
            timer.stop()
            act()

    timer.timeout.connect(look)
    timer.start()
    return timer


@pytest.mark.usefixtures("qapp", "own_settings")
def test_the_whole_program_on_the_sample_story(article: Path, sources: list[Path]) -> None:
    """The real names check, learned and run as the user does."""
    found: list[tuple[str, str]] = []

    def look_and_leave() -> None:
        model = the_window().workspace.review.model
        found.extend(
            (str(model.index(row, 0).data()), str(model.index(row, 1).data()))
            for row in range(model.rowCount())
        )
        the_window().close()

    def is_checked() -> bool:
        return the_window().session.is_checked

    timer = when(is_checked, look_and_leave)
    assert run_window(article, sources) == 0
    assert not timer.isActive()
    for pair in (
        ("Cursk", "Kursk"),
        ("Garasimov", "Gerasimov"),
        ("Volodimier", "Volodymyr"),
        ("Zelanski", "Zelensky"),
        ("Zelancesi", "Zelensky"),
        ("Dorth", "North"),
        ("new-Nazi", "neo-Nazi"),
        ("Purinogen", "–"),
    ):
        assert pair in found


@pytest.mark.usefixtures("qapp", "own_settings")
def test_a_mistake_of_the_program_is_told(caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []

    def make_a_mistake() -> None:
        error = ZeroDivisionError("oops")
        sys.excepthook(ZeroDivisionError, error, None)
        told.append(the_window().messages)
        the_window().close()

    timer = when(lambda: True, make_a_mistake)
    assert run_window(None, []) == 0
    assert not timer.isActive()
    assert told[0].startswith("The program made a mistake")
    assert "oops" in caplog.text


def test_a_file_that_the_system_sends_is_told(qapp: Application) -> None:
    told: list[str] = []
    qapp.file_opened.connect(told.append)
    assert QApplication.sendEvent(qapp, QFileOpenEvent("/stories/kursk.ungarble"))
    qapp.file_opened.disconnect(told.append)
    assert told == ["/stories/kursk.ungarble"]
