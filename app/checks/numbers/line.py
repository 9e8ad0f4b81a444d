"""A sentence with figures, and the words of it that tell something."""

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from app.checks.numbers.beside import company
from app.checks.numbers.concepts import SMALL, concept
from app.lazy import cached_property
from app.text.figures.figure import Figure
from app.text.sentences import Sentence
from app.text.tokens import Token

_BEFORE = 0.3
"""What words of the sentence before count."""

Weigh = Callable[[str], float]
"""How much a folded word tells when two sentences share it."""


class Heard(Struct, frozen=True, gc=False):
    """A word of a sentence with figures that tells something.

    Attributes:
        number: its place among the words.
        start: where it begins in the sentence.
    """

    number: int
    start: int
    folded: str
    concept: str
    weight: float


class Line(Struct, frozen=True, dict=True, eq=False):
    """A sentence with figures.

    Attributes:
        figures: with spans in the sentence, in order.
        sentence: its place in a longer text, and its words.
        weigh: how much a word tells.
        before: the words of the sentence before.
        earlier: the figures of the sentence before.
    """

    text: str
    figures: Sequence[Figure]
    sentence: Sentence
    weigh: Weigh
    before: Sequence[Token]
    earlier: Sequence[Figure]

    @property
    def start(self) -> int:
        """Where it begins, as the spans of its words count."""
        return self.sentence.span.start

    @cached_property
    def words(self) -> Sequence[Token]:
        """The words that are no part of a figure."""
        return list(self._outside(self.sentence.tokens))

    def words_from(self, place: int) -> Iterator[Token]:
        """Yield these words from a place of the sentence on, with spans in the sentence."""
        tokens, start = self.sentence.tokens, self.start
        first = bisect_right(tokens, start + place, key=_end)
        for word in self._outside(tokens[first:]):
            if word.span.start >= start + place:
                yield word.shifted(-start)

    def _outside(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield words, in parts, that are no part of a figure; both are in order."""
        ahead = deque(figure.span.shifted(self.start) for figure in self.figures)
        for token in tokens:
            while ahead and ahead[0].end <= token.span.start:
                ahead.popleft()
            if not ahead or token.span.end <= ahead[0].start:
                yield from token.parts
            else:
                yield from (word for word in token.parts if not any(map(word.span.overlaps, ahead)))

    @cached_property
    def heard(self) -> Sequence[Heard]:
        """The words that tell something."""
        weigh, start = self.weigh, self.start
        return [
            Heard(at, word.span.start - start, folded, concept(folded), weigh(folded))
            for at, word in enumerate(self.words)
            if (folded := word.folded) not in SMALL
        ]

    @cached_property
    def told(self) -> dict[str, float]:
        """What the sentence before tells, by `concept`, and how much each."""
        weigh = self.weigh
        words = {
            concept(word.folded): weigh(word.folded) * _BEFORE
            for word in self.before
            if word.folded not in SMALL
        }
        return words | {name: tells * _BEFORE for name, tells in company(self.earlier).items()}


def _end(word: Token) -> int:
    return word.span.end
