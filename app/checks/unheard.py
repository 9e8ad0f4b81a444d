"""Words that nobody knows where a source tells the same, and what the source has instead."""

import regex

from app.checks.context import Context
from app.checks.suspect import Suspect
from app.checks.view import View
from app.gazetteer.lexicon import HEADS
from app.matching.calques import spelt_out
from app.matching.spelling import similarity
from app.text.folding import squash
from app.text.tokens import Token

_NEAR = 0.7
_LIKE_ACRONYM = 0.6
_SHORT = 4
"""Words shorter than this are no unknown names: abbreviations, mostly."""


def is_unheard(word: Token, view: View) -> bool:
    """Tell a word that nobody knows, a source that tells the same least of all.

    A word with a digit in it is a code or a measure, and an acronym may be one in its own language
    of what the sources spell out: FSB for the Federal Security Service.
    """
    context = view.context
    if not view.retold or any(letter.isdigit() for letter in word.text):
        return False
    if word.shouted and any(
        similarity(word.text, one) >= _LIKE_ACRONYM for one in context.initials
    ):
        return False
    known = word.folded in HEADS or context.base.knows(word.text)
    known = known or context.base.knows(squash(word.text))
    return not known and not context.spelt(word.text)


def is_unknown(suspect: Suspect, context: Context) -> bool:
    """Tell a name that no source, name list or dictionary has."""
    text = suspect.text
    if suspect.lower or suspect.territory or len(text) < _SHORT or text.isupper():
        return False
    return not context.base.knows(text) and not context.spelt(text)


def instead_of(word: Token, view: View, *, unheard: bool) -> str:
    """Return what a source that tells the same has where the sentence has a word of its own.

    That is what an acronym of another language stands for, or for a word that nobody knows the
    nearest one of those that its sentence lacks; "" where there is neither.
    """
    if not view.fellows:
        return ""
    told = view.context.gazetteer.told[view.fellows[0].number]
    if word.shouted and (phrase := _phrase_of(word, told.text, view.text)):
        return phrase
    if not unheard:
        return ""
    lacking = [t for t in told.sentence.tokens if t.folded not in view.words.folded]
    rated = [(similarity(squash(word.text), squash(token.text)), token.text) for token in lacking]
    best, text = max(rated, default=(0.0, ""))
    return text if best >= _NEAR else ""


def _phrase_of(acronym: Token, told: str, text: str) -> str:
    """Return what an acronym stands for as a source has it and the sentence has not."""
    for phrase in spelt_out(acronym.text):
        found = regex.search(rf"\b{regex.escape(phrase)}\b", told, regex.IGNORECASE)
        if found and found.group().casefold() not in text.casefold():
            return found.group()
    return ""
