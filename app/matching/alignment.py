"""Which word of a sentence is which word of another that tells the same.

Like words are bound one to one, the pair first that stands among other pairs (contextual evidence,
after Sultan, Bethard and Sumner, "Back to Basics for Monolingual Alignment", TACL 2014). What is
left unbound in the same place on both sides is said in different words.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct, field

from app.matching.spelling import inflected, similar
from app.matching.synonyms import meanings

_REACH = 3.0
"""Words farther away count 1/e less for each so many words."""
_WINDOW = 8
_ACROSS = 0.5
"""What a bound word counts that stands before the one and after the other."""
_ENOUGH = 4.0
"""Weight of the words around a place below which less is proven."""
_NEIGHBOURS = tuple(step for step in range(-4, 5) if step)
_NEAR_REACH = 2.0
_ALIKE = 0.8
_INFLECTED = 0.9
_LONG = 4
_FARTHEST = 40
_SUPPORTED = 0.5
"""A small word is bound only among other pairs: every sentence has a "the"."""
_SYNONYMS_SUPPORTED = 0.5
_FADE = tuple(math.exp(-away / _REACH) for away in range(_WINDOW + 1))

Run = tuple[int, int]
"""The places of a first and a last word in a sentence."""

_Around = tuple[float, float, list[tuple[int, "_Agreement", float]]]
"""The most that a run can fit anywhere, what the words around it weigh, and of the bound ones each
its partner, how it agrees with words elsewhere and what it counts."""


class _Agreement(dict[int, float]):
    """How far a word and another one stand alike, so many words away from two others; 0 at one.

    Found once for each place of the other one.
    """

    def __init__(self, away: int, reach: float) -> None:
        self._away, self._reach = away, reach

    def __missing__(self, there_away: int) -> float:
        if not there_away:
            return 0.0
        off = min(abs(abs(self._away) - abs(there_away)), _FARTHEST)
        alike = math.exp(-off / self._reach) * (1.0 if self._away * there_away > 0 else _ACROSS)
        self[there_away] = alike
        return alike


_AGREEMENT = {step: _Agreement(step, _REACH) for step in range(-_WINDOW, _WINDOW + 1) if step}
_NEAR_AGREEMENT = {step: _Agreement(step, _NEAR_REACH) for step in _NEIGHBOURS}


class Words(Struct, frozen=True):
    """A sentence ready to be aligned.

    Attributes:
        folded: its words, folded.
        stems: their stems.
        weights: how much each tells when it is shared, above 0.
        small: whether it is a function word.
    """

    folded: tuple[str, ...]
    stems: tuple[str, ...]
    weights: tuple[float, ...]
    small: tuple[bool, ...]

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.stems)


class Alignment(Struct, frozen=True, eq=False):
    """Two sentences with the places of their like words, bound one to one.

    Attributes:
        ahead: by place in `one` the place in `other`.
        back: by place in `other` the place in `one`.
        synonyms: the places in `one` of words that are bound for what they mean.
    """

    one: Words
    other: Words
    ahead: Mapping[int, int]
    back: Mapping[int, int]
    synonyms: frozenset[int]
    _around: dict[Run, _Around] = field(default_factory=dict)
    _around_there: dict[Run, _Around] = field(default_factory=dict)

    def fit(self, place: Run, there: Run) -> tuple[float, float]:
        """Return how alike the surroundings of two runs of words are, 0 to 1, from each side.

        Args:
            place: first and last word of the run in `one`.
            there: first and last word of the run in `other`.
        """
        return self.fit_here(place, there), self.fit_there(place, there)

    def fit_here(self, place: Run, there: Run) -> float:
        """Return how alike the surroundings are by what stands around `place`, see `fit`."""
        return _fit(self._here(place), there)

    def fit_there(self, place: Run, there: Run) -> float:
        """Return how alike the surroundings are by what stands around `there`, see `fit`."""
        return _fit(self._there(there), place)

    def fits(self, place: Run, there: Run, least: float) -> bool:
        """Tell whether the surroundings are more alike than `least` from a side, see `fit`."""
        around = self._there(there)
        if around[0] > least and _fit(around, place) > least:
            return True
        around = self._here(place)
        return around[0] > least and _fit(around, there) > least

    def _here(self, place: Run) -> _Around:
        around = self._around.get(place)
        if around is None:
            around = self._around[place] = _surroundings(self.one.weights, self.ahead, place)
        return around

    def _there(self, there: Run) -> _Around:
        around = self._around_there.get(there)
        if around is None:
            around = _surroundings(self.other.weights, self.back, there)
            self._around_there[there] = around
        return around

    def adjoin(self, place: Run, there: Run) -> int:
        """Return on how many sides, 0 to 2, the words next to two runs are bound to each other."""
        before, before_there = place[0] - 1, there[0] - 1
        after, after_there = place[1] + 1, there[1] + 1
        both_begin = before < 0 and before_there < 0
        both_end = after == len(self.one.stems) and after_there == len(self.other.stems)
        left = both_begin or self.ahead.get(before) == before_there
        right = both_end or self.ahead.get(after) == after_there
        return left + right


def align(one: Words, other: Words) -> Alignment:
    """Bind the like words of two sentences one to one."""
    partners, likeness = _pairs(one, other)
    rivals: dict[int, int] = defaultdict(int)
    for there in chain.from_iterable(partners.values()):
        rivals[there] += 1
    ahead: dict[int, int] = {}
    back: dict[int, int] = {}
    scored = []
    for place, found in partners.items():
        small = one.small[place]
        for there in found:
            if len(found) == 1 == rivals[there] and not small:
                ahead[place], back[there] = there, place
                continue
            support = _support(one, partners, place, there)
            if not small or support >= _SUPPORTED:
                score = likeness.get((place, there), 1.0) * one.weights[place] / 2 + support
                scored.append((-score, abs(place - there), place, there))
    for _, _, place, there in sorted(scored):
        if place not in ahead and there not in back:
            ahead[place], back[there] = there, place
    synonyms = dict(_synonyms(one, other, ahead, back))
    ahead.update(synonyms)
    back.update({there: place for place, there in synonyms.items()})
    return Alignment(one, other, ahead, back, frozenset(synonyms))


def _synonyms(
    one: Words, other: Words, ahead: Mapping[int, int], back: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield the places of words that mean the same and stand among words that are bound."""
    free, rest = _meanings(one, ahead), _meanings(other, back)
    told = frozenset().union(*rest.values())
    akin = [place for place, own in free.items() if not own.isdisjoint(told)]
    pairs = [(a, b) for a in akin for b, meant in rest.items() if not meant.isdisjoint(free[a])]
    if not pairs:
        return
    partners = {place: (there,) for place, there in ahead.items()}
    scored = []
    for place, there in pairs:
        support = _support(one, partners, place, there)
        if support >= _SYNONYMS_SUPPORTED:
            scored.append((-support, abs(place - there), place, there))
    taken: set[int] = set()
    taken_there: set[int] = set()
    for _, _, place, there in sorted(scored):
        if place not in taken and there not in taken_there:
            taken.add(place)
            taken_there.add(there)
            yield place, there


