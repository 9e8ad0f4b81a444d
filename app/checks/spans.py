"""Which words of an article's sentence may together render one name."""

from collections.abc import Iterable, Iterator, Sequence

from app.matching.alignment import Alignment, Run

_LONGEST = 6
_WIDER = 4
"""How many more words than the name has may stand between its words in the article."""
_AROUND = 3


def unexplained_runs(
    words: Iterable[int], capitals: Sequence[bool], alignment: Alignment
) -> set[Run]:
    """Return the words that the other sentence does not have, alone and with their neighbours.

    The neighbours are unexplained themselves or small words between; the capitalised part of such
    a run is one, too.

    Args:
        words: the places of those that may be a name: no small words and numbers.
        capitals: which words of the article's sentence have a capital that may be a name's.
        alignment: of it with the source's.
    """
    free = [place for place in words if place not in alignment.ahead]
    runs = {(place, place) for place in free}
    for first, last in _together(free, alignment.one.small):
        if last - first < _LONGEST:
            runs.add((first, last))
        if last > first:
            runs.update(_capitalised(capitals, first, last))
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


def _together(free: Sequence[int], small: Sequence[bool]) -> list[Run]:
    """Return the runs of words between which nothing stands but a small word."""
    runs: list[Run] = []
    last = 0
    for place in free:
        if runs and (place == last + 1 or (place == last + 2 and small[place - 1])):
            runs[-1] = runs[-1][0], place
        else:
            runs.append((place, place))
        last = place
    return runs


def _capitalised(capitals: Sequence[bool], first: int, last: int) -> Iterator[Run]:
    place = first
    while place <= last:
        end = place
        while end <= last and capitals[end]:
            end += 1
        if end - place > 1:
            yield place, end - 1
        place = max(end, place + 1)
