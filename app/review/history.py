"""What was done, in order, and how each step is taken back."""

import regex
from msgspec import Struct
from msgspec.structs import replace

from app.review.decisions import Decisions
from app.review.marks import Marks
from app.text.edits import Edit
from app.text.span import Span

_STROKE = regex.compile(r"\X")


class Deed(Struct, frozen=True):
    """One step of the history.

    Attributes:
        kind: "typing", "change", "ignore" or "name".
        edits: how the text before it becomes the text after it, in order, apart.
        inverse: how the text after it becomes the text before it, in order, apart.
        before: the decisions before it.
        after: the decisions after it.
        closed: what it closed, where that was in the text before it.
        opened: what it opened, where that is in the text after it.
        stroke: the text of the last key of typing that the next key may join, else "".
    """

    kind: str
    edits: tuple[Edit, ...]
    inverse: tuple[Edit, ...]
    before: Decisions
    after: Decisions
    closed: Marks
    opened: Marks
    stroke: str = ""


class History:
    """The steps done and the steps taken back; a new step drops the latter."""

    def __init__(self) -> None:
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    @property
    def last(self) -> Deed | None:
        """The step that an undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Deed | None:
        """The step that a redo would do again."""
        return self._undone[-1] if self._undone else None

    def add(self, deed: Deed) -> None:
        """Record a new step, as part of the last one where it is the same stretch of typing."""
        self._undone.clear()
        last = self._done.pop() if self._done else None
        joined = _joined(last, deed) if last else None
        self._done += [joined] if joined else [last, deed] if last else [deed]

    def go_back(self, lost: Marks) -> None:
        """Record that the last step was taken back, and what was `lost` with it.

        What is typed next begins a new step.
        """
        self._undone.append(_sealed(replace(self._done.pop(), opened=lost)))
        self._done[-1:] = map(_sealed, self._done[-1:])

    def go_forth(self, closed: Marks) -> None:
        """Record that the next step was done again, and what it `closed`."""
        self._done.append(replace(self._undone.pop(), closed=closed))


def stroke_of(edit: Edit, removed: str) -> str:
    """Return the one character that a key put in or, with no other, `removed`; else ""."""
    text = edit.replacement or removed
    return text if _STROKE.fullmatch(text) else ""


def _sealed(deed: Deed) -> Deed:
    return replace(deed, stroke="")


def _joined(last: Deed, deed: Deed) -> Deed | None:
    """Return the two as one step; None where the second begins a step of its own."""
    if not _goes_on(last.stroke, deed.stroke):
        return None
    joined = _composed(last, deed)
    if joined is None:
        return None
    edit, removed = joined
    back = Edit(Span(edit.span.start, edit.span.start + len(edit.replacement)), removed)
    closed = last.closed.plus(deed.closed.through(last.inverse))
    return replace(last, edits=(edit,), inverse=(back,), closed=closed, stroke=deed.stroke)


def _goes_on(last: str, stroke: str) -> bool:
    """Tell whether a key goes on with the word of the last key, or the space after it."""
    if not last or not stroke or "\n" in last + stroke:
        return False
    return stroke.isspace() or not last.isspace()


def _composed(last: Deed, deed: Deed) -> tuple[Edit, str] | None:
    """Return two keys' edits as one edit and the words it removes; None if they lie apart."""
    (first,), (second,) = last.edits, deed.edits
    removed, removed_next = last.inverse[0].replacement, deed.inverse[0].replacement
    start, end = first.span.start, first.span.end
    if first.replacement and not removed_next:
        if second.span.start != start + len(first.replacement):
            return None
        return Edit(first.span, first.replacement + second.replacement), removed
    if first.replacement or second.replacement:
        return None
    if second.span.end == start:
        return Edit(Span(second.span.start, end), ""), removed_next + removed
    if second.span.start == start:
        return Edit(Span(start, end + len(second.span)), ""), removed + removed_next
    return None
