"""Wrong figures: what translation and typing do to numbers, units, dates, ages and scores."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from random import Random

from tests.accuracy.claims_mistakes import Mistake, stretch
from tests.accuracy.claims_reports import Figure, Report

_NUMBER = re.compile(r"\d(?:[\d,]*\d)?(?:\.\d+)?")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_CARDINALS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
_ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_FRACTIONS = "half third quarter fifth tenth".split()
_SCALES = "thousand million billion trillion".split()
_UNITS = (
    ("kilometres", "miles"), ("kilometers", "miles"), ("miles", "kilometres"),
    ("metres", "feet"), ("meters", "feet"), ("metres", "centimetres"), ("feet", "metres"),
    ("tonnes", "kilograms"), ("tons", "pounds"), ("kilograms", "tonnes"), ("grams", "kilograms"),
    ("hectares", "square kilometres"), ("litres", "gallons"), ("knots", "miles per hour"),
    ("dollars", "euros"), ("euros", "dollars"), ("pounds", "dollars"), ("rupees", "dollars"),
    ("yen", "dollars"), ("won", "euros"), ("pesos", "euros"), ("kronor", "euros"),
    ("per cent", "points"), ("percent", "points"), ("%", " points"), ("degrees", "per cent"),
    ("years", "months"), ("months", "years"), ("weeks", "months"), ("days", "weeks"),
    ("hours", "days"), ("minutes", "hours"), ("seconds", "minutes"),
)  # fmt: skip


def wrong_figures(report: Report, chance: Random) -> Iterator[Mistake]:
    """Yield a mistake for each figure that sources support, of kinds as various as they allow."""
    used: Counter[str] = Counter()
    for figure in report.figures:
        offers = {kind: offer(figure) for kind, offer in _KINDS.items()}
        possible = [kind for kind, texts in offers.items() if texts]
        kind = min(possible, key=used.__getitem__)
        used[kind] += 1
        now = chance.choice(offers[kind])
        place = stretch(report.article, figure.text)
        yield place.rewritten(now, "numbers", kind, _right(figure))


def _right(figure: Figure) -> tuple[str, ...]:
    """Return what tells the figure: of the words of article and sources those that count."""
    words = " ".join([figure.text, *figure.told.values()]).split()
    return tuple(dict.fromkeys(word.strip(",;:().") for word in words if _counts(word)))


def _counts(word: str) -> bool:
    """Tell whether a word is a figure, a unit or a part of a date."""
    bare = word.strip(",;:().")
    return (
        any(letter.isdigit() for letter in bare)
        or bare.lower() in {*_CARDINALS, *_ORDINALS, *_FRACTIONS, *_SCALES}
        or bare in {*_WEEKDAYS, *_MONTHS, *(month[:3] for month in _MONTHS), "Sept"}
        or any(bare == unit for pair in _UNITS for unit in pair)
    )


def _plain(figure: Figure) -> bool:
    return figure.kind in {"count", "money", "share", "measure"}


def _digit(figure: Figure) -> list[str]:
    """Change a digit; of a round number only those before its zeros, of a rounded one the first."""
    if not _plain(figure):
        return []
    return [
        _put(figure.text, at, at + 1, digit)
        for number in _NUMBER.finditer(figure.text)
        for at in range(number.start(), number.start() + _exact(number.group(), figure))
        if figure.text[at].isdigit()
        for digit in "123456789"
        if abs(int(digit) - int(figure.text[at])) > 1
    ]


def _exact(number: str, figure: Figure) -> int:
    """Return how many characters of a number say something exact."""
    return 1 if figure.rounded else len(number.rstrip("0,.")) or 1


def _swapped(figure: Figure) -> list[str]:
    """Swap the neighbours in a number; a rounded one's first two."""
    if not _plain(figure):
        return []
    texts = []
    for number in _NUMBER.finditer(figure.text):
        places = [at for at in range(*number.span()) if figure.text[at].isdigit()]
        for one, other in list(pairwise(places))[: 1 if figure.rounded else 9]:
            first, second = figure.text[one], figure.text[other]
            if first != second and (second != "0" or one != number.start()):
                texts.append(_put(_put(figure.text, one, one + 1, second), other, other + 1, first))
    return texts


