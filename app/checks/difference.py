"""What counts as a difference between words of the article and a name of the sources.

An editor wants to hear of none of these: a shorter or longer form of the same name, an inflection,
initials for a first name, British for American spelling, an acronym for what it stands for, a
country for its people.
"""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Prefix

from app.gazetteer.base import BaseNames, Kind
from app.gazetteer.kinds import kind_of
from app.gazetteer.lexicon import (
    AGENCIES,
    CONNECTORS,
    DIRECTIONS,
    HEADS,
    LEGAL_FORMS,
    ORGANISATION_HEADS,
    TITLES,
)
from app.matching.company import stem
from app.matching.spelling import american, inflected, similarity
from app.text.folding import squash
from app.text.tokens import Token

SMALL = CONNECTORS | {"and", "the"}
_INSTITUTIONS = ORGANISATION_HEADS | TITLES
HEAD_STEMS = frozenset(map(stem, HEADS | TITLES))
"""The stems of words that tell an institution, event, place or office."""
_LONG_ACRONYM = 6
_LIKE_ACRONYM = 0.5
_LIKE_COUNTRY = 0.7
_LIKE_PEOPLE = 0.8
_REWORDED = 3
_STEM = 5
_OF_LONGER = 0.55
_ENDING = 3
_SLIP = 0.9
"""From this likeness on a name is another one with a slip."""
_PLURAL, _SINGULAR = 3, 4
"""As many letters a people has in common with its country."""
_PEOPLES = frozenset({Kind.LISTED, Kind.TERRITORY, Kind.NATIONALITY})

Unlike = tuple[Sequence[Token], Sequence[Token]]
"""The words of each of two names that the other has in no form."""


def big(tokens: Sequence[Token]) -> list[Token]:
    """Return the words of a name without of, the, and and their like."""
    return [token for token in tokens if token.folded not in SMALL]


def unlike(ours: Sequence[Token], others: Sequence[Token], base: BaseNames) -> Unlike:
    """Return the `big` words of each of two names that the other has in no form."""
    same = [[_same(a, b, base) for b in others] for a in ours]
    return (
        [a for a, alike in zip(ours, same, strict=True) if not any(alike)],
        [b for place, b in enumerate(others) if not any(alike[place] for alike in same)],
    )


def is_reordered(ours: Sequence[Token], others: Sequence[Token]) -> bool:
    """Tell whether the `big` words that two names share stand in another order."""
    places = {token.folded: place for place, token in enumerate(others)}
    shared = [places[token.folded] for token in ours if token.folded in places]
    return shared != sorted(shared)


def differ(own: Sequence[Token], theirs: Sequence[Token], base: BaseNames) -> bool:
    """Tell whether an editor would call the words `own` another name than `theirs`."""
    return differ_in(unlike(big(own), big(theirs), base), own, theirs, base)


def differ_in(
    unlike_words: Unlike, own: Sequence[Token], theirs: Sequence[Token], base: BaseNames
) -> bool:
    """Tell the same where it is known which of their words are `unlike`."""
    ours, others = unlike_words
    if not ours and not others:
        return _reworded(big(own), big(theirs)) and not _same_order(own, theirs, base)
    if not ours or not others:
        return _shortened(own, theirs, base)
    if _has_acronym(ours) != _has_acronym(others) or _of_two_lands(ours, others, base):
        return False
    if is_acronym(ours[0].text) and is_acronym(others[0].text):
        return _is_other_acronym(ours[0].text, others[0].text, base)
    if all(is_well_known(token.text, base) for token in ours):
        return _is_like_another(ours, others, base)
    return True


def is_acronym(word: str) -> bool:
    """Tell an acronym, with stops or without."""
    letters = word.replace(".", "").removesuffix("s")
    return letters.isupper() and 1 < len(letters) <= _LONG_ACRONYM and letters.isalnum()


def _same(one: Token, other: Token, base: BaseNames) -> bool:
    a, b = squash(one.text), squash(other.text)
    # All forms of one word begin with one letter.
    return a == b or (a[:1] == b[:1] and _are_forms(one, other, base))


def _are_forms(one: Token, other: Token, base: BaseNames) -> bool:
    """Tell the same of words that begin with one letter."""
    if inflected(one.folded, other.folded):
        return True
    if _is_first_part(one, other) or _is_first_part(other, one):
        return True
    if are_people_of(one.text, other.text, base) or are_people_of(other.text, one.text, base):
        return True
    a, b = squash(one.text), squash(other.text)
    if LEGAL_FORMS.get(a, a) == LEGAL_FORMS.get(b, b) or len(a) == 1 or len(b) == 1:
        return True
    ordinary = base.frequency(a) >= 0 and base.frequency(b) >= 0
    return american(a) == american(b) or (ordinary and _derived(a, b))


def are_people_of(people: str, land: str, base: BaseNames) -> bool:
    """Tell people and their country: Poles and Poland, Argentine and Argentina."""
    kinds = base.kinds(land)
    if Kind.TERRITORY not in kinds and (Kind.LISTED not in kinds or Kind.PERSON in kinds):
        return False
    one, other = people.casefold(), land.casefold()
    if one[:_PLURAL] != other[:_PLURAL]:
        return False
    if one.endswith("s") and one[:-1] != other and not base.kinds(one[:-1]).isdisjoint(_PEOPLES):
        return True
    if other.endswith("a") and one == f"{other[:-1]}e":
        return True
    named = one[:_SINGULAR] == other[:_SINGULAR] and is_people(people, base)
    return named and similarity(one, other) < _SLIP


