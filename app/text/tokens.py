"""Words, as names are made of."""

import re
from collections.abc import Iterator
from functools import lru_cache

import regex
from msgspec import Struct

from app.text.folding import fold, without_possessive
from app.text.span import Span

_ADDRESS = r"(?P<address>(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#]\w+)"
_INITIALS = r"(?P<initials>\p{Lu}\.(?<!\w\p{Lu}\.)(?:(?:\p{Lu}\.)+|(?=\s+\p{Lu})))"
_NUMBER = r"(?P<number>\p{N}(?<!\w\p{N})\p{N}*(?:[.,:]\p{N}+)*(?![\p{L}\p{M}]))"
_WORD = r"(?P<word>[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`&\-‐‑·][\p{L}\p{M}\p{N}]+)*)"
_TOKEN = regex.compile("|".join((_ADDRESS, _INITIALS, _NUMBER, _WORD)))
_NO_ADDRESS = regex.compile("|".join((_INITIALS, _NUMBER, _WORD)))
"""The same in half the time, for text without the signs of an address."""
_JOINER = re.compile(r"[\-‐‑·&]")
_LONG = 40
"""Letters between two spaces that hardly come again."""
_Told = tuple[int, str, str, str, bool, bool]
"""Where a token begins, and what it tells: all but the span of a `Token`."""


class Token(Struct, frozen=True, gc=False):
    """A word, a number or an address in a text.

    Attributes:
        span: where it stands, without a possessive ending.
        text: the word there; hyphenated words are one token.
        folded: its plain form, see `app.text.folding.fold`.
        kind: "word", "number" or "address".
        capital: whether the word, or a part of a hyphenated word, begins with a capital.
        possessive: whether a possessive ending follows.
    """

    span: Span
    text: str
    folded: str
    kind: str
    capital: bool
    possessive: bool = False

    @property
    def shouted(self) -> bool:
        """Whether it is written in capitals alone, as acronyms are."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def parts(self) -> tuple["Token", ...]:
        """The parts of a hyphenated word as tokens; the word itself where it has none."""
        if self.text.isalnum() or not _JOINER.search(self.text):
            return (self,)
        parts, at = [], self.span.start
        for part in _JOINER.split(self.text):
            if part:
                span = Span(at, at + len(part))
                parts.append(Token(span, part, fold(part), "word", part[0].isupper()))
            at += len(part) + 1
        return tuple(parts)

    def shifted(self, by: int) -> "Token":
        """Return the token moved by `by` code points."""
        if not by:
            return self
        span = Span(self.span.start + by, self.span.end + by)
        return Token(span, self.text, self.folded, self.kind, self.capital, self.possessive)


def tokens(text: str, within: Span | None = None) -> list[Token]:
    """Return the tokens of `text`, or of a part of it, in order."""
    start, end = (0, len(text)) if within is None else (within.start, within.end)
    found = []
    for part in text[start:end].split(" "):
        size = len(part)
        initial = part[-1:] == "." and _is_initial(part, text[start + size : end])
        read = _read_again if size < _LONG else _read
        for at, word, folded, kind, capital, possessive in read(f"{part} X" if initial else part):
            first = start + at
            span = Span(first, first + len(word))
            found.append(Token(span, word, folded, kind, capital, possessive))
        start += size + 1
    return found


def word_count(text: str) -> int:
    """Return how many tokens a text has."""
    return sum(1 for _ in _matches(text, Span(0, len(text))))


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[Token, ...]:
    """Return the tokens of a name; names come again and again."""
    return tuple(tokens(name))


def _matches(text: str, within: Span) -> "Iterator[regex.Match[str]]":
    start, end = within.start, within.end
    part = text[start:end]
    if "@" in part or "#" in part or "://" in part or "www." in part:
        return _TOKEN.finditer(text, start, end)
    return _NO_ADDRESS.finditer(text, start, end)


def _is_initial(part: str, following: str) -> bool:
    """Tell whether a letter with a stop is an initial, which a capital makes it: J. Smith."""
    return part[-2:-1].isupper() and following.lstrip()[:1].isupper()


def _read(part: str) -> tuple[_Told, ...]:
    """Return what the tokens up to a space tell; after one there is the capital of a name."""
    word = part.rstrip(".,")
    if word.isalpha():  # most are that plain
        return ((0, word, fold(word), "word", word[0].isupper(), False),)
    end = len(part.partition(" ")[0])
    found = _matches(part, Span(0, len(part)))
    return tuple([_told(match) for match in found if match.start() < end])


_read_again = lru_cache(maxsize=20_000)(_read)


def _told(match: "regex.Match[str]") -> _Told:
    text, kind = match.group(), match.lastgroup or "word"
    word = without_possessive(text) if kind == "word" else text
    plain = "word" if kind == "initials" else kind
    return match.start(), word, fold(word), plain, _is_capital(word), len(word) < len(text)


def _is_capital(word: str) -> bool:
    if word[0].isupper():
        return True
    return not word.isalnum() and any(part[:1].isupper() for part in _JOINER.split(word)[1:])