def _meanings(words: Words, bound: Mapping[int, int]) -> dict[int, frozenset[int]]:
    """Return what the unbound words may mean, by their places; small words mean nothing."""
    return {
        place: meanings(word)
        for place, word in enumerate(words.folded)
        if place not in bound and not words.small[place]
    }


def _pairs(one: Words, other: Words) -> tuple[dict[int, list[int]], dict[tuple[int, int], float]]:
    """Return by place the places of like words, and how alike they are that have not one stem.

    Like are words with one stem, and of the rest those that are nearly the same.
    """
    by_stem: dict[str, list[int]] = defaultdict(list)
    for there, stem in enumerate(other.stems):
        by_stem[stem].append(there)
    partners: dict[int, list[int]] = {}
    rest = []
    for place, stem in enumerate(one.stems):
        if stem in by_stem:
            partners[place] = by_stem[stem]
        elif not one.small[place] and len(one.folded[place]) >= _LONG:
            rest.append(place)
    likeness = dict(_near_pairs(one, other, rest)) if rest else {}
    for place, there in likeness:
        partners.setdefault(place, []).append(there)
    return partners, likeness


def _near_pairs(
    one: Words, other: Words, rest: Iterable[int]
) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield the places of nearly the same words among the rest of one sentence and the other's."""
    taken = set(one.stems)
    others = defaultdict(list)
    for there, word in enumerate(other.folded):
        if len(word) >= _LONG and not other.small[there] and other.stems[there] not in taken:
            others[word[0]].append(there)
    for place in rest:
        for there in others[one.folded[place][0]]:
            alike = _alike(one.folded[place], other.folded[there])
            if alike:
                yield (place, there), alike


def _alike(one: str, other: str) -> float:
    if inflected(one, other):
        return _INFLECTED
    return similar(one, other, _ALIKE)


def _support(one: Words, partners: Mapping[int, Sequence[int]], place: int, there: int) -> float:
    """Return how far the words around a pair are pairs themselves, in the same order at best."""
    support = 0.0
    for step, agreement in _NEAR_AGREEMENT.items():
        found = partners.get(place + step)
        if found:
            best = 0.0
            for partner in found:
                if best < (alike := agreement[partner - there]):
                    best = alike
            support += one.weights[place + step] * best / abs(step)
    return support


def _surroundings(weights: Sequence[float], bound: Mapping[int, int], run: Run) -> _Around:
    first, last = run
    whole, most, found = 0.0, 0.0, []
    for at in range(max(0, first - _WINDOW), first):
        worth = weights[at] * _FADE[first - at]
        whole += worth
        if at in bound:
            most += worth
            found.append((bound[at], _AGREEMENT[at - first], worth))
    for at in range(last + 1, min(last + _WINDOW + 1, len(weights))):
        worth = weights[at] * _FADE[at - last]
        whole += worth
        if at in bound:
            most += worth
            found.append((bound[at], _AGREEMENT[at - last], worth))
    whole = max(_ENOUGH, whole)
    return most / whole, whole, found


def _fit(around: _Around, there: Run) -> float:
    first, last = there
    _, whole, bound = around
    got = 0.0
    for to, agreement, worth in bound:
        if to < first:
            got += worth * agreement[to - first]
        elif to > last:
            got += worth * agreement[to - last]
    return got / whole
