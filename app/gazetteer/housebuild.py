"""Make the index of a house list; `app.gazetteer.houseindex` tells what is in it."""

import sys
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TypeVar

import marisa_trie

from app.gazetteer.houseindex import LENGTHS, near_keys
from app.gazetteer.lexicon import CONNECTORS
from app.progress import Progress, no_progress
from app.text.folding import squash
from app.text.tokens import tokens

_FULL = 1_000
"""Bytes: what more words share than go into so many tells nothing of any and is left out."""
_ROWS_A_WORD = 8
"""The hash table has so many rows for each word, or up to twice; a word stands in about 10."""
_SHOWN, _LETTERS = 3, 200
"""So many names and letters of names a word's entry has at most."""
_PARTS, _TOTAL = 4, 1_000
_EVERY = 1_024

_Item = TypeVar("_Item")
_Rows = tuple["array[int]", bytearray]
"""The ends and the data of `houseindex.Rows`."""


class _Places:
    """In which rows each of many items stands; 4 bytes a place."""

    def __init__(self) -> None:
        self.rows = array("I")
        self._counts = array("I")

    def add(self, rows: Collection[int]) -> None:
        self.rows.extend(rows)
        self._counts.append(len(rows))

    def __iter__(self) -> Iterator["array[int]"]:
        start = 0
        for count in self._counts:
            yield self.rows[start : start + count]
            start += count


def make_block(names: Sequence[str], progress: Progress = no_progress) -> bytes:
    """Return the block that `HouseIndex` reads, the same for the same names.

    Args:
        names: each once and in one line, in the order in which to give them back.
        progress: is told thousandths.

    Raises:
        Cancelled: `progress` asked for it.
    """
    numbers: dict[str, int] = {}
    texts: list[str] = []
    having = _Places()
    for name in _told(names, 0, progress):
        words = words_of(name)
        texts += [text for word, text in words.items() if word not in numbers]
        having.add([numbers.setdefault(word, len(numbers)) for word in words])
    trie = marisa_trie.Trie(numbers)
    order = array("I", [trie[word] for word in numbers])
    having.rows = array("I", map(order.__getitem__, having.rows))
    places = [place.to_bytes(4, sys.byteorder) for place in range(len(names))]
    names_with = _grouped(places, having, len(texts))
    sorted_texts = [text for _, text in sorted(zip(order, texts, strict=True))]
    near = _near(sorted(numbers), progress)
    progress(_TOTAL, _TOTAL)
    return _joined(
        trie.tobytes(),
        *_listed(names),
        *_listed(_entries(sorted_texts, names_with, names)),
        *names_with,
        *near,
    )


def distinct(names: Iterable[str]) -> list[str]:
    """Return each name once with single spaces between its words; empty ones are left out."""
    return list(dict.fromkeys(filter(None, (" ".join(name.split()) for name in names))))


def words_of(name: str) -> dict[str, str]:
    """Return the words of a name as they stand there, by their squashed letters.

    They are the words that an article's tokens are compared with: the parts of a hyphenated one as
    well, no numbers, and no lower-case connectors.
    """
    words: dict[str, str] = {}
    for piece in name.split():
        if piece.isalpha():  # the most, and tokens take ten times as long
            if piece not in CONNECTORS:
                words.setdefault(squash(piece), piece)
        else:
            found = (token for token in tokens(piece) if token.kind == "word")
            for part in (part for token in found for part in (token, *token.parts)):
                words.setdefault(squash(part.text), part.text)
    words.pop("", None)
    return words


def _entries(texts: Iterable[str], names_with: _Rows, names: Sequence[str]) -> Iterator[str]:
    ends, places = names_with[0], memoryview(names_with[1]).cast("I")
    for text, (start, end) in zip(texts, pairwise(ends), strict=True):
        first = [names[place] for place in places[start // 4 : end // 4][:_SHOWN]]
        lengths = accumulate(map(len, first))
        shown = [name for name, length in zip(first, lengths, strict=True) if length <= _LETTERS]
        yield "\n".join((text, *shown))


def _near(words: Sequence[str], progress: Progress) -> _Rows:
    """Return the hash table: in the row that a key leads to stand its words, each in a line."""
    rows = 1 << (_ROWS_A_WORD * len(words)).bit_length()
    places = _Places()
    for word in _told(words, 1, progress):
        places.add({key & (rows - 1) for key in near_keys(word)})
    lines = [f"{word}\n".encode() for word in words]
    return _grouped(lines, places, rows, _FULL, progress)


def _grouped(
    items: Sequence[bytes],
    places: _Places,
    rows: int,
    full: int = sys.maxsize,
    progress: Progress = no_progress,
) -> _Rows:
    """Return rows that hold the items that stand in each, in order; empty where there are too many.

    Args:
        items: what to put into the rows.
        places: for each item its rows.
        rows: how many there are.
        full: how many bytes a row holds at most.
        progress: is told the last two parts of the work.
    """
    sizes = array("I", bytes(4 * rows))
    for item, into in zip(_told(items, 2, progress), places, strict=True):
        for row in into:
            sizes[row] += len(item)
    ends = array("I", accumulate((size if size <= full else 0 for size in sizes), initial=0))
    data, at = bytearray(ends[-1]), ends[:]
    for item, into in zip(_told(items, 3, progress), places, strict=True):
        for row in into:
            if sizes[row] <= full:
                start = at[row]
                at[row] = end = start + len(item)
                data[start:end] = item
    return ends, data


def _listed(texts: Iterable[str]) -> _Rows:
    data, ends = bytearray(), array("I", [0])
    for text in texts:
        data += text.encode("utf-8", "replace")  # a lone surrogate, which no file can hold
        ends.append(len(data))
    return ends, data


def _joined(*sections: "bytes | bytearray | array[int]") -> bytes:
    lengths = [memoryview(section).nbytes for section in sections]
    return b"".join((LENGTHS.pack(*lengths), *sections))


def _told(items: Sequence[_Item], part: int, progress: Progress) -> Iterator[_Item]:
    """Yield the items of one of the parts of the work and tell how far it is."""
    for done, item in enumerate(items):
        if done % _EVERY == 0:
            progress(_TOTAL * (part * len(items) + done) // (_PARTS * len(items)), _TOTAL)
        yield item
