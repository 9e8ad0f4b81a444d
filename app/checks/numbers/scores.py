"""From whose side a score is told."""

import re
from itertools import pairwise

from app.checks.numbers.telling import Telling
from app.text.figures.figure import SCORE

_APART = re.compile(r"[;:()\d]")
"""What words of a sentence that stand before it say nothing of the score after it."""
_WORD = re.compile(r"[^\W\d_]+")
_WINS = frozenset(
    """
    won win wins winning winners beat beats beating defeated defeats defeating eliminated
    eliminates eliminating prevailed prevails victory overcame edged outplayed thrashed stunned
    led lead leads leading
    """.split()
)
_LOSES = frozenset(
    """
    lost lose loses losing loss defeat trailed trailing trail behind down fell was were been be
    being
    """.split()
)
"""Words of losers, and of what was done to somebody: they were beaten."""
_ARTICLES = frozenset({"a", "an", "the"})


def is_other_way_round(one: Telling, other: Telling) -> bool:
    """Tell a score from the loser's side; who wins has the higher number first."""
    if one.figure.kind != SCORE or one.figure.parts != other.figure.parts[::-1]:
        return False
    lead, behind = one.figure.parts
    return lead > behind or not _is_winners(one)


def _is_winners(telling: Telling) -> bool:
    """Tell a score that the sentence gives to the winner: they beat them 3-1, by a 3-1."""
    before = _APART.split(telling.text[: telling.figure.span.start])[-1]
    words = [word for word in _WORD.findall(before.lower()) if word not in _ARTICLES]
    by = words[-1:] == ["by"]
    rest = words[:-1] if by else words
    passive = any(verb in _WINS and then == "by" for verb, then in pairwise(rest))
    return _LOSES.isdisjoint(words) and not passive and (by or not _WINS.isdisjoint(words))
