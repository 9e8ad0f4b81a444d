"""Who has an age: the name beside it."""

from collections.abc import Sequence

from app.checks.numbers.concepts import SMALL
from app.text.figures.figure import Figure
from app.text.tokens import Token

_AFTER_AGE = 6
"""Words after an age among which the name of who has it begins."""


def person_of_age(text: str, figure: Figure, words: Sequence[Token]) -> tuple[str, ...]:
    """Return the name that an age is told of: Ada Holm, 71; the 71-year-old chemist Ada Holm."""
    return _name_before(text, figure, words) or _name_after(text, figure, words)


def _name_before(text: str, figure: Figure, words: Sequence[Token]) -> tuple[str, ...]:
    name: list[str] = []
    at = figure.span.start
    for word in reversed([word for word in words if word.span.end <= at]):
        gap = text[word.span.end : at].strip()
        if not word.text[0].isupper() or (gap and (name or gap not in ",(")):
            break
        name.append(word.folded)
        at = word.span.start
    return tuple(reversed(name))


def _name_after(text: str, figure: Figure, words: Sequence[Token]) -> tuple[str, ...]:
    name: list[str] = []
    end = figure.span.end
    for word in [word for word in words if word.span.start >= end][:_AFTER_AGE]:
        gap = text[end : word.span.start].strip()
        if (name and not word.text[0].isupper()) or gap not in {"", ","} or word.folded in SMALL:
            break
        name += [word.folded] if word.text[0].isupper() else []
        end = word.span.end
    return tuple(name)
