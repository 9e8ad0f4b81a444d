"""How a run is paused and stopped from another thread, and how long it will take."""

from collections.abc import Callable
from threading import Event
from time import monotonic

from app.progress import Cancelled, Progress


class Steering:
    """A progress of a run that other threads can pause and stop."""

    def __init__(self, progress: Progress) -> None:
        """Pass on to `progress` how far the run is."""
        self._progress = progress
        self._going, self._cancelled = Event(), Event()
        self._going.set()
        self._waited = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Tell how far the run is; wait while it is paused.

        Raises:
            Cancelled: somebody asked for it.
        """
        self._progress(done, total)
        began = monotonic()
        self._going.wait()
        self._waited += monotonic() - began
        if self._cancelled.is_set():
            raise Cancelled

    @property
    def is_paused(self) -> bool:
        """Whether nothing new is begun."""
        return not self._going.is_set()

    def clock(self) -> float:
        """Return seconds that go by only while the run is not paused."""
        return monotonic() - self._waited

    def pause(self) -> None:
        """Begin no more stories; those under way are finished."""
        self._going.clear()

    def go_on(self) -> None:
        """Begin stories again."""
        self._going.set()

    def cancel(self) -> None:
        """Stop the run, paused or not."""
        self._cancelled.set()
        self._going.set()


class Pace:
    """How long the rest of a run takes, by how long the stories took so far."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._first = self._done = -1
        self._began = self._spent = 0.0

    def seconds_left(self, done: int, total: int) -> float | None:
        """Return how many seconds are left; None before a story is done.

        Call it whenever one is done. What was done at the first call, before the run, has no part
        in it.
        """
        now = self._clock()
        if self._first < 0:
            self._first, self._began = done, now
        if done != self._done:
            self._done, self._spent = done, now - self._began
        ours = done - self._first
        return self._spent / ours * (total - done) if ours else None
