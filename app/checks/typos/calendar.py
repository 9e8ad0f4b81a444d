"""Months and days of the week, misspelt: they have a capital as names do."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.checks.typos.slips import slip
from app.checks.typos.weighing import Neighbours
from app.text.figures.calendar import MONTHS, WEEKDAYS

_WORDS = sorted(name for name in (*MONTHS, *WEEKDAYS) if len(name) > 4)
_EDITS = 2
_PER_LETTER = 0.25
_BEFORE = frozenset(
    """
    a after and before by during early every from in last late mid next of on or since the this
    till to until
    """.split()
)
"""What stands before a month or a day, unless a number stands beside it."""


def calendar_word(word: str, beside: Neighbours) -> str:
    """Return the month or day that a folded word was meant for, "" if none."""
    if word.removesuffix("s") in _WORDS:
        return ""
    if not (beside.before in _BEFORE or beside.before.isdecimal() or beside.after.isdecimal()):
        return ""
    near = process.extract(word, _WORDS, scorer=OSA.distance, score_cutoff=_EDITS, limit=None)
    costs = sorted((slip(word, name), name) for name, _, _ in near)
    return costs[0][1] if costs and costs[0][0] <= max(1.0, _PER_LETTER * len(word)) else ""
