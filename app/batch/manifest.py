"""Stories listed in a CSV file."""

import csv
from collections.abc import Mapping
from itertools import zip_longest
from pathlib import Path, PurePosixPath, PureWindowsPath

from app.batch.jobs import Job
from app.batch.plan import Plan, distinct, files_in, target_for
from app.documents import DocumentError
from app.documents.disk import reason
from app.documents.formats import format_named

_NEEDED = ("article", "sources")
_DIVIDERS = ",;\t"


def listed_stories(manifest: Path) -> Plan:
    """Return a story for each row of a CSV file, in its order.

    The first row names the columns: article; sources, which are files and folders with semicolons
    between them; and out, which may be missing or empty: how to call the copy, in the output
    folder. Paths count from the folder of the manifest. A row that tells too little is a story with
    a problem.

    Raises:
        DocumentError: the file can't be read, is no such list, or two rows have the same out.
    """
    rows = _rows(manifest)
    if not rows:
        raise DocumentError(f"{manifest.name} lists no story; add a row for each.")
    jobs = (_job(row, number, manifest) for number, row in rows.items())
    return Plan(distinct(jobs, "write another out for one of them"))


def _rows(manifest: Path) -> dict[int, dict[str, str]]:
    """Return the rows by their number, the first below the names of the columns being 2."""
    lines = _text(manifest).strip("\n").split("\n")
    divider = max(_DIVIDERS, key=lines[0].count)
    try:
        head, *cells = csv.reader((f"{line}\n" for line in lines), delimiter=divider, strict=True)
    except csv.Error as error:
        raise DocumentError(
            f"{manifest.name} can't be read as CSV: {error}; save the table as CSV again."
        ) from error
    columns = [column.strip().casefold() for column in head]
    missing = [name for name in _NEEDED if name not in columns]
    if missing:
        raise DocumentError(
            f"{manifest.name} has no column called {' or '.join(missing)}; its first row has to "
            "name the columns: article, sources, out."
        )
    stripped = [[cell.strip() for cell in row] for row in cells]
    named = (dict(zip_longest(columns, row[: len(columns)], fillvalue="")) for row in stripped)
    return {number: row for number, row in enumerate(named, 2) if any(row.values())}


def _text(manifest: Path) -> str:
    try:
        return format_named("text").extract(manifest.read_bytes())
    except DocumentError as error:
        raise DocumentError(f"{manifest.name} can't be read: {error}.") from error
    except OSError as error:
        raise DocumentError(f"{manifest} can't be read: {reason(error)}.") from error


def _job(row: Mapping[str, str], number: int, manifest: Path) -> Job:
    where, folder = f"Row {number} of {manifest.name}", manifest.parent
    name = row["article"]
    target = row.get("out") or _path(name).name
    places = [folder / place.strip() for place in row["sources"].split(";") if place.strip()]
    if not name or not places:
        lacking = "source" if name else "article"
        return _unclear(number, name, f"{where} names no {lacking}; add one or remove the row.")
    if _leaves(target):
        return _unclear(
            number, name, f"{where} has the out “{target}”; write a path inside the output folder."
        )
    article, target = folder / name, target_for(str(_path(target)))
    try:
        sources = tuple(file for file in files_in(places) if file != article)
    except DocumentError as error:
        return Job(target, article, (), target, str(error))
    return Job(target, article, sources, target)


def _unclear(number: int, article: str, problem: str) -> Job:
    name = f"{number}: {article}" if article else f"{number}"
    return Job(name, None, (), f"{name}/", problem)


def _path(written: str) -> PurePosixPath:
    return PurePosixPath(written.replace("\\", "/"))


def _leaves(target: str) -> bool:
    """Tell whether a path leads out of the folder that it counts from, on any system."""
    windows = PureWindowsPath(target)
    return bool(windows.drive or windows.root) or ".." in windows.parts
