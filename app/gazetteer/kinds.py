"""Tell of what a name is the name."""

from functools import lru_cache

import regex

from app.gazetteer.base import BaseNames, Kind
from app.gazetteer.lexicon import (
    DIRECTIONS,
    EVENT_HEADS,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
)
from app.text.folding import fold

_ADJECTIVE = regex.compile(r"(?:ian|ean|ish|ese|ic|i|an)s?$")
_DIRECTIONS = DIRECTIONS | {"central", "new"}


@lru_cache(maxsize=20_000)
def kind_of(form: str, *, titled: bool, base: BaseNames) -> str:
    """Return "person", "place", "organisation", "nationality", "event" or, undecided, "name".

    Args:
        form: the name as a source writes it.
        titled: whether a person's title stands before it somewhere.
        base: the names that everybody knows.
    """
    words = fold(form).replace("'", " ").split()
    if titled and len(words) < 5:
        return "person"
    if Kind.TERRITORY in base.kinds(words[-1]):
        return _by_head(form, words) or "place"
    return _by_list(form, words, base) or _by_head(form, words) or _by_parts(words, base) or "name"


def _by_list(form: str, words: list[str], base: BaseNames) -> str:
    if form.isupper() and len(words) == 1:
        return ""
    kinds = base.kinds(form)
    rest = base.kinds(" ".join(words[1:])) if words[0] in _DIRECTIONS else frozenset()
    if Kind.NATIONALITY in kinds or Kind.NATIONALITY in rest:
        return "nationality"
    if Kind.TERRITORY in kinds:
        return "place"
    if len(words) == 1 and Kind.LISTED in kinds and _ADJECTIVE.search(words[0]):
        return "nationality" if Kind.PLACE not in kinds else "place"
    if Kind.PLACE in kinds and (len(words) > 1 or Kind.LISTED in kinds or len(kinds) == 1):
        return "place"
    return ""


def _by_head(form: str, words: list[str]) -> str:
    if form.replace(".", "").isupper() and len(form) < 8:
        return "organisation"
    before = " ".join(words).partition(" of ")[0].partition(" for ")[0].split()
    for word in (words[-1], before[-1], words[0]):
        for heads, kind in _HEADS:
            if word in heads and len(words) > 1:
                return kind
    return ""


_HEADS = (
    (EVENT_HEADS, "event"),
    (ORGANISATION_HEADS, "organisation"),
    (PLACE_HEADS, "place"),
)


def _by_parts(words: list[str], base: BaseNames) -> str:
    proper = [word for word in words if word not in PARTICLES]
    kinds = [base.kinds(word) for word in proper]
    if len(proper) < 2 or any(Kind.TERRITORY in kind for kind in kinds):
        return ""
    if proper[0].removesuffix("ern") in _DIRECTIONS or Kind.NATIONALITY in kinds[0]:
        return ""
    ordinary = all(base.frequency(word) >= 0 for word in proper)
    return "person" if not ordinary and any(Kind.PERSON in kind for kind in kinds) else ""
