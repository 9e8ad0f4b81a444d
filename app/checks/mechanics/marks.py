"""Quotation marks without a partner."""

from collections.abc import Iterator

import regex

from app.checks.article import Paragraph
from app.checks.finding import PUNCTUATION
from app.checks.mechanics.fault import UNCLOSED, UNOPENED, Fault
from app.checks.mechanics.partners import Partners
from app.checks.speech.speakers import SPEECH
from app.text.quotes import Quotation
from app.text.span import Span

_CLOSING = {"“": "”", "„": "“", "‟": "”", "«": "»", "»": "«", '"': '"', "‘": "’", "'": "'"}
_OPENING = {"”": "“", "“": "„", "»": "«", '"': '"', "’": "‘", "'": "'"}
_ARROWS = frozenset("«»")
"""Marks that are arrows where one stands alone."""
_SHORT = 8
"""Quotations of so many words are shown whole; of longer ones the word at the missing mark."""
_TOLD = 4
"""So many words tell the editor which quotation is meant."""
_SINGLE = regex.compile(
    r"(?<![^\s(\[])(?P<opens>['‘])(?=\p{Lu}\w*\s)|(?<=[\p{L}\p{N}][,.!?])['’](?=\s|$)"
)
_VERBS = "|".join(sorted(SPEECH))
_NAMES = r"(?:[\p{L}.'’-]+ ){0,4}"
_GLUED = regex.compile(
    rf"(?<=[\p{{L}}\p{{M}}\p{{N}}])(?P<stop>[,.!?]) \"(?=\p{{Ll}}|{_NAMES}(?:{_VERBS})\b)"
)
"""A closing mark that stands at the word after it: "We lost, "he said."""


def unpaired(paragraph: Paragraph, partners: Partners) -> Iterator[Fault]:
    """Yield quotations that lack a mark, each where that belongs.

    A mark too few and one too many close to each other are a quotation in a quotation.
    """
    text = paragraph.text.rstrip()
    opened: list[Quotation] = []
    glued = -1
    for one in _alone(paragraph):
        if isinstance(one, Quotation):
            found = _GLUED.match(text, max(0, one.span.end - 2))
            if found:
                glued = one.span.end
                yield _unglued(found)
            elif one.span.start != glued:
                opened.append(one)
        elif opened:
            opened.pop()
        else:
            yield from _unopened(text, paragraph, one, partners)
    for quotation in opened:
        yield from _closed(text, quotation, partners)


def unpaired_single(paragraph: Paragraph, partners: Partners) -> Iterator[Fault]:
    """Yield single marks that open or close a quotation without a partner.

    Only those that can be no apostrophe: before a capital, after a comma or stop.
    """
    text = paragraph.text.rstrip()
    quoted = [one.span for one in paragraph.quoting.quotations]
    for match in _SINGLE.finditer(text):
        place = Span(*match.span())
        if any(one.contains(place) for one in quoted):
            continue
        if match.group("opens"):
            words = Span(place.end, len(text))
            quotation = Quotation(Span(place.start, len(text)), words, closed=False)
            yield from _closed(text, quotation, partners)
            return
        yield from _unopened(text, paragraph, place, partners)


def _alone(paragraph: Paragraph) -> list[Quotation | Span]:
    """Return what lacks a mark: quotations that are not closed, and closing marks."""
    text = paragraph.text
    unclosed = (one for one in paragraph.quoting.quotations if not one.closed)
    alone: list[Quotation | Span] = [*unclosed, *paragraph.quoting.strays]
    if not all(arrow in text for arrow in _ARROWS):
        alone = [one for one in alone if text[_start(one)] not in _ARROWS]
    return sorted(alone, key=_start)


def _start(one: Quotation | Span) -> int:
    return one.start if isinstance(one, Span) else one.span.start


def _unglued(found: "regex.Match[str]") -> Fault:
    instead = f'{found.group("stop")}" '
    return Fault(Span(*found.span()), "mechanics.glued", PUNCTUATION, 0.85, instead)


def _closed(text: str, quotation: Quotation, partners: Partners) -> Iterator[Fault]:
    sign = text[quotation.span.start]
    words = Span(quotation.span.start, partners.end(text, quotation))
    parts = words.of(text).split()
    if sign not in _CLOSING or not any(map(str.isalnum, words.of(text))):
        return
    span = words if len(parts) <= _SHORT else Span(words.end - len(parts[-1]), words.end)
    detail = " ".join(parts[:_TOLD])
    instead = span.of(text) + _CLOSING[sign]
    yield Fault(span, UNCLOSED, PUNCTUATION, 0.8, instead, detail=detail)


def _unopened(text: str, paragraph: Paragraph, stray: Span, partners: Partners) -> Iterator[Fault]:
    sign = stray.of(text)
    before = [one.span.end for one in paragraph.quoting.quotations]
    before += [one.end for one in paragraph.quoting.strays]
    since = max((end for end in before if end <= stray.start), default=0)
    words = Span(partners.start(text, since, stray.start), stray.end)
    parts = words.of(text).split()
    measure = sign == '"' and text[: stray.start][-1:].isdigit()
    if measure or sign not in _OPENING or not any(map(str.isalnum, words.of(text))):
        return
    span = words if len(parts) <= _SHORT else Span(words.start, words.start + len(parts[0]))
    yield Fault(span, UNOPENED, PUNCTUATION, 0.8, _OPENING[sign] + span.of(text))
