"""A sentence of the article beside the sentences of the sources that tell the same."""

from itertools import pairwise
from math import sqrt

from msgspec import Struct

from app.checks.aligned import aligned_words
from app.checks.context import Context
from app.checks.difference import HEAD_STEMS
from app.checks.mentioned import Mentioned
from app.checks.told import ToldWords
from app.gazetteer.capitals import Cased
from app.gazetteer.lexicon import CONNECTORS, FUNCTION_WORDS, HEADS, PREPOSITIONS, TITLES
from app.lazy import cached_property
from app.matching.alignment import Alignment, Run, Words, align
from app.matching.company import Fellow, stem
from app.text.folding import squash
from app.text.quotes import quoting
from app.text.tokens import Token

_POSSESSIVE = 2
_TOLD = 3
_RETOLD = 0.45
_OPENERS = FUNCTION_WORDS | PREPOSITIONS
_HEADING = HEADS | TITLES
_LONG_KEY = 6
"""Shorter ones stand by chance in other words."""


class View(Struct, frozen=True, dict=True):
    """A sentence as the checks look at it; what costs time is found once, when asked for.

    Attributes:
        text: the sentence.
        line: its words.
        context: the gazetteer, ready for look-ups.
    """

    text: str
    line: Cased
    context: Context

    @cached_property
    def words(self) -> Words:
        """Its words, ready to be aligned with a source's."""
        return aligned_words(
            self.line.sentence.tokens, self.stems, self.context.company, self.name_words
        )

    @cached_property
    def name_words(self) -> tuple[bool, ...]:
        """Which words have a capital that is a name's, not a headline's or a sentence start's."""
        return tuple(map(self._is_name_word, range(len(self.line.sentence.tokens))))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words."""
        return tuple([stem(token.folded) for token in self.line.sentence.tokens])

    @cached_property
    def _stem_set(self) -> frozenset[str]:
        return frozenset(self.stems)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The folded letters of each of its words."""
        return frozenset(squash(token.text) for token in self.line.sentence.tokens)

    @cached_property
    def letters(self) -> str:
        """Its folded letters and digits, without a gap."""
        return "".join(map(squash, self.text.split()))

    @cached_property
    def fellows(self) -> list[Fellow]:
        """The sentences of the sources that tell the same, best first."""
        return self.context.company.fellows(self.stems)

    @cached_property
    def mentions(self) -> tuple[Run, ...]:
        """The places of the first and the last word of each name in it."""
        tokens = self.line.sentence.tokens
        first = {token.span.start: place for place, token in enumerate(tokens)}
        last = {token.span.end: place for place, token in enumerate(tokens)}
        found = self.context.once(Mentioned).of(self.text, self.line)
        return tuple((first[one.span.start], last[one.span.end]) for one in found)

    @cached_property
    def quotations(self) -> tuple[Run, ...]:
        """The places of the first and the last word of each quotation."""
        tokens = self.line.sentence.tokens
        quoted = quoting(self.text).quotations
        inside = [[n for n, t in enumerate(tokens) if q.words.contains(t.span)] for q in quoted]
        return tuple((places[0], places[-1]) for places in inside if places)

    @cached_property
    def _alignments(self) -> dict[Fellow, Alignment]:
        return {}

    def alignment(self, fellow: Fellow) -> Alignment:
        """Return one of these sentences aligned with this one."""
        if fellow not in self._alignments:
            self._alignments[fellow] = align(self.words, self._told(fellow))
        return self._alignments[fellow]

    def _told(self, fellow: Fellow) -> Words:
        return self.context.once(ToldWords).of(fellow.number)

    @cached_property
    def missing(self) -> list[list[tuple[int, str]]]:
        """For each of these sentences the words of names that this one lacks, with their places.

        A name that this one has cannot be what another word of it stands for, unless the other
        sentence has it once more.
        """
        return [
            [
                (at, key)
                for at, key in enumerate(self.context.keys[fellow.number])
                if key and self._lacks(fellow, at)
            ]
            for fellow in self.fellows
        ]

    def _lacks(self, fellow: Fellow, at: int) -> bool:
        stems = self._told(fellow).stems
        here = self.stems.count(stems[at])
        return not here or (stems.count(stems[at]) > here and at not in self.alignment(fellow).back)

    @cached_property
    def told(self) -> float:
        """How far a sentence of the sources tells the same, 0 to 1: a third of it is enough."""
        return min(self.fellows[0].strength * _TOLD, 1.0) if self.fellows else 0.0

    @property
    def likeness(self) -> float:
        """How much of it the likest sentence of the sources tells: the root of its strength."""
        return sqrt(self.fellows[0].strength) if self.fellows else 0.0

    @cached_property
    def retold(self) -> bool:
        """Whether a sentence of the sources has about half of its words, so that it tells all."""
        if self.told < 1:
            return False
        alignment = self.alignment(self.fellows[0])
        return len(alignment.ahead) >= _RETOLD * len(self.words)

    def has(self, key: str) -> bool:
        """Tell whether the sentence has a name, by its folded letters, however it is divided.

        Of a person's name the order of the words does not count.
        """
        words = self.context.stems_of[key]
        if len(words) > 1 and HEAD_STEMS.isdisjoint(words) and self._stem_set.issuperset(words):
            return True
        if len(key) >= _LONG_KEY:
            return key in self.letters
        return key in self.keys

    def _is_name_word(self, place: int) -> bool:
        token = self.line.sentence.tokens[place]
        if not token.capital or token.folded in CONNECTORS:
            return False
        if not self.line.due[place]:
            return True
        return token.folded not in FUNCTION_WORDS and self.context.base.frequency(token.folded) < 0

    @cached_property
    def capitals(self) -> tuple[bool, ...]:
        """Which words have a capital that may be a name's; a headline's verbs have none."""
        line = self.line
        return tuple(
            token.capital
            and not (due and token.folded in _OPENERS)
            and (place >= line.headline or self._may_be_named(token))
            for place, (token, due) in enumerate(zip(line.sentence.tokens, line.due, strict=True))
        )

    def _may_be_named(self, token: Token) -> bool:
        ordinary = self.context.base.frequency(token.folded) >= 0
        return not ordinary or token.folded in _HEADING or self.context.spelt(token.text)

    def contiguous(self, run: Run) -> bool:
        """Tell whether nothing but spaces and possessive endings stands between the words."""
        return all(self._tied[run[0] : run[1]])

    @cached_property
    def _tied(self) -> tuple[bool, ...]:
        """For each word but the last whether this is all that stands after it."""
        gaps = [
            self.text[one.span.end + _POSSESSIVE * one.possessive : other.span.start]
            for one, other in pairwise(self.line.sentence.tokens)
        ]
        return tuple([not gap.strip() for gap in gaps])
