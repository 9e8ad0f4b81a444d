"""Brackets without a partner."""

from collections.abc import Iterator

import regex

from app.checks.article import Paragraph
from app.checks.finding import PUNCTUATION
from app.checks.mechanics.fault import Fault
from app.text.span import Span

_BRACKET = regex.compile(r"[()\[\]]")
_PAIRS = {"(": ")", "[": "]"}
_NO_BRACKET = regex.compile(r"(?:^|[\s(])(?:\w{1,2}|[ivx]+)$|[:;8=][-^o]?$")
"""What stands before the bracket of an enumeration, a) or ii), and of a smiley."""
_LAST_WORD = regex.compile(r"\S+$")
_FIRST_WORD = regex.compile(r"\S+")
_CLAUSE_END = regex.compile(r"(?=[.;!?](?:\s|$)|,\s|\s[–—]\s|\s*$)")
_ALONE = regex.compile(r"(?:\p{Lu}{2,}|\p{N}[\p{N}.,]*%?)(?=\s\p{Ll})")
"""What may stand in a bracket alone: an acronym, a figure."""
_SHORT = 8
"""Brackets of so many words are shown whole; of longer ones the word at the missing bracket."""
_FAR = 8
_MOST = 3
"""More brackets that nothing closes are a drawing or code."""
_CONFIDENCE = 0.8


def lone_brackets(paragraph: Paragraph) -> Iterator[Fault]:
    """Yield brackets that nothing opened or closed, with the missing one where it is near."""
    text = paragraph.text.rstrip()
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        place, sign = match.start(), match.group()
        if sign in _PAIRS:
            if not _NO_BRACKET.search(text, max(0, place - 3), place):
                opened.append(place)
        elif opened and _PAIRS[text[opened[-1]]] == sign:
            opened.pop()
        elif not _NO_BRACKET.search(text, max(0, place - 5), place):
            yield _opened(text, place)
    if len(opened) <= _MOST:
        yield from (_closed(text, place) for place in opened)


def _opened(text: str, place: int) -> Fault:
    """Return the fault of a closing bracket; an acronym before it is all that it closes."""
    word = _LAST_WORD.search(text, 0, place + 1)
    span = Span(word.start() if word else place, place + 1)
    inner = span.of(text)[:-1]
    alone = inner.isupper() and inner.isalpha() and len(inner) > 1 and text[place] == ")"
    return _fault(span, f"({inner})" if alone else None)


def _closed(text: str, place: int) -> Fault:
    end = _ALONE.match(text, place + 1) or _CLAUSE_END.search(text, place + 1)
    stop = end.end() if end else len(text)
    words = text[place:stop].split()
    if not 0 < len(words) <= _FAR:
        first = _FIRST_WORD.match(text, place)
        return _fault(Span(place, first.end() if first else place + 1))
    start = place if len(words) <= _SHORT else stop - len(words[-1])
    return _fault(Span(start, stop), text[start:stop] + _PAIRS[text[place]])


def _fault(span: Span, instead: str | None = None) -> Fault:
    return Fault(span, "mechanics.bracket", PUNCTUATION, _CONFIDENCE, instead)
