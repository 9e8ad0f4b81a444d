"""What the sources have in the place of words that are not English."""

from math import sqrt

from app.checks.context import Context
from app.checks.typos.vocabulary import Vocabulary
from app.checks.view import View
from app.gazetteer.capitals import cased
from app.gazetteer.lexicon import FUNCTION_WORDS
from app.matching.company import stem
from app.text.sentences import whole_sentence
from app.text.span import Span
from app.text.tokens import Token

_FITS = 0.28
"""How alike the surroundings of two words must be that mean the same."""


def counterpart(
    sentence: str, span: Span, context: Context, vocabulary: Vocabulary
) -> tuple[str | None, float]:
    """Return the ordinary word that a source has in a place of the same sentence.

    Args:
        sentence: the article's.
        span: the place in it.
        context: the sources.
        vocabulary: tells which words are ordinary.

    Returns:
        The word, None if there is none, and how well it fits, 0 to 1.
    """
    (line,) = cased(sentence, [whole_sentence(sentence)])
    view = View(sentence, line, context)
    words = view.line.sentence.tokens
    places = [place for place, token in enumerate(words) if token.span.overlaps(span)]
    if not places:
        return None, 0.0
    fits: dict[str, float] = {}
    for fellow in view.fellows:
        alignment = view.alignment(fellow)
        for there, token in enumerate(context.gazetteer.told[fellow.number].sentence.tokens):
            if there not in alignment.back and _may_stand(token, view, vocabulary):
                one, other = alignment.fit((places[0], places[-1]), (there, there))
                word = token.text.lower()
                fits[word] = max(fits.get(word, 0.0), sqrt(one * other))
    best = min(fits, key=lambda word: (-fits[word], word), default="")
    fit = fits.get(best, 0.0)
    return (best, fit) if fit >= _FITS else (None, 0.0)


def _may_stand(token: Token, view: View, vocabulary: Vocabulary) -> bool:
    """Tell whether a token of a source is an ordinary word that the sentence lacks."""
    ordinary = token.text.islower() or vocabulary.is_common(token.folded)
    telling = token.kind == "word" and token.folded not in FUNCTION_WORDS
    return ordinary and telling and stem(token.folded) not in view.stems
