"""How alike two words are written."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

import regex
from rapidfuzz.distance import OSA, Prefix

from app.text.folding import fold

_GROUPS = ("aeiouy", "ckqgx", "szcjx", "vwbfpu", "dt", "iyj", "gh", "kh", "lr", "mn", "zj")
_CHEAP = {
    letter: frozenset("".join(group for group in _GROUPS if letter in group))
    for letter in "".join(_GROUPS)
}
"""Letters that transliteration and hearing confuse; a swap costs half."""
_NOTHING: frozenset[str] = frozenset()

_DIGIT = 3.0
"""Hayabusa2 is not Hayabusa: a digit is no slip of spelling."""
_CASE = 0.2
"""What another last vowel costs."""
_LONG = 4
_ROUNDED = 1e-9
"""More than floating-point numbers are off, less than any edit costs."""
_SOFT = frozenset("h'-")
_LANDS_OF_I = (
    "(?:azerbaijan|bahrain|bangladesh|bengal|gujarat|iraq|israel|kashmir|kuwait|nepal|oman|punjab|"
    "qatar|rajasthan|sindh|somal|stan|yemen|zanzibar)"
)
_ENDINGS = (
    regex.compile(r"(?<=[^sxz])s|(?<=[sxzoh])es|(?<=[a-z])'s"),  # Kurds, not Donbas and Donbass
    regex.compile(r"(?<=a)ns?|(?:an|ian|ean|ish|ese|ic|ite|er)s?"),
    regex.compile(rf"(?<={_LANDS_OF_I})is?"),  # Pakistani, not Severstali, a case of Severstal
)
_DERIVATION = regex.compile(r"(?:an|ian|ean|ish|ese|ic)s?")

_BRITISH = (
    (re.compile(r"isation"), "ization"),
    (re.compile(r"(?<=..)is(?=e|ing)"), "iz"),
    (re.compile(r"(?<=..)ys(?=e|ing)"), "yz"),
    (re.compile(r"(?<=[^aeiou])our"), "or"),
    (re.compile(r"(?<=[^aeiou])tre(?=s?$)"), "ter"),
    (re.compile(r"ence$"), "ense"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"mme(?=s?$)"), "m"),
    (re.compile(r"ll(?=ed|ing|er)"), "l"),
)
_MAY_BE_BRITISH = re.compile("|".join(british.pattern for british, _ in _BRITISH))


def distance(one: str, other: str) -> float:
    """Return what it costs to turn one folded word into the other.

    Optimal string alignment (Damerau-Levenshtein without crossing transpositions) in which a swap
    of confusable letters, a doubled letter and a silent h cost half, a digit 3, any other edit 1.
    """
    own, theirs = _differing(one, other)
    gaps, swaps = [costs[theirs] for costs in _costs(other)]
    other = other[theirs]
    before, row = [0.0], [0.0, *accumulate(gaps)]
    last = ""
    for letter, gap, far in zip(one[own], *[costs[own] for costs in _costs(one)], strict=True):
        older, before, row = before, row, [row[0] + gap]
        cheap = _CHEAP.get(letter, _NOTHING)
        previous, left, across = "", row[0], before[0]
        for j, against in enumerate(other):
            best = across
            if letter != against:
                best += 0.5 if against in cheap else far if far > swaps[j] else swaps[j]
            across = before[j + 1]
            if best > (above := across + gap):
                best = above
            if best > (beside := left + gaps[j]):
                best = beside
            if letter == previous and last == against:
                best = min(best, older[j - 1] + max(far, swaps[j]))
            row.append(best)
            previous, left = against, best
        last = letter
    return row[-1]


def _differing(one: str, other: str) -> tuple[slice, slice]:
    """Return the parts of two words between what both begin and end with, up to doubled letters.

    Which of two that follow each other is matched makes a difference.
    """
    most = min(len(one), len(other))
    start = end = 0
    while start < most and one[start] == other[start] != one[start - 1 : start]:
        start += 1
    while end < most - start and one[~end] == other[~end] not in (
        one[~end - 1 : ~end],
        other[~end - 1 : ~end],
    ):
        end += 1
    return slice(start, len(one) - end), slice(start, len(other) - end)


@lru_cache(maxsize=100_000)
def similarity(one: str, other: str) -> float:
    """Return how alike two words are, 0 (nothing in common) to 1 (folded alike).

    Another last vowel is hardly a difference, as their own languages inflect names: Bogi, Boga.
    """
    a, b = fold(one), fold(other)
    cost = _CASE if _are_cases(a, b) else distance(a, b)
    return max(0.0, 1 - cost / max(len(a), len(b), 1))


def _are_cases(one: str, other: str) -> bool:
    vowels = one[-1:] in _GROUPS[0] and other[-1:] in _GROUPS[0]
    return vowels and one != other and len(one) >= _LONG and one[:-1] == other[:-1]


def similar(one: str, other: str, least: float) -> float:
    """Return the similarity of two words where it is at least `least`, else 0.

    Most pairs are told apart without a close look: no edit but another last vowel costs less than
    half of one in plain optimal string alignment.
    """
    a, b = fold(one), fold(other)
    longest = max(len(a), len(b))
    most = int(2 * (1 - least) * longest + _ROUNDED) or 1
    if OSA.distance(a, b, score_cutoff=most) > most:
        return 0.0
    near = similarity(a, b)
    return near if near >= least else 0.0


def likest(one: str, others: Iterable[str]) -> float:
    """Return the similarity of a word and the one of the others that is most alike, 0 if none."""
    best = 0.0
    for other in others:
        best = max(best, similar(one, other, best))
    return best


@lru_cache(maxsize=100_000)
def american(word: str) -> str:
    """Return a folded word as Americans spell it, roughly: defence and defense give the same."""
    if not _MAY_BE_BRITISH.search(word):
        return word
    for british, spelling in _BRITISH:
        word = british.sub(spelling, word)
    return word


@lru_cache(maxsize=100_000)
def inflected(one: str, other: str) -> bool:
    """Tell whether two words are forms of one stem: Russia, Russian, Russians, Turkey, Turkish."""
    a, b = fold(one), fold(other)
    if a[:3] != b[:3]:
        return False
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and len(short) > 2:
        return any(ending.fullmatch(long, len(short)) for ending in _ENDINGS)
    stem = short.rstrip("aeiouy")
    if len(stem) > 3 and long.startswith(stem):
        return bool(_DERIVATION.fullmatch(long, len(stem)))
    common = len(short[: Prefix.similarity(short, long)].rstrip("aeiouy"))
    return common > 4 and all(_DERIVATION.fullmatch(word, common) for word in (short, long))


@lru_cache(maxsize=20_000)
def _costs(word: str) -> tuple[Sequence[float], Sequence[float]]:
    """Return what each letter costs left out, and swapped with one that nobody takes for it."""
    gaps = [
        _DIGIT if letter.isdigit() else 0.5 if letter == previous or letter in _SOFT else 1.0
        for previous, letter in zip(("", *word), word, strict=False)
    ]
    return gaps, [_DIGIT if letter.isdigit() else 1.0 for letter in word]
