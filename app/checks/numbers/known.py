"""The figures of the sources, read once."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from app.checks.context import Context
from app.checks.numbers.telling import Telling, Weigh, tellings
from app.gazetteer.gazetteer import Told
from app.gazetteer.name import Passage
from app.text.figures.figure import Figure
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token

_COMMON = 0.35
"""What a word that every text has tells beside one that is in no dictionary."""
_LEAST = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A figure of a source.

    Attributes:
        telling: the figure with what it tells of.
        told: the sentence that it stands in.
    """

    telling: Telling
    told: Told

    @property
    def source(self) -> int:
        """The place of its source in the story's list."""
        return self.told.source

    @property
    def passage(self) -> Passage:
        """The sentence with the figure marked."""
        mark = self.telling.figure.span
        return Passage(
            self.source, mark.shifted(self.told.sentence.span.start), self.told.text, mark
        )


class Ledger:
    """The figures of the sources, found by what they measure and by their numbers."""

    def __init__(self, figures: Iterable[Known]) -> None:
        self._by_kind: defaultdict[str, list[Known]] = defaultdict(list)
        self._by_number: defaultdict[float, list[Known]] = defaultdict(list)
        for known in figures:
            self._by_kind[known.telling.figure.kind].append(known)
            self._by_number[known.telling.figure.bare].append(known)

    def comparable(self, figure: Figure) -> Iterator[Known]:
        """Yield the figures of one kind with another one, and those with the same number."""
        yield from self._by_kind[figure.kind]
        for known in self._by_number[figure.bare] if figure.bare else ():
            if known.telling.figure.kind != figure.kind:
                yield known


def weigher(context: Context) -> Weigh:
    """Return what tells how much a word proves that two figures share."""
    sentences = len(context.gazetteer.told) + 1

    @cache
    def of(word: str) -> float:
        standing = len(context.places.get(squash(word), ()))
        inverse = max(0.0, math.log(sentences / (standing + 0.5)))
        return inverse * (_COMMON + (1 - _COMMON) * context.base.rarity(word)) + _LEAST

    return lambda token: of(token.folded)


def ledger_of(context: Context) -> Ledger:
    """Return the figures of the sources."""
    return Ledger(_known(context))


def _known(context: Context) -> Iterator[Known]:
    before: Told | None = None
    weigh = context.once(weigher)
    for told in context.gazetteer.told:
        start = told.sentence.span.start
        tokens = [within(token, start) for token in told.sentence.tokens]
        follows = before is not None and before.source == told.source
        earlier = before.sentence.tokens if before and follows else ()
        for telling in tellings(told.text, tokens, weigh, earlier):
            yield Known(telling, told)
        before = told


def within(token: Token, start: int) -> Token:
    """Return a token with its span counted from `start` on."""
    return replace(token, span=Span(token.span.start - start, token.span.end - start))
