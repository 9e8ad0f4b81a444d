"""The figures of a sentence."""

import re
from string import ascii_letters

from app.text.figures.amounts import amount, share
from app.text.figures.calendar import MONTHS, WEEKDAYS, clock_at, day_at, year_of
from app.text.figures.figure import DATE, ORDINAL, SCORE, TIME, WEEKDAY, Figure
from app.text.figures.lexemes import DASHES, Lexemes, lexemes, lower_at, past_hyphen
from app.text.figures.numerals import NUMBER_WORDS, numeral, ordinal
from app.text.figures.place import Read, is_part, is_plural, span_of
from app.text.figures.units import DURATION, currency_before, unit_at

_HIGHEST_SCORE = 199
_BEFORE_YEARS = frozenset(
    "in since of from until till by during before after to year and than the late early".split()
)

_WORDS = frozenset((*NUMBER_WORDS, *WEEKDAYS, *MONTHS))
_ARTICLES = frozenset({"a", "an"})
_BEGINNINGS = _WORDS | _ARTICLES
"""What figures in words may begin with."""
_DIGIT = re.compile(r"\d")
_SPELT = frozenset(word.encode() for word in _WORDS)
_LETTERS = bytes(
    ord(chr(code).lower()) if chr(code) in ascii_letters else 32 for code in range(256)
)
"""Makes small letters of the plain ones, and spaces of all else."""


def figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a sentence in order; none overlaps another.

    Numbers that name something, such as F-16 or Article 5, are no figures, nor are bare "one" and
    "first".
    """
    if not _may_have_some(text):
        return ()
    parts = lexemes(text)
    found: list[Figure] = []
    end = 0
    for at in [at for at, part in enumerate(parts) if part.is_digits or part.lower in _BEGINNINGS]:
        if at < end or not _may_begin(parts, at):
            continue
        read = _read(parts, at)
        if read:
            found.append(read[0])
        number = None if read else numeral(parts, at)
        end = read[1] if read else number.end if number else at + 1
    return tuple(found)


def _may_have_some(text: str) -> bool:
    """Tell whether a sentence has a figure at all, before it is read word by word."""
    if _DIGIT.search(text):
        return True
    return not _SPELT.isdisjoint(text.encode("ascii", "replace").translate(_LETTERS).split())


def _may_begin(parts: Lexemes, at: int) -> bool:
    """Tell the "a" of "a million" from that of "a ferry"."""
    article = parts[at].lower in _ARTICLES
    return not article or lower_at(parts, past_hyphen(parts, at + 1)) in NUMBER_WORDS


def _read(parts: Lexemes, at: int) -> Read | None:
    if not currency_before(parts, at):
        if is_part(parts, at):
            return _date(parts, at)
        for reader in _OF_DIGITS if parts[at].is_digits else _OF_WORDS:
            read = reader(parts, at)
            if read:
                return read
    return amount(parts, at)


def _weekday(parts: Lexemes, at: int) -> Read | None:
    number = WEEKDAYS.get(parts[at].lower, 0)
    if not number or not parts[at].text[0].isupper():
        return None
    return Figure(span_of(parts, at, at + 1), WEEKDAY, number), at + 1


def _date(parts: Lexemes, at: int) -> Read | None:
    day = day_at(parts, at)
    if day is None:
        return None
    told = (day.year, day.month, day.day)
    return Figure(span_of(parts, at, day.end), DATE, parts=told), day.end


def _year(parts: Lexemes, at: int) -> Read | None:
    year = year_of(parts[at].text)
    if not year or unit_at(parts, at + 1):
        return None
    counted = is_plural(parts, at + 1) and lower_at(parts, at - 1) not in _BEFORE_YEARS
    return (
        None if counted else (Figure(span_of(parts, at, at + 1), DATE, parts=(year, 0, 0)), at + 1)
    )


def _time(parts: Lexemes, at: int) -> Read | None:
    clock = clock_at(parts, at)
    if clock is None:
        return None
    span = span_of(parts, at, clock.end)
    sure = "24" if clock.sure else "12"
    return Figure(span, TIME, clock.minutes, unit=sure, zone=clock.zone), clock.end


def _nth(parts: Lexemes, at: int) -> Read | None:
    nth = ordinal(parts, at)
    if nth is None or nth.value < 2:
        return None
    if lower_at(parts, nth.end) == "minute":
        end = nth.end + 1
        number = span_of(parts, at, nth.end)
        return Figure(
            span_of(parts, at, end),
            DURATION,
            nth.value * 60,
            nth.value * 60,
            nth.value,
            60.0,
            "minutes",
            number=number,
        ), end
    return Figure(span_of(parts, at, nth.end), ORDINAL, nth.value), nth.end


def _score(parts: Lexemes, at: int) -> Read | None:
    sides = [lower_at(parts, at), lower_at(parts, at + 2)]
    if lower_at(parts, at + 1) not in DASHES or not all(map(str.isdecimal, sides)):
        return None
    one, other = map(int, sides)
    apart = parts[at + 1].gap or parts[at + 2].gap
    if apart or max(one, other) > _HIGHEST_SCORE or not _ends(parts, at + 3):
        return None
    return Figure(span_of(parts, at, at + 3), SCORE, parts=(one, other)), at + 3


def _ends(parts: Lexemes, at: int) -> bool:
    """Tell a score from a range or a number of telephone: no unit, plural or dash follows."""
    more = lower_at(parts, at) in DASHES or lower_at(parts, at) in {"million", "billion"}
    return not more and not unit_at(parts, at) and not is_plural(parts, at)


_OF_DIGITS = (_date, _year, _time, _nth, _score)
_OF_WORDS = (_weekday, _date, share, _nth)
"""What a figure is read as that begins with digits, or with a word; the first that fits."""
