"""Which figures of an article are wrong, all of them weighed together."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from app.checks.numbers.agreement import agree
from app.checks.numbers.beside import SALIENT, salience
from app.checks.numbers.cases import SURE_SLIP, Case, Match
from app.checks.numbers.known import Place
from app.checks.numbers.roles import are_of_two_roles
from app.checks.numbers.weights import contradicted
from app.text.figures.figure import AGE, COUNT, DATE, WEEKDAY, Figure

SUPPORTED = 0.25
"""From this sameness on a figure that agrees speaks of the same thing."""
_LEAD = 0.15
"""How much less alike two figures may be and still be as likely the same as others."""
_NEAR = 0.1
"""What the words next to both figures add to their rank."""
_EVEN = 0.05
"""How much less alike a figure that agrees may be and still be as good a witness."""
_COUNTED = 0.9
"""From which likeness on both count the same: so many doses stand in no two texts by chance."""
_LOOKED_AT = 5
_DECADE = 10
_FARTHEST, _MOST = 3.0, 1.5


class Verdict(Struct, frozen=True, eq=False):
    """What the sources say of a figure that some of them contradict.

    Attributes:
        right: their figures that tell what it should be, best first.
        confidence: how likely the figure is wrong, 0 to 1.
    """

    case: Case
    right: tuple[Match, ...]
    confidence: float


def verdicts(cases: Sequence[Case]) -> Iterator[Verdict]:
    """Yield the figures that a source contradicts, however unlikely; the likeliest first.

    Where two figures stand for the same one of a source, the likelier is wrong.
    """
    stood_for: defaultdict[Place, list[Figure]] = defaultdict(list)
    for verdict in sorted(_verdicts(cases), key=lambda one: -one.confidence):
        own = verdict.case.telling.figure
        others = stood_for[verdict.right[0].known.place]
        if all(agree(own, other) for other in others):
            yield verdict
            others.append(own)


def _verdicts(cases: Sequence[Case]) -> Iterator[Verdict]:
    claims = _Claims(cases)
    for case in cases:
        free = _nearest_first(m for m in case.against if not claims.explain(case, m))
        if free and not _is_echoed(case, free[0]):
            right = tuple(match for match in free if _agreeing(match, free[0]))
            rivals = [match for match in free if not _agreeing(match, free[0])]
            lead = _closeness(free[0]) - max(map(_closeness, rivals[:_LOOKED_AT]), default=0.0)
            grounds = _grounds(case, right, claims.of(free[0].known.place), lead)
            yield Verdict(case, right, contradicted(grounds))


class _Claims:
    """Which figures of the sources the article tells, and where."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self._telling: defaultdict[Place, list[Match]] = defaultdict(list)
        self._beside: defaultdict[str, set[Place]] = defaultdict(set)
        self._surest: dict[Place, float] = {}
        for case in cases:
            for match in case.agreeing:
                self._telling[match.known.place].append(match)
                self._beside[case.telling.text].add(match.known.place)

    def of(self, place: Place) -> float:
        """Return how surely a figure of the article tells the same as one of the sources."""
        if place not in self._surest:
            scores = [match.same.score for match in self._telling.get(place, ())]
            self._surest[place] = max([0.0, *scores])
        return self._surest[place]

    def explain(self, case: Case, match: Match) -> bool:
        """Tell whether the source's figure is what another figure of the article tells."""
        if match.slip >= SURE_SLIP:
            return False
        least = max(match.same.score - _LEAD, SUPPORTED)
        place = match.known.place
        return place in self._beside[case.telling.text] or self.of(place) >= least


def _is_echoed(case: Case, best: Match) -> bool:
    """Tell a figure too particular to stand in a source by chance, or as fit as the other."""
    if not case.support:
        return False
    same = case.support[0].same
    if same.score >= max(best.same.score - _EVEN, SUPPORTED):
        return True
    salient = _salience(case) + (same.counted >= _COUNTED)
    return best.slip < SURE_SLIP and salient >= SALIENT


def _nearest_first(matches: Iterable[Match]) -> list[Match]:
    """Look closer at the words next to the best few."""
    best = list(matches)
    return [*sorted(best[:_LOOKED_AT], key=lambda one: -_closeness(one)), *best[_LOOKED_AT:]]


def _closeness(match: Match) -> float:
    return match.rank + _NEAR * math.log1p(match.nearness)


def _agreeing(one: Match, other: Match) -> bool:
    return agree(one.known.telling.figure, other.known.telling.figure) is True


def _grounds(case: Case, right: Sequence[Match], claim: float, lead: float) -> Mapping[str, float]:
    best = right[0]
    own, other = best.own.figure, best.known.telling.figure
    support = case.support[0].same.score if case.support else 0.0
    salient = _salience(case)
    return {
        "shared": math.log1p(best.same.shared),
        "near": math.log1p(best.nearness),
        "slip": best.slip,
        "far": 0.0 if best.slip else _orders(own, other),
        "sources": math.log(len({match.known.source for match in right})),
        "lead": lead,
        "support": support,
        "level": float(support > 0 and support >= best.same.score - _LEAD),
        "echo": float(salient if support > 0 or (case.support and salient >= SALIENT) else 0),
        "claimed": min(claim, _MOST),
        "roles": float(are_of_two_roles(best.own, best.known.telling)),
        "weekday": float(own.kind == WEEKDAY),
        "age": float(own.kind == AGE),
        "count": float(own.kind == COUNT),
    }


def _orders(one: Figure, other: Figure) -> float:
    """Return how many orders of magnitude, or decades, lie between two figures of one kind."""
    if one.kind == DATE == other.kind and one.parts[0] and other.parts[0]:
        return min(abs(one.parts[0] - other.parts[0]) / _DECADE, _FARTHEST)
    if one.kind != other.kind or min(one.low, other.low) <= 0:
        return 0.0
    return min(abs(math.log10(one.low / other.low)), _FARTHEST)


def _salience(case: Case) -> int:
    return salience(case.telling.figure)
