"""The smallest parts of a sentence with figures: runs of letters, runs of digits, signs."""

import re
from collections.abc import Sequence

from msgspec import Struct

_RAISED = "¹²³¼½¾\u2070-\u218b"
"""Signs that Python takes for letters: powers and fractions."""
_LETTERS = rf"[^\W\d_{_RAISED}]+"
_PLAIN = r"[a-zA-Z]+(?=[ ,.])"
"""Most words: found in a fraction of the time."""
_LEXEME = re.compile(
    rf"{_PLAIN}|{_LETTERS}(?:['’](?!s\b){_LETTERS}|[\u0300-\u036f]+(?:{_LETTERS})?)*"
    rf"|\d+(?:[.,\u00a0\u2009\u202f]\d+)*|[^\w\s]|[_{_RAISED}]"
)

DASHES = frozenset("-‐‑–—")


class Lexeme(Struct, frozen=True, gc=False):
    """A part of a sentence.

    Attributes:
        text: as it stands there.
        lower: in lower case.
        start: where it begins.
        end: where it ends.
        gap: whether white space stands before it.
        is_digits: whether it is a run of digits, with separators perhaps.
        is_word: whether it is a run of letters.
    """

    text: str
    lower: str
    start: int
    end: int
    gap: bool
    is_digits: bool
    is_word: bool


Lexemes = Sequence[Lexeme]


def lexemes(text: str) -> list[Lexeme]:
    """Return the parts of `text` in order."""
    parts = []
    last = 0
    for match in _LEXEME.finditer(text):
        start, end = match.span()
        part = match.group()
        first = part[0]
        gap = start > last
        parts.append(
            Lexeme(part, part.lower(), start, end, gap, first.isdecimal(), first.isalpha())
        )
        last = end
    return parts


def lower_at(parts: Lexemes, at: int) -> str:
    """Return the part at a place in lower case, "" where there is none."""
    return parts[at].lower if 0 <= at < len(parts) else ""


def past_hyphen(parts: Lexemes, at: int) -> int:
    """Return the place after a hyphen inside a compound such as four-storey, else `at`."""
    inside = at + 1 < len(parts) and parts[at].text in "-‐‑" and not parts[at].gap
    return at + 1 if inside and not parts[at + 1].gap else at
