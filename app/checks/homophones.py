"""Ordinary words in lower case that sound like a name of the sentences that tell the same.

A translator that hears "wave" for Uwe writes it as the word that it is. Where the name stands in
the very place of the word, how likely it is meant is weighed with the rest of the article. A word
that sounds less like the name is misheard where beside it stands what stands beside the name:
"its cursive territory", "the region of Kursk", "Kursk region".
"""

from collections.abc import Iterator, Sequence, Set

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


def ordinary_words(view: View) -> Sequence[tuple[int, Token]]:
    """Return the words in lower case that may stand for a name, rare enough, with their places.

    None are returned where no sentence tells the same.
    """
    if view.told < _TOLD:
        return ()
    words = enumerate(view.line.sentence.tokens)
    return [(place, token) for place, token in words if _is_ordinary(token, view.context)]


def find_homophones(view: View, words: Sequence[tuple[int, Token]]) -> Iterator[Suspect]:
    """Yield which of the `ordinary_words` sound like a name that the sentence lacks, in order.

    Names that are ordinary words themselves are left out: a "project" is no Project.
    """
    names = _foreign_names(view) if words else ()
    for place, token in words:
        found = tuple(_candidates(token, place, names, view))
        if found:
            yield Suspect(
                token.span,
                token.text,
                squash(token.text),
                tokens=(place, place),
                told=view.likeness,
                candidates=found,
                lower=True,
            )


def _is_ordinary(token: Token, context: Context) -> bool:
    word = token.folded
    if token.capital or len(word) < _SHORTEST or word in _USUAL or token.kind != "word":
        return False
    if context.base.rarity(word) < _RARE or len(token.parts) > 1:
        return False
    return not context.knows(token)


def _names(view: View) -> Sequence[str]:
    """Return the keys of the names in sentences that tell the same."""
    names = {name for fellow in view.fellows for name in view.context.keys[fellow.number]}
    return sorted(names - {""})


def _foreign_names(view: View) -> Sequence[str]:
    """Return the keys of those of these names that the sentence lacks and that are no words."""
    frequency, targets = view.context.base.frequency, view.context.targets
    lacking = [name for name in _names(view) if name not in view.keys]
    return [name for name in lacking if any(frequency(t.text) < 0 for t in targets[name])]


def _candidates(token: Token, place: int, names: Sequence[str], view: View) -> Iterator[Candidate]:
    key = squash(token.text)
    found = [name for name in names if _is_heard(key, name) or calque(token.folded, name) == 1]
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


def find_misheard(view: View, words: Sequence[tuple[int, Token]]) -> Iterator[Misheard]:
    """Yield which of the `ordinary_words` stand for a name of the story, by sound and company."""
    rarity = view.context.base.rarity
    rarer = [(place, token) for place, token in words if rarity(token.folded) >= _RARER]
    names = _names(view) if rarer else ()
    for place, token in rarer:
        found = (
            target
            for name in names
            if _sounds_somehow(squash(token.text), name)
            and _stand_alike(view, place, _neighbours(name, view.context))
            for target in view.context.targets[name]
            if _is_subject(target, view)
        )
        if target := next(found, None):
            yield Misheard(token.span, target)


def _neighbours(name: str, context: Context) -> Set[tuple[int, str]]:
    """Return the words before (-1) and after (1) a name's word in the sources."""
    found = set()
    for number in context.standing[name]:
        words = context.gazetteer.told[number].sentence.tokens
        for place, key in enumerate(context.keys[number]):
            for step in (-1, 1):
                if key == name and 0 <= place + step < len(words):
                    found.add((step, words[place + step].folded))
    return found - _SMALL


_SMALL = frozenset((step, word) for step in (-1, 1) for word in FUNCTION_WORDS | CONNECTORS)


def _sounds_somehow(key: str, name: str) -> bool:
    if sound_key(key)[:1] != sound_key(name)[:1] or sounds_like(key, name) < _SOMEHOW:
        return False
    return similar(key, name, _SOMEHOW) > 0


def _stand_alike(view: View, place: int, neighbours: Set[tuple[int, str]]) -> bool:
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
