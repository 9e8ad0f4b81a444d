"""What the sources have against a figure of the article, and what for it."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.checks.numbers.agreement import agree
from app.checks.numbers.beside import SALIENT, salience, tells
from app.checks.numbers.known import Known, Ledger
from app.checks.numbers.sameness import Sameness, nearness
from app.checks.numbers.scores import is_other_way_round
from app.checks.numbers.slips import slip
from app.checks.numbers.telling import Telling
from app.lazy import cached_property
from app.matching.spelling import similarity
from app.text.figures.figure import COUNT, DATE, MONEY, ORDINAL, Figure

_LEAST = 0.12
"""Figures less likely to tell of the same thing prove nothing."""
_OTHER_KIND = 0.3
"""Figures of two kinds, such as percent and points, have to be as likely as that the same."""
_FAR = 10
"""Without a slip, one of two figures of the same thing is not so many times the other."""
_FAR_ORDINAL = 4
"""The thirteenth title is not a second one."""
_GENERATION = 25
"""Without a slip, years so far apart are two events'."""
_SOME_SLIP = 0.2
SURE_SLIP = 0.6
"""From here on a slip is against a figure even if a source has it as well."""
_SAME_NOUN = 0.75
"""Ordinals abound: what they count has to be the same, or a synonym."""
_SAME_PERSON = 0.5
"""How alike the first names of one person are at least, garbled as they may be."""
_SLIP = 0.4
"""What a likely slip adds to the reasons to compare two figures."""


class Match(Struct, frozen=True, dict=True, eq=False):
    """A figure of a source that may tell of the same thing as one of the article.

    Attributes:
        same: what speaks for that.
        slip: how likely a slip made the article's figure of it; 0 where the two agree.
    """

    own: Telling
    known: Known
    same: Sameness
    slip: float

    @cached_property
    def nearness(self) -> float:
        """How much the words next to both figures tell."""
        return nearness(self.own, self.known.telling)

    @property
    def rank(self) -> float:
        """How much it counts beside others."""
        return self.same.score + _SLIP * self.slip


class Case(Struct, frozen=True, dict=True, eq=False):
    """A figure of the article with what the sources have of the same thing.

    Attributes:
        start: where its sentence begins in the paragraph.
        agreeing: the figures that agree with it, in order of place.
        against: those that don't, best first.
    """

    telling: Telling
    start: int
    agreeing: tuple[Match, ...]
    against: tuple[Match, ...]

    @cached_property
    def support(self) -> tuple[Match, ...]:
        """The figures that agree with it, best first."""
        return _best_first(self.agreeing)

    @property
    def of_stranger(self) -> "Case":
        """The same of what the sources do not know: only a slip is against it."""
        slips = tuple(match for match in self.against if match.slip >= _SOME_SLIP)
        return replace(self, against=slips)


def case_of(telling: Telling, start: int, ledger: Ledger) -> Case:
    """Return what the sources have for and against a figure.

    A figure that no two texts have by chance, and that a source has, only a slip is against.
    """
    agreeing: list[Match] = []
    differing: list[Match] = []
    for own in telling.readings:
        for known in ledger.comparable(own.figure):
            agrees = _agree(own, known.telling)
            if agrees or is_other_way_round(own, known.telling):
                agreeing.append(Match(own, known, Sameness(own, known.telling), 0.0))
                continue
            likely = slip(own.figure, known.telling.figure)
            if agrees is not None or (likely and own.figure.kind != DATE):
                differing.append(_match(own, known, likely))
    told = agreeing and salience(telling.figure) >= SALIENT
    if told and all(match.slip < SURE_SLIP for match in differing):
        differing = []
    against = filter(_is_against, differing)
    return Case(telling, start, tuple(agreeing), _best_first(against))


