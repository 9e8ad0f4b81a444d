"""Look-ups in the index of a house list, which lies in one block of bytes.

The block holds the names, their words (a marisa trie), which names have each word, and a hash table
from keys to words. Two words that are written nearly alike share a key: both, or both with one
letter left out, are the same but for letters that romanisations exchange. (Symmetric deletes: Mor
and Fraenkel 1982, made known by SymSpell.) Two that sound alike share their `sound_key`. Nothing is
unpacked: of a mapped file only the pages that are looked at come into memory.
"""

import struct
from collections.abc import Iterable, Iterator
from zlib import crc32

import marisa_trie
from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.matching.sound import sound_key

LENGTHS = struct.Struct("=9Q")
"""What a block begins with: how long its sections are, in bytes. They are the trie, and of each of
four `Rows` (names, entries of words, names that have a word, words of a key) ends and data."""

_SHORTEST = 2
"""Shorter words have no keys: they are too unlike all but themselves."""
_LETTERS = 12
"""One of so many first letters may be left out; those that follow are not looked at."""
_CLASSES = str.maketrans("bpfvwdtkgqcxhszjlrmniy", "bbfffddkkkkkksssllmmii")
_SOUND = 1
"""What the hash of a sound begins with, so that it is none of letters."""

_LIKE, _LIKE_IN_SOUND = 0.6, 0.5
"""From which likeness in spelling a word is near; the second if it sounds the same."""
_SAME_SOUND = 0.06
"""What the same sound adds to the likeness: it decides among words one letter away."""
_BEST = 6


class Rows:
    """Byte strings that lie one after the other.

    Args:
        ends: where each of them ends, in bytes, as 32-bit numbers; a 0 comes first.
        data: the strings.
    """

    def __init__(self, ends: memoryview, data: memoryview) -> None:
        self.ends = ends.cast("I")
        self.data = data

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __getitem__(self, place: int) -> memoryview:
        return self.data[self.ends[place] : self.ends[place + 1]]


class HouseIndex:
    """Look-ups in a block that `app.gazetteer.housebuild` made; read-only and thread-safe.

    All words that it takes and gives are squashed.
    """

    def __init__(self, block: memoryview) -> None:
        sections = _sections(block)
        self._trie = marisa_trie.Trie()
        self._trie.map(sections[0])
        self._names, self._entries, self._having, self._near = (
            Rows(*sections[at : at + 2]) for at in (1, 3, 5, 7)
        )

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Iterator[str]:
        """Yield the names in the order of the list."""
        return (str(self._names[place], "utf-8") for place in range(len(self)))

    def __contains__(self, word: str) -> bool:
        return word in self._trie

    def entry(self, word: str) -> list[str]:
        """Return how the first name that has the word writes it, then a few names that have it.

        Raises:
            KeyError: none has it.
        """
        return str(self._entries[self._trie[word]], "utf-8").split("\n")

    def names_with(self, word: str) -> tuple[str, ...]:
        """Return all names that have the word, in the order of the list."""
        number = self._trie.get(word)
        if number is None:
            return ()
        places = self._having[number].cast("I")
        return tuple([str(self._names[place], "utf-8") for place in places])

    def near(self, word: str) -> list[str]:
        """Return at most 6 words that are written or sound nearly like `word`, the likest first."""
        keys = near_keys(word)
        alike = self._words(keys[-1:])
        found = process.extract(
            word,
            list(self._words(keys[:-1]) | alike),
            scorer=OSA.normalized_similarity,
            limit=2 * _BEST,
            score_cutoff=_LIKE_IN_SOUND,
        )
        letters = word.translate(_CLASSES)
        ranked = [
            (
                -likeness - _SAME_SOUND if other in alike else -likeness,
                OSA.distance(letters, other.translate(_CLASSES)),
                other,
            )
            for other, likeness, _ in found
            if likeness >= _LIKE or other in alike
        ]
        return [other for *_, other in sorted(ranked)[:_BEST]]

    def _words(self, keys: Iterable[int]) -> dict[str, None]:
        ends, data, mask = self._near.ends, self._near.data, len(self._near) - 1
        rows = [data[ends[place] : ends[place + 1]] for place in [key & mask for key in keys]]
        return dict.fromkeys(str(b"".join(rows), "ascii").split())  # a dict keeps the order


def near_keys(word: str) -> list[int]:
    """Return the keys that lead to a squashed word, 32 bits each, the key of its sound last.

    Two words that are one edit (optimal string alignment) apart have a key in common. A word that
    is too short has none.
    """
    if len(word) < _SHORTEST:
        return []
    letters = word[:_LETTERS].translate(_CLASSES).encode()
    shorter = [letters[:place] + letters[place + 1 :] for place in range(len(letters))]
    return [*map(crc32, (letters, *shorter)), crc32(sound_key(word).encode(), _SOUND)]


def _sections(block: memoryview) -> list[memoryview]:
    start, sections = LENGTHS.size, []
    for length in LENGTHS.unpack_from(block):
        sections.append(block[start : start + length])
        start += length
    return sections
