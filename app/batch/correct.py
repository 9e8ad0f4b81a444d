"""Batch mode on one page: see what would be corrected, or correct copies and report.

plan = stories_in(folder)
with LocalWorkers() as workers:
preview(plan, Options(), workers, Watch(told=show))
totals = correct(plan, Options(out), workers)
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from app.batch.digest import digest_of_files, stamp_of
from app.batch.files import make_folder, remove_leftovers, saying
from app.batch.jobs import Job, Options
from app.batch.journal import JOURNAL, Journal
from app.batch.outcome import Outcome
from app.batch.plan import Plan, refuse_unsafe
from app.batch.report import REPORTS, write_reports
from app.batch.run import Run
from app.batch.totals import Totals
from app.batch.workers import Workers
from app.documents import DocumentError
from app.progress import Progress, no_progress


def tell_nobody(_outcome: Outcome) -> None:
    """Take no notice of an outcome."""


class Watch(Struct, frozen=True):
    """Who is told how a run goes.

    Attributes:
        progress: gets how many stories are done, several times a second; nothing new begins before
            it returns, and it may raise `Cancelled`.
        told: gets what came of each story as soon as it is known.
    """

    progress: Progress = no_progress
    told: Callable[[Outcome], None] = tell_nobody


def preview(plan: Plan, options: Options, workers: Workers, watch: Watch | None = None) -> Totals:
    """Check all stories, write nothing, and return the figures.

    Args:
        plan: the stories.
        options: those of the run to come.
        workers: who does it.
        watch: who is told.

    Raises:
        DocumentError: the workers are lost for good.
        Cancelled: the progress asked for it.
    """
    watch = watch or Watch()
    totals = Totals()
    for outcome in Run(replace(options, out=None), workers, watch.progress).outcomes(plan.jobs):
        totals.add(outcome)
        watch.told(outcome)
    return totals


def correct(
    plan: Plan,
    options: Options,
    workers: Workers,
    watch: Watch | None = None,
    *,
    resume: bool = False,
) -> Totals:
    """Write a corrected copy of each article and the reports, and return the figures.

    The files in the output folder are the same byte for byte, whoever did the stories in whatever
    order.

    Args:
        plan: the stories.
        options: how to do them, and the output folder, which must be new or empty.
        workers: who does it.
        watch: who is told.
        resume: go on with an earlier run in the same folder: a story whose files and options are
            unchanged, and whose copy is there, is not done again.

    Raises:
        DocumentError: the output folder can't be used, or the workers are lost for good.
        Cancelled: the progress asked for it; the run can be resumed.
        ValueError: the options name no output folder.
    """
    watch, out = watch or Watch(), options.out
    if out is None:
        raise ValueError("there is no output folder")
    refuse_unsafe(plan, out, (JOURNAL, *REPORTS))
    _open_folder(out, resume=resume)
    names = [job.name for job in plan.jobs]
    with Journal(out) as journal:
        left = list(_left(plan.jobs, stamp_of(options), out, journal, watch))
        run = Run(options, workers, watch.progress, before=len(names) - len(left))
        for outcome in run.outcomes(left):
            journal.add(outcome)
            watch.told(outcome)
        remove_leftovers({out, *((out / job.target).parent for job in plan.jobs)})
        totals = write_reports(out, lambda: journal.outcomes(names))
        journal.settle(names)
    return totals


def _left(
    jobs: Iterable[Job], stamp: str, out: Path, journal: Journal, watch: Watch
) -> Iterator[Job]:
    """Yield the jobs that are to be done; tell of the others what came of them before."""
    for job in jobs:
        outcome = journal.get(job.name)
        if outcome and _still_holds(outcome, job, stamp, out):
            watch.told(outcome)
        else:
            yield job


def _still_holds(outcome: Outcome, job: Job, stamp: str, out: Path) -> bool:
    there = bool(outcome.target) and (out / outcome.target).is_file()
    return there and outcome.digest == digest_of_files(job, stamp)


def _open_folder(out: Path, *, resume: bool) -> None:
    make_folder(out)
    with saying(out):
        inside = {path.name for path in out.iterdir() if not path.name.startswith(".")}
    if resume and inside and JOURNAL not in inside:
        raise DocumentError(
            f"The output folder “{out}” holds no run to go on with; choose an empty folder."
        )
    if inside and not resume:
        raise DocumentError(
            f"The output folder “{out}” is not empty; choose an empty one, or resume the run in it."
        )
