"""Edits as tracked changes: what is put where, line by line, and why."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from app.documents.changes import touching
from app.documents.document import Tracked
from app.documents.layout import Line, text_of
from app.text.edits import Edit
from app.text.span import Span


@dataclass(frozen=True, slots=True)
class Change:
    """One tracked change.

    Attributes:
        edit: counts in the text of the document. Either it is within a line, and may bring in line
            ends, or it takes out line ends between lines that can become one.
        first: the line that it begins in.
        reason: the comment on it, or "".
    """

    edit: Edit
    first: int
    reason: str


def changes_of(lines: Sequence[Line], edits: Sequence[Edit], tracked: Tracked) -> list[Change]:
    """Return the edits as changes, in order and apart; what changes nothing is left out.

    A line end that can't go, such as that of a table cell, stays: words that were tracked could not
    be put back where they were if they moved.

    Raises:
        ValueError: an edit lies outside the text.
    """
    text = text_of(tuple(lines))
    starts = [0, *accumulate(len(line.text) + 1 for line in lines)]
    changes = []
    for together in touching(edits):
        span = Span(together[0].span.start, together[-1].span.end)
        if span.end > len(text):
            raise ValueError("an edit lies outside the text")
        edit = Edit(span, "".join(each.replacement for each in together))
        reasons = dict.fromkeys(filter(None, map(tracked.reasons.get, together)))
        reason = "\n".join(reasons)
        for part in _parts(edit, text, lines, bisect_right(starts, span.start) - 1):
            if part.span.of(text) != part.replacement:
                first = bisect_right(starts, part.span.start) - 1
                changes.append(Change(part, first, reason))
                reason = ""
    return changes


def _parts(edit: Edit, text: str, lines: Sequence[Line], first: int) -> Iterator[Edit]:
    """Divide an edit at the line ends that stay."""
    old, new = edit.span.of(text).split("\n"), edit.replacement.split("\n")
    kept = min(len(old), len(new)) - 1
    start = end = edit.span.start
    words = ""
    for place, line in enumerate(old):
        if place <= kept:
            words = new[place] if place < kept else "\n".join(new[kept:])
        end += len(line)
        if place < kept or place == len(old) - 1 or not lines[first + place].bound:
            yield Edit(Span(start, end), words)
            start, words = end + 1, ""
        end += 1
