"""Names and words that everybody knows, from the data that ships with the program.

A hit clears nothing by itself: with 186 thousand place names and 156 thousand families of personal
names nearly every short garble is somebody's name. It is one piece of evidence among others.
"""

from collections.abc import Iterable
from enum import IntEnum
from functools import cache, lru_cache

import marisa_trie

from app.resources import resource
from app.text.folding import fold

NAMES_FILE = "base.marisa"
WORDS_FILE = "words.marisa"
FORMAT = "<BI"
WORDS_FORMAT = "<B"
_KEPT = 100_000
_COMMON = 30
_RANGE = 12


class Kind(IntEnum):
    """What a base name is a name of."""

    PERSON = 1
    PLACE = 2
    TERRITORY = 3
    NATIONALITY = 4
    LISTED = 5


_KINDS = {kind.value: kind for kind in Kind}


class BaseNames:
    """Look-ups in the shipped names and words; made once, cheap, read-only and thread-safe."""

    def __init__(self) -> None:
        self._names = marisa_trie.RecordTrie(FORMAT).mmap(str(resource(f"names/{NAMES_FILE}")))
        self._words = marisa_trie.RecordTrie(WORDS_FORMAT).mmap(
            str(resource(f"names/{WORDS_FILE}"))
        )
        self.kinds = lru_cache(maxsize=_KEPT)(self._kinds)
        self.frequency = lru_cache(maxsize=_KEPT)(self._frequency)
        self.groups = lru_cache(maxsize=_KEPT)(self._groups)
        self.rarity = lru_cache(maxsize=_KEPT)(self._rarity)

    def _kinds(self, name: str) -> frozenset[Kind]:
        """Return what the name is known to be a name of; empty if it is unknown."""
        return frozenset([_KINDS[kind] for kind, _ in self._names.get(fold(name), ())])

    def _frequency(self, word: str) -> int:
        """Return log2 of how frequent an ordinary word is, 0 to 34; -1 if it is none.

        Words that are only ever written with a capital are names, not ordinary words.
        """
        found = self._words.get(fold(word))
        return found[0][0] if found else -1

    def knows(self, word: str) -> bool:
        """Tell whether a name list or the dictionary has the word."""
        return bool(self.kinds(word)) or self.frequency(word) >= 0

    def _rarity(self, word: str) -> float:
        """Return how rare a word is in English, 0 (the) to 1 (in no dictionary)."""
        bits = self.frequency(word)
        return 1.0 if bits < 0 else min(1.0, max(0.0, (_COMMON - bits) / _RANGE))

    def same_name(self, one: str, other: str) -> bool:
        """Tell whether two words are forms of one name: Alexander and Oleksandr, Kiev and Kyiv."""
        return not self.groups(one).isdisjoint(self.groups(other))

    def _groups(self, name: str) -> frozenset[tuple[int, int]]:
        """Return the groups that a name is in; forms of one name share a group."""
        found: Iterable[tuple[int, int]] = self._names.get(fold(name), ())
        return frozenset((kind, group) for kind, group in found if kind != Kind.LISTED)


@cache
def base_names() -> BaseNames:
    """Return the shipped names; opened at the first call."""
    return BaseNames()
