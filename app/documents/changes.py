"""Edits of the text of a file, turned into edits of its source."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from app.documents.document import DocumentError
from app.documents.layout import Line, Piece
from app.text.edits import Edit, apply_edits
from app.text.span import Span

Escape = Callable[[str], str]
_EDGE_SPACE = re.compile(r"(?:\A|[\t\n])\s|\s(?:\Z|[\t\n])")


def source_edits(
    lines: Sequence[Line], edits: Sequence[Edit], escape: Escape = str
) -> tuple[Edit, ...]:
    """Return the edits of the source that make `edits` of the text, in order and apart.

    Line ends that are both in the old words and in the new ones stay as they are, in order. Lines
    that become one are put together in the source where they are bound; where not, the words of the
    second move to the end of the first.

    Args:
        lines: where the text stands in the source.
        edits: in any order, not overlapping.
        escape: how characters are written in the source.

    Raises:
        DocumentError: the file has no lines at all, so no place for words.
        ValueError: an edit lies outside the text.
    """
    if edits and not lines:
        raise DocumentError("it has no place for text; save it under a name that ends in .txt")
    plan = _Plan(lines)
    for edit in merged(edits):
        plan.take(edit)
    for first, last in plan.groups():
        plan.join(first, last)
    pieces = [
        edit for line in plan.edits for edit in _line_edits(lines[line], plan.edits[line], escape)
    ]
    return tuple(_outermost([*plan.deletions, *pieces]))


def merged(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Return the edits in order, those that touch each other as one."""
    for together in touching(edits):
        span = Span(together[0].span.start, together[-1].span.end)
        yield Edit(span, "".join(edit.replacement for edit in together))


def touching(edits: Iterable[Edit]) -> Iterator[list[Edit]]:
    """Return the edits in order, those that touch each other together."""
    together: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.span):
        if together and together[-1].span.end != edit.span.start:
            yield together
            together = []
        together.append(edit)
    if together:
        yield together


class _Plan:
    """What the edits do to each line, gathered edit by edit.

    Attributes:
        edits: by line, its edits, which count in it.
        joined: the lines that come to the end of the line before.
        deletions: what goes from the source because lines go.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._starts = [0, *accumulate(len(line.text) + 1 for line in lines)]
        self.edits: defaultdict[int, list[Edit]] = defaultdict(list)
        self.joined: set[int] = set()
        self.deletions: list[Edit] = []

    def take(self, edit: Edit) -> None:
        """Share an edit of the text out to the lines that it touches."""
        if edit.span.end >= self._starts[-1]:
            raise ValueError("an edit lies outside the text")
        edit = self._least(edit)
        first, last = self._line_at(edit.span.start), self._line_at(edit.span.end)
        parts = edit.replacement.split("\n")
        kept = min(len(parts) - 1, last - first)
        parts[kept:] = ["\n".join(parts[kept:])]
        for place, line in enumerate(range(first, last + 1)):
            new = parts[place] if place <= kept else ""
            self.edits[line].append(Edit(self._within(line, edit.span), new))
        self.joined.update(range(first + kept + 1, last + 1))

    def _least(self, edit: Edit) -> Edit:
        """Return an edit of line ends without the words around them that stay."""
        first, last = self._line_at(edit.span.start), self._line_at(edit.span.end)
        if first == last and "\n" not in edit.replacement:
            return edit
        start = self._starts[first]
        text = "\n".join(line.text for line in self._lines[first : last + 1])
        least = Edit(edit.span.shifted(-start), edit.replacement).narrowed(text)
        return Edit(least.span.shifted(start), least.replacement)

    def groups(self) -> Iterator[tuple[int, int]]:
        """Return the first and last of each run of lines that become one."""
        firsts = sorted(line - 1 for line in self.joined if line - 1 not in self.joined)
        for first in firsts:
            last = first + 1
            while last + 1 in self.joined:
                last += 1
            yield first, last

    def join(self, first: int, last: int) -> None:
        """Make one line of the lines from `first` to `last`."""
        keeper = next((i for i in range(first, last + 1) if self._new_text(i)), first)
        following = keeper
        for line in reversed(range(first, keeper)):
            if not self._bound(line, keeper):
                break
            if whole := self._lines[line].whole:
                self._delete(whole)
            else:
                self._delete(self._between(line, following))
                following = line
        end = keeper
        for line in range(keeper + 1, last + 1):
            end = self._append(end, line)

    def _append(self, end: int, line: int) -> int:
        """Put `line` to the end of the line `end`; return the line that is the end now."""
        empty = not self._new_text(line)
        if empty and self._lines[line].whole and self._bound(end, line):
            self._delete(self._lines[line].whole)
        elif between := self._between(end, line):
            self._delete(between)
            return line
        elif not empty:
            self._move(line, end)
        return end

    def _move(self, line: int, end: int) -> None:
        text, place = self._new_text(line), len(self._lines[end].text)
        before = self.edits[end]
        span, words = Span(place, place), ""
        if before and before[-1].span.end == place:
            last = before.pop()
            span, words = last.span, last.replacement
        before.append(Edit(span, words + text))
        self.edits[line] = [Edit(Span(0, len(self._lines[line].text)), "")]

    def _bound(self, first: int, last: int) -> bool:
        return all(self._lines[line].bound for line in range(first, last))

    def _between(self, first: int, last: int) -> Span | None:
        """Return what of the source to delete to make one line of two, None if that can't be."""
        end, start = self._lines[first].end, self._lines[last].start
        if end is None or start is None or not self._bound(first, last):
            return None
        return Span(end, start)

    def _delete(self, span: Span | None) -> None:
        if span:
            self.deletions.append(Edit(span, ""))

    def _new_text(self, line: int) -> str:
        return apply_edits(self._lines[line].text, self.edits.get(line, ()))

    def _line_at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _within(self, line: int, span: Span) -> Span:
        start, end = self._starts[line], self._starts[line + 1] - 1
        return Span(max(span.start, start), min(span.end, end)).shifted(-start)


