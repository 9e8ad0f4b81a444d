"""The lines of a text, and what can be seen of each."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex
from msgspec import Struct

from app.lazy import cached_property
from app.text.span import Span

_LINE = re.compile(r"\S[^\n]*")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_PLAIN_WORD = re.compile(r"[^\W_]+")
"""The same in half the time, for text without marks above or below letters."""
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}]")
_SENTENCE_END = regex.compile(r"[.!?…,;:][\p{Pf}\p{Pe}\"'’\s]*$")
_CLOSE = 5
"""Marks and spaces at the end of a line among which its sentence ends."""
_DATA = re.compile(r"\d+\s*[-–:.]\s*\d+|[,;:]\s|\d$|^\d")
_LINK = re.compile(r"[»›→▸►|>]")


class Block(Struct, frozen=True, dict=True):
    """A line of the text, or several where one sentence runs over them.

    Attributes:
        span: where it stands, without the space around it.
        text: what it says.
    """

    span: Span
    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words, folded, apostrophes apart: equal words, equal block."""
        return tuple(_words_in(self.text.casefold()))

    def says(self, phrases: "Phrases") -> bool:
        """Tell whether one of the phrases stands in it."""
        if phrases.first_words.isdisjoint(self.words):
            return False
        words = f" {' '.join(self.words)} "
        return any(phrase in words for phrase in phrases.spaced)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The first five letters of the words that say something, being longer than three."""
        return frozenset([word[:5] for word in self.words if len(word) > 3])

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence or a part of one does."""
        return _ends_sentence(self.text)

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is told in sentences."""
        if self._has_room(len(self.words)):
            return True
        return self.is_unspaced and self._has_room(len(self.text) // 3)

    def _has_room(self, words: int) -> bool:
        return words >= 25 or (words >= 8 and self.ends_sentence)

    @cached_property
    def is_unspaced(self) -> bool:
        """Whether it is in a script that puts no spaces between words."""
        return not self.text.isascii() and _UNSPACED.search(self.text) is not None

    @cached_property
    def is_data(self) -> bool:
        """Whether it looks like a result, a date or a list of things."""
        return _DATA.search(self.text) is not None

    @cached_property
    def is_label(self) -> bool:
        """Whether it is as short as a link or a button: three words, no sentence."""
        return len(self.words) <= 3 and not self.ends_sentence and not self.is_unspaced

    @cached_property
    def is_headline(self) -> bool:
        """Whether it could be the headline of a story: up to 20 words, no sentence end."""
        return 3 <= len(self.words) <= 20 and not self.text.rstrip().endswith((".", ",", ";", ":"))

    @cached_property
    def is_title_case(self) -> bool:
        """Whether most of its longer words are capitalised, or it is drawn as a link."""
        longer = [word for word in _words_in(self.text) if len(word) > 3]
        capital = sum(word[0].isupper() for word in longer)
        return capital > 0.7 * len(longer) or _LINK.search(self.text) is not None


class Phrases:
    """Folded words, or several with spaces between, to look for in blocks."""

    def __init__(self, *phrases: str) -> None:
        self.first_words = frozenset(phrase.split()[0] for phrase in phrases)
        self.spaced = tuple(f" {phrase} " for phrase in phrases)


def blocks_of(text: str) -> list[Block]:
    """Return the blocks of a text, in order."""
    lines = [
        Span(line.start(), line.start() + len(line[0].rstrip())) for line in _LINE.finditer(text)
    ]
    return [Block(span, span.of(text)) for span in _runs(text, lines)]


def _runs(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Put lines together where a sentence runs on from one to the next."""
    next_to = [text[a.end : b.start].count("\n") == 1 for a, b in pairwise(lines)]
    going_on = [
        near and b.of(text)[0].islower() and not _ends_sentence(a.of(text))
        for near, (a, b) in zip(next_to, pairwise(lines), strict=True)
    ]
    wrapped = sum(going_on) >= max(3, 0.3 * sum(next_to))
    start = 0
    for i, line in enumerate(lines):
        more = i < len(going_on) and (
            going_on[i]
            or (wrapped and next_to[i] and len(line) > 45 and not _closed(line.of(text)))
        )
        if not more:
            yield Span(lines[start].start, line.end)
            start = i + 1


def _words_in(line: str) -> list[str]:
    return (_PLAIN_WORD if line.isascii() else _WORD).findall(line)


def _ends_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line[-_CLOSE:]) is not None


def _closed(line: str) -> bool:
    return line.rstrip("\"”’')").endswith((".", "!", "?"))
