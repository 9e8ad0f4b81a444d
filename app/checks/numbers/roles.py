"""What a figure tells, by the words beside it: from 2011, until 2019; he said on Friday."""

import re

from app.checks.numbers.telling import Telling
from app.checks.speech.speakers import SPEECH
from app.text.figures.figure import WEEKDAY
from app.text.figures.units import DURATION

_WORD = re.compile(r"[^\W\d_]+")
_START, _END, _APART = "start", "end", "apart"
_SAID = re.compile(rf"\b(?:{'|'.join(sorted(SPEECH))})(?: [a-z]+){{0,2}} $", re.IGNORECASE)
"""What stands before the day on which somebody told, which is not that of what they told."""
_BEFORE = {
    "from": _START, "since": _START, "between": _START,
    "to": _END, "until": _END, "till": _END, "through": _END,
}  # fmt: skip
_AFTER = frozenset("after later before earlier ago into".split())
"""Words after a length of time that lies between two events, and is not how long one took."""


def are_of_two_roles(one: Telling, other: Telling) -> bool:
    """Tell a beginning from an end, and how long after it was from how long it took.

    Also the day on which somebody told it from the day of what they told.
    """
    if one.figure.kind == WEEKDAY:
        return _is_of_telling(one) != _is_of_telling(other)
    roles = {_role(one), _role(other)}
    return len(roles) == 2 and ("" not in roles or _APART in roles)


def _is_of_telling(telling: Telling) -> bool:
    return bool(_SAID.search(telling.text[: telling.figure.span.start]))


def _role(telling: Telling) -> str:
    place, text = telling.figure.span, telling.text
    before = _WORD.findall(text[: place.start])[-1:]
    after = _WORD.findall(text[place.end :])[:1]
    if telling.figure.kind == DURATION:
        return _APART if not _AFTER.isdisjoint((*before, *after)) else ""
    return _BEFORE.get(before[0].lower(), "") if before else ""
