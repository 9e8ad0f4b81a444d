"""Which words of the sources a word of an article may have been, whatever speaks for them."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace
from rapidfuzz.distance import OSA

from app.checks.context import Context
from app.checks.difference import are_people_of, is_listed, is_people, is_well_known
from app.checks.suspect import Candidate
from app.gazetteer.base import BaseNames
from app.text.folding import squash
from app.text.tokens import Token

_NEAR_COUNTRY = 0.8
_LIKE_COUNTRY = 0.5
_LONG_ACRONYM = 6
_SHORT_NAME, _UNLIKE_LETTERS = 4, 2


def is_possible(candidate: Candidate, token: Token, context: Context, *, territory: bool) -> bool:
    """Tell whether company may speak: a country or an acronym is mistaken for its like only."""
    target, base = candidate.target.text, context.base
    if are_people_of(token.text, target, base) or _is_other(token, target, base):
        return False
    if territory:
        alike = candidate.spelling >= _NEAR_COUNTRY
        of_kind = alike and is_people(token.text, base) == is_people(target, base)
        return of_kind or base.same_name(token.text, target)
    if is_well_known(target, base):
        alike = candidate.spelling >= _LIKE_COUNTRY and not is_listed(token.text, base)
        return alike or candidate.calque == 1 or base.same_name(token.text, target)
    if token.shouted and len(token.text) < _LONG_ACRONYM:
        acronym = target.replace(".", "").removesuffix("s").isupper()
        return acronym or candidate.spelling >= _NEAR_COUNTRY
    return True


def if_again(
    candidates: Iterable[Candidate], token: Token, context: Context
) -> Iterator[Candidate]:
    """Yield what a country's name may be mistaken for that is nothing like it: Irish for IR.

    That counts only where the two stand in one place again and again.
    """
    for candidate in candidates:
        target = candidate.target.text
        apart = not are_people_of(token.text, target, context.base)
        if candidate.slot.fit > 0 and apart and not is_well_known(target, context.base):
            yield replace(candidate, if_again=True)


def _is_other(token: Token, target: str, base: BaseNames) -> bool:
    """Tell a short name that lists have and of which half is not the target's: Yang, not Jong."""
    key = squash(token.text)
    if len(key) > _SHORT_NAME or not base.kinds(token.text):
        return False
    other = squash(target)
    unlike = len(other) <= _SHORT_NAME and OSA.distance(key, other) >= _UNLIKE_LETTERS
    return unlike and not base.same_name(token.text, target)
