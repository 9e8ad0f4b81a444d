"""What speaks for words of an article's sentence as a name of a source's sentence."""

from collections.abc import Sequence
from math import sqrt

from msgspec import Struct

from app.checks.comparison import Comparison
from app.checks.difference import is_acronym
from app.checks.evidence import LOWER_CALQUE
from app.checks.rendering import Likeness
from app.checks.stretch import Stretch
from app.matching.alignment import Alignment, Run
from app.matching.company import Fellow

_EXPLAINED = 1.0
"""Weight of words that the source's sentence has elsewhere, from which they render no name."""
_HOPELESS = 0.01
_LEAST_FIT = 0.3
_BOTH_SIDES = 2
_LITTLE = 1 / 3
"""Below this share of common words two names are two."""
_LONGER = 2
"""How many times as many words as stand in its place an unlike name may have."""


class Pair(Struct, frozen=True):
    """Words of the article and a name in a fellow sentence.

    Attributes:
        compared: the words and the name.
        there: where the name stands in the source's sentence.
        quoted: whether the name stands in quotation marks.
    """

    compared: Comparison
    there: Run
    quoted: bool

    @property
    def own(self) -> Stretch:
        """The words."""
        return self.compared.own

    @property
    def both_quoted(self) -> bool:
        """Whether the words stand in quotation marks as well."""
        return self.quoted and self.own.quoted


class Close(Struct, frozen=True):
    """What speaks for a pair, and how well the name fits into the words' place, 0 to 1."""

    likeness: Likeness
    fit: float


def closeness(fellow: Fellow, alignment: Alignment, pair: Pair) -> Close | None:
    """Return what speaks for words of the article as a name.

    None where next to nothing does, or where an editor calls the two the same.
    """
    compared, own, theirs = pair.compared, pair.own, pair.compared.stems
    context, key = compared.context, compared.key
    if not theirs or _is_itself(alignment, pair):
        return None
    alike, adjoining = compared.alike, alignment.adjoin(own.run, pair.there)
    if own.ordinary and alike and len(own.stems) == 1 and (not adjoining or own.short):
        return None
    shared = compared.shared
    unlike = not alike and shared < _LITTLE
    fit, fit_back = alignment.fit(own.run, pair.there)
    if unlike and not _fits(pair, max(fit, fit_back), adjoining=adjoining):
        return None
    akin, means = _akin(alignment, pair), compared.calque if unlike else 0.0
    true = unlike and not (akin or means or pair.both_quoted) and _is_true_name(own, theirs)
    if true or not (compared.differs or means == 1):
        return None
    well_known = key in context.well_known
    likeness = Likeness(
        told=sqrt(fellow.strength),
        adjoining=adjoining / _BOTH_SIDES,
        spelling=alike**2,
        lower=float(own.lower),
        misread=alike**2 * own.ordinary,
        shared=shared,
        unlike=float(unlike),
        fit=sqrt(sqrt(fit * fit_back)) if unlike else 0.0,
        rival=0.0,
        contested=0.0,
        votes=0.0,
        akin=akin,
        calque=means * (LOWER_CALQUE if own.lower and len(own.stems) == 1 else 1),
        known=float(well_known and not alike),
        listed=float(own.listed and unlike),
        quoted=float(pair.both_quoted),
        longer=max(0.0, 1 - len(theirs) / len(own.stems)),
        shorter=max(0.0, 1 - len(own.stems) / len(theirs)),
        acronyms=float(own.acronym and is_acronym(context.names[key])),
        foreign=context.foreign[key] * unlike,
        agreed=len(context.naming[key]) / context.gazetteer.sources,
        residue=compared.residue,
        surplus=compared.surplus,
    )
    return Close(likeness, fit)


def _is_itself(alignment: Alignment, pair: Pair) -> bool:
    """Tell words that mean what they are: a known name, or what the other sentence has elsewhere.

    So do words before the head of an institution that the name does not stand before as well.
    """
    own = pair.own
    if own.listed and pair.compared.key in pair.compared.context.well_known:
        return True
    if own.headless and alignment.ahead.get(own.run[1] + 1) != pair.there[1] + 1:
        return True
    return _explained(alignment, pair) > _EXPLAINED


def _fits(pair: Pair, fit: float, *, adjoining: int) -> bool:
    """Tell whether a name fits well enough into the place of words that are nothing like it."""
    own = pair.own
    if len(pair.compared.stems) > _LONGER * len(own.stems) and adjoining < _BOTH_SIDES:
        return False
    least = _LEAST_FIT if own.lower and not adjoining else _HOPELESS
    return fit > least or pair.both_quoted


def _is_true_name(own: Stretch, theirs: Sequence[str]) -> bool:
    """Tell words that stand for themselves: names of the sources, and those that everybody knows.

    A lone "Federation" is no name by itself, and stands for the one named before.
    """
    return own.head or any(name not in theirs for name in own.names)


def _explained(alignment: Alignment, pair: Pair) -> float:
    """Return the weight of the words that are other words of the source's sentence."""
    one, ahead, (first, last) = alignment.one, alignment.ahead, pair.there
    weight = 0.0
    for place in range(pair.own.run[0], pair.own.run[1] + 1):
        if place in ahead and not one.small[place] and not first <= ahead[place] <= last:
            weight += one.weights[place]
    return weight


def _akin(alignment: Alignment, pair: Pair) -> float:
    """Return the part of the words' weight that is bound to words of the name for its meaning."""
    if not alignment.synonyms:
        return 0.0
    weights, (first, last) = alignment.one.weights, pair.own.run
    places = [at for at in range(first, last + 1) if not alignment.one.small[at]]
    akin = [
        at
        for at in places
        if at in alignment.synonyms and pair.there[0] <= alignment.ahead[at] <= pair.there[1]
    ]
    return sum(weights[at] for at in akin) / sum(weights[at] for at in places) if akin else 0.0
