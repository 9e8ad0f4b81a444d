"""How alike two words are written."""

from functools import lru_cache
from itertools import takewhile

import regex

from app.text.folding import fold

_CHEAP = {
    frozenset(pair)
    for group in ("aeiouy", "ckqgx", "szcjx", "vwbfpu", "dt", "iyj", "gh", "kh", "lr", "mn", "zj")
    for place, one in enumerate(group)
    for pair in ((one, other) for other in group[place + 1 :])
}
"""Letters that transliteration and hearing confuse; a swap costs half."""

_DIGIT = 3.0
"""Hayabusa2 is not Hayabusa: a digit is no slip of spelling."""
_SOFT = frozenset("h'-")
_ENDINGS = (
    regex.compile(r"(?<=[^sxz])s|(?<=[sxzoh])es|(?<=[a-z])'s"),  # Kurds, not Donbas and Donbass
    regex.compile(r"(?<=a)ns?|(?:an|ian|ean|ish|ese|ic|ite|er)s?"),
    regex.compile(r"(?<=[bcdfghjklmnpqrstvwxz])is?"),  # Pakistani, not Slobozhansky and -yi
)
_DERIVATION = regex.compile(r"(?:an|ian|ean|ish|ese|ic)s?")


@lru_cache(maxsize=100_000)
def distance(one: str, other: str) -> float:
    """Return what it costs to turn one folded word into the other.

    Optimal string alignment (Damerau-Levenshtein without crossing transpositions) in which a swap
    of confusable letters, a doubled letter and a silent h cost half, a digit 3, any other edit 1.
    """
    rows = [[float(j) for j in range(len(other) + 1)]]
    for j in range(1, len(other) + 1):
        rows[0][j] = rows[0][j - 1] + _gap(other, j - 1)
    for i in range(1, len(one) + 1):
        row = [rows[i - 1][0] + _gap(one, i - 1)]
        for j in range(1, len(other) + 1):
            best = min(
                rows[i - 1][j] + _gap(one, i - 1),
                row[j - 1] + _gap(other, j - 1),
                rows[i - 1][j - 1] + _swap(one[i - 1], other[j - 1]),
            )
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
                best = min(best, rows[i - 2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def similarity(one: str, other: str) -> float:
    """Return how alike two words are, 0 (nothing in common) to 1 (folded alike)."""
    a, b = fold(one), fold(other)
    return max(0.0, 1 - distance(a, b) / max(len(a), len(b), 1))


def inflected(one: str, other: str) -> bool:
    """Tell whether two words are forms of one stem: Russia, Russian, Russians, Turkey, Turkish."""
    short, long = sorted((fold(one), fold(other)), key=len)
    if long.startswith(short) and len(short) > 2:
        return any(ending.fullmatch(long, len(short)) for ending in _ENDINGS)
    stem = short.rstrip("aeiouy")
    if len(stem) > 3 and long.startswith(stem):
        return bool(_DERIVATION.fullmatch(long, len(stem)))
    shared = [a for a, _ in takewhile(_alike, zip(short, long, strict=False))]
    common = len("".join(shared).rstrip("aeiouy"))
    return common > 4 and all(_DERIVATION.fullmatch(word, common) for word in (short, long))


def _alike(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _gap(word: str, place: int) -> float:
    letter = word[place]
    if letter.isdigit():
        return _DIGIT
    doubled = place > 0 and word[place - 1] == letter
    return 0.5 if doubled or letter in _SOFT else 1.0


def _swap(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one.isdigit() or other.isdigit():
        return _DIGIT
    return 0.5 if frozenset((one, other)) in _CHEAP else 1.0
