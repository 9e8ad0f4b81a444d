"""The command batch: which stories, done by whom, and what is told of them."""

import argparse
from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct
from typing_extensions import override

from app.batch import (
    PAGE,
    ClusterWorkers,
    LocalWorkers,
    Options,
    Pace,
    Signature,
    Watch,
    Workers,
    correct,
    plan_of,
    preview,
)
from app.cli.batch_report import Stories, stories_in_words
from app.cli.progress import ProgressBar
from app.gazetteer.house import HouseList

_MINUTE, _HOUR = 60, 3600


class Result(Struct, frozen=True):
    """What the command prints.

    Attributes:
        text: the table of the stories and their figures.
        failure: that stories failed, one sentence; "" if none did.
    """

    text: str
    failure: str


def run_batch(arguments: argparse.Namespace, columns: int) -> Result:
    """Correct the stories, or only look at them, and return what to print.

    Args:
        arguments: of the command.
        columns: how wide lines may be.

    Raises:
        DocumentError: the stories, the desk's names or the output folder can't be used.
        KeyboardInterrupt: the user stopped it; what was done can be resumed.
    """
    if arguments.scheduler:
        _make_absolute(arguments)
    plan = plan_of(arguments.stories, arguments.sources)
    options = Options(arguments.out, _opened(arguments.names), signature=_signature(arguments))
    stories = Stories([job.name for job in plan.jobs])
    bar = _Bar("Checking" if arguments.dry_run else "Correcting", Pace())
    with _workers(arguments) as workers, bar:
        watch = Watch(bar, stories.add)
        if arguments.dry_run:
            totals = preview(plan, options, workers, watch)
        else:
            totals = correct(plan, options, workers, watch, resume=arguments.resume)
    report = None if arguments.dry_run else arguments.out / PAGE
    failure = f"{stories_in_words(totals.failed)} could not be done; the table tells why."
    return Result(stories.text(totals, columns, report), failure if totals.failed else "")


def _make_absolute(arguments: argparse.Namespace) -> None:
    """Name files in a way that holds in the folders of other processes."""
    arguments.out = arguments.out and arguments.out.absolute()
    for given in (arguments.stories, arguments.sources, arguments.names):
        given[:] = [path.absolute() for path in given]


def _opened(names: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files of the desk's names, read once so that the workers need not make indexes."""
    paths = tuple(names)
    for path in paths:
        with ProgressBar("Reading the desk's names") as bar:
            HouseList.open(path, progress=bar)
    return paths


def _signature(arguments: argparse.Namespace) -> Signature | None:
    author = arguments.track_changes
    return Signature(author, datetime.now(UTC).astimezone()) if author else None


def _workers(arguments: argparse.Namespace) -> AbstractContextManager[Workers]:
    if arguments.scheduler:
        return ClusterWorkers(arguments.scheduler)
    return LocalWorkers(arguments.workers or 0)


class _Bar(ProgressBar):
    """Tells the time left as well."""

    def __init__(self, title: str, pace: Pace) -> None:
        super().__init__(title)
        self._doing, self._pace = title, pace

    @override
    def __call__(self, done: int, total: int) -> None:
        left = _duration(self._pace.seconds_left(done, total))
        self._title = f"{self._doing} {done:,} of {total:,}{left:<15}"
        super().__call__(done, total)


def _duration(seconds: float | None) -> str:
    """Return ", 3 min left"; "" as long as nobody knows."""
    if seconds is None:
        return ""
    if seconds < _MINUTE:
        return f", {seconds:.0f} s left"
    if seconds < _HOUR:
        return f", {seconds / _MINUTE:.0f} min left"
    return f", {seconds / _HOUR:.1f} h left"
