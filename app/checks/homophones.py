"""Ordinary words in lower case that sound like a name of the sentences that tell the same.

A translator that hears "cursive" for Kursk writes it as the word that it is.
"""

from collections.abc import Iterator

from app.checks.slots import slots_of
from app.checks.suspect import Candidate, Suspect
from app.checks.view import View
from app.gazetteer.lexicon import DATES, FUNCTION_WORDS, TITLES
from app.matching.sound import sounds_like
from app.matching.spelling import similarity
from app.text.folding import squash
from app.text.tokens import Token

_SHORTEST = 4
_TOLD = 0.9
_RARE = 0.25
"""Commoner words are what they are: made, lead."""
_SOUND = 0.6
_SPELLING = 0.5


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
                    told=view.told,
                    candidates=found,
                )


def _is_ordinary(token: Token, view: View) -> bool:
    word = token.folded
    if token.kind != "word" or token.capital or len(word) < _SHORTEST or len(token.parts) > 1:
        return False
    if word in FUNCTION_WORDS | DATES | TITLES or view.context.base.rarity(word) < _RARE:
        return False
    return not view.context.knows(token)


def _candidates(token: Token, place: int, view: View) -> Iterator[Candidate]:
    key = squash(token.text)
    names = {name for fellow in view.fellows for name in view.context.keys[fellow.number]} - {""}
    alike = {
        name: (spelling, sound)
        for name in names
        if (sound := sounds_like(key, name)) >= _SOUND
        and (spelling := similarity(key, name)) >= _SPELLING
    }
    slots = slots_of(view, place) if alike else {}
    for name in sorted(alike):
        if name in slots:
            spelling, sound = alike[name]
            for target in view.context.targets[name]:
                if view.context.base.frequency(target.text) < 0:
                    yield Candidate(target, spelling, sound, slots[name])
