"""Sentences of running text, headlines and lists."""

import re
from collections.abc import Iterator

import regex
from msgspec import Struct

from app.text.span import Span
from app.text.tokens import Token, tokens

_STOP = re.compile(r"[.!?…。！？][.!?…]*['\"”’»)\]]*(?=\s)")
_STOPS = tuple(".!?…")
_CLOSING = "\"'”’»)"
_OPENS = regex.compile(r"\s+[\"“‘'«(\[—–-]*\s*[\p{Lu}\p{N}\p{Lo}]")
# Abbreviations that a capital follows inside a sentence.
_ABBREVIATION = regex.compile(
    r"(?<!\w)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Brig|Rep|Sen|Gov|"
    r"Rev|Hon|Pres|vs|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"(?:\p{L}\.)+\p{L})$"
)


class Sentence(Struct, frozen=True):
    """A sentence, or a line that has none.

    Attributes:
        span: where it stands, without white space around it.
        tokens: its words in order.
        headline: whether its capitals say nothing, most words having one.
    """

    span: Span
    tokens: tuple[Token, ...]
    headline: bool

    def shifted(self, by: int) -> "Sentence":
        """Return the sentence moved by `by` code points."""
        if not by:
            return self
        moved = tuple([token.shifted(by) for token in self.tokens])
        return Sentence(self.span.shifted(by), moved, self.headline)


def sentences(text: str, within: Span | None = None) -> list[Sentence]:
    """Return the sentences of `text`, or of a part of it, in order; none is without a word."""
    found = []
    for span in sentence_spans(text, within):
        words = tuple(tokens(text, span))
        if words:
            found.append(Sentence(span, words, _is_headline(span.of(text), words)))
    return found


def whole_sentence(text: str) -> Sentence:
    """Return a text that is one sentence, such as `sentence_spans` finds it, with its words."""
    words = tuple(tokens(text))
    return Sentence(Span(0, len(text)), words, _is_headline(text, words))


def sentence_spans(text: str, within: Span | None = None) -> Iterator[Span]:
    """Yield where the sentences are; a line end always ends one."""
    bounds = Span(0, len(text)) if within is None else within
    at = bounds.start
    while at < bounds.end:
        line_end = text.find("\n", at, bounds.end)
        line = Span(at, bounds.end if line_end < 0 else line_end)
        yield from _sentences_of_line(text, line)
        at = line.end + 1


def _sentences_of_line(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    for stop in _STOP.finditer(text, line.start, line.end):
        if not _OPENS.match(text, stop.end(), line.end):
            continue
        if text[stop.start()] == "." and _abbreviates(text, start, stop.start()):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, line.end)


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Tell whether what comes before the stop at `end` is an abbreviation."""
    word = max(start, text.rfind(" ", start, end))
    return _ABBREVIATION.search(text, word, end) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _is_headline(text: str, words: tuple[Token, ...]) -> bool:
    """Tell headline capitals: no stop at the end, and nearly all of the longer words have one."""
    if text.rstrip(_CLOSING).endswith(_STOPS):
        return False
    longer = [word for word in words if word.kind == "word" and len(word.text) > 3]
    capitals = sum(word.capital for word in longer)
    return len(longer) >= 4 and capitals >= 0.8 * len(longer)
