"""Ordinary words in lower case that sound like a name of the sentences that tell the same.

A translator that hears "wave" for Uwe writes it as the word that it is. Where the name stands in
the very place of the word, how likely it is meant is weighed with the rest of the article. A word
that sounds less like the name is misheard where beside it stands what stands beside the name:
"its cursive territory", "the region of Kursk", "Kursk region".
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from app.checks.context import Context
from app.checks.slots import slots_of
from app.checks.suspect import Candidate, Suspect
from app.checks.view import View
from app.gazetteer.lexicon import CONNECTORS, DATES, FUNCTION_WORDS, TITLES
from app.gazetteer.targets import Target
from app.matching.calques import calque
from app.matching.sound import sound_key, sounds_like
from app.matching.spelling import similar, similarity
from app.matching.synonyms import related
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token

_USUAL = FUNCTION_WORDS | DATES | TITLES
_SHORTEST = 4
_TOLD = 0.9
_RARE, _RARER = 0.4, 0.6
"""Commoner words are what they are: made, lead; so are those that sound less like the name."""
_SOUND = 0.6
_SPELLING = 0.5
_SOMEHOW = 0.5
"""How alike word and name must sound and be written where their neighbours are alike."""
_SOURCES, _MENTIONS = 2, 3
"""What the story is about, so many sources name, so often."""


class Misheard(Struct, frozen=True):
    """An ordinary word in the place of a name.

    Attributes:
        span: where it stands in its sentence.
        target: the name's word.
    """

    span: Span
    target: Target


def find_homophones(view: View) -> Iterator[Suspect]:
    """Yield the words that sound like a name which the sentence lacks, in order of place.

    Names that are ordinary words themselves are left out: a "project" is no Project.
    """
    if view.told < _TOLD:
        return
    for place, token in enumerate(view.line.sentence.tokens):
        if _is_ordinary(token, view):
            found = tuple(_candidates(token, place, view))
            if found:
                yield Suspect(
                    token.span,
                    token.text,
                    squash(token.text),
                    tokens=(place, place),
                    territory=False,
                    lower=True,
                    unheard=False,
                    told=view.likeness,
                    candidates=found,
                )


def _is_ordinary(token: Token, view: View) -> bool:
    word = token.folded
    if token.kind != "word" or token.capital or len(word) < _SHORTEST or len(token.parts) > 1:
        return False
    if word in _USUAL or view.context.base.rarity(word) < _RARE:
        return False
    return not view.context.knows(token)


def _candidates(token: Token, place: int, view: View) -> Iterator[Candidate]:
    key = squash(token.text)
    names = {name for fellow in view.fellows for name in view.context.keys[fellow.number]} - {""}
    found = [
        name for name in sorted(names) if _is_heard(key, name) or calque(token.folded, name) == 1
    ]
    slots = slots_of(view, place) if found else {}
    for name in found:
        if name in slots:
            for target in view.context.targets[name]:
                if view.context.base.frequency(target.text) < 0:
                    yield Candidate(
                        target,
                        similarity(key, name),
                        sounds_like(key, name),
                        slots[name],
                        calque=calque(token.folded, name),
                    )


def _is_heard(key: str, name: str) -> bool:
    return sounds_like(key, name) >= _SOUND and similar(key, name, _SPELLING) > 0


def find_misheard(view: View) -> Iterator[Misheard]:
    """Yield the words that stand for a name that the story is about, by sound and neighbours."""
    if view.told < _TOLD:
        return
    neighbours = view.context.once(_neighbours)
    names = {name for fellow in view.fellows for name in view.context.keys[fellow.number]} - {""}
    for place, token in enumerate(view.line.sentence.tokens):
        rare = view.context.base.rarity(token.folded) >= _RARER
        if not rare or not _is_ordinary(token, view):
            continue
        found = (
            target
            for name in sorted(names)
            if _sounds_somehow(squash(token.text), name)
            and _stand_alike(view, place, neighbours[name])
            for target in view.context.targets[name]
            if _is_subject(target, view)
        )
        if target := next(found, None):
            yield Misheard(token.span, target)


Neighbours = Mapping[str, frozenset[tuple[int, str]]]
"""The words before (-1) and after (1) each name's word in the sources, by its key."""


def _neighbours(context: Context) -> Neighbours:
    found: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for told, keys in zip(context.gazetteer.told, context.keys, strict=True):
        words = told.sentence.tokens
        for place, key in enumerate(keys):
            for step in (-1, 1):
                if key and 0 <= place + step < len(words):
                    found[key].add((step, words[place + step].folded))
    return {key: frozenset(words - _SMALL) for key, words in found.items()}


_SMALL = frozenset((step, word) for step in (-1, 1) for word in FUNCTION_WORDS | CONNECTORS)


def _sounds_somehow(key: str, name: str) -> bool:
    if sound_key(key)[:1] != sound_key(name)[:1] or sounds_like(key, name) < _SOMEHOW:
        return False
    return similar(key, name, _SOMEHOW) > 0


def _stand_alike(view: View, place: int, neighbours: frozenset[tuple[int, str]]) -> bool:
    """Tell whether beside the word stands what stands beside the name, or what means the same."""
    words = view.line.sentence.tokens
    return any(
        related(words[place + step].folded, word) > 0
        for step, word in neighbours
        if 0 <= place + step < len(words)
    )


def _is_subject(target: Target, view: View) -> bool:
    """Tell a name that the story is about and that is no ordinary word itself."""
    known = len(target.sources) >= _SOURCES and target.count >= _MENTIONS
    return known and view.context.base.frequency(target.text) < 0
