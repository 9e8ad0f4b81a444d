"""Where a missing quotation mark belongs, by the sources' quotations and the words around it."""

from collections.abc import Sequence

import regex

from app.checks.context import Context
from app.checks.speech.speakers import SPEECH
from app.lazy import cached_property
from app.text.folding import squash
from app.text.quotes import Quotation, quoting
from app.text.span import Span
from app.text.tokens import Token, tokens

_EDGE = 3
"""So many words of a quotation's edge tell it."""
_NAME = 4
_STOP = regex.compile(r"[.!?…]+(?=\s|$)")
_VERBS = "|".join(sorted(SPEECH))
_NAMES = r"(?:as )?(?:the )?(?:[\p{L}\p{M}.'’-]+ ){0,5}?"
_INVERTED = r"\p{Ll}+ed (?:the \p{L}+ )?\p{Lu}"
_WHO = (
    r"(?:he|she|they|we|it|who|the|an?|one|h(?:is|er)|their|its"
    r"|(?:(?!(?:at|by|for|in|of|on|that|to|with)\b)\p{Ll}+ ){0,3}\p{Lu}[\p{L}’'-]*)\b"
)
_CREDIT = regex.compile(
    rf"[,!?](?=\s+(?:according to\b|(?!(?:{_VERBS})\b){_NAMES}(?:{_VERBS})\b|(?:{_VERBS}) {_WHO}"
    rf"|{_INVERTED}))"
)
"""Where a quotation ends before the words that tell who said it."""
_INTRODUCED = regex.compile(rf":\s+|\b(?:{_VERBS})(?:,| that)\s+")
_GOES_ON = regex.compile(r"\s+\p{Ll}")


class Partners:
    """Knows how the sources' quotations begin and end."""

    def __init__(self, context: Context) -> None:
        self._names = context.names
        self._told = context.gazetteer.told

    @cached_property
    def _quoted(self) -> list[tuple[str, ...]]:
        """The words of each quotation of the sources."""
        return [
            tuple(token.folded for token in tokens(told.text, quotation.words))
            for told in self._told
            for quotation in quoting(told.text).quotations
        ]

    @cached_property
    def _wholes(self) -> frozenset[tuple[str, ...]]:
        return frozenset(words for words in self._quoted if 0 < len(words) < _EDGE)

    @cached_property
    def _firsts(self) -> frozenset[tuple[str, ...]]:
        return frozenset(words[:_EDGE] for words in self._quoted if len(words) >= _EDGE)

    @cached_property
    def _lasts(self) -> frozenset[tuple[str, ...]]:
        return frozenset(words[-_EDGE:] for words in self._quoted if len(words) >= _EDGE)

    def end(self, text: str, quotation: Quotation) -> int:
        """Return where a quotation likely ends whose closing mark is missing."""
        start, limit = quotation.words.start, quotation.span.end
        words = tokens(text, Span(start, limit))
        told = self._told_end(words)
        if told:
            return _with_mark(text, start, told)
        name = self._name_end(text, start, words)
        credit = _CREDIT.search(text, start, limit)
        stop = _STOP.search(text, start, limit)
        if name:
            return name
        if credit:
            return credit.end()
        if stop:
            return stop.start() if text[start].islower() else stop.end()
        return len(text[:limit].rstrip())

    def start(self, text: str, since: int, end: int) -> int:
        """Return where a quotation likely begins whose opening mark is missing."""
        words = tokens(text, Span(since, end))
        for place in range(len(words) - _EDGE, -1, -1):
            if _edge(words, place) in self._firsts:
                return words[place].span.start
        stops = [stop.end() for stop in _STOP.finditer(text, since, max(since, end - 1))]
        start = stops[-1] if stops else since
        introduced = _INTRODUCED.search(text, start, end)
        start = introduced.end() if introduced else start
        return start + len(text[start:end]) - len(text[start:end].lstrip(" ,;"))

    def _told_end(self, words: Sequence[Token]) -> int:
        """Return where a quotation of the sources ends, 0 if none does."""
        for length in range(_EDGE - 1, 0, -1):
            if tuple(token.folded for token in words[:length]) in self._wholes:
                return words[length - 1].span.end
        for place in range(len(words) - _EDGE + 1):
            if _edge(words, place) in self._lasts:
                return words[place + _EDGE - 1].span.end
        return 0

    def _name_end(self, text: str, start: int, words: Sequence[Token]) -> int:
        """Return where a name of the sources ends that is all the quotation; 0 if none does."""
        for last in reversed(words[:_NAME]):
            named = squash(text[start : last.span.end]) in self._names
            if named and last.capital and _GOES_ON.match(text, last.span.end):
                return last.span.end
        return 0


def _with_mark(text: str, start: int, end: int) -> int:
    """Return the end of quoted words with the comma or stop that belongs to them.

    A comma does before the words that tell who said it, a stop where a whole sentence is quoted.
    """
    credit = _CREDIT.match(text, end)
    if credit:
        return credit.end()
    stop = _STOP.match(text, end)
    whole = text[start].isupper() and len(text[start:end].split()) > _NAME
    return stop.end() if stop and whole else end


def _edge(words: Sequence[Token], place: int) -> tuple[str, ...]:
    return tuple(token.folded for token in words[place : place + _EDGE])
