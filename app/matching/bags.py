"""Find, among very many words, those that two edits or less make of a given one.

A bag holds the words of one length. For each letter one large number has a bit for each word, which
tells whether the word lacks it, so that a few operations on numbers find the words that lack two of
a word's letters at most. Only few others than these have to be compared.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

_EDITS = 2

_Letter = tuple[int, int]
"""A letter, and 2 for its second time in a word."""


class Bags:
    """Folded words, ready to be asked for those near to one; exact, read-only once made."""

    def __init__(self, words: Iterable[str]) -> None:
        bags: dict[int, list[str]] = defaultdict(list)
        for word in sorted(words):
            bags[len(word)].append(word)
        self._bags = {length: _Bag(own, length) for length, own in bags.items()}

    def __contains__(self, word: str) -> bool:
        """Tell whether a folded word is one of them."""
        return len(word) in self._bags and word in self._bags[len(word)]

    def near(self, word: str) -> list[str]:
        """Return the words that two edits or less make of a folded word, swaps among them."""
        text = _plain(word)
        letters = [(letter, text.count(letter, 0, at)) for at, letter in enumerate(text, start=1)]
        choices = [
            other
            for more in range(-_EDITS, _EDITS + 1)
            if len(word) + more in self._bags
            for other in self._bags[len(word) + more].lacking(letters, _EDITS - max(0, more))
        ]
        near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=_EDITS, limit=None)
        return sorted(other for other, _, _ in near)


class _Bag:
    """Words of one length, in order."""

    def __init__(self, words: Sequence[str], length: int) -> None:
        self._words = tuple(words)
        self._all = (1 << len(words)) - 1
        self._lacking: dict[_Letter, int] = {}
        text = _plain("".join(words))
        for letter in set(text):
            marks = text.translate(bytes(b"01"[code == letter] for code in range(256)))
            for place in range(length):
                self._add(letter, int(marks[place::length], 2))

    def _add(self, letter: int, having: int) -> None:
        """Note which words have a letter at one place more."""
        time = 1
        while having:
            lacking = self._lacking.get((letter, time), self._all)
            self._lacking[letter, time] = lacking & ~having
            having &= ~lacking
            time += 1

    def __contains__(self, word: str) -> bool:
        at = bisect_left(self._words, word)
        return self._words[at : at + 1] == (word,)

    def lacking(self, letters: Iterable[_Letter], most: int) -> Iterator[str]:
        """Yield the words that lack so many of the letters at most."""
        more_than = [0] * (most + 1)
        for letter in letters:
            lacking = self._lacking.get(letter, self._all)
            for number in range(most, 0, -1):
                more_than[number] |= more_than[number - 1] & lacking
            more_than[0] |= lacking
        few = self._all ^ more_than[most]
        while few:
            place = few.bit_length()
            yield self._words[-place]
            few ^= 1 << (place - 1)


def _plain(text: str) -> bytes:
    """Return a byte for each letter; the strange ones may pass for one, which is no harm."""
    return text.encode("ascii", "replace")
