"""Quantities: how many, how much, how old."""

from msgspec.structs import replace

from app.text.figures.figure import AGE, COUNT, LABEL, MONEY, PERCENT, Figure
from app.text.figures.hedges import before_hedge, hedge_at
from app.text.figures.lexemes import DASHES, Lexemes, lower_at, past_hyphen
from app.text.figures.numerals import Numeral, fraction, numeral
from app.text.figures.place import Read, is_label, span_of
from app.text.figures.units import DURATION, YEAR, Unit, currency_before, unit_at

_COUNT = Unit("", COUNT)
_LABEL = Unit("", LABEL)
_PERCENT = Unit("percent", PERCENT)
_STERLING = Unit("sterling", MONEY)
_LEAST_STERLING = 10_000
"""So many pounds are money, fewer may be a weight."""
_COMPOUND = frozenset({DURATION, MONEY, "length", "mass"})
"""What is told in two units: 71 dollars and 20 cents, six feet two inches."""
_LONGEST_LIFE = 119
_GROWN = 10
_CLOSING = frozenset({",", ".", "", ")"})
_PERSONS = frozenset(
    """
    baby boy child daughter doctor driver farmer father girl infant lad lawyer mother nurse
    pensioner player resident sister brother soldier son student teacher teenager welder widow
    widower worker youth
    """.split()
)
_PERSONAL = ("man", "woman", "person", "ist", "eer", "ian")
"""How other nouns end that mean a person of some age: a fisherman of 63."""
_AGED = frozenset({"aged", "age"})
_RANKS = frozenset({"first", "last", "next", "top"})
_PRONOUNS = frozenset("he she who i".split())

Range = tuple[Numeral, Numeral]
"""The two ends of a range; twice the same number where there is none."""


def share(parts: Lexemes, at: int) -> Read | None:
    """Read "half of", "a third of", "two-thirds of" as a percentage."""
    found = fraction(parts, at)
    if found is None or not _is_share(parts, at, found.end):
        return None
    span, value = span_of(parts, at, found.end), found.value * 100
    hedge = hedge_at(parts, at, found.end)
    return Figure(span, PERCENT, value, value, found.value, 5.0, "share", hedge), found.end


def _is_share(parts: Lexemes, at: int, end: int) -> bool:
    """Tell "a third less", "almost a third" from "a third man"."""
    after = lower_at(parts, end)
    alone = not after.isalpha() and bool(hedge_at(parts, at, end))
    return alone or after in {"of", "less", "more", "lower", "higher", "fewer", "smaller"}


def amount(parts: Lexemes, at: int) -> Read | None:
    """Read a number with its unit or currency, a range of them, or an age."""
    low = numeral(parts, at)
    if low is None:
        return None
    currency = currency_before(parts, at)
    low, high = _range(parts, at, _part_of(parts, low))
    unit, end = _unit(parts, high, currency)
    if unit.kind in _COMPOUND and low is high:
        low, end = _with_rest(parts, low, unit, end)
        high = low
    if (unit is _COUNT and _is_bare_one(high)) or _runs_on(parts, end) or _is_hour(parts, at, end):
        return None
    names = high.factor == 1 and is_label(parts, at, high.end)
    if unit is _COUNT and (names or _is_ratio(parts, at)):
        unit = _LABEL
    start = currency[1] if currency else at
    if low is high and unit.kind in {COUNT, DURATION}:
        old = _age(parts, at, low, (unit, end))
        if old:
            years = low.value * (unit.factor / YEAR if unit.kind == DURATION else 1.0)
            age = Figure(span_of(parts, at, old), AGE, years, years, low.value, unit=unit.name)
            return replace(age, number=span_of(parts, at, low.end), written=low.written), old
    return _figure(parts, (start, at, high.end, end), (low, high), unit), end


def _figure(parts: Lexemes, places: tuple[int, int, int, int], ends: Range, unit: Unit) -> Figure:
    start, at, after, end = places
    low, high = ends
    return Figure(
        span=span_of(parts, start, end),
        kind=unit.kind,
        low=low.value * unit.factor + unit.offset,
        high=high.value * unit.factor + unit.offset,
        bare=low.value,
        step=low.step * unit.factor,
        unit=unit.name,
        hedge=hedge_at(parts, start, end),
        number=span_of(parts, at, after),
        written=low.written,
    )


def _range(parts: Lexemes, at: int, low: Numeral) -> Range:
    """Return the ends of "10 to 12 million", "between 10 and 12", "$10-12"."""
    join, before = lower_at(parts, low.end), lower_at(parts, at - 1)
    joined = join in DASHES or join in {"to", "or"} or (join == "and" and before == "between")
    second = low.end + 1
    if not joined or before == "from" or second >= len(parts):
        return low, low
    second += not parts[second].is_digits and not parts[second].is_word
    high = numeral(parts, second) if second < len(parts) else None
    if high is None:
        return low, low
    if high.factor > 1 and low.factor == 1 and low.value < high.value / high.factor:
        factor = high.factor
        low = Numeral(low.value * factor, low.step * factor, low.end, low.written, factor)
    return (low, high) if low.value < high.value else (low, low)


