"""What goes wrong with marks and small words, and words left in their own language."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from random import Random

from app.text.span import Span
from tests.accuracy.claims_mistakes import Mistake, Stretch, stretch
from tests.accuracy.claims_reports import Report
from tests.accuracy.material import DATA

_WORD = re.compile(r"(?<![\w'’-])(?!had\b|that\b)[a-z]{2,}(?= [a-z])")
_LOWER = re.compile(r"(?<![\w'’-])[a-z]+(?![\w'’-])")
_BEFORE = "|".join(rf"(?<=\b{word} )" for word in "at by for from in near of said to with".split())
_AFTER = "and|but|for|from|in|on|or|since|to|was|were|who|with|has|had|said"
_MARKED = re.compile(r"\"[^\"\n]+\"|“[^“”\n]+”")
_BRACKETED = re.compile(r"\([^()]+\)")
_SPACE = re.compile(r"(?<=[a-z]) (?=[a-z])")
_COMMA = re.compile(r"(?<=[a-z])[,.](?= )")
_LAST = re.compile(r"[^\s\"”’')]+\.(?=\n|$)")

_Offer = tuple[Stretch, str]
"""A place, and what stands there instead."""


def mechanical_errors(report: Report, chance: Random) -> Iterator[Mistake]:
    """Yield what may go wrong with marks, small words and the language, some of each kind."""
    for kind, (offer, number) in _KINDS.items():
        offers = offer(report)
        for place, now in chance.sample(offers, min(number, len(offers))):
            yield place.rewritten(now, "mechanics", kind)


@cache
def leftovers() -> Mapping[str, list[str]]:
    """Return for some English words what they are in other languages."""
    found: dict[str, list[str]] = tomllib.loads((DATA / "leftovers.toml").read_text("utf-8"))
    return found


def _body(report: Report) -> Stretch:
    """Return the article without its headline."""
    return Stretch(report.article, Span(report.article.index("\n"), len(report.article)))


def _doubled_words(report: Report) -> list[_Offer]:
    return [(place, f"{place.text} {place.text}") for place in _body(report).found(_WORD)]


def _quoted(report: Report) -> list[Stretch]:
    """Return quotations and titles with their marks, and the quotations in single ones."""
    spans = [stretch(report.article, quoted.words).span for quoted in report.quotations]
    marked = [Stretch(report.article, Span(span.start - 1, span.end + 1)) for span in spans]
    return [one for one in marked if one.text[0] == "'"] + _body(report).found(_MARKED)


def _no_closing_mark(report: Report) -> list[_Offer]:
    return [(place, place.text[:-1]) for place in _quoted(report)]


def _no_opening_mark(report: Report) -> list[_Offer]:
    return [(place, place.text[1:]) for place in _quoted(report)]


def _no_bracket(report: Report) -> list[_Offer]:
    places = _body(report).found(_BRACKETED)
    return [(one, now) for one in places for now in (one.text[1:], one.text[:-1])]


def _doubled_marks(report: Report) -> list[_Offer]:
    return [(place, place.text * 2) for place in _body(report).found(_COMMA)]


def _doubled_spaces(report: Report) -> list[_Offer]:
    return [(place, place.text * 2) for place in _body(report).found(_SPACE)]


def _articles(report: Report) -> list[_Offer]:
    """Return names that never take an article, with one."""
    names = "|".join(map(re.escape, [*report.persons.values(), *report.places]))
    bare = re.compile(rf"(?:{_BEFORE})(?:{names})(?=[.,;]| (?:{_AFTER})\b)")
    places = _body(report).found(bare)
    return [(place, f"the {place.text}") for place in places]


def _foreign(report: Report, *, latin: bool) -> list[_Offer]:
    return [
        (place, word)
        for place in _body(report).found(_LOWER)
        for word in leftovers().get(place.text, ())
        if _is_latin(word) == latin
    ]


def _is_latin(word: str) -> bool:
    return word[0] < "\u0250"


def _no_full_stop(report: Report) -> list[_Offer]:
    return [(place, place.text[:-1]) for place in _body(report).found(_LAST)]


_KINDS: Mapping[str, tuple[Callable[[Report], list[_Offer]], int]] = {
    "doubled word": (_doubled_words, 2),
    "no closing mark": (_no_closing_mark, 2),
    "no opening mark": (_no_opening_mark, 2),
    "no bracket": (_no_bracket, 1),
    "doubled mark": (_doubled_marks, 1),
    "doubled space": (_doubled_spaces, 1),
    "the before a name": (_articles, 2),
    "foreign word": (lambda report: _foreign(report, latin=True), 2),
    "foreign script": (lambda report: _foreign(report, latin=False), 1),
    "no full stop": (_no_full_stop, 1),
}
"""Each kind with how many of it an article gets."""
