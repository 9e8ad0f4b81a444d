"""What speaks for words of an article's sentence as a name of a source's sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from rapidfuzz.distance import OSA

from app.checks.context import Context
from app.checks.difference import big, is_listed
from app.checks.rendering import Likeness
from app.checks.spans import Run
from app.checks.view import View
from app.gazetteer.lexicon import HEADS
from app.matching.alignment import Alignment
from app.matching.company import Fellow, stem
from app.matching.spelling import similar
from app.text.folding import squash
from app.text.tokens import Token

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
        run: the words, in the article's sentence.
        there: the name, in the source's.
        key: the name's folded letters.
    """

    run: Run
    there: Run
    key: str


@dataclass(frozen=True, slots=True)
class Close:
    """What speaks for a pair, and how well the name fits into the words' place, 0 to 1."""

    likeness: Likeness
    fit: float


def closeness(view: View, fellow: Fellow, alignment: Alignment, pair: Pair) -> Close | None:
    """Return what speaks for words of the article as a name, None where next to nothing does."""
    own = big(view.line.sentence.tokens[pair.run[0] : pair.run[1] + 1])
    theirs = view.context.stems_of[pair.key]
    if not own or not theirs or _explained(alignment, pair) > _EXPLAINED:
        return None
    lower = not any(view.is_name_word(place) for place in range(pair.run[0], pair.run[1] + 1))
    alike = _alike_whole("".join(token.folded for token in own), pair.key)
    shared = _shared([stem(token.folded) for token in own], theirs, view.context)
    unlike = not alike and shared < _LITTLE
    adjoining = alignment.adjoin(pair.run, pair.there)
    if pair.key in view.context.well_known and (not alike or _is_listed(own, view.context)):
        return None
    if unlike and (_is_true_name(own, theirs, view.context) or len(theirs) > _LONGER * len(own)):
        return None
    if unlike and lower and adjoining < _BOTH_SIDES:
        return None
    fit, fit_back = alignment.fit(pair.run, pair.there)
    if unlike and max(fit, fit_back) <= _HOPELESS:
        return None
    likeness = Likeness(
        told=min(fellow.strength / _TOLD, 1.0),
        adjoining=adjoining / _BOTH_SIDES,
        spelling=alike**2,
        lower=float(lower),
        shared=shared,
        unlike=float(unlike),
        fit=sqrt(sqrt(fit * fit_back)) if unlike else 0.0,
        rival=0.0,
    )
    return Close(likeness, fit)


def _is_true_name(own: Sequence[Token], theirs: Sequence[str], context: Context) -> bool:
    """Tell words that stand for themselves: names of the sources, and those that everybody knows.

    A lone "Federation" is no name by itself, and stands for the one named before.
    """
    others = (token for token in own if stem(token.folded) not in theirs)
    if any(squash(token.text) in context.targets for token in others):
        return True
    alone = own[0].folded if len(own) == 1 else ""
    return alone in HEADS or _is_listed(own, context)


def _is_listed(own: Sequence[Token], context: Context) -> bool:
    return len(own) == 1 and is_listed(own[0].text, context.base)


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
        for place in range(pair.run[0], pair.run[1] + 1)
        if not one.small[place] and place in ahead and not there[0] <= ahead[place] <= there[1]
    )


def _alike_whole(found: str, key: str) -> float:
    return OSA.normalized_similarity(found, key, score_cutoff=_ALIKE_WHOLE)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= _LONG and similar(one, other, _ALIKE) > 0
