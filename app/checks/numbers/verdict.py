"""Which figures of an article are wrong, all of them weighed together."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.checks.numbers.agreement import agree
from app.checks.numbers.cases import Case, Match
from app.checks.numbers.known import Known
from app.checks.numbers.weights import contradicted
from app.text.figures.figure import AGE, DATE, ORDINAL, SCORE, TIME, WEEKDAY, Figure

SUPPORTED = 0.25
"""From this sameness on a figure that agrees speaks of the same thing."""
_SURE_SLIP = 0.6
_LEAD = 0.15
"""How much less alike two figures may be and still be as likely the same as others."""
_NEAR = 0.2
"""What the words next to both figures add to their rank."""
_LOOKED_AT = 5
_SALIENT = 2
"""A figure of this `salience` is in no source by chance."""
_DECADE = 10
_FARTHEST, _MOST = 3.0, 1.5


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """What the sources say of a figure that some of them contradict.

    Attributes:
        right: their figures that tell what it should be, best first.
        confidence: how likely the figure is wrong, 0 to 1.
    """

    case: Case
    right: tuple[Match, ...]
    confidence: float


def verdicts(cases: Sequence[Case]) -> Iterator[Verdict]:
    """Yield the figures that a source contradicts, however unlikely."""
    claims = _Claims(cases)
    for case in cases:
        free = _nearest_first(m for m in case.against if not claims.explain(case, m))
        if free and not _is_echoed(case, free[0]):
            right = tuple(match for match in free if _agreeing(match, free[0]))
            rivals = [match.rank for match in free if not _agreeing(match, free[0])]
            lead = free[0].rank - max(rivals, default=0.0)
            grounds = _grounds(case, right, claims.of[free[0].known], lead)
            yield Verdict(case, right, contradicted(grounds))


class _Claims:
    """Which figures of the sources the article tells, and where.

    Attributes:
        of: for each of them how surely a figure of the article tells the same.
    """

    def __init__(self, cases: Sequence[Case]) -> None:
        self.of: defaultdict[Known, float] = defaultdict(float)
        self._beside: defaultdict[str, set[Known]] = defaultdict(set)
        for case in cases:
            for match in case.support:
                self.of[match.known] = max(self.of[match.known], match.same.score)
                self._beside[case.telling.text].add(match.known)

    def explain(self, case: Case, match: Match) -> bool:
        """Tell whether the source's figure is what another figure of the article tells."""
        if match.slip >= _SURE_SLIP:
            return False
        least = max(match.same.score - _LEAD, SUPPORTED)
        return match.known in self._beside[case.telling.text] or self.of[match.known] >= least


def _is_echoed(case: Case, best: Match) -> bool:
    """Tell a figure too particular to stand in a source by chance."""
    return bool(case.support) and best.slip < _SURE_SLIP and salience(case) >= _SALIENT


def _nearest_first(matches: Iterable[Match]) -> list[Match]:
    """Look closer at the words next to the best few."""
    best = list(matches)
    close = {m: m.rank + _NEAR * math.log1p(m.nearness) for m in best[:_LOOKED_AT]}
    return [*sorted(close, key=lambda match: -close[match]), *best[_LOOKED_AT:]]


def _agreeing(one: Match, other: Match) -> bool:
    return agree(one.known.telling.figure, other.known.telling.figure) is True


def _grounds(case: Case, right: Sequence[Match], claim: float, lead: float) -> Mapping[str, float]:
    best = right[0]
    own, other = case.telling.figure, best.known.telling.figure
    support = case.support[0].same.score if case.support else 0.0
    salient = salience(case) if case.support else 0
    return {
        "shared": math.log1p(best.same.shared),
        "near": math.log1p(best.nearness),
        "slip": best.slip,
        "far": 0.0 if best.slip else _orders(own, other),
        "sources": math.log(len({match.known.source for match in right})),
        "lead": lead,
        "support": support,
        "level": float(support > 0 and support >= best.same.score - _LEAD),
        "echo": float(salient if support > 0 or salient >= _SALIENT else 0),
        "claimed": min(claim, _MOST),
        "weekday": float(own.kind == WEEKDAY),
        "age": float(own.kind == AGE),
    }


def _orders(one: Figure, other: Figure) -> float:
    """Return how many orders of magnitude, or decades, lie between two figures of one kind."""
    if one.kind == DATE == other.kind and one.parts[0] and other.parts[0]:
        return min(abs(one.parts[0] - other.parts[0]) / _DECADE, _FARTHEST)
    if one.kind != other.kind or min(one.low, other.low) <= 0:
        return 0.0
    return min(abs(math.log10(one.low / other.low)), _FARTHEST)


def salience(case: Case) -> int:
    """Return how little a figure is found by chance: 0 like "three", 2 like 1,284."""
    figure = case.telling.figure
    if figure.kind in {SCORE, TIME}:
        return _SALIENT
    if figure.kind == DATE:
        return min(sum(map(bool, figure.parts)) - (not figure.parts[0] and not figure.parts[2]), 2)
    if figure.kind in {WEEKDAY, ORDINAL} or figure.bare <= 0:
        return 0
    digits = f"{figure.bare:.15g}".replace(".", "").strip("0")
    return min(len(digits) - 1, _SALIENT)
