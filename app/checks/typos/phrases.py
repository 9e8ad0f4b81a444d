"""Right words in the place of others: "form" where the sources say "from"."""

from collections.abc import Iterator, Sequence
from itertools import chain

from rapidfuzz.distance import OSA

from app.checks.context import Context
from app.checks.typos.vocabulary import Vocabulary
from app.gazetteer.lexicon import FUNCTION_WORDS
from app.matching.spelling import american, inflected
from app.text.folding import squash
from app.text.tokens import Token

_SHORTEST = 3
_UNLISTED = 21
"""Bits that pairs have at most that are not listed."""
_FIRMLY = 8
"""Bits by which the sources' word must stand more firmly between the two neighbours."""


def meant(
    words: Sequence[Token], context: Context, vocabulary: Vocabulary
) -> Iterator[tuple[int, str]]:
    """Yield where another word was meant, with what the sources have between the same neighbours.

    It is one letter away, is no form of the same word, and stands between these so much more often
    that nobody would write the other there.
    """
    around = context.once(_around)
    keys = [squash(token.text) for token in words]
    for place, (left, right) in enumerate(zip(keys, keys[2:], strict=False), start=1):
        if (left, right) in around and _may_be_wrong(words[place]):
            own = keys[place]
            found = [
                other
                for other in _between(left, right, context)
                if OSA.distance(own, other, score_cutoff=1) == 1
                and not inflected(own, other)
                and american(own) != american(other)
                and _outweighs(left, own, other, right, vocabulary)
            ]
            if found:
                yield place, min(found)


def _may_be_wrong(token: Token) -> bool:
    return token.kind == "word" and token.text.islower() and len(token.text) >= _SHORTEST


def _around(context: Context) -> frozenset[tuple[str, str]]:
    """Return the words before and after each word of the sources, all squashed."""
    return frozenset(
        chain.from_iterable(zip(keys, keys[2:], strict=False) for keys in context.told_keys)
    )


def _between(left: str, right: str, context: Context) -> Iterator[str]:
    """Yield what the sources have between two words, all squashed."""
    for number, at in context.places[left]:
        keys = context.told_keys[number]
        if keys[at + 2 : at + 3] == (right,):
            yield keys[at + 1]


def _outweighs(left: str, own: str, other: str, right: str, vocabulary: Vocabulary) -> bool:
    """Tell whether `other` stands far more firmly between the neighbours than `own`."""
    if {own, other} <= FUNCTION_WORDS:
        return False
    sides = [(vocabulary.pair(left, one), vocabulary.pair(one, right)) for one in (own, other)]
    ours, theirs = [max(one, _UNLISTED) + max(two, _UNLISTED) for one, two in sides]
    return all(sides[1]) and theirs - ours >= _FIRMLY
