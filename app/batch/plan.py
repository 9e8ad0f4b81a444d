"""Which stories there are, from what the user named.

stories_in(folder)               a story is a folder with its article and its sources
listed_stories(manifest)         a story is a row of a CSV file, see `app.batch.manifest`
articles_against(articles, ...)  a story is an article; all have the same sources
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from app.batch.jobs import Job
from app.documents import DocumentError, WritableFormat, documents_in
from app.documents.disk import reason
from app.documents.formats import format_of

ARTICLE, SOURCES = "article", "sources"
"""How the article of a story's folder is called, whatever its suffix, and its inner folder."""


class Plan(Struct, frozen=True):
    """The stories to correct, in the order in which they are reported.

    Attributes:
        jobs: no two have the same name or the same target.
        closed: the folders in which no output may be: they are read as stories or sources.
    """

    jobs: tuple[Job, ...]
    closed: tuple[Path, ...] = ()


def stories_in(folder: Path) -> Plan:
    """Return a story for each folder in `folder`, in order of name, hidden ones aside.

    The article is the file that is called article, whatever its suffix, or the only one beside an
    inner folder that is called sources. All other documents, and those in the inner folder, are its
    sources. A folder where that doesn't tell which is which is a story with a problem.

    Raises:
        DocumentError: the folder can't be opened, or there is no folder in it.
    """
    try:
        inner = sorted(f for f in folder.iterdir() if f.is_dir() and not f.name.startswith("."))
    except OSError as error:
        raise DocumentError(
            f"The folder “{folder.name or folder}” can't be opened: {reason(error)}."
        ) from error
    if not inner:
        raise DocumentError(
            f"There is no story in “{folder.name or folder}”; put the article and the sources of "
            "each story into a folder of its own."
        )
    return Plan(tuple(map(_story_in, inner)), (folder,))


def articles_against(articles: Sequence[Path], sources: Sequence[Path]) -> Plan:
    """Return a story for each of the articles, all with the same sources; folders stand for files.

    Raises:
        DocumentError: a folder can't be opened, nothing in it can be read, or two articles have the
            same name.
    """
    files, shared = list(files_in(articles)), tuple(files_in(sources))
    jobs = [Job(file.name, file, shared, target_for(file.name)) for file in files]
    folders = [place for place in (*articles, *sources) if _is_folder(place)]
    return Plan(distinct(jobs), tuple(folders))


def target_for(name: str) -> str:
    """Return how the copy of the file `name` is called: the same, or .txt where it can't be."""
    suffix = Path(name).suffix
    try:
        as_it_is = isinstance(format_of(Path(name)), WritableFormat)
    except DocumentError:  # reading it will say why not
        as_it_is = True
    return name if as_it_is else f"{name.removesuffix(suffix)}.txt"


def distinct(jobs: Iterable[Job], remedy: str = "give one of them another name") -> tuple[Job, ...]:
    """Return the jobs.

    Args:
        jobs: of a plan.
        remedy: what to do where two would be written to the same file.

    Raises:
        DocumentError: two would be written to the same file, or are called the same.
    """
    jobs, seen = tuple(jobs), dict[str, Job]()
    for job in jobs:
        other = seen.setdefault(job.target.casefold(), job)
        if other is not job:
            raise DocumentError(
                f"The copies of {other.article} and {job.article} would both be called "
                f"{job.target}; {remedy}."
            )
    return jobs


def _story_in(folder: Path) -> Job:
    job = Job(folder.name, None, (), f"{folder.name}/")
    try:
        beside = documents_in(folder)
        inner = folder / SOURCES
        shared = documents_in(inner) if inner.is_dir() else []
    except DocumentError as error:
        return replace(job, problem=str(error))
    called = [file for file in beside if file.stem.casefold() == ARTICLE]
    if not called and shared and len(beside) == 1:
        called = beside
    if len(called) != 1:
        return replace(job, problem=_ambiguous(folder, called))
    (article,) = called
    sources = [file for file in beside if file != article] + shared
    target = f"{folder.name}/{target_for(article.name)}"
    problem = "" if sources else f"There are no sources in the folder “{folder.name}”; add some."
    return Job(folder.name, article, tuple(sources), target, problem)


def _ambiguous(folder: Path, called: Sequence[Path]) -> str:
    if called:
        names = " and ".join(file.name for file in called)
        return f"In the folder “{folder.name}” both {names} are articles; leave only one of them."
    return (
        f"Nothing tells which file in the folder “{folder.name}” is the article; call it "
        f"“{ARTICLE}”, or put the others into an inner folder “{SOURCES}”."
    )


def files_in(places: Sequence[Path]) -> Iterator[Path]:
    """Yield the files, and those that can be read in the folders, in order.

    Raises:
        DocumentError: a folder can't be opened, or no file in it can be read.
    """
    for place in places:
        yield from documents_in(place) if _is_folder(place) else [place]


def _is_folder(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:  # it may not even be looked at; reading it will say so
        return False


def refuse_unsafe(plan: Plan, out: Path, others: Sequence[str]) -> None:
    """Return if nothing that is written to `out` can change what the plan reads.

    Args:
        plan: the stories.
        out: the output folder, there or not.
        others: what is written there beside the copies.

    Raises:
        DocumentError: a copy would replace an original, or become a source of the next run.
    """
    for folder in plan.closed:
        if out.resolve().is_relative_to(folder.resolve()):
            raise DocumentError(
                f"The output folder “{out}” is in “{folder}”, which is read; choose another folder."
            )
    originals = {_identity(path) for job in plan.jobs for path in (job.article, *job.sources)}
    targets = [job.target for job in plan.jobs if not job.problem]
    taken = [target for target in targets if target.casefold() in set(map(str.casefold, others))]
    if taken:
        raise DocumentError(f"The name {taken[0]} is for the program; rename that article.")
    for target in (*targets, *others):
        if (identity := _identity(out / target)) and identity in originals:
            raise DocumentError(
                f"The copy {out / target} would replace an original; choose another output folder."
            )


def _identity(path: Path | None) -> tuple[int, int] | None:
    """Return what is the same for all names of a file, links included; None if there is none."""
    try:
        status = os.stat(path) if path else None  # noqa: PTH116 - one call for 4,000 files
    except (OSError, ValueError):
        return None
    return (status.st_dev, status.st_ino) if status else None
