"""Part a run of name words at the titles in it."""

from collections.abc import Iterator

from app.gazetteer.base import BaseNames, Kind
from app.gazetteer.capitals import Usage
from app.gazetteer.lexicon import HEADS, TITLES
from app.text.tokens import Token

Run = tuple[Token, ...]
"""Words of one sentence, one after the other, that belong to names."""
_LONGEST_PERSON = 4
_SHORTEST_OFFICE = 4
"""Words of an office or institution with "of" in it and a person's name after it."""
_OF_OFFICE = frozenset({"of", "for", "and", "the"})


def parts(run: Run, seen: Usage, base: BaseNames) -> Iterator[Run]:
    """Yield the names in a run, which titles part: "Russian President Vladimir Putin"."""
    before = _person_at_end(run, base)
    if before:
        yield from parts(run[:before], seen, base)
        yield from _worth(run[before:], seen, base)
        return
    start = 0
    for first, last in _titles(run, base):
        yield from _worth(run[start:first], seen, base)
        end = _office_end(run, last, base)
        if (last == len(run) or end > last) and end - first > 1:
            yield run[first:end]
        start = end
    yield from _worth(run[start:], seen, base)


def _person_at_end(run: Run, base: BaseNames) -> int:
    """Return where a person's name begins after an office or institution: ... of Energy Alexander.

    0 where none does.
    """
    if len(run) < _SHORTEST_OFFICE:
        return 0
    place = len(run)
    while place > 0 and run[place - 1].capital and base.frequency(run[place - 1].folded) < 0:
        place -= 1
    of = any(token.text == "of" for token in run[:place])
    while place < len(run) and Kind.TERRITORY in base.kinds(run[place].text):
        place += 1
    named = 1 < len(run) - place <= _LONGEST_PERSON and Kind.PERSON in base.kinds(run[place].text)
    return place if of and named and run[place - 1].folded not in TITLES else 0


def _titles(run: Run, base: BaseNames) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(run):
        last = place
        while last < len(run) and (run[last].folded in TITLES or _of_title(run, place, last)):
            last += 1
        if last > place and not _heads_institution(run, last):
            first = place
            while first > 0 and base.frequency(run[first - 1].folded) >= 0:
                first -= 1
            yield first, last
        place = max(last, place) + 1


def _office_end(run: Run, place: int, base: BaseNames) -> int:
    """Return where an office ends whose title ends at `place`: Minister of Foreign Affairs."""
    end = at = place
    while at < len(run):
        if run[at].text not in _OF_OFFICE:
            if at == place or not is_common(run[at], base):
                break
            end = at + 1
        at += 1
    return end


def _of_title(run: Run, first: int, place: int) -> bool:
    """Tell whether this is the "of" of a "Chief of Staff"."""
    if place == first or run[place].text != "of":
        return False
    return place + 1 < len(run) and run[place + 1].folded in TITLES


def _heads_institution(run: Run, place: int) -> bool:
    """Tell "General Assembly" and "King County" from a general and a king."""
    after = run[place].folded if place < len(run) else ""
    return after in HEADS


def _worth(part: Run, seen: Usage, base: BaseNames) -> Iterator[Run]:
    """Yield the part unless it is one ordinary word that happens to have a capital."""
    if not part:
        return
    if len(part) > 1 or not _is_ordinary(part[0].folded, seen, base):
        yield part


def _is_ordinary(word: str, seen: Usage, base: BaseNames) -> bool:
    if base.frequency(word) < 0:
        return seen.lowered(word) > seen.inside.get(word, 0)
    return word in seen.lower or word in TITLES


def is_common(token: Token, base: BaseNames) -> bool:
    """Tell a word of the dictionary, as offices and institutions are made of: Foreign Affairs."""
    return base.frequency(token.folded) >= 0 and token.folded not in TITLES
