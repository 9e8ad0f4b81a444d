"""An office in other words than the sources give to the same person."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from app.checks.attributions.holders import Held
from app.checks.context import Context
from app.checks.speech.offices import Role, is_office
from app.gazetteer.lexicon import CONNECTORS, FUNCTION_WORDS
from app.matching.company import stem
from app.matching.synonyms import may_stand_for
from app.text.span import Span
from app.text.tokens import Token

_SMALL = FUNCTION_WORDS | CONNECTORS


class Retitled(Struct, frozen=True):
    """An office that only its attribute tells from what the sources call it: vice, deputy.

    Attributes:
        span: attribute and office, in the article.
        title: the same as a source has it.
        held: where that source has it.
    """

    span: Span
    title: str
    held: Held


def retitled(role: Role, own: Sequence[Held], context: Context) -> Retitled | None:
    """Return how the sources call what the article says somebody is; None if they agree.

    Args:
        role: what the article says.
        own: what the sources say the same person is.
        context: what the sources have; a word that one of them uses is no translator's.
    """
    for mine, office in _titles(role.words):
        if context.spelt(mine.text):
            continue
        for held in own:
            for theirs, other in _titles(held.words):
                same = stem(office.folded) == stem(other.folded)
                if same and may_stand_for(mine.folded, theirs.folded):
                    span = Span(mine.span.start, office.span.end)
                    return Retitled(span, f"{theirs.text} {other.text}", held)
    return None


def _titles(words: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Yield the offices with an attribute before them, both in lower case."""
    for attribute, office in pairwise(words):
        plain = attribute.text.islower() and office.text.islower()
        if plain and attribute.folded not in _SMALL and is_office(office):
            yield attribute, office
