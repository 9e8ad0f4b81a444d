"""The company that words keep: which sentences tell the same thing, and what stands in one's slot.

Each sentence is compared by the words that it shares with the sources' sentences, rare words
counting more: rare in English, and rare in the sources (inverse document frequency). A word of the
article and a word of a source stand in the same slot as far as the words around them are the same,
near ones counting more; order is free, so that a paraphrase does not lose the slot.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from app.text.folding import fold, squash

_STEMMER = snowballstemmer.stemmer("english")
_REACH = 3.0
"""Words farther away count 1/e less for each so many words."""
_WINDOW = 10
_ACROSS = 0.6
"""What a shared word counts that stands before the one and after the other."""
_FELLOWS = 3
_IN_SOURCES = 0.5
_IN_ENGLISH = 2.0
_ENOUGH = 8.0
"""Weight of a whole sentence, and of the words around a slot, below which less is proven."""


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the stem of an English word (Snowball), folded."""
    return str(_STEMMER.stemWord(squash(word) or fold(word)))


@dataclass(frozen=True, slots=True)
class Fellow:
    """A sentence of a source that tells what a sentence of the article tells.

    Attributes:
        number: its place among the sentences given to `Company`.
        strength: the shared part of the article sentence's weight, 0 to 1.
    """

    number: int
    strength: float


class Company:
    """The sentences of the sources, as stems, ready to be compared; read-only once made.

    Args:
        sentences: their words, folded.
        rarity: how rare a word is in English, 0 (everywhere) to 1 (in no dictionary).
    """

    def __init__(self, sentences: Sequence[Sequence[str]], rarity: Callable[[str], float]) -> None:
        self._sentences = [tuple(map(stem, words)) for words in sentences]
        self._rarity = rarity
        self._rarities: dict[str, float] = {}
        for word in sorted({word for words in sentences for word in words}):
            one = stem(word)
            self._rarities[one] = min(rarity(word), self._rarities.get(one, 1.0))
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for number, stems in enumerate(self._sentences):
            for one in sorted(set(stems)):
                self._by_stem[one].append(number)
        self._total = len(self._sentences)

    def stems(self, number: int) -> tuple[str, ...]:
        """Return the stems of a source sentence."""
        return self._sentences[number]

    def weight(self, one: str) -> float:
        """Return how much a shared stem tells, 0 to about 5."""
        inverse = math.log((self._total + 1) / (len(self._by_stem.get(one, ())) + 0.5))
        rarity = self._rarities[one] if one in self._rarities else self._rarity(one)
        return _IN_SOURCES * max(0.0, inverse) + _IN_ENGLISH * rarity

    def fellows(self, stems: Iterable[str]) -> list[Fellow]:
        """Return the sentences that share the most of the given stems' weight, best first."""
        wanted = sorted(set(stems))
        shared: dict[int, float] = defaultdict(float)
        for one in wanted:
            weight = self.weight(one)
            for number in self._by_stem.get(one, ()):
                shared[number] += weight
        whole = max(_ENOUGH, sum(self.weight(one) for one in wanted))
        best = sorted(shared, key=lambda number: (-shared[number], number))[:_FELLOWS]
        return [Fellow(number, shared[number] / whole) for number in best]

    def slot(self, stems: Sequence[str], place: int, other: Sequence[str], there: int) -> float:
        """Return how alike the surroundings of `stems[place]` and `other[there]` are, 0 to 1."""
        around: dict[str, list[int]] = defaultdict(list)
        for at in range(max(0, there - _WINDOW), min(len(other), there + _WINDOW + 1)):
            if at != there:
                around[other[at]].append(at - there)
        fits = whole = 0.0
        for at in range(max(0, place - _WINDOW), min(len(stems), place + _WINDOW + 1)):
            if at == place:
                continue
            away = at - place
            worth = self.weight(stems[at]) * math.exp(-abs(away) / _REACH)
            whole += worth
            fits += worth * max((_closeness(away, b) for b in around.get(stems[at], ())), default=0)
        return fits / max(_ENOUGH / 2, whole)


def _closeness(one: int, other: int) -> float:
    side = 1.0 if one * other > 0 else _ACROSS
    return side * math.exp(-abs(abs(one) - abs(other)) / _REACH)
