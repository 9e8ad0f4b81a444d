"""The names as the desk writes them, a few or a million."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from app.gazetteer.housebuild import distinct, make_block
from app.gazetteer.housefile import open_block
from app.gazetteer.houseindex import HouseIndex
from app.progress import Progress, no_progress
from app.text.folding import squash

_REMEMBERED = 1_000


class HouseWord(Struct, frozen=True):
    """A word of a house name that another word may stand for.

    Attributes:
        text: as the first name of the list that has it writes it.
        key: its folded letters, see `app.text.folding.squash`.
        names: the first names of the list that have it, at most 3; fewer where they are long.
    """

    text: str
    key: str
    names: tuple[str, ...]


class HouseList:
    """The desk's names, to be asked for their words; read-only and thread-safe.

    A word counts as the tokens of an article do: whatever its case, diacritics and hyphens, the
    parts of a hyphenated one for themselves as well; numbers and lower-case connectors do not.
    With a million names of 345,000 words a look-up takes about 1 microsecond, `near` 40.
    """

    def __init__(self, index: HouseIndex) -> None:
        self._index = index
        self._near = lru_cache(_REMEMBERED)(self._find)  # a story says a name more than once

    @classmethod
    def of(cls, names: Iterable[str]) -> "HouseList":
        """Return a list that is kept in memory: for a few thousand names, such as pasted ones."""
        return cls(HouseIndex(memoryview(make_block(distinct(names)))))

    @classmethod
    def open(
        cls, path: Path, cache: Path | None = None, progress: Progress = no_progress
    ) -> "HouseList":
        """Return the names in a file: one a line, blank lines and those that begin with # aside.

        The index of the file is made once (a million names: half a minute) and kept; as long as
        the file stays the same it is only mapped after that, in about 0.2 s.

        Args:
            path: a file in any format that `read_document` reads.
            cache: the folder for indexes; None is the user's. If nothing can be written there, the
                index is made anew each time and kept in memory.
            progress: is told thousandths while the index is made.

        Raises:
            DocumentError: the file can't be read, or is no list of names.
            Cancelled: `progress` asked for it.
        """
        return cls(HouseIndex(open_block(path, cache, progress)))

    def __len__(self) -> int:
        return len(self._index)

    def __iter__(self) -> Iterator[str]:
        """Yield the names in the order of the list, each once."""
        return iter(self._index)

    def spelt(self, word: str) -> bool:
        """Tell whether the word is one of a house name."""
        return squash(word) in self._index

    def written(self, word: str) -> str:
        """Return the word as the first name that has it writes it, "" if none has."""
        key = squash(word)
        return self._index.entry(key)[0] if key in self._index else ""

    def names_with(self, word: str) -> tuple[str, ...]:
        """Return all names that have the word, in the order of the list."""
        return self._index.names_with(squash(word))

    def near(self, word: str) -> tuple[HouseWord, ...]:
        """Return at most 6 words that are written or sound nearly like `word`, the likest first.

        A word of the list comes first itself. One that is one edit away is found, and where
        romanisations confuse the letters or the vowels even several; likeness in spelling is at
        least 0.6 (0.5 for the same sound). Of a word that hundreds resemble only some may be found.
        """
        return self._near(squash(word))

    def _find(self, key: str) -> tuple[HouseWord, ...]:
        near = [(other, self._index.entry(other)) for other in self._index.near(key)]
        return tuple([HouseWord(entry[0], other, tuple(entry[1:])) for other, entry in near])
