from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.documents import DocumentError
from app.gui.tasks import Lane, Task
from app.progress import Progress


@pytest.fixture
def lane(qapp: QApplication) -> Iterator[Lane]:
    lane = Lane(qapp)
    yield lane
    lane.close()


class Results:
    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[str] = []

    def task(self, work: object) -> Task:
        assert callable(work)
        return Task("Working", work, self.done.append, self.failed.append)


def test_result_comes_back(qtbot: QtBot, lane: Lane) -> None:
    results = Results()
    with qtbot.waitSignal(lane.ended):
        lane.run(results.task(lambda _progress: 42))
        assert lane.busy
    assert results.done == [42]
    assert not lane.busy


def test_a_newer_task_drops_the_one_before(qtbot: QtBot, lane: Lane) -> None:
    results, started, go_on = Results(), Event(), Event()

    def slow(_progress: Progress) -> str:
        started.set()
        go_on.wait(10)
        return "stale"

    lane.run(results.task(slow))
    assert started.wait(10)
    with qtbot.waitSignal(lane.ended):
        lane.run(results.task(lambda _progress: "new"))
        go_on.set()
    assert results.done == ["new"]


def test_cancel_reaches_the_work(qtbot: QtBot, lane: Lane) -> None:
    results, started, stopped, never = Results(), Event(), Event(), Event()

    def endless(progress: Progress) -> None:
        started.set()
        try:
            while not never.wait(0.001):
                progress(0, 1)
        finally:
            stopped.set()

    lane.run(results.task(endless))
    assert started.wait(10)
    with qtbot.waitSignal(lane.ended):
        lane.cancel()
    assert stopped.wait(10)
    lane.close()
    assert (results.done, results.failed) == ([], [])


def test_progress_is_told(qtbot: QtBot, lane: Lane) -> None:
    def work(progress: Progress) -> None:
        progress(3, 7)

    with qtbot.waitSignal(lane.progressed) as signal:
        lane.run(Results().task(work))
    assert signal.args == [3, 7]


def test_a_document_error_is_its_sentence(qtbot: QtBot, lane: Lane) -> None:
    def work(_progress: Progress) -> None:
        raise DocumentError("a.txt can't be read: it is a folder; choose a file.")

    results = Results()
    with qtbot.waitSignal(lane.ended):
        lane.run(results.task(work))
    assert results.failed == ["a.txt can't be read: it is a folder; choose a file."]


def test_a_mistake_of_the_program_is_a_sentence_too(
    qtbot: QtBot, lane: Lane, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    results = Results()
    with qtbot.waitSignal(lane.ended):
        lane.run(results.task(work))
    assert "could not finish" in results.failed[0]
    assert "ZeroDivisionError" in caplog.text


def test_close_waits_for_the_thread(lane: Lane) -> None:
    finished, never = Event(), Event()

    def work(progress: Progress) -> None:
        try:
            while not never.wait(0.001):
                progress(0, 1)
        finally:
            finished.set()

    lane.run(Results().task(work))
    lane.close()
    assert not lane.busy


def test_in_turn_nothing_is_dropped(qapp: QApplication, qtbot: QtBot) -> None:
    lane, may_go = Lane(qapp, in_turn=True), Event()
    told: list[object] = []
    lane.run(Task("first", lambda _progress: may_go.wait(5), told.append, pytest.fail))
    lane.run(Task("second", lambda _progress: 2, told.append, pytest.fail))
    lane.cancel()
    assert lane.busy
    may_go.set()
    qtbot.waitUntil(lambda: not lane.busy)
    assert told == [True, 2]
    lane.close()
