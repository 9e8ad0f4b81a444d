"""One plain form for all ways of writing the same word."""

from functools import lru_cache
from unicodedata import normalize

from anyascii import anyascii

_POSSESSIVES = ("'s", "’s", "ʼs", "‘s", "`s")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return `word` in lower-case ASCII: "Kılıçdaroğlu" and "Kilicdaroglu" fold alike.

    Letters of other scripts are romanised (by anyascii); quotes and dashes become ' and -.
    """
    if word.isascii():
        return word.lower()
    return anyascii(word.casefold()).lower()


@lru_cache(maxsize=200_000)
def squash(word: str) -> str:
    """Return the folded letters and digits alone: "Kim Jong-un" gives "kimjongun"."""
    folded = fold(word)
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


def surface(words: str) -> str:
    """Return words in lower case with one kind of quote, hyphen and composed letters."""
    if words.isascii():
        return words.lower()
    return normalize("NFC", words).casefold().replace("’", "'").replace("‑", "-")


def without_possessive(word: str) -> str:
    """Return `word` without a possessive ending: "Moscow’s" gives "Moscow"."""
    return word[:-2] if word.endswith(_POSSESSIVES) and len(word) > 2 else word
