"""What speaks for words of an article's sentence as a name of a source's sentence."""

from collections.abc import Sequence
from math import sqrt

from msgspec import Struct

from app.checks.comparison import Comparison
from app.checks.difference import is_acronym
from app.checks.evidence import LOWER_CALQUE
from app.checks.rendering import Likeness
from app.checks.stretch import Stretch
from app.checks.weights import WEIGHTS
from app.matching.alignment import Alignment, Run
from app.matching.company import Fellow

_EXPLAINED = 1.0
"""Weight of words that the source's sentence has elsewhere, from which they render no name."""
_LEAST_PROMISE = 3.5
"""Of 2,300 pairs of unlike words that promised less, in 200 stories, hardly any was right."""
_LEAST_FIT = 0.3
_BOTH_SIDES = 2
_LITTLE = 1 / 3
"""Below this share of common words two names are two."""
_LONGER = 2
"""How many times as many words as stand in its place an unlike name may have."""


class Place(Struct, frozen=True):
    """Where a name stands in a fellow sentence.

    Attributes:
        alignment: of the article's sentence with it.
        there: the name's first and last word.
        quoted: whether it stands in quotation marks.
    """

    fellow: Fellow
    alignment: Alignment
    there: Run
    quoted: bool


class Close(Struct, frozen=True):
    """Words of the article and a name in a place that they may render.

    Attributes:
        likeness: what speaks for it, rivals aside.
        weight: how well the name fits into the words' place, 0 to 1.
    """

    compared: Comparison
    place: Place
    likeness: Likeness
    weight: float

    @property
    def run(self) -> Run:
        """The places of the first and the last of the words."""
        return self.compared.own.run

    @property
    def key(self) -> str:
        """The name's folded letters."""
        return self.compared.key


def stands_in(run: Run, place: Place) -> bool:
    """Tell whether ordinary words stand where the name does: elsewhere they are none."""
    alignment, there = place.alignment, place.there
    return bool(alignment.adjoin(run, there)) or alignment.fits(run, there, _LEAST_FIT)


def closeness(compared: Comparison, place: Place) -> Close | None:
    """Return what speaks for words of the article as a name that stands in a place.

    None where next to nothing does, or where an editor calls the two the same.
    """
    own, key, context = compared.own, compared.key, compared.context
    theirs, alignment = context.stems_of[key], place.alignment
    well_known = key in context.well_known
    if not theirs or (well_known and own.listed) or _is_elsewhere(own, place):
        return None
    alike, adjoining = compared.alike, alignment.adjoin(own.run, place.there)
    if alike and own.ordinary and len(own.stems) == 1 and (not adjoining or own.short):
        return None
    unlike = not alike and compared.shared < _LITTLE
    if unlike and len(theirs) > _LONGER * len(own.stems) and adjoining < _BOTH_SIDES:
        return None
    quoted = place.quoted and own.quoted
    least = _LEAST_FIT if own.lower and not adjoining else 0.0
    if unlike and not quoted and not alignment.fits(own.run, place.there, least):
        return None
    akin, means = _akin(own, place), compared.calque if unlike else 0.0
    fit = alignment.fit_here(own.run, place.there)
    fit_back = alignment.fit_there(own.run, place.there) if unlike else 0.0
    groundless = unlike and not (akin or means or quoted)
    hopeless = groundless and _is_hopeless(compared, place, adjoining, max(fit, fit_back))
    if hopeless or not (compared.differs or means == 1):
        return None
    likeness = Likeness(
        told=sqrt(place.fellow.strength),
        adjoining=adjoining / _BOTH_SIDES,
        spelling=alike**2,
        lower=float(own.lower),
        misread=alike**2 * own.ordinary,
        shared=compared.shared,
        unlike=float(unlike),
        fit=sqrt(sqrt(fit * fit_back)),
        rival=0.0,
        contested=0.0,
        votes=0.0,
        akin=akin,
        calque=means * (LOWER_CALQUE if own.lower and len(own.stems) == 1 else 1),
        known=float(well_known and not alike),
        listed=float(own.listed and unlike),
        quoted=float(quoted),
        longer=max(0.0, 1 - len(theirs) / len(own.stems)),
        shorter=max(0.0, 1 - len(own.stems) / len(theirs)),
        acronyms=float(own.acronym and is_acronym(context.names[key])),
        foreign=context.foreign[key] * unlike,
        agreed=compared.agreed,
        residue=compared.residue,
        surplus=compared.surplus,
    )
    return Close(compared, place, likeness, fit * place.fellow.strength)


def _is_hopeless(compared: Comparison, place: Place, adjoining: int, fit: float) -> bool:
    """Tell words unlike a name that are one themselves, or whose cheap grounds promise too little.

    What they promise are log odds, without those of the grounds that take long to find.
    """
    weights, own, context = WEIGHTS.rendering, compared.own, compared.context
    promise = (
        weights.told * sqrt(place.fellow.strength)
        + weights.adjoining * adjoining / _BOTH_SIDES
        + weights.fit * sqrt(fit)
        + weights.lower * own.lower
        + weights.known * (compared.key in context.well_known)
        + weights.listed * own.listed
        + weights.agreed * compared.agreed
    )
    return promise < _LEAST_PROMISE or _is_true_name(own, context.stems_of[compared.key])


def _is_elsewhere(own: Stretch, place: Place) -> bool:
    """Tell words that the other sentence has elsewhere than in the name.

    So are words before the head of an institution that the name does not stand before as well.
    """
    alignment, (first, last) = place.alignment, place.there
    one, ahead = alignment.one, alignment.ahead
    if own.headless and ahead.get(own.run[1] + 1) != last + 1:
        return True
    explained = 0.0
    for at in range(own.run[0], own.run[1] + 1):
        if at in ahead and not one.small[at] and not first <= ahead[at] <= last:
            explained += one.weights[at]
    return explained > _EXPLAINED


def _is_true_name(own: Stretch, theirs: Sequence[str]) -> bool:
    """Tell words that stand for themselves: names of the sources, and those that everybody knows.

    A lone "Federation" is no name by itself, and stands for the one named before.
    """
    return own.head or any(name not in theirs for name in own.names)


def _akin(own: Stretch, place: Place) -> float:
    """Return the part of the words' weight that is bound to words of the name for its meaning."""
    alignment, (first, last) = place.alignment, place.there
    if not alignment.synonyms:
        return 0.0
    one = alignment.one
    places = [at for at in range(own.run[0], own.run[1] + 1) if not one.small[at]]
    akin = [
        at for at in places if at in alignment.synonyms and first <= alignment.ahead[at] <= last
    ]
    weights = one.weights
    return sum(weights[at] for at in akin) / sum(weights[at] for at in places) if akin else 0.0
