"""Changes of a text, and what they do to the places in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

import regex
from msgspec import Struct
from rapidfuzz.distance import Levenshtein, Opcode, Postfix, Prefix

from app.text.span import Span

_LINE = regex.compile(r"[^\n]*+\n|[^\n]++")
_SENTENCE = regex.compile(r"[^.!?]*+[.!?]++\s*+|[^.!?]++")
_WORD = regex.compile(r"\w[\w\p{M}]*|\s+|[^\w\s]\p{M}*")
_WINDOW = 2000  # parts compared at a time, which bounds time and memory for any text
_Ranges = tuple[int, int, int, int]  # start and end in the old parts, start and end in the new


class Edit(Struct, frozen=True, order=True):
    """Put `replacement` where `span` of the old text was; either may be empty."""

    span: Span
    replacement: str

    @property
    def growth(self) -> int:
        """How many code points longer the text gets (negative: shorter)."""
        return len(self.replacement) - len(self.span)

    def inverse(self, text: str) -> "Edit":
        """Return the edit that takes this one back, given the text before it."""
        start = self.span.start
        return Edit(Span(start, start + len(self.replacement)), self.span.of(text))

    def narrowed(self, text: str) -> "Edit":
        """Return the edit without what it puts back as it was at its ends."""
        old, new = self.span.of(text), self.replacement
        start = Prefix.similarity(old, new)
        end = Postfix.similarity(old[start:], new[start:])
        span = Span(self.span.start + start, self.span.end - end)
        return Edit(span, new[start : len(new) - end])

    def moved(self, span: Span) -> Span | None:
        """Return where `span` of the old text is in the new one; None if the edit touched it."""
        if span.end <= self.span.start:
            return span
        if span.start >= self.span.end:
            return span.shifted(self.growth)
        return None


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with all `edits`, whose spans count in the old text, in any order.

    Of several insertions at one place the first comes first.

    Raises:
        ValueError: two edits overlap, or one lies outside the text.
    """
    ordered = _in_order(edits)
    if any(a.span.end > b.span.start for a, b in pairwise(ordered)):
        raise ValueError("the edits overlap")
    if ordered and ordered[-1].span.end > len(text):
        raise ValueError("an edit lies outside the text")
    parts, at = [], 0
    for edit in ordered:
        parts += [text[at : edit.span.start], edit.replacement]
        at = edit.span.end
    return "".join([*parts, text[at:]])


def inverse_edits(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits that take back all `edits`, given the text before them, in order."""
    ordered = _in_order(edits)
    grown = accumulate((edit.growth for edit in ordered), initial=0)
    return tuple(
        Edit(back.span.shifted(by), back.replacement)
        for by, back in zip(grown, (edit.inverse(text) for edit in ordered), strict=False)
    )


def moving(edits: Iterable[Edit]) -> Callable[[Span], Span | None]:
    """Return a function that tells where a span is after all `edits`; None if one touched it.

    It does for many edits, which must not overlap, what `Edit.moved` does for one.
    """
    ordered = _in_order(edits)
    starts = [edit.span.start for edit in ordered]
    ends = [edit.span.end for edit in ordered]
    grown = list(accumulate((edit.growth for edit in ordered), initial=0))

    def moved(span: Span) -> Span | None:
        before = bisect_right(ends, span.start)
        if before < bisect_left(starts, span.end, lo=before):
            return None
        return span.shifted(grown[before]) if grown[before] else span

    return moved


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """Return word-wise edits that turn `old` into `new`, in order and apart from each other.

    Lines are compared first, then sentences in the lines that differ, then words in the sentences
    that differ: a long text with few changes is quick.
    """
    edits = [Edit(Span(0, len(old)), new)]
    for part in (_LINE, _SENTENCE, _WORD):
        edits = [finer for edit in edits for finer in _changed(edit, old, part)]
    return tuple(edits)


def _changed(edit: Edit, text: str, part: "regex.Pattern[str]") -> Iterator[Edit]:
    """Yield what `edit` really changes, in whole parts."""
    old, new = part.findall(edit.span.of(text)), part.findall(edit.replacement)
    old_at, new_at = _offsets(old), _offsets(new)
    for a, b, c, d in _joined(_differences(*_numbered(old, new))):
        span = Span(old_at[a], old_at[b]).shifted(edit.span.start)
        yield Edit(span, edit.replacement[new_at[c] : new_at[d]])


def _differences(old: Sequence[int], new: Sequence[int]) -> Iterator[_Ranges]:
    """Yield what differs, going through both in windows that meet where they agree again."""
    same = Postfix.similarity(old, new)
    old_end, new_end = len(old) - same, len(new) - same
    i = j = 0
    while i < old_end or j < new_end:
        window = old[i : min(i + _WINDOW, old_end)], new[j : min(j + _WINDOW, new_end)]
        steps = _steps(*window, last=i + _WINDOW >= old_end and j + _WINDOW >= new_end)
        for step in steps:
            if step.tag != "equal":
                yield i + step.src_start, i + step.src_end, j + step.dest_start, j + step.dest_end
        i, j = i + steps[-1].src_end, j + steps[-1].dest_end


def _steps(old: Sequence[int], new: Sequence[int], *, last: bool) -> list[Opcode]:
    """Return how to get from `old` to `new`, up to where they agree last if more is to come."""
    steps = list(Levenshtein.opcodes(old, new))
    agreeing = [at for at, step in enumerate(steps) if step.tag == "equal"]
    return steps if last or not agreeing else steps[: agreeing[-1] + 1]


def _joined(ranges: Iterable[_Ranges]) -> Iterator[_Ranges]:
    """Yield the ranges, those that touch each other as one."""
    before: _Ranges | None = None
    for a, b, c, d in ranges:
        if before and before[1] == a and before[3] == c:
            before = before[0], b, before[2], d
            continue
        if before:
            yield before
        before = a, b, c, d
    if before:
        yield before


def _numbered(*sequences: Sequence[str]) -> list[list[int]]:
    """Return the sequences with a number for each different part, which compares exactly."""
    numbers: dict[str, int] = {}
    return [[numbers.setdefault(part, len(numbers)) for part in parts] for parts in sequences]


def _in_order(edits: Iterable[Edit]) -> list[Edit]:
    return sorted(edits, key=lambda edit: edit.span)


def _offsets(parts: Sequence[str]) -> list[int]:
    return list(accumulate(map(len, parts), initial=0))
