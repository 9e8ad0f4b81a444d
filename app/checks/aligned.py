"""The words of a sentence ready to be aligned with another one's."""

from collections.abc import Sequence

from app.gazetteer.lexicon import CONNECTORS, FUNCTION_WORDS
from app.matching.alignment import Words
from app.matching.company import Company
from app.text.tokens import Token

LEAST_WEIGHT = 0.1
"""What a word tells that every sentence has."""
_SMALL = FUNCTION_WORDS | CONNECTORS | {"said", "says"}


def aligned_words(
    tokens: Sequence[Token], stems: tuple[str, ...], company: Company, names: Sequence[bool] = ()
) -> Words:
    """Return the words of a sentence ready to be aligned with another one's.

    Args:
        tokens: the words.
        stems: their stems.
        company: the sentences of the sources.
        names: for each whether its capital is a name's, so that it is no small word: Did.
    """
    folded = tuple([token.folded for token in tokens])
    small = [word in _SMALL for word in folded]
    if names:
        small = [few and not name for few, name in zip(small, names, strict=True)]
    return Words(
        folded=folded,
        stems=stems,
        weights=tuple([company.weight(one) + LEAST_WEIGHT for one in stems]),
        small=tuple(small),
    )
