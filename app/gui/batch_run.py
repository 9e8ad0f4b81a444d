"""A batch run beside the window: previewed or done, paused and stopped."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from app.batch import (
    JOURNAL,
    LocalWorkers,
    Options,
    Outcome,
    Pace,
    Signature,
    Steering,
    Totals,
    Watch,
    Workers,
    correct,
    plan_of,
    preview,
)
from app.gui.tasks import Lane, Task
from app.progress import Progress, no_progress
from app.settings import Settings


class BatchRequest(Struct, frozen=True):
    """What the user wants done.

    Attributes:
        stories: a folder or list of stories, or articles.
        sources: those of all articles; empty where each story has its own.
        out: the output folder; None only looks.
        author: whose tracked changes the corrections are; "" makes them plain changes.
        settings: what to look for; what is only worth knowing is left out.
        house: the files of the desk's names.
    """

    stories: tuple[Path, ...]
    sources: tuple[Path, ...] = ()
    out: Path | None = None
    author: str = ""
    settings: Settings = field(default_factory=Settings)
    house: tuple[Path, ...] = ()

    def options(self) -> Options:
        """Return how every story is done; tracked changes are made now."""
        signature = Signature(self.author, datetime.now(UTC).astimezone()) if self.author else None
        settings = replace(self.settings, show_neutral=False, all_claims=False)
        return Options(self.out, self.house, settings, signature)

    @property
    def is_begun(self) -> bool:
        """Whether an earlier run is in the output folder."""
        return self.out is not None and (self.out / JOURNAL).exists()


class BatchRun(QObject):
    """Does one request at a time.

    Signals (all in the window's thread): `planned` with the `Plan`, before anything is told;
    `told` with the `Outcome` of each story; `progressed` with done, total and the seconds left or
    None; `failed` with a sentence; `ended` when nothing runs any more, with the `Totals`, or None
    where it failed or was stopped.
    """

    planned = Signal(object)
    told = Signal(object)
    progressed = Signal(int, int, object)
    failed = Signal(str)
    ended = Signal(object)
    _reported = Signal(int, object)

    def __init__(
        self, make_workers: Callable[[], Workers] = LocalWorkers, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make_workers = make_workers
        self._workers: Workers | None = None
        self._steering, self._pace = Steering(no_progress), Pace()
        self._number = 0
        self._totals: Totals | None = None
        self._lane = Lane(self)
        self._lane.progressed.connect(self._progress)
        self._lane.ended.connect(self._end)
        self._reported.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a run has neither ended nor been stopped."""
        return self._lane.busy

    @property
    def is_paused(self) -> bool:
        """Whether the run waits."""
        return self._steering.is_paused

    def start(self, request: BatchRequest, *, resume: bool = False) -> None:
        """Look at the stories of `request`, and correct copies where it names an output folder."""
        self.stop()
        self._number += 1
        self._steering, self._totals = Steering(no_progress), None
        self._pace = Pace(self._steering.clock)
        number, steering = self._number, self._steering

        def work(progress: Progress) -> Totals:
            return self._work(request, number, _both(progress, steering), resume=resume)

        self._lane.run(Task(self.tr("Correcting"), work, self._keep, self.failed.emit))

    def pause(self) -> None:
        """Begin no more stories until `go_on`."""
        self._steering.pause()

    def go_on(self) -> None:
        """Begin stories again."""
        self._steering.go_on()

    def stop(self) -> None:
        """Stop what runs; what is done stays, and can be resumed."""
        self._steering.cancel()
        self._lane.cancel()

    def rest(self) -> None:
        """Let the processes go where nothing runs."""
        if not self.busy and self._workers:
            self._workers.close()
            self._workers = None

    def shut_down(self) -> None:
        """Stop everything, for good; returns when no thread and no process is left."""
        self.stop()
        self._lane.close()
        self.rest()

    def _work(
        self, request: BatchRequest, number: int, progress: Progress, *, resume: bool
    ) -> Totals:
        """Do the request, in the lane's thread."""
        plan = plan_of(request.stories, request.sources)
        self._reported.emit(number, plan)
        if self._workers is None:
            self._workers = self._make_workers()
        watch = Watch(progress, lambda outcome: self._reported.emit(number, outcome))
        if request.out is None:
            return preview(plan, request.options(), self._workers, watch)
        return correct(plan, request.options(), self._workers, watch, resume=resume)

    @Slot(int, object)
    def _take(self, number: int, value: object) -> None:
        if number == self._number and self.busy:
            (self.told if isinstance(value, Outcome) else self.planned).emit(value)

    def _progress(self, done: int, total: int) -> None:
        self.progressed.emit(done, total, self._pace.seconds_left(done, total))

    def _keep(self, totals: object) -> None:
        self._totals = totals if isinstance(totals, Totals) else None

    def _end(self) -> None:
        self.ended.emit(self._totals)


def _both(progress: Progress, steering: Steering) -> Progress:
    def tell(done: int, total: int) -> None:
        progress(done, total)
        steering(done, total)

    return tell
