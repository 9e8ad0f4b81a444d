"""The company that words keep: which sentences of the sources tell the same thing.

Each sentence is compared by the words that it shares with the sources' sentences, rare words
counting more: rare in English, and rare in the sources (inverse document frequency). What stands in
the place of what in two such sentences, `app.matching.alignment` tells.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain

import snowballstemmer
from msgspec import Struct

from app.text.folding import fold, squash

_STEMMER = snowballstemmer.stemmer("english")
_ENDINGS = tuple("s e y ' ed ing ci gi li ti al ful ll ism ion er or ist ant ent ic".split())
"""A word that ends in none of these is its own stem: Snowball takes much longer to find that."""
_FELLOWS = 3
_AS_TELLING = 0.4
"""A sentence that shares a smaller part of what the best one shares tells something else."""
_IN_SOURCES = 0.5
_IN_ENGLISH = 2.0
_LEAST = 0.07
"""Below this strength two sentences only happen to share a word."""
_ENOUGH = 8.0
"""Weight of a whole sentence below which less is proven."""


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the stem of an English word (Snowball), folded."""
    key = squash(word) or fold(word)
    return str(_STEMMER.stemWord(key)) if key.endswith(_ENDINGS) else key


class Fellow(Struct, frozen=True):
    """A sentence of a source that tells what a sentence of the article tells.

    Attributes:
        number: its place among the sentences given to `Company`.
        strength: the shared part of the article sentence's weight, 0 to 1.
    """

    number: int
    strength: float


class Company:
    """The sentences of the sources, as stems, ready to be compared.

    Args:
        sentences: their words, folded.
        rarity: how rare a word is in English, 0 (everywhere) to 1 (in no dictionary).

    Attributes:
        stems: the stems of each sentence's words.
    """

    def __init__(self, sentences: Sequence[Sequence[str]], rarity: Callable[[str], float]) -> None:
        stem_of = {word: stem(word) for word in set(chain.from_iterable(sentences))}
        self.stems = [tuple([stem_of[word] for word in words]) for words in sentences]
        self._rarity = rarity
        self._rarities: dict[str, float] = {}
        for word, one in stem_of.items():
            self._rarities[one] = min(rarity(word), self._rarities.get(one, 1.0))
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for number, stems in enumerate(self.stems):
            for one in set(stems):
                self._by_stem[one].append(number)
        self._total = len(self.stems)
        self._weights: dict[str, float] = {}

    def weight(self, one: str) -> float:
        """Return how much a shared stem tells, 0 to about 5."""
        if one not in self._weights:
            self._weights[one] = self._weigh(one)
        return self._weights[one]

    def _weigh(self, one: str) -> float:
        inverse = math.log((self._total + 1) / (len(self._by_stem.get(one, ())) + 0.5))
        rarity = self._rarities[one] if one in self._rarities else self._rarity(one)
        return _IN_SOURCES * max(0.0, inverse) + _IN_ENGLISH * rarity

    def standing(self, one: str) -> Sequence[int]:
        """Return the numbers of the sentences that have a stem, rising."""
        return self._by_stem.get(one, ())

    def fellows(self, stems: Iterable[str]) -> list[Fellow]:
        """Return the sentences that share the most of the given stems' weight, best first."""
        shared: dict[int, float] = defaultdict(float)
        whole = 0.0
        for one in sorted(set(stems)):
            weight = self.weight(one)
            whole += weight
            for number in self._by_stem.get(one, ()):
                shared[number] += weight
        whole = max(_ENOUGH, whole)
        least = max(_LEAST * whole, _AS_TELLING * max(shared.values(), default=0.0))
        told = [(-weight, number) for number, weight in shared.items() if weight >= least]
        return [Fellow(number, -less / whole) for less, number in sorted(told)[:_FELLOWS]]
