"""What translators and typists do to figures."""

import math
from functools import lru_cache

from app.text.figures.figure import COUNT, DATE, SCORE, Figure

_SURE = 0.9
_BROKEN = 1.4
"""What speaks for a lost separator in 8.5 people: what is counted comes whole."""
_WHOLE = 1e-9
_ROUNDED = 0.02
"""How far, in powers of ten, thousands and millions may be off that were rounded as well."""
_TEENS = 10
_COMPOUND = 21
"""The least number whose tens and ones are two words."""
_HUNDRED = 100
_TY = 0.6
"""What speaks for thirty in the place of thirteen."""


def slip(wrong: Figure, right: Figure) -> float:
    """Return how surely a slip made `wrong` of `right`, 0 (no known slip) to about 1."""
    if wrong.kind == DATE == right.kind:
        return _date_slip(wrong.parts, right.parts)
    if wrong.kind == SCORE == right.kind:
        return _score_slip(wrong.parts, right.parts)
    if wrong.kind == right.kind and wrong.unit == right.unit:
        read = _word_slip if wrong.written else _digit_slip
        likely = read(_middle(wrong), _middle(right))
        return _BROKEN if likely == _SURE and _is_broken(wrong, right) else likely
    if wrong.unit == right.unit and wrong.low != right.low:
        return _digit_slip(_middle(wrong), _middle(right))
    return _unit_slip(wrong, right)


def _score_slip(wrong: tuple[int, ...], right: tuple[int, ...]) -> float:
    if wrong == right[::-1]:
        return _SURE
    return max(_side_slip(wrong, right), _side_slip(wrong, right[::-1]))


def _side_slip(wrong: tuple[int, ...], right: tuple[int, ...]) -> float:
    """A slip in one side of a score that the other side confirms."""
    off = [(one, other) for one, other in zip(wrong, right, strict=True) if one != other]
    return max(0.3, _digit_slip(*off[0])) if len(off) == 1 else 0.0


def _is_broken(wrong: Figure, right: Figure) -> bool:
    return wrong.kind == COUNT and wrong.bare % 1 > 0 and right.bare % 1 == 0


def _unit_slip(wrong: Figure, right: Figure) -> float:
    """Another unit after the same number; one of a single digit proves less."""
    if wrong.bare != right.bare or not wrong.unit or not right.unit:
        return 0.0
    return _SURE if wrong.bare >= _TEENS else 0.6


def _middle(figure: Figure) -> float:
    return figure.bare * (1 + figure.high / figure.low) / 2 if figure.low > 0 else figure.bare


def _word_slip(wrong: float, right: float) -> float:
    """A slip in a number in words, which has no digits to mistype: seventy-two for 27."""
    low, high = sorted((wrong, right))
    if low < _COMPOUND and high < _HUNDRED:
        return _TY if low > _TEENS and high == (low - _TEENS) * 10 else 0.0
    return _digit_slip(wrong, right)


@lru_cache(maxsize=10_000)
def _digit_slip(wrong: float, right: float) -> float:
    if wrong <= 0 or right <= 0:
        return 0.0
    one, other = _digits(wrong), _digits(right)
    power = math.log10(wrong / right)
    if abs(power - round(power)) < _WHOLE:
        return _SURE if len(one.strip("0")) > 1 else 0.4
    thousands = round(power / 3) * 3
    if thousands and abs(power - thousands) < _ROUNDED:
        return _SURE if min(wrong, right) >= _TEENS else 0.4
    return _written_slip(one, other)


def _digits(value: float) -> str:
    return (f"{value:.6g}" if value < 1e6 else f"{value:.0f}").replace(".", "")


def _written_slip(one: str, other: str) -> float:
    length = max(len(one.rstrip("0")), len(other.rstrip("0")))
    if len(one) == len(other):
        off = [at for at in range(len(one)) if one[at] != other[at]]
        if len(off) == 2 and one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]:
            return _SURE
        return {1: 0.0, 2: 0.3, 3: 0.6}.get(length, 0.8) if len(off) == 1 else 0.0
    long, short = sorted((one, other), key=len, reverse=True)
    dropped = any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    return {1: 0.0, 2: 0.2, 3: 0.5}.get(length, 0.7) if dropped else 0.0


def _date_slip(wrong: tuple[int, ...], right: tuple[int, ...]) -> float:
    """A slip in one part of a date that the other parts confirm, or in a year."""
    pairs = [pair for pair in zip(wrong, right, strict=True) if all(pair)]
    same = sum(one == other for one, other in pairs)
    if same == len(pairs):
        return 0.0
    if all(wrong[1:]) and wrong[1:] == right[:0:-1]:
        return _SURE
    if same:
        return 0.6
    return _year_slip(str(wrong[0]), str(right[0])) if wrong[0] and right[0] else 0.0


def _year_slip(one: str, other: str) -> float:
    off = [a for a, b in zip(one, other, strict=False) if a != b]
    if sorted(one) == sorted(other):
        return 0.6
    return {1: 0.4, 2: 0.1}.get(len(off), 0.0)
