"""Edits as tracked changes: what is put where, line by line, and why."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from app.documents.changes import touching
from app.documents.document import Tracked
from app.documents.layout import Line, text_of
from app.documents.xmlparts import escaped
from app.text.edits import Edit
from app.text.span import Span


class Change(Struct, frozen=True):
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
        for whole in _parts(edit, text, lines, bisect_right(starts, span.start) - 1):
            part = _least(whole, text)
            first = bisect_right(starts, part.span.start) - 1
            if text[part.span.start - 1 : part.span.end] == "\n\n" and not part.replacement:
                part, first = _with_end_before(part, first, lines)
            if part.span.of(text) != part.replacement:
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


def _least(edit: Edit, text: str) -> Edit:
    """Return an edit of line ends without the words around them that stay.

    Words that are changed are shown as wholes; the words beside a line end are not.
    """
    return edit.narrowed(text) if "\n" in edit.span.of(text) + edit.replacement else edit


def _with_end_before(edit: Edit, first: int, lines: Sequence[Line]) -> tuple[Edit, int]:
    """Return the edit that takes out an empty line, and where it begins.

    It goes with the line end before it, where that can go: LibreOffice puts back two empty lines
    for one that went with the line end behind it.
    """
    if not lines[first - 1].bound:
        return edit, first
    return Edit(edit.span.shifted(-1), ""), first - 1


def unfolded(raw: str, lines: Sequence[Line], changes: Iterable[Change]) -> Iterator[Edit]:
    """Return the edits of XML that let its changed lines be divided at every character.

    They change nothing that a reader sees: an empty paragraph gets an end tag of its own, and a
    verbatim section becomes text.
    """
    starts = [0, *accumulate(len(line.text) + 1 for line in lines)]
    touched = {
        line
        for change in changes
        for line in range(change.first, bisect_right(starts, change.edit.span.end))
    }
    for line in sorted(touched):
        for piece in lines[line].pieces:
            if piece.wrap[0].startswith(">"):
                yield Edit(piece.raw, f"></{piece.wrap[1].rpartition('</')[2]}")
            elif raw.startswith("<![", piece.raw.start):
                yield Edit(piece.raw, escaped(piece.text))
