"""The report as one HTML page, which loads nothing and runs nothing."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import quote

from msgspec import Struct

from app.batch.outcome import Outcome
from app.batch.totals import Totals

if TYPE_CHECKING:
    from jinja2 import Environment

_NAMES = 12
_LABEL = 20
_LONGEST = 230
_PASSAGES = 3
_BUFFERED = 200  # pieces that are written together


class Bar(Struct, frozen=True):
    """A bar of a chart, in two parts.

    Attributes:
        label: what it stands for.
        first, second: how many of each part.
        start, end: how long the first part and both are, the longest bar being `_LONGEST`.
    """

    label: str
    first: int
    second: int
    start: float
    end: float

    @property
    def short(self) -> str:
        """The label, cut where it would run into the bar."""
        return self.label if len(self.label) <= _LABEL else f"{self.label[: _LABEL - 1]}…"


def bars(first: Mapping[str, int], second: Mapping[str, int], most: int = 0) -> list[Bar]:
    """Return a bar for each label, the longest first, at most `most` of them (0: all)."""
    both = {label: first.get(label, 0) + second.get(label, 0) for label in {**first, **second}}
    labels = sorted(both, key=lambda label: (-both[label], label))[: most or None]
    scale = _LONGEST / max((both[label] for label in labels), default=1)
    return [_bar(label, first.get(label, 0), second.get(label, 0), scale) for label in labels]


def _bar(label: str, first: int, second: int, scale: float) -> Bar:
    return Bar(label, first, second, round(first * scale, 2), round((first + second) * scale, 2))


def write_page(file: BinaryIO, totals: Totals, outcomes: Callable[[], Iterator[Outcome]]) -> None:
    """Write the page in UTF-8.

    Args:
        file: where to.
        totals: the figures of all stories.
        outcomes: gives what became of each story, in order, at each call.
    """
    page = (
        _environment()
        .get_template("page.html")
        .stream(
            totals=totals,
            outcomes=outcomes,
            kinds=bars(totals.safe, totals.open),
            names=bars(totals.garbled, {}, _NAMES),
            passages=_PASSAGES,
        )
    )
    page.enable_buffering(_BUFFERED)
    page.dump(file, "utf-8", "replace")


def _environment() -> "Environment":
    from jinja2 import (  # noqa: PLC0415 - the window starts without it
        Environment,
        FileSystemLoader,
        StrictUndefined,
    )

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["address"] = _address
    return environment


def _address(target: str) -> str:
    """Return a path as a link has it, whatever characters its name has."""
    return quote(os.fsencode(target))
