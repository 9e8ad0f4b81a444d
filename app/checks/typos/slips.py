"""How easily one word is written where another was meant."""

from itertools import pairwise

from rapidfuzz.distance import OSA

from app.matching.spelling import distance

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SWAPPED = 0.5
_BESIDE = 0.75
_NEXT = 0.75
_FIRST = 0.25


def _beside() -> frozenset[frozenset[str]]:
    along = {frozenset(pair) for row in _ROWS for pair in pairwise(row)}
    across = {
        frozenset((key, row[place]))
        for row, lower in pairwise(_ROWS)
        for at, key in enumerate(lower)
        for place in (at, at + 1)
        if place < len(row)
    }
    return frozenset(along | across)


_KEYS = _beside()
"""Pairs of letters on neighbouring keys."""


def slip(wrong: str, right: str) -> float:
    """Return what the slip costs that makes one folded word of another; an odd letter costs 1.

    Letters swapped, doubled or not doubled, and those that sound alike cost half; a neighbouring
    key less than another one, the first letter and every second slip more.
    """
    edits = OSA.distance(wrong, right)
    cost = max(distance(wrong, right), _SWAPPED + _NEXT * (edits - 1))
    if len(wrong) == len(right) and edits == 1:
        cost = min(cost, _same_length(wrong, right))
    same_start = wrong[:1] == right[:1] or wrong[:2] == right[1::-1]
    return cost if same_start else cost + _FIRST


def _same_length(wrong: str, right: str) -> float:
    """Return the cost of one swap or of one other letter."""
    differing = [(a, b) for a, b in zip(wrong, right, strict=True) if a != b]
    if len(differing) > 1:
        return _SWAPPED
    return _BESIDE if frozenset(differing[0]) in _KEYS else 1.0
