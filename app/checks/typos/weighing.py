"""How likely a word was meant as it stands, and how likely as another one.

A noisy channel (Kernighan, Church and Gale 1990): how likely a word is between its neighbours,
times how likely the slip is that makes what stands there of it. All in bits.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from app.checks.typos.candidates import Candidate
from app.checks.typos.vocabulary import Vocabulary
from app.text.tokens import Token

_ALL = 40
_SLIP = 10.0
"""Bits that a slip of cost 1 takes."""
_SECOND_SLIP = 4.0
"""Bits that each further one takes on top."""
_TOLD = 8.0
"""Bits by which a word is likelier that the sources use."""
_LETTER = 2.3
"""Bits that each letter tells: a long word is near to another one hardly by chance."""
_UNCOUNTED = 14
"""Bits of a word that dictionaries have and no count does."""
_RARE = 6
_ANY_SLIP = 10.0
"""Bits that tell how seldom there is a slip at all."""


class Neighbours(Struct, frozen=True):
    """The folded words before and after a place; "" where there is none."""

    before: str
    after: str


def neighbours(tokens: Sequence[Token], first: int, last: int) -> Neighbours:
    """Return the words before and after a run of words of a sentence."""
    before = tokens[first - 1].folded if first else ""
    after = tokens[last + 1].folded if last + 1 < len(tokens) else ""
    return Neighbours(before, after)


def likelihood(words: tuple[str, ...], beside: Neighbours, vocabulary: Vocabulary) -> float:
    """Return log2 of how likely words are between their neighbours."""
    chain = (beside.before, *words, beside.after)
    bits = sum(float(_bits(word, vocabulary) - _ALL) for word in words)
    for one, other in pairwise(chain):
        if vocabulary.is_counted(one) and vocabulary.is_counted(other):
            bits += vocabulary.together(one, other) - vocabulary.chance(one, other)
    return bits


def plausibility(candidate: Candidate, beside: Neighbours, vocabulary: Vocabulary) -> float:
    """Return log2 of how likely the candidate was meant and its slip made."""
    told = _TOLD if candidate.told else 0.0
    slips = _SLIP * candidate.slip + _SECOND_SLIP * max(0.0, candidate.slip - 1)
    return likelihood(candidate.words, beside, vocabulary) + told - slips


def own_plausibility(word: str, beside: Neighbours, vocabulary: Vocabulary) -> float:
    """Return log2 of how likely a rare word was meant as it stands."""
    return likelihood((word,), beside, vocabulary) + _ANY_SLIP


def letters(word: str) -> float:
    """Return the bits that the letters of an unknown word tell."""
    return _LETTER * len(word)


def _bits(word: str, vocabulary: Vocabulary) -> int:
    bits = vocabulary.frequency(word)
    if bits > 0:
        return bits
    return _UNCOUNTED if bits == 0 else _RARE
