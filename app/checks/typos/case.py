"""Capitals of words that are put in the place of others."""


def like(found: str, word: str) -> str:
    """Return a word in lower case with the capitals of what it replaces."""
    if found.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if found[0].isupper() else word
