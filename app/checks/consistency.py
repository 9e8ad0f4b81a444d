"""Names that no source has, spelt two ways in the article itself."""

from collections.abc import Mapping

from app.matching.spelling import inflected, similar

_LONG = 6
_ALIKE = 0.85


def usual_spelling(word: str, written: Mapping[str, int]) -> str:
    """Return how an article mostly writes a word, "" where it is as `word` or nothing is like it.

    Of two that are as frequent the first by the alphabet counts as usual. A name with an ending
    more may be that of a woman, or several: Sharipov and Sharipova.

    Args:
        word: a name that nobody knows.
        written: how often the article has words that sound like it, itself among them.
    """
    own = (-written[word], word)
    ranks = sorted((-times, other) for other, times in written.items() if _is_other(word, other))
    return ranks[0][1] if ranks and ranks[0] < own else ""


def _is_other(word: str, other: str) -> bool:
    short, long = sorted((word.casefold(), other.casefold()), key=len)
    if len(short) < _LONG or long.startswith(short) or inflected(short, long):
        return False
    return similar(short, long, _ALIKE) > 0
