"""Dates, weekdays and times of day."""

from msgspec import Struct

from app.text.figures.lexemes import DASHES, Lexemes, lower_at
from app.text.figures.numerals import ordinal
from app.text.figures.place import is_plural

MONTHS = {
    name: number
    for number, names in enumerate(
        """
        january jan|february feb|march mar|april apr|may|june jun|july jul|august aug
        |september sept sep|october oct|november nov|december dec
        """.split("|"),
        start=1,
    )
    for name in names.split()
}
_ORDINARY = frozenset({"march", "may", "mar", "jan", "sep", "dec"})
"""Months whose name needs a day, a year or one of these before it to be one."""
_BEFORE_MONTH = frozenset("in since until till last next early late mid this during".split())
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split(), start=1
    )
}
_ZONES = frozenset(
    "gmt utc bst cet cest eet est edt cst cdt mst mdt pst pdt ist jst kst msk local".split()
)
_JOINING = DASHES | {"to", "and", "until", "till", "through"}
"""What stands between the first and the last of several days."""
_NOON = 12
_HOURS, _MINUTES = 24, 60


class Day(Struct, frozen=True):
    """A date among lexemes; 0 stands for what it does not say.

    Attributes:
        start: the place of its first lexeme.
        end: the place after its last.
    """

    year: int
    month: int
    day: int
    start: int
    end: int


class Clock(Struct, frozen=True):
    """A time of day among lexemes.

    Attributes:
        minutes: since midnight.
        end: the place after its last lexeme.
        zone: its time zone in lower case, "" if none is told.
        sure: whether morning and afternoon are told apart.
    """

    minutes: int
    end: int
    zone: str
    sure: bool


def year_of(text: str) -> int:
    """Return the year that four digits are, 0 if they are none."""
    return int(text) if len(text) == 4 and text.isdecimal() and "1500" <= text < "2200" else 0


def day_at(parts: Lexemes, at: int) -> Day | None:
    """Return the date that begins at a lexeme: "Feb. 6, 2023", "6th of February", "2023-02-06".

    Either end of a stretch of days is one: 6 to 9 February, Feb. 6-9.
    """
    if parts[at].is_digits:
        return (
            _numeric(parts, at)
            or _day_first(parts, at)
            or _stretch_begin(parts, at)
            or _stretch_end(parts, at)
        )
    month = _month(parts, at)
    return _month_first(parts, at, month) if month else None


def clock_at(parts: Lexemes, at: int) -> Clock | None:
    """Return the time of day that begins at a lexeme: "20:42", "8.42 p.m.", "4am"."""
    hours, minutes, end = _hours_and_minutes(parts, at)
    half, after = _half_of_day(parts, end)
    plain = parts[at].text.isdecimal() or "." in parts[at].text
    colon = end == at + 3
    if not plain or hours > _HOURS or minutes >= _MINUTES or not (colon or half):
        return None
    if lower_at(parts, after) == ":" and not half:
        return None
    if half in {"a", "p"}:
        hours = hours % _NOON + (_NOON if half == "p" else 0)
    zone = lower_at(parts, after) if lower_at(parts, after) in _ZONES else ""
    padded = len(parts[at].text) == 2 and parts[at].text[0] == "0"
    sure = half in {"a", "p"} or hours > _NOON or padded
    return Clock(hours * _MINUTES + minutes, after, zone, sure)


def _hours_and_minutes(parts: Lexemes, at: int) -> tuple[int, int, int]:
    text = parts[at].text
    hours, point, minutes = text.partition(".")
    if point and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2:
        return int(hours), int(minutes), at + 1
    if not text.isdecimal():
        return _HOURS + 1, 0, at + 1
    colon = lower_at(parts, at + 1) == ":" and not parts[at + 1].gap
    minutes = lower_at(parts, at + 2)
    if colon and len(minutes) == 2 and minutes.isdecimal() and not parts[at + 2].gap:
        return int(text), int(minutes), at + 3
    return int(text), 0, at + 1


