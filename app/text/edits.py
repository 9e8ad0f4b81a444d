"""Changes of a text, and what they do to the places in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

import regex

from app.text.span import Span

_PIECE = regex.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
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

    def moved(self, span: Span) -> Span | None:
        """Return where `span` of the old text is in the new one; None if the edit touched it."""
        if span.end <= self.span.start:
            return span
        if span.start >= self.span.end:
            return span.shifted(self.growth)
        return None


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with all `edits`, whose spans count in the old text, in any order.

    Raises:
        ValueError: two edits overlap, or one lies outside the text.
    """
    ordered = sorted(edits)
    if any(a.span.end > b.span.start for a, b in pairwise(ordered)):
        raise ValueError("the edits overlap")
    if ordered and ordered[-1].span.end > len(text):
        raise ValueError("an edit lies outside the text")
    parts, at = [], 0
    for edit in ordered:
        parts += [text[at : edit.span.start], edit.replacement]
        at = edit.span.end
    return "".join([*parts, text[at:]])


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """Return word-wise edits that turn `old` into `new`, in order and apart from each other.

    Lines are compared first and words only inside the lines that differ, so that a long text with
    few changes is quick.
    """
    return tuple(
        edit
        for lines in _changed(new, old.splitlines(keepends=True), new.splitlines(keepends=True))
        for edit in _word_edits(lines, old)
    )


def _word_edits(edit: Edit, text: str) -> Iterator[Edit]:
    before = edit.span.of(text)
    words = _changed(edit.replacement, _PIECE.findall(before), _PIECE.findall(edit.replacement))
    return (Edit(word.span.shifted(edit.span.start), word.replacement) for word in words)


def _changed(new: str, old_parts: Sequence[str], new_parts: Sequence[str]) -> Iterator[Edit]:
    old_at, new_at = _offsets(old_parts), _offsets(new_parts)
    matcher = SequenceMatcher(None, old_parts, new_parts, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield Edit(Span(old_at[a], old_at[b]), new[new_at[c] : new_at[d]])


def _offsets(parts: Sequence[str]) -> list[int]:
    at = [0]
    for part in parts:
        at.append(at[-1] + len(part))
    return at
