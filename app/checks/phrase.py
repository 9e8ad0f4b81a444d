"""A name of several words in the article that no source writes so, and what it may have been."""

import math
from dataclasses import astuple, dataclass

from app.text.span import Span
from app.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Likeness:
    """The grounds for taking a phrase for a name of the sources; each 0 to 1.

    Attributes:
        shared: the shared part of both names' weight, words alike counting as far as they are.
        own: the part of the phrase's weight that the name has too.
        theirs: the part of the name's weight that the phrase has too.
        head: whether both are institutions, events or places by a word of theirs.
        initials: whether the capitals are the same, in any order.
        fit: how alike the words around the two are, see `app.matching.company`.
        told: how far the two sentences tell the same.
        length: how near the two are in their number of words.
        unknown: the share of the phrase's words that no source has.
    """

    shared: float
    own: float
    theirs: float
    head: float
    initials: float
    fit: float
    told: float
    length: float
    unknown: float


@dataclass(frozen=True, slots=True)
class Match:
    """A name of the sources that a phrase may stand for.

    Attributes:
        text: the name as a source writes it.
        key: its folded letters.
    """

    text: str
    key: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Phrase:
    """The phrase.

    Attributes:
        span: where it stands in its paragraph.
        tokens: its words, small ones too.
        matches: what it may stand for, unordered.
    """

    span: Span
    text: str
    tokens: tuple[Token, ...]
    matches: tuple[Match, ...]


_BIAS = -7.3
_WEIGHTS = Likeness(
    shared=1.7,
    own=1.15,
    theirs=1.9,
    head=0.5,
    initials=0.5,
    fit=3.9,
    told=1.9,
    length=1.3,
    unknown=1.5,
)
"""A logistic regression, fitted like the weights in `app.checks.evidence`."""


def meant(likeness: Likeness) -> float:
    """Return how likely the phrase stands for the name, 0 to 1."""
    pairs = zip(astuple(_WEIGHTS), astuple(likeness), strict=True)
    return 1 / (1 + math.exp(-_BIAS - sum(weight * value for weight, value in pairs)))
