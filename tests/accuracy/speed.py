"""Print how fast the check is, and how much memory it takes, as tables.

    python -m tests.accuracy.speed

Each row is measured in a process of its own, several times: median and least. Every row's memory is
the most that its process had, so Python, the libraries and the stories count in it.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, replace
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from app.gazetteer.base import base_names
from tests.accuracy.tables import Cell, table
from tests.accuracy.timing import Case, Timing

HOUSES = (0, 10_000, 1_000_000)
_ROOT = Path(__file__).parents[2]
_LENGTHS = (1_000, 20_000)
_SOURCES = (1, 10, 100)
_STRIDE = 7_919  # pairs each word with others, time and again

Measure = Callable[[Case], Timing]


def measure(case: Case) -> Timing:
    """Time a case in a process of its own."""
    arguments = [f"--{name}={value}" for name, value in asdict(case).items() if name != "task"]
    command = [sys.executable, "-m", "tests.accuracy.timing", case.task, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=_ROOT)
    if done.returncode:
        return Timing(why=(done.stderr.splitlines() or ["it failed"])[-1])
    return Timing(**json.loads(done.stdout))


def house_names(count: int) -> list[str]:
    """Return so many different names of two words, out of the base names of all languages."""
    words = sorted({name for name in base_names()._names.keys() if name.isalpha()})  # noqa: SIM118
    pairs = ((k % len(words), (k * _STRIDE + k // len(words)) % len(words)) for k in range(count))
    return [f"{words[first]} {words[second]}".title() for first, second in pairs]


def write_houses(folder: Path) -> Mapping[int, str]:
    """Write the lists of the desk's names; return size -> file, "" for none."""
    files = {0: ""}
    for size in filter(None, HOUSES):
        path = folder / f"{size}.txt"
        path.write_text("\n".join(house_names(size)), "utf-8")
        files[size] = str(path)
    return files


def speed_tables(measure: Measure, houses: Mapping[int, str]) -> Iterator[str]:
    """Yield the tables, each as soon as it is measured."""
    lists = {size: file for size, file in houses.items() if size}
    yield _rows("Make the index of a house list", "", [Case("index")], lists, measure)
    yield _rows("Open a house list that has an index", "", [Case("open")], lists, measure)
    learning = [Case("learn", sources=number) for number in _SOURCES]
    yield _rows("Learn the names", "sources", learning, {0: ""}, measure)
    titles = {
        "prepare": "Prepare a checker for the names of three sources and the house",
        "check": "Check an article",
        "recheck": "Check it again after one keystroke",
    }
    for task, title in titles.items():
        yield _rows(title, "words", [Case(task, words=n) for n in _LENGTHS], houses, measure)


def _rows(
    title: str, size: str, cases: Iterable[Case], houses: Mapping[int, str], measure: Measure
) -> str:
    """Return a table with a row for each case with each house list; `size` is what cases tell."""
    rows: list[tuple[Cell, ...]] = []
    missing = []
    for case in cases:
        for names, file in houses.items():
            timing = measure(replace(case, house=file))
            sizes = (f"{getattr(case, size):,}", f"{names:,}") if size else (f"{names:,}",)
            rows.append((*sizes, *_cells(timing)))
            if timing.why:
                missing.append(f"Not measured with {names:,} house names: {timing.why}.\n")
    sizes_head = (size, "house names") if size else ("house names",)
    head = (*sizes_head, "median ms", "least ms", "words/s", "peak MB")
    return "\n".join([table(title, head, rows), *dict.fromkeys(missing)])


def _cells(timing: Timing) -> tuple[Cell, ...]:
    if not timing.seconds:
        return None, None, None, None
    middle, least = median(timing.seconds), min(timing.seconds)
    speed = f"{timing.words / middle:,.0f}" if timing.words else None
    return f"{1000 * middle:,.1f}", f"{1000 * least:,.1f}", speed, f"{timing.megabytes:,.0f}"


def main() -> None:
    """Measure and print everything."""
    print("# Speed and memory\n")
    with TemporaryDirectory() as folder:
        for part in speed_tables(measure, _houses(Path(folder))):
            print(part, flush=True)


def _houses(folder: Path) -> Mapping[int, str]:
    """Write the lists in another process: a child's peak counts what its parent ever had."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
        return other.submit(write_houses, folder).result()


if __name__ == "__main__":
    main()
