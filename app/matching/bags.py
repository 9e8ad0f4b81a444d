"""Find, among very many words, those that two edits or less make of a given one.

A word is put into a bag with the words that have as many letters of each of a few groups as it has.
An edit takes a letter of one group away, adds one or does both, so that only few bags can have what
two edits make of a word.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

_EDITS = 2
_GROUPS = ("em", "igbzj", "suyk", "adhxq", "rcp", "nlfw", "tov")
"""About equally frequent in English; what is no letter of it counts in none."""
_UNITS: tuple[int, ...] = tuple(64**place for place in range(len(_GROUPS)))
"""Words with more letters of a group than 64 may share a bag with unlike ones, which is no harm."""
_EDIT = frozenset(added - removed for added in (0, *_UNITS) for removed in (0, *_UNITS))
_REACH = frozenset(one + other for one in _EDIT for other in _EDIT)


class _Units(dict[str, int]):
    """What each letter counts in a bag's number."""

    def __missing__(self, letter: str) -> int:
        return 0


_UNIT = _Units(
    (letter, unit) for unit, group in zip(_UNITS, _GROUPS, strict=True) for letter in group
)


class Bags:
    """Folded words, ready to be asked for those near to one; exact, read-only once made."""

    def __init__(self, words: Iterable[str]) -> None:
        bags: dict[int, list[str]] = defaultdict(list)
        for word in words:
            bags[_bag(word)].append(word)
        # copied: where the words of a bag lie together, they come out of memory twice as fast
        self._bags = {bag: tuple(" ".join(own).split(" ")) for bag, own in bags.items()}

    def __contains__(self, word: str) -> bool:
        """Tell whether a folded word is one of them."""
        return word in self._bags.get(_bag(word), ())

    def near(self, word: str) -> list[str]:
        """Return the words that two edits or less make of a folded word, swaps among them."""
        bags = map(self._bags.get, map(_bag(word).__add__, _REACH))
        choices = list(chain.from_iterable(filter(None, bags)))
        near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=_EDITS, limit=None)
        return sorted(other for other, _, _ in near)


def _bag(word: str) -> int:
    return sum(map(_UNIT.__getitem__, word))  # in C: there are very many words
