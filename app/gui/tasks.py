"""Work beside the window, so that it never waits.

A `Lane` does one `Task` at a time in a thread of its own; a newer task replaces the one before,
whose result is dropped, unless the lane does them in turn; `Lanes` are several. Tasks get snapshots
and return values; they never see a Qt object.
"""

import logging
import time
from collections.abc import Callable, Iterable
from threading import Event

from msgspec import Struct
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from typing_extensions import override

from app.documents import DocumentError
from app.progress import Cancelled, Progress

_REPORT_EVERY = 0.05  # seconds; more often than the eye can follow only floods the window

_log = logging.getLogger(__name__)


class Task(Struct, frozen=True):
    """Something to do beside the window.

    Attributes:
        title: what to call it while it runs, such as "Reading the files".
        work: does it, in another thread; gets a `Progress` that raises `Cancelled`.
        done: gets what `work` returned, in the window's thread.
        failed: gets one sentence for the user instead, in the window's thread.
    """

    title: str
    work: Callable[[Progress], object]
    done: Callable[[object], None]
    failed: Callable[[str], None]


def nothing() -> None:
    """Do nothing more; for callbacks that nobody needs."""


class Lane(QObject):
    """Runs one task at a time; a newer one takes the place of an older, or waits for its turn.

    In turn nothing is dropped or cancelled: what is to be written is written.

    Signals (all in the window's thread): `started` with the title, `progressed` with done and
    total, `ended` when nothing is left to do, whatever became of it.
    """

    started = Signal(str)
    progressed = Signal(int, int)
    ended = Signal()
    _reported = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None, *, in_turn: bool = False) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._in_turn = in_turn
        self._tasks: dict[int, Task] = {}
        self._number = 0
        self._stop = Event()
        self._reported.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a task has neither ended nor been cancelled."""
        return bool(self._tasks)

    def run(self, task: Task) -> None:
        """Start `task`, in place of what was running or after it."""
        if not self._in_turn:
            self._drop()
        self._number += 1
        self._tasks[self._number] = task
        self._pool.start(_Job(self, self._number, task.work, self._stop))
        self.started.emit(task.title)

    def cancel(self) -> None:
        """Stop what runs; neither `done` nor `failed` will be called. In turn nothing stops."""
        if self._tasks and not self._in_turn:
            self._drop()
            self.ended.emit()

    def close(self) -> None:
        """Cancel, and return when the thread is free; for the end of the program.

        What waits for its turn is done before, and nobody told.
        """
        self.cancel()
        self._pool.waitForDone()
        self._tasks.clear()

    def report(self, number: int, kind: str, value: object) -> None:
        """Tell the window what became of job `number`; called in the job's thread."""
        self._reported.emit(number, kind, value)

    def _drop(self) -> None:
        self._stop.set()
        self._pool.clear()
        self._tasks.clear()
        self._stop = Event()

    @Slot(int, str, object)
    def _take(self, number: int, kind: str, value: object) -> None:
        if number not in self._tasks:
            return
        if kind == "progress" and isinstance(value, tuple):
            self.progressed.emit(*value)
        else:
            self._end(self._tasks.pop(number), kind, value)

    def _end(self, task: Task, kind: str, value: object) -> None:
        if kind == "done":
            task.done(value)
        elif kind == "failed":
            task.failed(str(value))
        elif kind == "broken":
            task.failed(
                self.tr(
                    "The program made a mistake and could not finish this. Your text is unchanged: "
                    "save it, then press F7 to try again."
                )
            )
        self.ended.emit()


class Lanes(QObject):
    """Lanes side by side, by name; those `in_turn` see to it that nothing is dropped.

    Signals: `working` with the title of what runs, "" when nothing does any more; `progressed` with
    done and total.
    """

    working = Signal(str)
    progressed = Signal(int, int)

    def __init__(
        self, names: Iterable[str], in_turn: Iterable[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes = {name: self._lane(in_turn=False) for name in names}
        self._lanes |= {name: self._lane(in_turn=True) for name in in_turn}

    def __getitem__(self, name: str) -> Lane:
        return self._lanes[name]

    @property
    def busy(self) -> bool:
        """Whether anything runs in any of them."""
        return any(lane.busy for lane in self._lanes.values())

    def cancel(self) -> None:
        """Stop what runs in all of them."""
        for lane in self._lanes.values():
            lane.cancel()

    def close(self) -> None:
        """Cancel, and return when all threads are free."""
        for lane in self._lanes.values():
            lane.close()

    def _lane(self, *, in_turn: bool) -> Lane:
        lane = Lane(self, in_turn=in_turn)
        lane.started.connect(self.working)
        lane.progressed.connect(self.progressed)
        lane.ended.connect(self._lane_ended)
        return lane

    def _lane_ended(self) -> None:
        if not self.busy:
            self.working.emit("")


class _Job(QRunnable):
    def __init__(
        self, lane: Lane, number: int, work: Callable[[Progress], object], stop: Event
    ) -> None:
        super().__init__()
        self._lane, self._number, self._work, self._stop = lane, number, work, stop
        self._reported_at = 0.0

    @override
    def run(self) -> None:
        try:
            result = self._work(self._progress)
        except Cancelled:
            self._lane.report(self._number, "cancelled", None)
        except DocumentError as error:
            self._lane.report(self._number, "failed", str(error))
        except Exception:  # noqa: BLE001 - it would vanish, and the window wait for ever
            _log.exception("a task failed")
            self._lane.report(self._number, "broken", None)
        else:
            self._lane.report(self._number, "done", result)

    def _progress(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._reported_at >= _REPORT_EVERY:
            self._reported_at = now
            self._lane.report(self._number, "progress", (done, total))
