"""English words as a speller knows them: which are right, how frequent, and what stands together.

To the words of the base names come more from `resources/typos`.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import marisa_trie

from app.checks.typos.derivation import bases
from app.gazetteer.base import base_names
from app.lazy import cached_property
from app.matching.bags import Bags
from app.resources import resource

COMMON_FILE = "common.txt"
RARE_FILE = "rare.marisa"
PAIRS_FILE = "pairs.marisa"
BITS_FORMAT = "<B"
BRITISH_FILE = "british.tsv"
LETTERS_FILE = "letters.marisa"
NEWER_FILE = "newer.txt"

STRANGEST = 12.0
"""Bits of a letter that never follows the two before it."""
_KEPT = 20_000
_ALL = 40
"""Bits of all words of the text that the frequencies were counted in."""
_BACK_OFF = 1.3
"""Bits by which a pair that is not listed is rarer than chance has it (Brants et al. 2007: 0.4)."""
_CONTRACTED = 27
"""Bits of don't and its like, which were not counted as one word."""
_BUILDS = 16
"""Words at least this frequent build others."""


class Vocabulary:
    """Look-ups in the shipped words; read-only, each file opened when first asked."""

    def __init__(self) -> None:
        self._base = base_names()
        self.is_common = lru_cache(maxsize=_KEPT)(self._is_common)
        self._near = lru_cache(maxsize=_KEPT)(self._find_near)

    def frequency(self, word: str) -> int:
        """Return log2 of how frequent a folded word is, 0 to 34; -1 if dictionaries lack it.

        What Americans spell otherwise is as frequent as what the British write for it.
        """
        bits = self._base.frequency(word)
        if bits > 0 and "'" in word:
            return _CONTRACTED
        return bits or self._base.frequency(self._british.get(word, word))

    def is_counted(self, word: str) -> bool:
        """Tell whether it was counted how often a folded word stands beside others."""
        return self.frequency(word) > 0 and "'" not in word

    def is_rare(self, word: str) -> bool:
        """Tell whether only the largest dictionaries have the folded word."""
        return word in self._rare

    def derives(self, word: str) -> bool:
        """Tell whether a folded word is made of a frequent one by one rule or two."""
        once = tuple(bases(word))
        return any(map(self._builds, (*once, *(twice for one in once for twice in bases(one)))))

    def strangeness(self, word: str) -> float:
        """Return how strange the letters of a folded word are in English, in bits a letter."""
        found = [self._letters.get(three) for three in triples(word)]
        return sum(one[0][0] / 10 if one else STRANGEST for one in found) / len(found)

    def prepare(self) -> None:
        """Make ready what `near` needs, so that the first misspelt word does not wait for it."""
        self.near("")

    def near(self, word: str) -> Sequence[str]:
        """Return the common words that two edits or less make of a folded word, sorted."""
        return self._near(word)

    def together(self, one: str, other: str) -> float:
        """Return log2 of how often two folded words stand together, guessed where not listed."""
        return self.pair(one, other) or self.chance(one, other) - _BACK_OFF

    def chance(self, one: str, other: str) -> float:
        """Return log2 of how often two words would stand together by chance."""
        return max(self.frequency(one), 0) + max(self.frequency(other), 0) - _ALL

    def pair(self, one: str, other: str) -> int:
        """Return log2 of how often two folded words stand together; 0 if they are not listed."""
        found = self._pairs.get(f"{one} {other}")
        return int(found[0][0]) if found else 0

    def _is_common(self, word: str) -> bool:
        """Tell whether a folded word is one that people use."""
        return word in self._newer or word in self._bags

    def _builds(self, word: str) -> bool:
        return self.frequency(word) >= _BUILDS or word in self._newer

    def _find_near(self, word: str) -> Sequence[str]:
        return tuple(self._bags.near(word))

    @cached_property
    def american(self) -> Mapping[str, str]:
        """What Americans write for the words that only the British spell so."""
        lines = resource(f"typos/{BRITISH_FILE}").read_text("utf-8").splitlines()
        return dict(line.split("\t") for line in lines)

    @cached_property
    def british(self) -> Mapping[str, str]:
        """What the British write for the words that only Americans spell so.

        Oxford spells British words with -ize: those are no sign of an American hand.
        """
        pairs = sorted(self.american.items(), reverse=True)
        return {american: british for british, american in pairs if "z" not in american}

    @cached_property
    def _british(self) -> Mapping[str, str]:
        return {american: british for british, american in self.american.items()}

    @cached_property
    def _bags(self) -> Bags:
        return Bags(resource(f"typos/{COMMON_FILE}").read_text("utf-8").split())

    @cached_property
    def _newer(self) -> frozenset[str]:
        return frozenset(resource(f"typos/{NEWER_FILE}").read_text("utf-8").split())

    @cached_property
    def _rare(self) -> marisa_trie.Trie:
        return marisa_trie.Trie().mmap(str(resource(f"typos/{RARE_FILE}")))

    @cached_property
    def _letters(self) -> marisa_trie.RecordTrie:
        return marisa_trie.RecordTrie(BITS_FORMAT).mmap(str(resource(f"typos/{LETTERS_FILE}")))

    @cached_property
    def _pairs(self) -> marisa_trie.RecordTrie:
        return marisa_trie.RecordTrie(BITS_FORMAT).mmap(str(resource(f"typos/{PAIRS_FILE}")))


def triples(word: str) -> list[str]:
    """Return the letters of a word, each with the two before it, and its end."""
    marked = f"^^{word}$"
    return [marked[at : at + 3] for at in range(len(marked) - 2)]


@cache
def vocabulary() -> Vocabulary:
    """Return the shipped words."""
    return Vocabulary()