def _part_of(parts: Lexemes, number: Numeral) -> Numeral:
    """Return the number with the "million" of its whole: "21 of the 55 million"."""
    whole = number.end + 2
    if lower_at(parts, number.end) != "of" or number.factor > 1 or whole >= len(parts):
        return number
    other = numeral(parts, whole)
    factor = other.factor if other else 1.0
    return replace(number, value=number.value * factor, step=number.step * factor, factor=factor)


def _with_rest(parts: Lexemes, number: Numeral, unit: Unit, end: int) -> tuple[Numeral, int]:
    """Return a number with what follows in a smaller unit: "four years and six months"."""
    at = end + (lower_at(parts, end) == "and")
    rest = numeral(parts, at) if at < len(parts) else None
    smaller = unit_at(parts, rest.end) if rest else None
    fits = smaller and smaller[0].kind == unit.kind and smaller[0].factor < unit.factor
    if not rest or not smaller or not fits or number.factor > 1:
        return number, end
    value = number.value + rest.value * smaller[0].factor / unit.factor
    return replace(
        number, value=value, end=smaller[1], step=smaller[0].factor / unit.factor
    ), smaller[1]


def _unit(parts: Lexemes, number: Numeral, currency: tuple[Unit, int] | None) -> tuple[Unit, int]:
    """Return the unit of a number and the place after it."""
    found = unit_at(parts, number.end)
    if currency:
        return currency[0], number.end
    if found is None:
        return _COUNT, number.end
    unit, end = found
    money = number.factor > 1 or number.value >= _LEAST_STERLING
    return (_STERLING if unit.name == "pounds" and money else unit), end


def _is_bare_one(number: Numeral) -> bool:
    return number.value <= 1 and number.step == 1


def _is_ratio(parts: Lexemes, at: int) -> bool:
    """Tell the number of "out of ten" and "the first four", which counts nothing by itself."""
    before = lower_at(parts, at - 1)
    return before in _RANKS or (before == "of" and lower_at(parts, at - 2) == "out")


def _is_hour(parts: Lexemes, at: int, end: int) -> bool:
    return lower_at(parts, at - 1) == "past" or lower_at(parts, end).replace("’", "'") == "o'clock"


def _runs_on(parts: Lexemes, end: int) -> bool:
    """Tell whether letters or a stroke follow without a gap: 3D, 24/7."""
    if end >= len(parts) or parts[end].gap or parts[end - 1].text in DASHES:
        return False
    return parts[end].is_word or parts[end].text == "/"


def _age(parts: Lexemes, at: int, number: Numeral, measured: tuple[Unit, int]) -> int:
    """Return the place after an age, 0 if the number is none."""
    unit, end = measured
    old = past_hyphen(parts, end)
    if end > number.end and lower_at(parts, old) in {"old", "olds"}:
        return old + 1
    if not 0 < number.value <= _LONGEST_LIFE or unit.factor not in {1.0, YEAR}:
        return 0
    if _is_aged(parts, before_hedge(parts, at)) or _is_named(parts, at, number, end):
        return end
    return end if end == number.end and _is_told(parts, at, end) else 0


def _is_aged(parts: Lexemes, at: int) -> bool:
    """Tell a number after "aged" (24 and 51), or after somebody: a woman of about 60."""
    before, further = lower_at(parts, at - 1), lower_at(parts, at - 2)
    somebody = further in _PERSONS or further.endswith(_PERSONAL)
    another = before == "and" and lower_at(parts, at - 3) in _AGED
    return another or before in _AGED or (before == "of" and somebody)


def _is_named(parts: Lexemes, at: int, number: Numeral, end: int) -> bool:
    """Tell a number between marks after a word: Ada Holm, 71, or (71 years), or of 71 years,."""
    of = lower_at(parts, at - 1) == "of" and end > number.end
    at -= of
    named = at >= 2 and lower_at(parts, at - 1) in {",", "("} and parts[at - 2].is_word
    named = named and (not of or parts[at - 2].text[0].isupper())
    bare = parts[number.end - 1].is_digits and number.value >= _GROWN
    return named and bare and lower_at(parts, end) in _CLOSING


def _is_told(parts: Lexemes, at: int, end: int) -> bool:
    """Tell a number of a sentence such as "she is 71"; "Ada Holm is 71 and ..."."""
    if at < 2 or lower_at(parts, at - 1) not in {"is", "was", "am", "turned"}:
        return False
    who = parts[at - 2]
    told = who.lower in _PRONOUNS or (who.text[0].isupper() and parts[at].is_digits)
    return told and not _counts(parts, end)


def _counts(parts: Lexemes, end: int) -> bool:
    return end < len(parts) and parts[end].is_word and lower_at(parts, end) not in {"and", "but"}
