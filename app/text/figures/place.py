"""Where a number stands: in a name, before what it counts, by itself."""

from app.text.figures.figure import Figure
from app.text.figures.lexemes import DASHES, Lexemes, lower_at
from app.text.span import Span

_PLURALS = frozenset("people men women children police others".split())
_VERBS = frozenset("are dead had has have in is killed injured more of were was".split())
_LABELS = frozenset("no nos number article section page chapter route flight highway".split())

Read = tuple[Figure, int]
"""A figure and the place of the lexeme after it."""


def span_of(parts: Lexemes, start: int, end: int) -> Span:
    """Return where the lexemes from `start` to before `end` stand."""
    return Span(parts[start].start, parts[end - 1].end)


def is_part(parts: Lexemes, at: int) -> bool:
    """Tell whether a number is a part of something longer: COVID-19, S400, 24/7, pre-2020."""
    if at == 0 or parts[at].gap:
        return False
    before = parts[at - 1]
    if before.text in DASHES:
        return at >= 2 and not before.gap and (parts[at - 2].is_word or parts[at - 2].is_digits)
    return before.is_word or before.text in "/#.:_№@"


def is_plural(parts: Lexemes, at: int) -> bool:
    """Tell whether a word looks like a plural that a number may count."""
    word = lower_at(parts, at)
    return word in _PLURALS or (word.endswith("s") and len(word) > 3 and parts[at].text.islower())


def is_label(parts: Lexemes, at: int, end: int) -> bool:
    """Tell a number that names something: Apollo 11, No. 10, Article 5."""
    before = at - 1 - (lower_at(parts, at - 1) == ".")
    if before < 0 or not parts[before].is_word:
        return False
    if parts[before].lower in _LABELS:
        return lower_at(parts, end) not in _PLURALS
    named = before > 0 and before == at - 1 and parts[before].text[0].isupper()
    counts = is_plural(parts, end) or is_plural(parts, end + 1) or lower_at(parts, end) in _VERBS
    return named and parts[at].is_digits and not counts
