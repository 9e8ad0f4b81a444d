"""Offsets in code points, as the program counts, and in UTF-16 units, as Qt counts."""

import re
from bisect import bisect_left

from app.text.edits import Edit

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    """Return how many UTF-16 code units `text` takes (an emoji takes 2)."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Utf16Map:
    """Turns the offsets of one text from code points to UTF-16 units and back.

    It keeps only the places of the characters that take two units, so it costs next to nothing for
    most texts, however long.
    """

    def __init__(self, text: str) -> None:
        self._wide = _wide(text)

    def units(self, offset: int) -> int:
        """Return the UTF-16 offset of the code point at `offset`."""
        return offset + bisect_left(self._wide, offset)

    def offset(self, units: int) -> int:
        """Return the code point at the UTF-16 offset `units`; inside a pair, its character."""
        places = range(len(self._wide))
        return units - bisect_left(places, units, key=lambda at: self._wide[at] + at)

    def edit(self, edit: Edit) -> None:
        """Follow a change of the text."""
        first = bisect_left(self._wide, edit.span.start)
        last = bisect_left(self._wide, edit.span.end)
        new = [edit.span.start + at for at in _wide(edit.replacement)]
        self._wide[first:last] = new
        if edit.growth:
            rest = first + len(new)
            self._wide[rest:] = [at + edit.growth for at in self._wide[rest:]]


def _wide(text: str) -> list[int]:
    if text.isascii() or utf16_length(text) == len(text):
        return []
    return [match.start() for match in _ASTRAL.finditer(text)]