def _half_of_day(parts: Lexemes, at: int) -> tuple[str, int]:
    """Return "a" for a.m., "p" for p.m., "o" for o'clock, and the place after it."""
    word = lower_at(parts, at).replace("’", "'")
    if word in {"am", "pm"}:
        return word[0], at + 1
    if word == "o'clock":
        return "o", at + 1
    if word in {"a", "p"} and lower_at(parts, at + 1) == "." and lower_at(parts, at + 2) == "m":
        return word, at + 3 + (lower_at(parts, at + 3) == ".")
    return "", at


def _month(parts: Lexemes, at: int) -> int:
    word = lower_at(parts, at)
    return MONTHS.get(word, 0) if 0 <= at < len(parts) and parts[at].text[0].isupper() else 0


def _month_first(parts: Lexemes, at: int, month: int) -> Day | None:
    after = at + 1 + (lower_at(parts, at + 1) == "." and len(parts[at].text) <= 4)
    day, end = _day(parts, after)
    if not day:
        year = _year(parts, after)
        if not year and not _is_month(parts, at):
            return None
        return Day(year, month, 0, at, after + bool(year))
    comma = end + (lower_at(parts, end) == ",")
    year = _year(parts, comma)
    return Day(year, month, day, at, comma + 1 if year else end)


def _is_month(parts: Lexemes, at: int) -> bool:
    return parts[at].lower not in _ORDINARY or lower_at(parts, at - 1) in _BEFORE_MONTH


def _day_first(parts: Lexemes, at: int) -> Day | None:
    day, end = _day(parts, at)
    of = end + (lower_at(parts, end) == "of")
    month = _month(parts, of)
    if not day or not month:
        return None
    after = of + 1 + (lower_at(parts, of + 1) == "." and year_of(lower_at(parts, of + 2)) > 0)
    year = _year(parts, after + (lower_at(parts, after) == ","))
    return Day(
        year, month, day, at, after + bool(year) + (lower_at(parts, after) == "," and year > 0)
    )


def _stretch_begin(parts: Lexemes, at: int) -> Day | None:
    """Read the 6 of "6-9 February", which goes without its month."""
    day, end = _day(parts, at)
    if not day or lower_at(parts, end) not in _JOINING or end + 1 >= len(parts):
        return None
    last = _day_first(parts, end + 1)
    if last is None or day >= last.day:
        return None
    return Day(last.year, last.month, day, at, end)


def _stretch_end(parts: Lexemes, at: int) -> Day | None:
    """Read the 9 of "Feb. 6-9", which goes without its month."""
    day, end = _day(parts, at)
    if not day or at < 3 or parts[at - 1].lower not in _JOINING or is_plural(parts, end):
        return None
    stop = parts[at - 3].text == "."
    first = day_at(parts, at - 3 - stop) if parts[at - 3 - stop].is_word else None
    if first is None or first.end != at - 1 or not 0 < first.day < day:
        return None
    year = _year(parts, end + (lower_at(parts, end) == ","))
    comma = lower_at(parts, end) == "," and year > 0
    return Day(year or first.year, first.month, day, at, end + bool(year) + comma)


def _numeric(parts: Lexemes, at: int) -> Day | None:
    """Read 2023-02-06; a date such as 3/4/2023 is left alone, as nobody knows its month."""
    if lower_at(parts, at + 1) != "-" or not year_of(parts[at].text):
        return None
    texts = [lower_at(parts, at + further) for further in range(5)]
    if texts[3] != "-":
        return None
    if not all(text.isdecimal() and len(text) == 2 for text in (texts[2], texts[4])):
        return None
    return Day(int(texts[0]), int(texts[2]), int(texts[4]), at, at + 5)


def _day(parts: Lexemes, at: int) -> tuple[int, int]:
    """Return the day of a month that stands at a lexeme and the place after it, else 0."""
    if at >= len(parts) or not parts[at].is_digits:
        return 0, at
    nth = ordinal(parts, at)
    if nth and nth.value <= 31:
        return int(nth.value), nth.end
    text = parts[at].text
    if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31:
        return int(text), at + 1
    return 0, at


def _year(parts: Lexemes, at: int) -> int:
    return year_of(lower_at(parts, at))
