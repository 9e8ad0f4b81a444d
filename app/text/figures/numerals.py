"""Numbers in digits and in words."""

import math
from unicodedata import category

import regex
from msgspec import Struct

from app.text.figures.lexemes import Lexemes, lower_at, past_hyphen

_SMALL = {
    word: value
    for values, words in (
        (
            range(20),
            """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
            fifteen sixteen seventeen eighteen nineteen
            """,
        ),
        (range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety"),
    )
    for value, word in zip(map(float, values), words.split(), strict=True)
}
_SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6,
    "crore": 1e7, "crores": 1e7, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
_PLURALS = {f"{word}s": scale for word, scale in _SCALES.items()}
"""As translations write scales after a number: 13 thousands."""
_SHORT_SCALES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12,
    "trn": 1e12,
}  # fmt: skip
_ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """.split(),
        start=1,
    )
}
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_FRACTIONS = {"quarter": 4.0, **{word: nth for word, nth in _ORDINALS.items() if nth > 2}}
NUMBER_WORDS = frozenset({*_SMALL, *_SCALES, *_ORDINALS, "half", "third", "quarter"})
"""Words that numbers are made of."""
_GROUPED = regex.compile(
    r"(?P<whole>\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+)(?:[.,](?P<part>\d+))?"
)
_PLAIN = regex.compile(r"(?P<whole>\d+)(?:\.(?P<part>\d+)|,(?P<part>\d\d?))?")
_GROUP = 3
_LONGEST = 18
"""More digits than that count nothing."""


class Numeral(Struct, frozen=True):
    """A number among lexemes.

    Attributes:
        value: what it is.
        step: what one of its last digit is worth that is not a rounding zero.
        end: the place of the lexeme after it.
        written: whether it is in words.
        factor: what a word or letter such as "million" at its end makes of it, 1 without one.
    """

    value: float
    step: float
    end: int
    written: bool = False
    factor: float = 1.0


def numeral(parts: Lexemes, at: int) -> Numeral | None:
    """Return the number that begins at a lexeme, None if none does."""
    if parts[at].is_digits:
        return _in_digits(parts, at)
    return _in_words(parts, at) if parts[at].is_word else None


def ordinal(parts: Lexemes, at: int) -> Numeral | None:
    """Return the ordinal number that begins at a lexeme: "23rd", "third", "twenty-third"."""
    part = parts[at]
    if part.is_digits:
        ending = at + 1 < len(parts) and not parts[at + 1].gap
        if ending and parts[at + 1].lower in _ORDINAL_ENDINGS and part.text.isdecimal():
            return Numeral(float(part.text), 1.0, at + 2)
        return None
    if part.lower in _ORDINALS:
        return Numeral(_ORDINALS[part.lower], 1.0, at + 1, written=True)
    ones = past_hyphen(parts, at + 1)
    last = _ORDINALS.get(lower_at(parts, ones), 0.0)
    if ones > at + 1 and _SMALL.get(part.lower, 0.0) >= 20 and 0 < last < 10:
        return Numeral(_SMALL[part.lower] + last, 1.0, ones + 1, written=True)
    return None


def fraction(parts: Lexemes, at: int) -> Numeral | None:
    """Return the share that begins at a lexeme: "half", "a third of", "two-thirds"."""
    if parts[at].lower == "half":
        return Numeral(0.5, 0.1, at + 1, written=True)
    count = 1.0 if parts[at].lower in {"a", "one"} else _SMALL.get(parts[at].lower, 0.0)
    after = past_hyphen(parts, at + 1)
    whole = _FRACTIONS.get(lower_at(parts, after).removesuffix("s"), 0.0)
    if 0 < count < whole and (count > 1) == lower_at(parts, after).endswith("s"):
        return Numeral(count / whole, 0.1, after + 1, written=True)
    return None


def step_of(value: float) -> float:
    """Return the greatest power of ten that a whole number is a multiple of."""
    step = 1.0
    while value and math.fmod(value, step * 10) == 0:
        step *= 10
    return step


def _in_digits(parts: Lexemes, at: int) -> Numeral | None:
    read = _GROUPED.fullmatch(parts[at].text) or _PLAIN.fullmatch(parts[at].text)
    if read is None:
        return None
    whole, part = "".join(filter(str.isdecimal, read["whole"])), read["part"] or ""
    end = at + 1
    while not part and len(parts[at].text) <= _GROUP and _is_group(parts, end):
        whole += parts[end].text
        end += 1
    if len(whole + part) > _LONGEST:
        return None
    value = float(f"{whole}.{part or 0}")
    step = 10.0 ** -len(part) if part else step_of(value)
    return _scaled(parts, Numeral(value, step, end))


def _is_group(parts: Lexemes, at: int) -> bool:
    """Tell the digits after a space of 12 000 from those of another number."""
    if at >= len(parts) or len(parts[at].text) != _GROUP or not parts[at].text.isdecimal():
        return False
    return parts[at].start == parts[at - 1].end + 1


def _scaled(parts: Lexemes, number: Numeral) -> Numeral:
    """Return the number with the "and a half", the "million" or the "bn" that follows it."""
    if lower_at(parts, number.end) == "and" and _words(parts, number.end + 1) == ("a", "half"):
        value = number.value + 0.5
        number = Numeral(value, 0.5, number.end + 3, number.written)
    at = past_hyphen(parts, number.end)
    word = lower_at(parts, at)
    factor = _SCALES.get(word) or _PLURALS.get(word) or _short_scale(parts, at)
    if not factor:
        return number
    value, step = number.value * factor, number.step * factor
    return Numeral(value, step, at + 1, number.written, factor)


def _short_scale(parts: Lexemes, at: int) -> float:
    """Return what "bn" or "m" stands for; an "m" may be metres unless it is money or counts."""
    short = lower_at(parts, at)
    if short not in _SHORT_SCALES or (parts[at].gap and len(short) < 2):
        return 0.0
    money = at >= 2 and category(parts[at - 2].text[0]) == "Sc"
    counts = lower_at(parts, at + 1).endswith("s") or lower_at(parts, at + 1) == "people"
    return _SHORT_SCALES[short] if short != "m" or money or counts else 0.0


def _in_words(parts: Lexemes, at: int) -> Numeral | None:
    first, second = _words(parts, at)
    if first == "half" and second in {"a", "an"}:
        scale = _SCALES.get(lower_at(parts, at + 2), 0.0)
        return Numeral(scale / 2, scale / 2, at + 3, written=True, factor=scale) if scale else None
    if first in {"a", "an"}:
        return _sum(parts, at + 1, 1.0) if second in _SCALES else None
    return _sum(parts, at, 0.0) if first in _SMALL else None


def _sum(parts: Lexemes, at: int, group: float) -> Numeral:
    """Return the number whose words begin at a lexeme.

    Args:
        parts: the lexemes.
        at: where it begins; there is a word of a number.
        group: what stands before it: 1 for "a hundred", else 0.
    """
    total, room, largest, end, factor = 0.0, math.inf, math.inf, at, 0.0
    while word := lower_at(parts, at):
        scale = _SCALES.get(word, 0.0)
        if word in _SMALL and _SMALL[word] < room:
            group += _SMALL[word]
            room = 10.0 if _SMALL[word] >= 20 else 1.0
        elif word == "hundred" and 0 < group < 100:
            group, room = group * 100, 100.0
        elif scale and group and scale < largest:
            total, group, room, largest = total + group * scale, 0.0, scale, scale
        else:
            break
        end, factor = at + 1, scale
        at = past_hyphen(parts, end)
        at += bool(scale) and lower_at(parts, at) == "and"
    value = total + group
    number = Numeral(value, step_of(value), end, written=True, factor=factor or 1.0)
    return number if factor else _scaled(parts, number)


def _words(parts: Lexemes, at: int) -> tuple[str, str]:
    return lower_at(parts, at), lower_at(parts, at + 1)
