"""Tracked changes in a Word document's XML.

What goes stays where it is, marked as deleted; what comes stands behind it in the look of its first
run. A run is divided where a change begins and ends. The end of a paragraph is marked in its
properties.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from app.documents.changes import by_piece
from app.documents.layout import Line, Piece
from app.documents.tracking import Change
from app.documents.wordcomments import WordComments
from app.documents.wordmarks import WordMarks
from app.text.edits import Edit
from app.text.span import Span


class _Cut(Struct, frozen=True):
    """A place where a run is divided.

    Attributes:
        line: where it is.
        piece: what is divided.
        raw: what of the source goes.
        words: what comes.
        before: what of a comment stands before it.
        after: what of one stands after it.
    """

    line: Line
    piece: Piece
    raw: Span
    words: str = ""
    before: str = ""
    after: str = ""


class WordTracker:
    """Says where the source is divided for each change, and which paragraphs end no longer.

    Args:
        raw: the source, `unfolded`.
        lines: where in it the text stands.
        comments: takes the reasons; without it none is put down.
        passed_over: lines where nothing is marked.
    """

    def __init__(
        self,
        raw: str,
        lines: Sequence[Line],
        comments: WordComments | None = None,
        passed_over: frozenset[int] = frozenset(),
    ) -> None:
        self._raw = raw
        self._lines = lines
        self._starts = [0, *accumulate(len(line.text) + 1 for line in lines)]
        self._comments = comments
        self._passed_over = passed_over
        self._divisions: list[_Cut] = []  # in the order of the text
        self._ended: set[Span] = set()  # the heads of the paragraphs whose end goes

    def edits(self, changes: Iterable[Change], marks: WordMarks) -> list[Edit]:
        """Return the edits of the source that track changes of the text, in order and apart."""
        for change in changes:
            self._take(change)
        spacing = {cut.piece.spacing for cut in self._divisions if cut.piece.spacing}
        edits = [*spacing, *self._written(marks)]
        return sorted(edits, key=lambda edit: edit.span.start)

    def _written(self, marks: WordMarks) -> Iterator[Edit]:
        """Return the edits that mark the ends of paragraphs, and those that make the cuts."""
        divided = Counter[Span]()
        for cut in self._divisions:
            if cut.line.head is not None:
                divided[cut.line.head] += marks.paragraphs(cut.piece, cut.words)
        new: dict[Span | None, list[str]] = {}  # the properties of the paragraphs that come
        for head in sorted(self._ended | {head for head in divided if divided[head]}):
            old = head.of(self._raw)
            last = marks.properties(old, "del") if head in self._ended else old
            come = [marks.properties(marks.unmarked(old), "ins") for _ in range(divided[head])]
            first, *new[head] = [*come, last]
            yield Edit(head, first)
        for cut in self._divisions:
            yield from _cut_edits(cut, marks, new.get(cut.line.head, []))

    def _take(self, change: Change) -> None:
        edit, first = change.edit, change.first
        last = bisect_right(self._starts, edit.span.end) - 1
        cuts: list[_Cut] = []
        for i in range(first, last + 1):
            if i in self._passed_over:
                continue
            if i > first:
                cuts += self._line_end(i - 1)
            cuts += self._cuts(i, edit.span, edit.replacement if i == first else "")
        self._divisions += self._commented(cuts, change)

    def _cuts(self, i: int, span: Span, words: str) -> Iterator[_Cut]:
        """Return the cuts of one line, those that touch in the same run as one."""
        line, start, end = self._lines[i], self._starts[i], self._starts[i + 1] - 1
        inside = Span(max(span.start, start), min(span.end, end)).shifted(-start)
        before: _Cut | None = None
        for piece, shares in by_piece(line, [Edit(inside, words)]):
            cut = _Cut(line, piece, _raw(piece, shares[0].span), shares[0].replacement)
            if before and before.raw.end == cut.raw.start and not piece.wrap[0]:
                both = Span(before.raw.start, cut.raw.end)
                before = replace(before, raw=both, words=before.words + cut.words)
                continue
            if before:
                yield before
            before = cut
        if before and (before.raw or before.words):
            yield before

    def _line_end(self, i: int) -> Iterator[_Cut]:
        """Take out the end of a line: a line break, or the end of its paragraph."""
        line, following = self._lines[i], self._lines[i + 1]
        if line.head == following.head and line.end is not None and following.start is not None:
            yield _Cut(following, following.pieces[0], Span(line.end, following.start))
        elif line.head is not None:
            self._ended.add(line.head)

    def _commented(self, cuts: list[_Cut], change: Change) -> list[_Cut]:
        if not change.reason or not self._comments:
            return cuts
        place = self._comments.place(change.first)
        if place is None:
            return cuts
        before, after = self._comments.anchor(change.reason)
        if place == change.first and cuts:
            cuts[0] = replace(cuts[0], before=before)
            cuts[-1] = replace(cuts[-1], after=after)
            return cuts
        line = self._lines[place]
        end = line.pieces[-1].raw.end
        return [*cuts, _Cut(line, line.pieces[-1], Span(end, end), "", before, after)]


def _raw(piece: Piece, inside: Span) -> Span:
    """Return where in the source a part of a piece stands; one character is never divided."""
    if piece.literal:
        return inside.shifted(piece.raw.start)
    start = piece.raw.end if inside.start else piece.raw.start
    return Span(start, piece.raw.end if inside.end else start)


def _cut_edits(cut: _Cut, marks: WordMarks, new: list[str]) -> Iterator[Edit]:
    leave, resume = marks.around(cut.piece)
    begin, end = leave + cut.before, cut.after + resume
    words = marks.inserted(cut.piece, cut.words, new)
    if not cut.raw:
        yield Edit(cut.raw, begin + words + end)
        return
    opening, closing = marks.deleted(cut.piece)
    yield Edit(Span(cut.raw.start, cut.raw.start), begin + opening)
    yield Edit(Span(cut.raw.end, cut.raw.end), closing + words + end)
