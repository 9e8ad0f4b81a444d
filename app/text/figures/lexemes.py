"""The smallest parts of a sentence with figures: runs of letters, runs of digits, signs."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

_LEXEME = regex.compile(
    r"[\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}\p{M}]+)*|\d+(?:[.,\u00a0\u2009\u202f]\d+)*|[^\w\s]|[_²³]"
)

DASHES = frozenset("-‐‑–—")


class Lexeme(NamedTuple):
    """A part of a sentence.

    Attributes:
        text: as it stands there.
        lower: in lower case.
        start: where it begins.
        end: where it ends.
        gap: whether white space stands before it.
    """

    text: str
    lower: str
    start: int
    end: int
    gap: bool

    @property
    def is_digits(self) -> bool:
        """Whether it is a run of digits, with separators perhaps."""
        return self.text[0].isdecimal()

    @property
    def is_word(self) -> bool:
        """Whether it is a run of letters."""
        return self.text[0].isalpha()


Lexemes = Sequence[Lexeme]


def lexemes(text: str) -> list[Lexeme]:
    """Return the parts of `text` in order."""
    return list(_lexemes(text))


def lower_at(parts: Lexemes, at: int) -> str:
    """Return the part at a place in lower case, "" where there is none."""
    return parts[at].lower if 0 <= at < len(parts) else ""


def past_hyphen(parts: Lexemes, at: int) -> int:
    """Return the place after a hyphen inside a compound such as four-storey, else `at`."""
    inside = at + 1 < len(parts) and parts[at].text in "-‐‑" and not parts[at].gap
    return at + 1 if inside and not parts[at + 1].gap else at


def _lexemes(text: str) -> Iterator[Lexeme]:
    end = 0
    for match in _LEXEME.finditer(text):
        part = match.group()
        yield Lexeme(part, part.lower(), match.start(), match.end(), match.start() > end)
        end = match.end()
