"""Right words in the place of others: "form" where the sources say "from"."""

from collections import defaultdict
from collections.abc import Mapping

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
    before: Token, word: Token, after: Token, context: Context, vocabulary: Vocabulary
) -> str:
    """Return the word that the sources have between the same neighbours; "" if none was meant.

    It is one letter away, is no form of the same word, and stands between these so much more often
    that nobody would write the other there.
    """
    left, own, right = (squash(token.text) for token in (before, word, after))
    found = {
        other
        for other in context.once(_between).get((left, right), ())
        if OSA.distance(own, other, score_cutoff=1) == 1
        and not inflected(own, other)
        and american(own) != american(other)
        and _outweighs(left, own, other, right, vocabulary)
    }
    return min(found, default="")


def may_be_wrong(token: Token) -> bool:
    """Tell whether a token is a word that may stand for another one."""
    return token.kind == "word" and token.text.islower() and len(token.text) >= _SHORTEST


def _between(context: Context) -> Mapping[tuple[str, str], set[str]]:
    """Return what the sources have between two words, all squashed."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for keys in context.told_keys:
        for left, word, right in zip(keys, keys[1:], keys[2:], strict=False):
            found[left, right].add(word)
    return found


def _outweighs(left: str, own: str, other: str, right: str, vocabulary: Vocabulary) -> bool:
    """Tell whether `other` stands far more firmly between the neighbours than `own`."""
    if {own, other} <= FUNCTION_WORDS:
        return False
    sides = [(vocabulary.pair(left, one), vocabulary.pair(one, right)) for one in (own, other)]
    ours, theirs = [max(one, _UNLISTED) + max(two, _UNLISTED) for one, two in sides]
    return all(sides[1]) and theirs - ours >= _FIRMLY
