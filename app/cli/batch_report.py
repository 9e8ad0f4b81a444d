"""The stories of a batch run on a terminal."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from app.batch import Outcome, Totals
from app.cli.columns import one_line, padded, width, wrapped

_HEAD = ("Story", "found", "safe", "to look at")
_NARROWEST, _WIDEST = 40, 48


class _Row(Struct, frozen=True):
    found: int
    safe: int
    failure: str


class Stories:
    """Collects what came of each story, in any order, and tells it in the order of their names.

    Args:
        names: of all stories.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._rows: dict[str, _Row] = {}

    def add(self, outcome: Outcome) -> None:
        """Keep the figures of a story."""
        found, safe = len(outcome.places), len(outcome.safe)
        self._rows[outcome.name] = _Row(found, safe, outcome.failure)

    def text(self, totals: Totals, columns: int, report: Path | None) -> str:
        """Return a table of the stories with their figures below.

        Args:
            totals: the figures.
            columns: how wide lines may be.
            report: where the report is; None if nothing was written.
        """
        lines = [*self._table(max(columns, _NARROWEST)), "", _summary(totals, report)]
        return "\n".join([*lines, f"Report: {report}"] if report else lines)

    def _table(self, columns: int) -> Iterator[str]:
        names = {name: one_line(name) for name in self._names}
        most = min(_WIDEST, columns - sum(map(len, _HEAD[1:])) - 6)
        first = min(max(map(width, [_HEAD[0], *names.values()])), most)
        yield "  ".join([padded(_HEAD[0], first), *_HEAD[1:]])
        for name, shown in names.items():
            *above, last = wrapped(shown, first)
            yield from above
            yield from _line(padded(last, first), self._rows[name], columns)


def _line(name: str, row: _Row, columns: int) -> Iterator[str]:
    if not row.failure:
        counts = (row.found, row.safe, row.found - row.safe)
        yield "  ".join(
            [name, *(f"{n:>{len(h)},}" for n, h in zip(counts, _HEAD[1:], strict=True))]
        )
        return
    yield f"{name.rstrip()}"
    yield from (f"    {line}" for line in wrapped(one_line(row.failure), columns - 4))


def _summary(totals: Totals, report: Path | None) -> str:
    done = "corrected" if report else "would be corrected"
    safe, left = totals.safe.total(), totals.open.total()
    return (
        f"{stories_in_words(totals.stories)} of {totals.words:,} words: {safe:,} {done}, "
        f"{left:,} to look at in {stories_in_words(totals.to_open)}."
    )


def stories_in_words(number: int) -> str:
    """Return "1 story", "2 stories"."""
    return f"{number:,} {'story' if number == 1 else 'stories'}"
