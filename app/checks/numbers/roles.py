"""Which end of a stretch a figure tells, by the words beside it: from 2011, until 2019."""

import re

from app.checks.numbers.telling import Telling
from app.text.figures.units import DURATION

_WORD = re.compile(r"[^\W\d_]+")
_START, _END, _APART = "start", "end", "apart"
_BEFORE = {
    "from": _START, "since": _START, "between": _START,
    "to": _END, "until": _END, "till": _END, "through": _END,
}  # fmt: skip
_AFTER = frozenset("after later before earlier ago into".split())
"""Words after a length of time that lies between two events, and is not how long one took."""


def are_of_two_roles(one: Telling, other: Telling) -> bool:
    """Tell a beginning from an end, and how long after it was from how long it took."""
    roles = {_role(one), _role(other)}
    return len(roles) == 2 and ("" not in roles or _APART in roles)


def _role(telling: Telling) -> str:
    place, text = telling.figure.span, telling.text
    before = _WORD.findall(text[: place.start])[-1:]
    after = _WORD.findall(text[place.end :])[:1]
    if telling.figure.kind == DURATION:
        return _APART if not _AFTER.isdisjoint((*before, *after)) else ""
    return _BEFORE.get(before[0].lower(), "") if before else ""
