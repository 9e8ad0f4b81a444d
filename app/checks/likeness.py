"""What speaks for words of an article's sentence as a name of a source's sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from rapidfuzz.distance import OSA

from app.checks.context import Context
from app.checks.rendering import Likeness
from app.checks.spans import Run
from app.checks.stretch import Stretch
from app.gazetteer.lexicon import HEADS
from app.matching.alignment import Alignment
from app.matching.company import Fellow, stem
from app.matching.spelling import similar

_ALIKE = 0.75
_LONG = 4
_EXPLAINED = 1.0
"""Weight of words that the source's sentence has elsewhere, from which they render no name."""
_ALIKE_WHOLE = 0.5
_HOPELESS = 0.03
_TOLD = 0.3
_BOTH_SIDES = 2
_HEAD_STEMS = frozenset(map(stem, HEADS))
_LITTLE = 1 / 3
"""Below this share of common words two names are two."""
_LONGER = 2
"""How many times as many words as stand in its place an unlike name may have."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Words of the article and a name in a fellow sentence.

    Attributes:
        own: the words.
        there: where the name stands in the source's sentence.
        key: the name's folded letters.
    """

    own: Stretch
    there: Run
    key: str


@dataclass(frozen=True, slots=True)
class Close:
    """What speaks for a pair, and how well the name fits into the words' place, 0 to 1."""

    likeness: Likeness
    fit: float


def closeness(context: Context, fellow: Fellow, alignment: Alignment, pair: Pair) -> Close | None:
    """Return what speaks for words of the article as a name, None where next to nothing does."""
    own, theirs = pair.own, context.stems_of[pair.key]
    if not theirs or _explained(alignment, pair) > _EXPLAINED:
        return None
    alike = OSA.normalized_similarity(own.letters, pair.key, score_cutoff=_ALIKE_WHOLE)
    if pair.key in context.well_known and (not alike or own.listed):
        return None
    shared = _shared(own.stems, theirs, context)
    unlike = not alike and shared < _LITTLE
    if unlike and (_is_true_name(own, theirs) or len(theirs) > _LONGER * len(own.stems)):
        return None
    adjoining = alignment.adjoin(own.run, pair.there)
    if unlike and own.lower and adjoining < _BOTH_SIDES:
        return None
    fit, fit_back = alignment.fit(own.run, pair.there)
    if unlike and max(fit, fit_back) <= _HOPELESS:
        return None
    likeness = Likeness(
        told=min(fellow.strength / _TOLD, 1.0),
        adjoining=adjoining / _BOTH_SIDES,
        spelling=alike**2,
        lower=float(own.lower),
        shared=shared,
        unlike=float(unlike),
        fit=sqrt(sqrt(fit * fit_back)) if unlike else 0.0,
        rival=0.0,
    )
    return Close(likeness, fit)


def _is_true_name(own: Stretch, theirs: Sequence[str]) -> bool:
    """Tell words that stand for themselves: names of the sources, and those that everybody knows.

    A lone "Federation" is no name by itself, and stands for the one named before.
    """
    return own.head or own.listed or any(name not in theirs for name in own.names)


def _shared(words: Sequence[str], theirs: Sequence[str], context: Context) -> float:
    """Return the shared part of two names' weight; an "Authority" alone makes none of the other."""
    if all(word in _HEAD_STEMS for word in words if any(_alike(word, other) for other in theirs)):
        return 0.0
    weight = context.company.weight
    whole = sum(map(weight, words)) + sum(map(weight, theirs))
    ours = sum(weight(a) for a in words if any(_alike(a, b) for b in theirs))
    others = sum(weight(b) for b in theirs if any(_alike(a, b) for a in words))
    return (ours + others) / whole if whole else 0.0


def _explained(alignment: Alignment, pair: Pair) -> float:
    """Return the weight of the words that are other words of the source's sentence."""
    one, ahead, there = alignment.one, alignment.ahead, pair.there
    return sum(
        one.weights[place]
        for place in range(pair.own.run[0], pair.own.run[1] + 1)
        if not one.small[place] and place in ahead and not there[0] <= ahead[place] <= there[1]
    )


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= _LONG and similar(one, other, _ALIKE) > 0
