"""Who has an office, in the article and in the sources."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from app.checks.context import Context
from app.checks.speech.compare import Said, alike, share
from app.checks.speech.offices import ROLE_VERBS, is_office, roles
from app.checks.speech.people import People
from app.gazetteer.lexicon import CONNECTORS, FUNCTION_WORDS
from app.gazetteer.name import Passage
from app.matching.synonyms import is_person, related
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token

_KIN = 0.8
_RANKS = frozenset("acting assistant co deputy ex first former interim junior late vice".split())
"""What makes another office of an office."""
_LEADING = frozenset(
    """
    boss captain chair chairman chairwoman chief coach director head leader manager president
    """.split()
)
"""The offices of those who lead, head or run something."""


@dataclass(frozen=True, slots=True)
class Held:
    """An office that a source gives to a person.

    Attributes:
        persons: the canonical forms of the names that may be meant.
        words: the words of the office.
        passage: the sentence, with the person marked.
    """

    persons: frozenset[str]
    words: tuple[Token, ...]
    passage: Passage


def held(people: People, context: Context) -> tuple[Held, ...]:
    """Return the offices that the sources give to persons, in order of place."""
    gazetteer = context.gazetteer
    names: dict[tuple[int, Span], list[Span]] = defaultdict(list)
    for mention in gazetteer.mentions:
        if people.is_person(mention.form):
            names[mention.source, mention.sentence].append(mention.span)
    found = []
    for told in gazetteer.told:
        text, at = gazetteer.texts[told.source], told.sentence.span
        for role in roles(text, told.sentence.tokens, names[told.source, at]):
            passage = Passage(told.source, role.holder, told.text, role.holder.shifted(-at.start))
            found.append(Held(people.meant(role.holder.of(text)), role.words, passage))
    return tuple(found)


def likeness(one: Sequence[Token], other: Sequence[Token], context: Context) -> float:
    """Return how likely two phrases name one office, 0 to 1; 0 where they surely do not."""
    own, theirs = _big(one), _big(other)
    if not own or not same_head(one, other) or _ranks(one) != _ranks(other):
        return 0.0
    shared = share(_said(own, context), _said(theirs, context))
    paired = {place for place, _ in shared.pairs}
    others = (token for token in own if not any(alike(token.folded, t.folded) for t in theirs))
    told = any(not is_office(own[place]) for place in paired) or all(map(is_office, own))
    if not told or any(_is_known_name(token, context) for token in others):
        return 0.0
    return shared.score


def _is_known_name(token: Token, context: Context) -> bool:
    """Tell a name of the sources: the Kazakh minister is not the Kyrgyz one."""
    return token.capital and not is_office(token) and squash(token.text) in context.targets


def is_bare(words: Sequence[Token]) -> bool:
    """Tell an office that is only called by its kind: the captain; not Mr or a vice president."""
    return all(map(is_office, _big(words))) and any(is_person(token.folded) for token in words)


def same_head(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Tell whether two phrases name the same kind of office: a leader, a minister."""
    own, theirs = (
        {t.folded for t in words if is_office(t) or (t.folded in ROLE_VERBS and _tells(words))}
        for words in (one, other)
    )
    if not own.isdisjoint(theirs):
        return True
    if (own & ROLE_VERBS and theirs & _LEADING) or (theirs & ROLE_VERBS and own & _LEADING):
        return True
    return any(related(a, b) >= _KIN for a in own for b in theirs)


def _tells(words: Sequence[Token]) -> bool:
    """Tell a phrase with a verb: who heads the party."""
    return any(token.folded == "who" for token in words)


def _ranks(words: Sequence[Token]) -> set[str]:
    return {"deputy" if t.folded == "vice" else t.folded for t in words if t.folded in _RANKS}


def _big(words: Sequence[Token]) -> list[Token]:
    return [
        token
        for token in words
        if token.kind == "word" and token.folded not in FUNCTION_WORDS | CONNECTORS
    ]


def _said(words: Sequence[Token], context: Context) -> Said:
    return Said(tuple(t.folded for t in words), tuple(map(context.weight, words)))
