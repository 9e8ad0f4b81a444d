"""The figures of the sources, read once."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from app.checks.context import Context
from app.checks.numbers.line import Weigh
from app.checks.numbers.telling import Telling, tellings
from app.gazetteer.gazetteer import Told
from app.gazetteer.name import Passage
from app.lazy import cached_property
from app.text.figures.figure import AGE, Figure
from app.text.figures.units import DURATION
from app.text.folding import squash
from app.text.tokens import Token

_COMMON = 0.35
"""What a word that every text has tells beside one that is in no dictionary."""
_LEAST = 0.1
_ALWAYS = 6
"""Sentences that are reckoned with beside those of the sources, however few they are."""
_AKIN = {AGE: (AGE, DURATION), DURATION: (DURATION, AGE)}
"""Kinds that are written alike: a fleet is nine years old, or has an age of nine years."""

Place = tuple[int, int]
"""The number of a source, and where in it a figure begins."""


class Known(Struct, frozen=True, dict=True, eq=False):
    """A figure of a source.

    Attributes:
        telling: the figure with what it tells of.
        told: the sentence that it stands in.
    """

    telling: Telling
    told: Told

    @property
    def readings(self) -> Iterator["Known"]:
        """Yield the figure as it stands, and with the unit that it may go without."""
        for telling in self.telling.readings:
            yield self if telling is self.telling else Known(telling, self.told)

    @property
    def source(self) -> int:
        """The place of its source in the story's list."""
        return self.told.source

    @cached_property
    def place(self) -> Place:
        """Where it stands: its source, and where its figure begins there."""
        start = self.told.sentence.span.start + self.telling.figure.span.start
        return self.source, start

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
            for one in known.readings:
                self._by_kind[one.telling.figure.kind].append(one)
            self._by_number[known.telling.figure.bare].append(known)

    def comparable(self, figure: Figure) -> Iterator[Known]:
        """Yield the figures of one kind with another one, and those with the same number."""
        akin = _AKIN.get(figure.kind, (figure.kind,))
        for kind in akin:
            yield from self._by_kind[kind]
        for known in self._by_number[figure.bare] if figure.bare else ():
            if known.telling.figure.kind not in akin:
                yield known


def weigher(context: Context) -> Weigh:
    """Return what tells how much a word proves that two figures share."""
    sentences = len(context.gazetteer.told) + _ALWAYS
    places, base = context.places, context.base  # the context keeps this, and not the reverse

    @cache
    def of(word: str) -> float:
        standing = len(places.get(squash(word), ()))
        inverse = max(0.0, math.log(sentences / (standing + 0.5)))
        return inverse * (_COMMON + (1 - _COMMON) * base.rarity(word)) + _LEAST

    return of


def ledger_of(context: Context) -> Ledger:
    """Return the figures of the sources."""
    return Ledger(_known(context))


def _known(context: Context) -> Iterator[Known]:
    weigh = context.once(weigher)
    source = -1
    before: Sequence[Token] = ()
    earlier: Sequence[Figure] = ()
    for told in context.gazetteer.told:
        if told.source != source:
            source, before, earlier = told.source, (), ()
        found = tellings(told.text, told.sentence, weigh, before, earlier)
        yield from (Known(telling, told) for telling in found)
        before, earlier = told.sentence.tokens, [telling.figure for telling in found]