def _is_first_part(one: Token, other: Token) -> bool:
    """Tell a name from the same with a noun tied to it: Karakurt-class, Japan-made, Koa-san."""
    if "-" not in other.folded:
        return False
    first, own = other.parts[0].folded, one.parts[0].folded
    tied = len(other.parts) > 1 and not any(part.capital for part in other.parts[1:])
    rest = [part.folded for part in one.parts[1:]]
    same_rest = not rest or rest == [part.folded for part in other.parts[1:]]
    return tied and same_rest and (first == own or inflected(first, own))


def _derived(one: str, other: str) -> bool:
    """Tell words of one stem: minister and ministry, champions and championship."""
    if stem(one) == stem(other):
        return True
    short, long = sorted((one, other), key=len)
    shared = Prefix.similarity(one, other)
    return shared >= max(_STEM, _OF_LONGER * len(long)) and len(short) - shared <= _ENDING


def _reworded(own: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Tell an institution or office whose words stand in another order: North Studies University.

    Of people and places the order says nothing: "Finnish Gulf" is the Gulf of Finland. An Energy
    Minister is no Ministry of Energy.
    """
    if len(own) != len(theirs) or any(token.possessive for token in own):
        return False
    if _has_title(own) != _has_title(theirs):
        return False
    return _institution_heads(own) and len(own) >= _REWORDED


def _has_title(tokens: Sequence[Token]) -> bool:
    return any(token.folded in TITLES for token in tokens)


def _institution_heads(own: Sequence[Token]) -> bool:
    """Tell words that name an institution or office; in lower case they may mean any."""
    heads = {token.folded for token in own} & _INSTITUTIONS
    return bool(heads) and all(token.capital for token in big(own))


def _is_other_acronym(one: str, other: str, base: BaseNames) -> bool:
    """Tell an acronym that nobody knows, or nearly the other one: OPK for MIC, not AFP for KCNA."""
    known = one.casefold() in AGENCIES or bool(base.kinds(one))
    return not known or similarity(one, other) >= _LIKE_ACRONYM


def _of_two_lands(ours: Sequence[Token], others: Sequence[Token], base: BaseNames) -> bool:
    """Tell names that belong to two countries or quarters: a European one is not Ukrainian."""
    if _points(ours) and _points(others):
        return True
    if len(ours) == 1:
        return False
    lands = [token for token in others if _is_land(token.text, base)]
    own = [token for token in ours if _is_land(token.text, base)]
    return bool(lands and own) and not _is_like_another(own, lands, base)


def _points(tokens: Sequence[Token]) -> bool:
    """Tell whether a quarter of the sky is among the words: the South is not the North."""
    return not DIRECTIONS.isdisjoint(token.folded.removesuffix("ern") for token in tokens)


def _shortened(own: Sequence[Token], theirs: Sequence[Token], base: BaseNames) -> bool:
    """Tell an institution or office of which words are left out and the rest stands otherwise.

    Where its country stands says nothing: the Russian Ministry of Culture.
    """
    lengths = sorted((len(big(own)), len(big(theirs))))
    long = lengths[0] > 1 and lengths[1] >= _REWORDED
    ours, others = (
        [token for token in name if not _is_land(token.text, base)] for name in (own, theirs)
    )
    return _institution_heads(own) and long and _is_shuffled(ours, others)


def _is_shuffled(own: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Tell whether the words that two names share, in any form, stand in another order."""
    places = {stem(token.folded): place for place, token in enumerate(big(theirs))}
    shared = [places[stem(token.folded)] for token in big(own) if stem(token.folded) in places]
    return shared != sorted(shared)


def _same_order(own: Sequence[Token], theirs: Sequence[Token], base: BaseNames) -> bool:
    """Tell whether only spellings differ, or only the places of the very same words."""
    if sorted(t.folded for t in own) == sorted(t.folded for t in theirs):
        return True
    return all(_same(a, b, base) for a, b in zip(big(own), big(theirs), strict=True))


def _has_acronym(tokens: Sequence[Token]) -> bool:
    return any(is_acronym(token.text) for token in tokens)


@lru_cache(maxsize=20_000)
def is_listed(word: str, base: BaseNames) -> bool:
    """Tell a name that dictionaries list, or its plural: Poles, Frenchmen."""
    forms = (word, word.removesuffix("s"), word.removesuffix("men") + "man")
    return any(Kind.LISTED in base.kinds(form) for form in forms)


@lru_cache(maxsize=20_000)
def is_people(name: str, base: BaseNames) -> bool:
    """Tell the name of a people, or what is called after it."""
    if Kind.TERRITORY in base.kinds(name):
        return False
    kind = kind_of(name, titled=False, base=base)
    return kind == "nationality" or Kind.NATIONALITY in base.kinds(name)


@lru_cache(maxsize=20_000)
def is_well_known(name: str, base: BaseNames) -> bool:
    """Tell a country, a people, a known city or an event: no translator takes these for another."""
    city = base.kinds(name) >= {Kind.PLACE, Kind.LISTED}
    return city or _is_land(name, base) or kind_of(name, titled=False, base=base) == "event"


@lru_cache(maxsize=20_000)
def _is_land(name: str, base: BaseNames) -> bool:
    """Tell the name of a country or of its people."""
    if {Kind.TERRITORY, Kind.NATIONALITY} & base.kinds(name):
        return True
    return kind_of(name, titled=False, base=base) == "nationality"


def _is_like_another(ours: Sequence[Token], others: Sequence[Token], base: BaseNames) -> bool:
    """Tell a country or city that may be misspelt; another one is meant as it stands."""
    least = _LIKE_PEOPLE if all(_is_land(token.text, base) for token in others) else _LIKE_COUNTRY
    return all(
        any(
            similarity(one.folded, other.folded) >= least or base.same_name(one.text, other.text)
            for other in others
        )
        for one in ours
    )
