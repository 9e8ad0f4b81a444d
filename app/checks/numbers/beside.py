"""What the figures beside one tell of it: what its sentence tells, and what its unit is."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from app.text.figures.figure import (
    AGE,
    COUNT,
    DATE,
    MONEY,
    ORDINAL,
    SCORE,
    TIME,
    WEEKDAY,
    Figure,
)
from app.text.figures.units import DURATION, TEMPERATURE, unit_named
from app.text.tokens import Token

_PLURALS = ("s", "people", "men", "women", "children", "police")
SALIENT = 2
"""A figure of this `salience` stands in no two sentences by chance."""
_TELLS = (0.5, 1.5, 3.0)
"""What a figure tells that two sentences share, by its salience."""
_SUM = 100_000
"""From here on a number is likely money after a sentence that tells of money."""
_UNITLESS = frozenset({AGE, TEMPERATURE, TIME})
"""Kinds whose unit no other figure takes over."""


def salience(figure: Figure) -> int:
    """Return how little a figure is found by chance: 0 like "three", 2 like 1,284."""
    if figure.kind in {SCORE, TIME}:
        return SALIENT
    if figure.kind == DATE:
        told = sum(map(bool, figure.parts)) - (not figure.parts[0] and not figure.parts[2])
        return min(told, SALIENT)
    if figure.kind in {WEEKDAY, ORDINAL} or figure.bare <= 0:
        return 0
    digits = f"{figure.bare:.15g}".replace(".", "").strip("0")
    return min(len(digits) - 1, SALIENT)


def is_plural(noun: Token) -> bool:
    """Tell a noun that a number may count."""
    return noun.folded.endswith(_PLURALS)


def company(figures: Sequence[Figure]) -> dict[str, float]:
    """Return what figures tell of what else the sentence has, by a name for each number."""
    return {name: tells(figure) for figure in figures for name in _names(figure)}


def tells(figure: Figure) -> float:
    """Return how much it tells that two sentences share a figure's number."""
    return _TELLS[salience(figure)]


def _names(figure: Figure) -> Iterator[str]:
    if figure.kind == DATE:
        year, *day = figure.parts
        yield from (f"={part}" for part in (year, day) if part and part != [0, 0])
    elif figure.kind == SCORE:
        yield f"={sorted(figure.parts)}"
    elif figure.kind in {TIME, WEEKDAY, ORDINAL}:
        yield f"={figure.kind} {figure.low:g}"
    else:
        yield f"={figure.bare:.9g}"


def with_unit(
    figure: Figure,
    counted: Sequence[Token],
    beside: Sequence[Figure],
    earlier: Sequence[Figure],
) -> Figure | None:
    """Return a figure with the unit that it goes without: from 15 euros to 7.50.

    Args:
        figure: a figure of a sentence.
        counted: the words right after it.
        beside: the other figures of the sentence.
        earlier: the figures of the sentence before.
    """
    if figure.kind != COUNT:
        return None
    if any(map(is_plural, counted)):
        return _with_unit_beyond(figure, counted)
    before = [one for one in beside if one.span < figure.span][::-1]
    after = [one for one in beside if one.span > figure.span]
    sums = [one for one in earlier[::-1] if one.kind == MONEY and figure.low >= _SUM]
    lender = next((one for one in (*before, *after, *sums) if _lends(one)), None)
    return _scaled(figure, lender.kind, lender.unit, lender.low / lender.bare) if lender else None


def _lends(figure: Figure) -> bool:
    """Tell a figure whose unit others may go without."""
    unit = figure.unit not in {"", "share"} and figure.kind not in _UNITLESS
    return unit and figure.bare > 0


def _with_unit_beyond(figure: Figure, counted: Sequence[Token]) -> Figure | None:
    """Read the unit after another word: 17 stormy hours."""
    if len(counted) < 2 or counted[0].folded.endswith("s"):
        return None
    unit = unit_named(counted[1].folded)
    if unit is None or unit.kind != DURATION:
        return None
    return _scaled(figure, unit.kind, unit.name, unit.factor)


def _scaled(figure: Figure, kind: str, unit: str, factor: float) -> Figure:
    return replace(
        figure,
        kind=kind,
        unit=unit,
        low=figure.low * factor,
        high=figure.high * factor,
        step=figure.step * factor,
    )
