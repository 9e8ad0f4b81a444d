"""Quotations in a paragraph, by their marks, and marks that have no partner."""

import re
from collections.abc import Iterator

from msgspec import Struct

from app.text.span import Span

_MARKS = frozenset("\"“”„‟«»'‘’‚")
_MARK = re.compile(f"[{''.join(sorted(_MARKS))}]")
_OPENING = re.compile(r"[\"“”„‟«»'‘‚](?:(?<!['‘‚])|(?<!\w.))")
"""A mark that may open, and no apostrophe in a word or at its end."""
_DOUBLE = frozenset('"“”„‟«»')
_PARTNERS = {"„": "“", "‟": "“", "»": "«"}
"""The marks that elsewhere open and that close after these."""
_SINGLE_OPENING = frozenset("'‘‚")
_BEFORE_OPENING = frozenset("([{—–-/…")
_ELISION = re.compile(r"(?:\d|em\b|til\b|tis\b|twas\b|cause\b|n[’']|bout\b|round\b)", re.IGNORECASE)
_ENDS = frozenset(".,!?…;:")


class Quotation(Struct, frozen=True):
    """Words between quotation marks; of one in another only the outer is told.

    Attributes:
        span: the quotation with its marks.
        words: what stands between them, without white space around it.
        closed: whether the closing mark is there; where not, `span` ends with the paragraph or
            before the next opening mark.
    """

    span: Span
    words: Span
    closed: bool


class Quoting(Struct, frozen=True):
    """The quotation marks of a paragraph.

    Attributes:
        quotations: in order of place.
        strays: closing marks that nothing opened, in order.
    """

    quotations: tuple[Quotation, ...]
    strays: tuple[Span, ...]


def quoting(text: str) -> Quoting:
    """Return the quotations of a paragraph.

    Straight and typographic marks pair with each other; an apostrophe or a mark of measure (6") is
    none. Single marks count only in pairs.
    """
    found: list[Quotation] = []
    strays: list[Span] = []
    at = 0
    while mark := _OPENING.search(text, at):
        place, at = mark.start(), mark.end()
        double = mark.group() in _DOUBLE
        if double and not _is_measure(text, place) and _closes(text, place):
            strays.append(Span(*mark.span()))
            continue
        end = _double_end(text, place) if double else _single_end(text, place)
        if end is None:
            continue
        quotation = _quotation(text, place, end)
        found.append(quotation)
        at = max(at, quotation.span.end)
    return Quoting(tuple(found), tuple(strays))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether quotation marks stand right around a part of the text, a stop aside."""
    opened = text[max(0, start - 1) : start] in _MARKS
    return opened and text[end : end + 2].lstrip(".,")[:1] in _MARKS


def has_marks(text: str) -> bool:
    """Tell whether a text has anything that may be a quotation mark, apostrophes included."""
    return _MARK.search(text) is not None


def _quotation(text: str, start: int, end: tuple[int, bool]) -> Quotation:
    stop, closed = end
    inner = text[start + 1 : stop - closed]
    before = len(inner) - len(inner.lstrip())
    first = min(start + 1 + before, stop)
    return Quotation(
        Span(start, stop), Span(first, max(first, start + 1 + len(inner.rstrip()))), closed
    )


def _double_end(text: str, start: int) -> tuple[int, bool] | None:
    """Return where the quotation that a double mark opens ends, and whether a mark closes it."""
    if _is_measure(text, start):
        return None
    closing = _PARTNERS.get(text[start], "")
    for mark in _MARK.finditer(text, start + 1):
        place, sign = mark.start(), mark.group()
        if sign not in _DOUBLE or _is_measure(text, place):
            continue
        if sign == closing or _closes(text, place, inside=True):
            return place + 1, True
        return place, False
    return len(text), False


def _single_end(text: str, start: int) -> tuple[int, bool] | None:
    """Return where the quotation that a single mark opens ends; None if it opens none."""
    if text[start] not in _SINGLE_OPENING or not _may_open(text, start):
        return None
    if _ELISION.match(text, start + 1):
        return None
    places = list(_single_closings(text, start))
    sure = (place for place in places if _is_sure_closing(text, place))
    place = next(sure, places[0] if places else None)
    return None if place is None else (place + 1, True)


def _single_closings(text: str, start: int) -> Iterator[int]:
    for mark in _MARK.finditer(text, start + 1):
        place = mark.start()
        if mark.group() in _SINGLE_OPENING and _may_open(text, place):
            if _ELISION.match(text, place + 1):
                continue
            return
        if mark.group() in "'’" and not text[place - 1].isspace() and not _letter(text, place + 1):
            yield place


def _is_sure_closing(text: str, place: int) -> bool:
    """Tell a closing mark from the apostrophe of a plural: the players' wages."""
    return (
        text[place - 1] in _ENDS or text[place + 1 : place + 2] in _ENDS or text[place - 1] != "s"
    )


def _closes(text: str, place: int, *, inside: bool = False) -> bool:
    sign = text[place]
    if sign in "”»":
        return inside or not _may_open(text, place)
    if sign in "“„‟«":
        return False
    return not _may_open(text, place) if not inside else not _surely_opens(text, place)


def _may_open(text: str, place: int) -> bool:
    """Tell whether a mark stands where one may open: before a word, after a gap."""
    before = text[place - 1] if place else " "
    after = text[place + 1 : place + 2]
    gap = before.isspace() or before in _BEFORE_OPENING or before in '"“„«‘'
    return gap and bool(after) and not after.isspace()


def _surely_opens(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    return (before.isspace() or before in "([{") and _may_open(text, place)


def _is_measure(text: str, place: int) -> bool:
    """Tell the mark of inches or seconds: 6", 30' 12"."""
    if text[place] != '"' or not text[:place][-1:].isdigit():
        return False
    return text.count('"', 0, place) % 2 == 0


def _letter(text: str, place: int) -> bool:
    return text[place : place + 1].isalnum()
