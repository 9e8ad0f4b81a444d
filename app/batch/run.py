"""All stories of a plan, done by workers and told one by one."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait

from app.batch.jobs import Job, Options
from app.batch.outcome import Outcome
from app.batch.work import failed
from app.batch.workers import Workers
from app.progress import Progress

_AHEAD = 3  # stories that wait for each worker, so that none is ever idle
_SECONDS = 0.1  # between two looks at whether to go on


class Run:
    """Does stories; each comes out once, whatever becomes of the processes."""

    def __init__(
        self, options: Options, workers: Workers, progress: Progress, before: int = 0
    ) -> None:
        """Do stories with `options` by `workers`.

        Args:
            options: the same for all.
            workers: who does them.
            progress: told how many are done, several times a second; nothing new begins before it
                returns, and it may raise `Cancelled`.
            before: how many stories were done already; they count in what `progress` is told.
        """
        self._options, self._workers, self._progress = options, workers, progress
        self._before = self._total = before
        self._waiting: deque[Job] = deque()
        self._running: dict[Future[Outcome], Job] = {}

    def outcomes(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """Yield what came of each story as soon as it is done.

        A story whose process was lost is tried again alone; one that loses it again has failed.

        Raises:
            DocumentError: the workers are lost for good.
            Cancelled: the progress asked for it; what has begun is given up.
        """
        self._waiting.extend(jobs)
        self._total = self._before + len(self._waiting)
        try:
            while self._waiting or self._running:
                self._tell()
                self._begin()
                yield from self._done()
            self._tell()
        finally:
            for future in self._running:
                future.cancel()

    def _tell(self) -> None:
        left = len(self._waiting) + len(self._running)
        self._progress(self._total - left, self._total)

    def _begin(self) -> None:
        most = self._workers.size * _AHEAD
        while self._waiting and len(self._running) < most:
            job = self._waiting.popleft()
            self._running[self._submitted(job)] = job

    def _done(self) -> Iterator[Outcome]:
        done, _ = wait(self._running, _SECONDS, FIRST_COMPLETED)
        if any(map(_is_lost, done)):
            self._workers.renew()
            done = {future for future in self._running if future.done()}
        for future, job in [(future, self._running.pop(future)) for future in done]:
            yield self._alone(job) if _is_lost(future) else future.result()

    def _alone(self, job: Job) -> Outcome:
        future = self._submitted(job)
        while not wait([future], _SECONDS).done:
            self._tell()
        if not _is_lost(future):
            return future.result()
        self._workers.renew()
        return failed(job, "The program ended each time it came to this story; check its files.")

    def _submitted(self, job: Job) -> "Future[Outcome]":
        try:
            return self._workers.submit(job, self._options)
        except Exception as error:  # noqa: BLE001 - its process was lost before it could begin
            lost: Future[Outcome] = Future()
            lost.set_exception(error)
            return lost


def _is_lost(future: "Future[Outcome]") -> bool:
    return future.cancelled() or future.exception() is not None