def _scale(figure: Figure) -> list[str]:
    steps = [*pairwise(_SCALES), *pairwise(reversed(_SCALES))]
    texts = _exchanged(figure.text, _by_first(steps))
    for zeros in re.finditer(r"(?<=\d),000\b(?! (?:million|billion))", figure.text):
        texts += [
            _put(figure.text, *zeros.span(), " million"),
            _put(figure.text, *zeros.span(), ""),
        ]
    return texts


def _point(figure: Figure) -> list[str]:
    """Lose a decimal point, or take a separator of thousands for one."""
    texts = []
    for number in _NUMBER.finditer(figure.text) if _plain(figure) else ():
        if "." in number.group():
            texts.append(_put(figure.text, *number.span(), number.group().replace(".", "")))
        elif number.group().count(",") == 1 and not number.group().endswith(",000"):
            misread = number.group().replace(",", ".").rstrip("0")
            texts.append(_put(figure.text, *number.span(), misread))
    return texts


def _unit(figure: Figure) -> list[str]:
    return _exchanged(figure.text, _by_first(_UNITS))


def _word(figure: Figure) -> list[str]:
    if figure.kind == "share":
        return _exchanged(figure.text, _others(_FRACTIONS))
    numbers = {**_others(_CARDINALS), **_others(_ORDINALS)}
    first = _others([word.capitalize() for word in _CARDINALS])
    return _exchanged(figure.text, {**numbers, **first})


def _day(figure: Figure) -> list[str]:
    if figure.kind != "date":
        return []
    texts = _exchanged(figure.text, _others(_WEEKDAYS))
    for number in re.finditer(r"(?<!\d)\d\d?(?!\d)", figure.text):
        texts += [
            _put(figure.text, *number.span(), str(day))
            for day in range(1, 29)
            if abs(day - int(number.group())) > 1
        ]
    return texts


def _month(figure: Figure) -> list[str]:
    if figure.kind != "date":
        return []
    return _exchanged(figure.text, _others(_MONTHS))


def _year(figure: Figure) -> list[str]:
    return [
        _put(figure.text, *year.span(), str(int(year.group()) + by))
        for year in _YEAR.finditer(figure.text)
        if figure.kind in {"date", "year"}
        for by in (-20, -10, -7, -4, -3, -2, 2, 3, 4, 5)
        if int(year.group()) + by < 2030
    ]


def _age(figure: Figure) -> list[str]:
    return [
        _put(figure.text, *age.span(), str(int(age.group()) + by))
        for age in re.finditer(r"\b\d\d?\b", figure.text)
        if figure.kind == "age"
        for by in (-9, -4, -2, 3, 6, 10)
        if int(age.group()) + by > 0
    ]


def _score(figure: Figure) -> list[str]:
    """Give a score to the other side; a draw to one of them."""
    texts = []
    for score in re.finditer(r"(\d+)([-–])(\d+)", figure.text) if figure.kind == "score" else ():
        one, dash, other = score.groups()
        now = f"{other}{dash}{one}" if one != other else f"{int(one) + 1}{dash}{other}"
        texts.append(_put(figure.text, *score.span(), now))
    return texts


def _others(words: Sequence[str]) -> dict[str, list[str]]:
    """Return for each word the others."""
    return {word: [other for other in words if other != word] for word in words}


def _by_first(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    seconds: dict[str, list[str]] = {}
    for one, other in pairs:
        seconds.setdefault(one, []).append(other)
    return seconds


def _exchanged(text: str, instead: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the text with one of the words, where it stands alone, exchanged; in all ways."""
    words = "|".join(map(re.escape, instead))
    alone = rf"(?<![a-zA-Z])(?<![a-zA-Z]-)(?:{words})(?![a-zA-Z]|-[a-zA-Z])"
    return [
        _put(text, *found.span(), new)
        for found in re.finditer(alone, text)
        for new in instead[found.group()]
    ]


def _put(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


_KINDS: Mapping[str, Callable[[Figure], list[str]]] = {
    "score": _score,
    "age": _age,
    "month": _month,
    "year": _year,
    "scale": _scale,
    "decimal point": _point,
    "unit": _unit,
    "day": _day,
    "number word": _word,
    "digits swapped": _swapped,
    "digit": _digit,
}
"""What may be done to a figure, the rarest possible first."""
