"""Print how fast batch mode is, and whether its memory stays flat.

    python -m tests.accuracy.batch_speed [--stories N]

Each story is an article of about 400 words and three sources that tell all of it. What a run
takes counts from the first story that is done; memory is that of all its processes together.
"""

import argparse
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import psutil

from app.batch import LocalWorkers, Options, Outcome, Watch, correct, stories_in
from tests.accuracy.stories import Story, make_story
from tests.accuracy.tables import Cell, table

_WORDS = 400
_OVER = 74  # by this much a group is longer, on average, than where it is closed
_EARLY = 100  # by then every process has done many stories


@dataclass(frozen=True, slots=True)
class BatchTiming:
    """What came of a run.

    Attributes:
        workers: how many processes did it.
        start: seconds until the first story was done.
        rate: stories a second after that.
        early: megabytes when the first hundred stories were done, or the first half of fewer.
        late: megabytes when all were done.
    """

    workers: int
    start: float
    rate: float
    early: float
    late: float

    @property
    def growth(self) -> float:
        """How much more memory there was in the end, in percent."""
        return 100 * (self.late / self.early - 1)


def write_stories(folder: Path, count: int) -> None:
    """Write so many stories, each in a folder of its own."""
    for number, stories in enumerate(islice(_groups(), count)):
        story = folder / f"{number:05}"
        story.mkdir(parents=True)
        article = "\n\n".join(each.article for each in stories)
        (story / "article.txt").write_text(article, "utf-8")
        for newsroom, texts in enumerate(zip(*(each.sources for each in stories), strict=True)):
            (story / f"source{newsroom}.txt").write_text("\n\n".join(texts), "utf-8")


def _groups() -> Iterator[Sequence[Story]]:
    """Yield made-up stories, as many together as have the words of a longer one."""
    number = 0
    while True:
        group: list[Story] = []
        while sum(len(story.article.split()) for story in group) < _WORDS - _OVER:
            group.append(make_story(number))
            number += 1
        yield group


def time_batch(stories: Path, out: Path, workers: int) -> BatchTiming:
    """Correct the stories of a folder by so many processes, and return how that went."""
    plan = stories_in(stories)
    early = min(_EARLY, len(plan.jobs) // 2 or 1)
    done: list[float] = []
    used: dict[int, float] = {}

    def note(_outcome: Outcome) -> None:
        done.append(perf_counter())
        if len(done) in {early, len(plan.jobs)}:
            used[len(done)] = _megabytes()

    began = perf_counter()
    with LocalWorkers(workers) as hands:
        correct(plan, Options(out), hands, Watch(told=note))
    rate = (len(done) - 1) / max(done[-1] - done[0], 1e-9)
    return BatchTiming(workers, done[0] - began, rate, used[early], used[len(done)])


def _megabytes() -> float:
    this = psutil.Process()
    bytes_each: list[int] = [
        each.memory_info().rss for each in (this, *this.children(recursive=True))
    ]
    return sum(bytes_each) / 1e6


def batch_table(timings: Sequence[BatchTiming], stories: int) -> str:
    """Return the runs as a table, and how much faster the last one was than the first."""
    head = ("workers", "start s", "stories/s", "MB early", "MB in the end", "growth %")
    rows: list[tuple[Cell, ...]] = [
        (t.workers, *(f"{n:,.1f}" for n in (t.start, t.rate, t.early, t.late, t.growth)))
        for t in timings
    ]
    ratio = timings[-1].rate / timings[0].rate
    last = f"{timings[-1].workers} workers are {ratio:.2f} times as fast as {timings[0].workers}.\n"
    return f"{table(f'Batch mode, {stories:,} stories of {_WORDS} words', head, rows)}\n{last}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser("python -m tests.accuracy.batch_speed")
    parser.add_argument("--stories", type=int, default=1_000, help="how many (%(default)s)")
    count = parser.parse_args().stories
    with TemporaryDirectory() as folder:
        place = Path(folder)
        with ProcessPoolExecutor(1, get_context("spawn")) as other:  # its memory is not ours
            other.submit(write_stories, place / "in", count).result()
        timings = [time_batch(place / "in", place / f"out{n}", n) for n in (1, 2)]
        print(batch_table(timings, count))


if __name__ == "__main__":
    main()
