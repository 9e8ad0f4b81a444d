"""Which words of an article's sentence may together render one name."""

from collections.abc import Iterator, Sequence

from app.matching.alignment import Alignment, Run
from app.text.tokens import Token

_LONGEST = 6
_WIDER = 4
"""How many more words than the name has may stand between its words in the article."""
_AROUND = 3


def unexplained_runs(
    tokens: Sequence[Token], capitals: Sequence[bool], alignment: Alignment
) -> set[Run]:
    """Return the words that the other sentence does not have, alone and with their neighbours.

    The neighbours are unexplained themselves or small words between; the capitalised part of such
    a run is one, too.
    """
    ahead = alignment.ahead
    free = [
        place not in ahead and not small and token.kind != "number"
        for place, (token, small) in enumerate(zip(tokens, alignment.one.small, strict=True))
    ]
    runs = {(place, place) for place, is_free in enumerate(free) if is_free}
    place = 0
    while place < len(tokens):
        if not free[place]:
            place += 1
            continue
        last = _run_end(place, free, alignment.one.small)
        if 0 < last - place < _LONGEST:
            runs.add((place, last))
        runs.update(_capitalised(capitals, place, last))
        place = last + 1
    return runs


def runs_around(capitals: Sequence[bool], alignment: Alignment, there: Run) -> Iterator[Run]:
    """Yield the words that are bound to words of a name, without and with others around.

    These are unexplained, or have capitals.

    Args:
        capitals: which words of the article's sentence have a capital that may be a name's.
        alignment: of it with the source's.
        there: where the name stands in the source's sentence.
    """
    bound = [
        alignment.back[at]
        for at in range(there[0], there[1] + 1)
        if at in alignment.back and not alignment.other.small[at]
    ]
    if not bound:
        return
    first, last = min(bound), max(bound)
    if last - first > there[1] - there[0] + _WIDER:
        return
    for bound_too in (False, True):
        left, right = first, last
        while first - left < _AROUND and _joins(left - 1, capitals, alignment, bound=bound_too):
            left -= 1
        while right - last < _AROUND and _joins(right + 1, capitals, alignment, bound=bound_too):
            right += 1
        yield from {(first, last), (left, last), (first, right), (left, right)}


def _joins(place: int, capitals: Sequence[bool], alignment: Alignment, *, bound: bool) -> bool:
    """Tell whether a word may belong to the name: it is unexplained, or has a capital."""
    if not 0 <= place < len(capitals) or alignment.one.small[place]:
        return False
    return place not in alignment.ahead or (bound and capitals[place])


def _run_end(place: int, free: Sequence[bool], small: Sequence[bool]) -> int:
    while place + 1 < len(free):
        if free[place + 1]:
            place += 1
        elif place + 2 < len(free) and small[place + 1] and free[place + 2]:
            place += 2
        else:
            break
    return place


def _capitalised(capitals: Sequence[bool], first: int, last: int) -> Iterator[Run]:
    place = first
    while place <= last:
        end = place
        while end <= last and capitals[end]:
            end += 1
        if end - place > 1:
            yield place, end - 1
        place = max(end, place + 1)
