"""Typing errors in ordinary words."""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from app.gazetteer.base import base_names
from app.text.span import Span
from tests.accuracy.claims_mistakes import Mistake, Stretch, stretch
from tests.accuracy.claims_reports import Report
from tests.accuracy.slips import keyboard

_SLIPS = ("key beside", "swapped letters", "dropped letter", "doubled letter")
_KINDS = (*_SLIPS, *_SLIPS, "joined", "split")
_TRIES = 200
_ONE = re.compile(r"(?<![\w'’-])[a-z]{5,}(?![\w'’-])")
_TWO = re.compile(r"(?<![\w'’-])[a-z]{2,} [a-z]{2,}(?![\w'’-])")


def typing_errors(report: Report, chance: Random) -> Iterator[Mistake]:
    """Yield ordinary words misspelt, joined and split so that they are no words any more."""
    told = " ".join([report.article, *(source.document.text for source in report.sources)])
    known = frozenset(re.findall(r"\w+", told.casefold()))
    parts = _outside_quotations(report)
    for kind in _KINDS:
        places = [
            place for part in parts for place in part.found(_TWO if kind == "joined" else _ONE)
        ]
        yield _misspelt(kind, places, known, chance)


def _misspelt(kind: str, places: list[Stretch], known: frozenset[str], chance: Random) -> Mistake:
    for _ in range(_TRIES):
        place = chance.choice(places)
        now = _slip(place.text, kind, chance)
        if any(base_names().frequency(part) < 0 and part not in known for part in now.split()):
            return place.rewritten(now, "typos", kind)
    raise ValueError(f"no place for: {kind}")


def _slip(words: str, kind: str, chance: Random) -> str:
    """Return the words with an error of this kind; "" if this time it is another."""
    if kind == "joined":
        return words.replace(" ", "")
    if kind == "split":
        at = chance.randrange(2, len(words) - 1)
        return f"{words[:at]} {words[at:]}"
    slip = keyboard(words, chance)
    return slip if slip != words and _kind_of(words, slip) == kind else ""


def _kind_of(word: str, slip: str) -> str:
    if len(slip) != len(word):
        return "doubled letter" if len(slip) > len(word) else "dropped letter"
    return "swapped letters" if sorted(slip) == sorted(word) else "key beside"


def _outside_quotations(report: Report) -> list[Stretch]:
    """Return the article without headline in the parts that its quotations leave."""
    quoted = sorted(stretch(report.article, one.words).span for one in report.quotations)
    headline = Span(0, report.article.index("\n"))
    edges = [headline, *quoted, Span(len(report.article), len(report.article))]
    return [Stretch(report.article, Span(a.end, b.start)) for a, b in pairwise(edges)]
