"""Processes that do stories: on this machine, or wherever the stories go."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread
from types import TracebackType
from typing import Protocol, Self

from app.batch.jobs import Job, Options
from app.batch.outcome import Outcome
from app.batch.tidy import tidy_up
from app.batch.work import do_story
from app.documents import document_of_text
from app.memory import collect_less
from app.story import check_article, learn_names, open_sources

_MOST = 60  # Windows waits for no more
_WARMING = """Reporters met the mayor of the town on Monday, and he told them that the bridge over \
the river will be closed for a month, because the pillars have to be mended before the winter."""


class Workers(Protocol):
    """Where stories are done."""

    @property
    def size(self) -> int:
        """How many stories are done at a time."""

    def submit(self, job: Job, options: Options) -> "Future[Outcome]":
        """Have a story done; any exception means that its process was lost."""

    def renew(self) -> None:
        """Be ready again after a process was lost.

        Raises:
            DocumentError: that can't be.
        """

    def close(self) -> None:
        """Give up what is not done, and end."""


class LocalWorkers:
    """Processes of this machine, started once; use it in a `with`.

    They share nothing with this one, so it may have threads and windows. A frozen program calls
    `multiprocessing.freeze_support` before anything else.
    """

    def __init__(self, count: int = 0) -> None:
        """Take `count` processes, or one for each core where it is 0."""
        self.size = min(count or _cores(), _MOST)
        self._pool = self._new()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def submit(self, job: Job, options: Options) -> "Future[Outcome]":
        """Have a story done; any exception means that its process was lost."""
        with _without_interrupts():
            return self._pool.submit(do_and_tidy_up, job, options)

    def renew(self) -> None:
        """Start the processes anew."""
        self._pool.shutdown(cancel_futures=True)
        self._pool = self._new()

    def close(self) -> None:
        """Wait for the stories under way, and end the processes."""
        self._pool.shutdown(cancel_futures=True)

    def _new(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self.size, get_context("spawn"), initializer=_prepare)


def do_and_tidy_up(job: Job, options: Options) -> Outcome:
    """Do a story in a process that does many of them, one at a time."""
    outcome = do_story(job, options)
    tidy_up()
    return outcome


def _prepare() -> None:
    """Load in a new process what every story needs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    report = document_of_text(_WARMING)
    sources = open_sources(document_of_text(""), [report])
    check_article(report.text, learn_names(sources))
    collect_less()


def _end_with_parent() -> None:
    """End this process when the one that started it is killed, or it would wait for ever."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Start no process that Ctrl-C would end with a traceback: it is for this one to tell them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _cores() -> int:
    able = getattr(os, "sched_getaffinity", None)
    return len(able(0)) if able else os.cpu_count() or 1
