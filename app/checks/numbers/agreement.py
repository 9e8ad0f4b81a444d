"""Whether two figures can both be true of the same thing."""

from collections.abc import Callable, Mapping

from app.text.figures.figure import AGE, COUNT, DATE, LABEL, MONEY, SCORE, TIME, Figure
from app.text.figures.hedges import ABOUT, OVER, UNDER
from app.text.figures.units import DURATION

_ABOUT = 0.13
_STEPS = 5
"""How many times what its last digit is worth a figure of about so many may be off."""
_OVER = 1.1
_UNDER = 0.9
_OPEN = 10
"""How many times more than "more than" it may be without a contradiction."""
_CONVERTED = 0.06
"""How far a converted length, weight or temperature may be off, rounded as it is."""
_ROUNDED = 0.1
"""How far a round number may be off without a word that says so."""
_SAME_UNIT = 0.03
"""How far units may be apart that are taken for one another."""
_ROUND = 100
_HALF_DAY = 12 * 60
_HALF_HOUR = 30


def agree(one: Figure, other: Figure) -> bool | None:
    """Tell whether the figures agree; None where they can't be compared."""
    if one.kind != other.kind:
        return True if _is_elided(one, other) else None
    if one.kind == MONEY and not _is_one_currency(one.unit, other.unit):
        return None
    return _RULES.get(one.kind, _amounts)(one, other)


def _is_one_currency(one: str, other: str) -> bool:
    """Tell units that may be one: an Australian report calls its dollars so."""
    country, plain = sorted((one, other), key=len, reverse=True)
    return one == other or country.endswith(f"_{plain}")


def _labels(one: Figure, other: Figure) -> bool | None:
    return one.bare == other.bare or None


def _ages(one: Figure, other: Figure) -> bool:
    return abs(one.low - other.low) <= 1


def _scores(one: Figure, other: Figure) -> bool:
    return one.parts == other.parts


def _amounts(one: Figure, other: Figure) -> bool | None:
    converted = bool(one.unit and other.unit and one.unit != other.unit)
    if converted and one.bare == other.bare > 0:
        return _is_short_for(one.unit, other.unit) or abs(one.low / other.low - 1) < _SAME_UNIT
    about = _ABOUT / 2 if one.hedge == other.hedge == ABOUT else _ABOUT
    low, high = _bounds(one, about, converted=converted)
    other_low, other_high = _bounds(other, about, converted=converted)
    if low <= other_high and other_low <= high:
        return True
    vague = one.hedge != other.hedge and (_is_open(one, other) or _is_open(other, one))
    return None if vague else False


def _is_open(one: Figure, other: Figure) -> bool:
    """Tell whether "more than" or "fewer than" leaves room for the other, if not much of it."""
    above = one.hedge == OVER and one.low < other.low < one.low * _OPEN
    return above or (one.hedge == UNDER and one.low / _OPEN < other.low < one.low)


def _is_elided(one: Figure, other: Figure) -> bool:
    """Tell the same number where one of the two goes without its unit: "71 of the 114 kg"."""
    bare = {COUNT, LABEL}
    if one.kind in bare or other.kind in bare:
        return one.bare == other.bare > 1
    longer, shorter = sorted((one.unit, other.unit), key=len, reverse=True)
    related = {one.kind, other.kind} == {AGE, DURATION} or (
        shorter and longer.startswith(f"{shorter}_")
    )
    return bool(related) and one.bare == other.bare


def _is_short_for(one: str, other: str) -> bool:
    """Tell miles for nautical miles."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return longer.endswith(f"_{shorter}")


def _dates(one: Figure, other: Figure) -> bool | None:
    """Compare what both dates tell; a longer one has to tell all of the shorter.

    A month of a year that is not told may be another year's.
    """
    told = [(a, b) for a, b in zip(one.parts, other.parts, strict=True) if a and b]
    if [bool(a) for a in one.parts[1:]] != [bool(b) for b in other.parts[1:]]:
        return True if told and told == [(a, a) for a in one.parts if a] else None
    if not told or told == [(a, a) for a, _ in told]:
        return True if told else None
    return None if bool(one.parts[0]) != bool(other.parts[0]) and not one.parts[2] else False


def _times(one: Figure, other: Figure) -> bool:
    apart = abs(one.low - other.low)
    if "12" in {one.unit, other.unit}:
        apart %= _HALF_DAY
    if one.zone != other.zone:
        apart %= _HALF_HOUR
    return apart == 0


def _bounds(figure: Figure, about: float, *, converted: bool) -> tuple[float, float]:
    """Return between what numbers a figure may lie."""
    low, high = sorted((figure.low, max(figure.low, figure.high)))
    if figure.hedge == OVER:
        return low * (1 - _CONVERTED * converted), high * _OVER
    if figure.hedge == UNDER:
        return low * _UNDER, high * (1 + _CONVERTED * converted)
    off = abs(high) * _CONVERTED * converted
    if figure.hedge == ABOUT:
        off = max(off, min(abs(high) * about, _STEPS * figure.step))
    if figure.step < 1 or figure.bare >= _ROUND or figure.hedge or converted:
        off = max(off, min(figure.step / 2, abs(high) * _ROUNDED) if figure.step else 0.0)
    return low - off, high + off


_RULES: Mapping[str, Callable[[Figure, Figure], bool | None]] = {
    AGE: _ages,
    DATE: _dates,
    LABEL: _labels,
    SCORE: _scores,
    TIME: _times,
}
"""How figures of some kinds are compared; all others are amounts."""