def _match(own: Telling, known: Known, likely: float) -> Match:
    """Return a match with a figure that differs; two sums of one number tell that they are one."""
    one, other = own.figure, known.telling.figure
    money = one.bare == other.bare and one.kind == other.kind == MONEY
    return Match(own, known, Sameness(own, known.telling, tells(one) if money else 0.0), likely)


def _agree(one: Telling, other: Telling) -> bool | None:
    """Compare figures; None as well where one does not go without the other's unit."""
    if _counts_else(one, other.figure) or _counts_else(other, one.figure):
        return None
    return agree(one.figure, other.figure)


def _counts_else(one: Telling, other: Figure) -> bool:
    if one.figure.kind != COUNT or other.kind == COUNT:
        return False
    if one.completed is not None:
        return one.completed.kind == other.kind
    return one.counts and other.unit not in {word.folded for word in one.counted}


def _best_first(matches: Iterable[Match]) -> tuple[Match, ...]:
    return tuple(sorted(matches, key=lambda match: -match.rank))


def _is_against(match: Match) -> bool:
    """Tell a figure that cannot be true as well."""
    own, other = match.own.figure, match.known.telling.figure
    far = _FAR**2 if own.kind == COUNT else _FAR
    if match.slip < _SOME_SLIP and _is_far(own, other, far):
        return False
    return _may_be_one(match.own, match.known.telling) and _is_proven(match)


def _may_be_one(one: Telling, other: Telling) -> bool:
    """Tell figures that contradict each other from those that stand for parts of one another."""
    if _adds_up(one, other) or _leaves_room(one, other) or _is_given_unit(one, other):
        return False
    if _are_of_two_years(one.years, other.years) or _are_two_persons(one.person, other.person):
        return False
    return one.figure.kind == other.figure.kind or bool(one.figure.unit and other.figure.unit)


def _leaves_room(one: Telling, other: Telling) -> bool:
    """Tell six others, which may be of the seven, from sixty others, which are not of ten."""
    if one.partial == other.partial:
        return False
    others, all_of = (one, other) if one.partial else (other, one)
    return others.figure.low <= all_of.figure.low


def _is_given_unit(one: Telling, other: Telling) -> bool:
    """Tell a figure without a unit of its own beside what it can't be measured by."""
    return (
        _goes_without(one, other)
        or _goes_without(other, one)
        or (one.borrowed and one.figure.bare == other.figure.bare)
    )


def _goes_without(one: Telling, other: Telling) -> bool:
    return one.completed is not None and other.counts


def _are_of_two_years(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _are_two_persons(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell people of one family name apart by their first names, others by their family names."""
    if not one or not other:
        return False
    if max(similarity(a, b) for a in one for b in other) < _SAME_PERSON:
        return True
    return min(len(one), len(other)) > 1 and similarity(one[0], other[0]) < _SAME_PERSON


def _is_proven(match: Match) -> bool:
    own, same, other = match.own.figure, match.same, match.known.telling.figure
    if own.kind == ORDINAL and (same.counted < _SAME_NOUN or _is_far(own, other, _FAR_ORDINAL)):
        return match.slip >= _SOME_SLIP and same.counted >= _SAME_NOUN
    if match.slip < _SOME_SLIP and same.counted <= 0 and _is_far(own, other, _FAR):
        return False
    return match.rank >= _LEAST and (own.kind == other.kind or same.score >= _OTHER_KIND)


def _is_far(one: Figure, other: Figure, most: float) -> bool:
    """Tell numbers of which no one is a slip for the other."""
    if one.kind == DATE:
        return abs(one.parts[0] - other.parts[0]) > _GENERATION and bool(other.parts[0])
    low, high = sorted((one.low, other.low))
    return 0 <= low * most < high


def _adds_up(one: Telling, other: Telling) -> bool:
    """Tell whether a figure beside one of the two makes up the difference: 43 and 4 of 47."""
    apart = abs(one.figure.bare - other.figure.bare)
    return one.figure.kind == COUNT and apart in {*one.beside, *other.beside}
