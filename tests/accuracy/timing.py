"""Time one thing in a process of its own, so that its memory is its own as well.

    python -m tests.accuracy.timing TASK [--words N] [--sources N] [--house FILE]

prints a `Timing` as JSON; `tests.accuracy.speed` runs it for every row of its tables. The tasks:

    index      the index of a house list is made, in the folder of the list
    open       a house list, whose index is there
    learn      the names of so many sources
    prepare    a checker for the names of an article's three sources and the house's
    check      an article by a checker that never saw it
    recheck    the article again, with one letter more in the middle of it
"""

import argparse
import gc
import json
import resource
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import count, islice
from pathlib import Path
from typing import TypeVar

from app.documents import Document, Source, document_of_text, read_source
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.house import HouseList
from app.memory import collect_less
from app.settings import Settings
from app.story import Checker, learn_names
from tests.accuracy.stories import Story, make_stories, make_story

_RUNS = 7
_TOGETHER = 4  # stories that a source tells, to be as long as newspapers' reports

_Given = TypeVar("_Given")


@dataclass(frozen=True, slots=True)
class Case:
    """What is timed.

    Attributes:
        task: one of `TASKS`.
        words: of the article, at least.
        sources: how many reports names are learned from; an article has three.
        house: a file of the desk's names, one a line; "" if it has none.
    """

    task: str
    words: int = 1_000
    sources: int = 3
    house: str = ""


@dataclass(frozen=True, slots=True)
class Timing:
    """What came of it.

    Attributes:
        seconds: of each run; empty if it failed.
        words: that were gone through: of the article, or of the sources where names are learned;
            0 where that says nothing.
        megabytes: the most memory that the process had, in all.
        why: it failed, if so.
    """

    seconds: tuple[float, ...] = ()
    words: int = 0
    megabytes: float = 0.0
    why: str = ""


def time_case(case: Case) -> Timing:
    """Return how long the case takes, run by run, in this process."""
    seconds, words = TASKS[case.task](case)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Timing(tuple(seconds), words, used * (1 if sys.platform == "darwin" else 1024) / 1e6)


def long_story(words: int) -> tuple[str, tuple[Source, ...]]:
    """Return an article of at least so many words and three sources, each telling all of it."""
    stories: list[Story] = []
    for number in count():
        stories.append(make_story(number))
        if sum(len(story.article.split()) for story in stories) >= words:
            break
    article = "\n\n".join(story.article for story in stories)
    return article, tuple(_joined(stories, document_of_text(article)))


def reports(number: int) -> tuple[Source, ...]:
    """Return so many sources; every three of them tell the same few stories."""
    stories = make_stories(number * _TOGETHER)
    read: list[Source] = []
    while len(read) < number:
        read += _joined(list(islice(stories, _TOGETHER)), document_of_text(""))
    return tuple(read[:number])


def _joined(stories: Sequence[Story], article: Document) -> list[Source]:
    """Return three sources, each with what one newsroom tells of all the stories."""
    newsrooms = zip(*(story.sources for story in stories), strict=True)
    return [read_source(document_of_text("\n\n".join(texts)), article, ()) for texts in newsrooms]


def _index(case: Case) -> tuple[list[float], int]:
    shutil.rmtree(_cache(case), ignore_errors=True)
    return _timed(lambda: _house_list(case), runs=1), 0


def _open(case: Case) -> tuple[list[float], int]:
    return _timed(lambda: _house_list(case)), 0


def _house_list(case: Case) -> HouseList:
    return HouseList.open(Path(case.house), _cache(case))


def _lists(case: Case) -> tuple[HouseList, ...]:
    return (_house_list(case),) if case.house else ()


def _cache(case: Case) -> Path:
    return Path(f"{case.house}.index")


def _learn(case: Case) -> tuple[list[float], int]:
    sources = reports(case.sources)
    words = sum(len(source.document.text.split()) for source in sources)
    return _timed(lambda: learn_names(sources)), words


def _prepare(case: Case) -> tuple[list[float], int]:
    _, gazetteer = _learned(case)
    seconds = _timed_with(lambda: _lists(case), lambda house: Checker(gazetteer, Settings(), house))
    return seconds, 0


def _check(case: Case) -> tuple[list[float], int]:
    article, gazetteer = _learned(case)
    seconds = _timed_with(
        lambda: Checker(gazetteer, Settings(), _lists(case)), lambda checker: checker.check(article)
    )
    return seconds, len(article.split())


def _recheck(case: Case) -> tuple[list[float], int]:
    article, gazetteer = _learned(case)
    checker = Checker(gazetteer, Settings(), _lists(case))
    checker.check(article)
    typed = iter([_typed(article, letters) for letters in range(1, _RUNS + 1)])
    return _timed(lambda: checker.check(next(typed))), 0


def _learned(case: Case) -> tuple[str, Gazetteer]:
    article, sources = long_story(case.words)
    return article, learn_names(sources)


def _typed(article: str, letters: int) -> str:
    """Type some letters into the middle of the paragraph in the middle."""
    paragraphs = article.split("\n\n")
    middle = paragraphs[len(paragraphs) // 2]
    at = len(middle) // 2
    paragraphs[len(paragraphs) // 2] = middle[:at] + "e" * letters + middle[at:]
    return "\n\n".join(paragraphs)


def _timed(task: Callable[[], object], runs: int = _RUNS) -> list[float]:
    return _timed_with(lambda: None, lambda _: task(), runs)


def _timed_with(
    prepare: Callable[[], _Given], task: Callable[[_Given], object], runs: int = _RUNS
) -> list[float]:
    """Time the task with what is prepared for each run, out of time; memory holds one of them."""
    seconds = []
    for _ in range(runs):
        given = prepare()
        began = time.perf_counter()
        task(given)
        seconds.append(time.perf_counter() - began)
        del given
        gc.collect()
    return seconds


Task = Callable[[Case], tuple[list[float], int]]
TASKS: Mapping[str, Task] = {
    "index": _index,
    "open": _open,
    "learn": _learn,
    "prepare": _prepare,
    "check": _check,
    "recheck": _recheck,
}


def main() -> None:
    """Time what the arguments say."""
    parser = argparse.ArgumentParser("python -m tests.accuracy.timing")
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("--words", type=int, default=1_000)
    parser.add_argument("--sources", type=int, default=3)
    parser.add_argument("--house", default="")
    collect_less()  # as the program does
    print(json.dumps(asdict(time_case(Case(**vars(parser.parse_args()))))))


if __name__ == "__main__":
    main()
