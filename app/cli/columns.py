"""Text on a terminal: how wide it is, and how it is wrapped."""

import unicodedata
from collections.abc import Iterator

_WIDE = {"W", "F"}
_NO_WIDTH = {"Mn", "Me", "Cf"}


def one_line(text: str) -> str:
    """Return `text` on one line, without the control characters that a terminal would obey."""
    spaced = " ".join(text.split())
    return "".join("�" if unicodedata.category(c) in {"Cc", "Cs"} else c for c in spaced)


def width(text: str) -> int:
    """Return how many columns `text` takes: two for a wide character, none for an accent."""
    return sum(map(_columns, text))


def padded(text: str, columns: int) -> str:
    """Return `text` with spaces up to `columns`."""
    return text + " " * (columns - width(text))


def wrapped(text: str, columns: int) -> Iterator[str]:
    """Yield `text` in lines of at most `columns`; a word that is longer is cut."""
    line = ""
    for word in _pieces(text, columns):
        longer = f"{line} {word}" if line else word
        if line and width(longer) > columns:
            yield line
            line = word
        else:
            line = longer
    yield line


def _pieces(text: str, columns: int) -> Iterator[str]:
    for word in text.split():
        piece = ""
        for character in word:
            if width(piece) + _columns(character) > columns:
                yield piece
                piece = ""
            piece += character
        yield piece


def _columns(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