def _line_edits(line: Line, edits: Sequence[Edit], escape: Escape) -> Iterator[Edit]:
    """Return the edits of the source that make the edits of one line."""
    shares = dict(by_piece(line, edits))
    yield from _spacing(line, shares)
    for piece, inside_edits in shares.items():
        yield from _piece_edits(piece, inside_edits, escape)


def _spacing(line: Line, shares: Mapping[Piece, Sequence[Edit]]) -> Iterator[Edit]:
    """Return the edits that make spaces count where they come to an edge."""
    for spacing in {piece.spacing for piece in shares if piece.spacing}:
        together = (piece for piece in line.pieces if piece.spacing == spacing)
        new = "".join(apply_edits(piece.text, shares.get(piece, ())) for piece in together)
        if _EDGE_SPACE.search(new):
            yield spacing


def by_piece(line: Line, edits: Sequence[Edit]) -> Iterator[tuple[Piece, list[Edit]]]:
    """Return the pieces of a line that its edits touch, with the share of each in the edits.

    The shares count in the piece. New words come to the first piece that an edit touches.
    """
    ends = list(accumulate(len(piece.text) for piece in line.pieces))
    shares: defaultdict[int, list[Edit]] = defaultdict(list)
    for edit in edits:
        touched = list(_touched(line.pieces, ends, edit.span))
        # words that come where nothing has to be put around them keep the look of what is there
        home = min(touched, key=lambda i: (bool(line.pieces[i].wrap[0]), i))
        for i in touched:
            start, end = ends[i] - len(line.pieces[i].text), ends[i]
            inside = Span(max(edit.span.start, start), min(edit.span.end, end)).shifted(-start)
            if i == home or inside:
                shares[i].append(Edit(inside, edit.replacement if i == home else ""))
    return ((line.pieces[i], share) for i, share in shares.items())


def _touched(pieces: Sequence[Piece], ends: Sequence[int], span: Span) -> Iterator[int]:
    """Return the pieces that share a character with `span`, or an end if it is empty."""
    for i, end in enumerate(ends):
        start = end - len(pieces[i].text)
        if (start < span.end and span.start < end) or (not span and start <= span.start <= end):
            yield i


def _piece_edits(piece: Piece, edits: Sequence[Edit], escape: Escape) -> Iterator[Edit]:
    edits = [edit for edit in edits if edit.span or edit.replacement]
    if not edits:
        return
    new = apply_edits(piece.text, edits)
    if piece.literal and not piece.wrap[0]:
        for edit in edits:
            yield Edit(
                edit.span.shifted(piece.raw.start), _written(piece, edit.replacement, escape)
            )
    elif piece.text and all(_is_beside(edit.span, piece) for edit in edits):
        yield from _beside(piece, edits, escape)
    else:
        yield Edit(piece.raw, _wrapped(piece, new, escape))


def _is_beside(span: Span, piece: Piece) -> bool:
    return not span and span.start in {0, len(piece.text)}


def _beside(piece: Piece, edits: Sequence[Edit], escape: Escape) -> Iterator[Edit]:
    """Put words before or after a piece that is not touched itself."""
    for edit in edits:
        at = piece.raw.end if edit.span.start else piece.raw.start
        yield Edit(Span(at, at), _wrapped(piece, edit.replacement, escape))


def _wrapped(piece: Piece, words: str, escape: Escape) -> str:
    return _written(piece, words, escape).join(piece.wrap) if words else ""


def _written(piece: Piece, words: str, escape: Escape) -> str:
    return piece.newline.join(map(escape, words.split("\n")))


def _outermost(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Return the edits in order, each once, without those inside a deletion."""
    start, end = 0, 0
    for edit in sorted(set(edits)):
        if not (start < edit.span.start and edit.span.end < end):
            yield edit
        if edit.span.end > end:
            start, end = edit.span.start, edit.span.end
