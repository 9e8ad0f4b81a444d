"""Right words in the place of others: "form" where the sources say "from"."""

from collections.abc import Iterator, Sequence

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
    told = context.places
    keys = [squash(token.text) for token in words]
    for place, (left, right) in enumerate(zip(keys, keys[2:], strict=False), start=1):
        if left in told and right in told and _may_be_wrong(words[place]):
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


def _between(left: str, right: str, context: Context) -> list[str]:
    """Return what the sources have between two of their words, all squashed."""
    keys, before, after = context.told_keys, context.places[left], context.places[right]
    if len(before) < len(after):
        return [keys[n][at + 1] for n, at in before if keys[n][at + 2 : at + 3] == (right,)]
    return [keys[n][at - 1] for n, at in after if at > 1 and keys[n][at - 2] == left]


def _outweighs(left: str, own: str, other: str, right: str, vocabulary: Vocabulary) -> bool:
    """Tell whether `other` stands far more firmly between the neighbours than `own`."""
    if {own, other} <= FUNCTION_WORDS:
        return False
    sides = [(vocabulary.pair(left, one), vocabulary.pair(one, right)) for one in (own, other)]
    ours, theirs = [max(one, _UNLISTED) + max(two, _UNLISTED) for one, two in sides]
    return all(sides[1]) and theirs - ours >= _FIRMLY
