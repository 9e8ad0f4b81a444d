"""How much two things that are said have in common, and which part of the one is the other.

Words are paired in order so that the paired words weigh the most (a global alignment without
costs for gaps, after Needleman and Wunsch): equal words fully, words of one stem, of nearly the
same spelling or of near meaning (`app.matching.synonyms`) less. A translation may turn the order
round; so the score also counts what is shared in any order.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat

from msgspec import Struct

from app.matching.company import stem
from app.matching.spelling import american, similar
from app.matching.synonyms import may_stand_for, related

_STEM = 0.9
_SPELT = 0.75
_ALIKE = 0.75
_RELATED = 0.8
_STANDS = 0.45

Likeness = Sequence[Sequence[float]]
"""For each word of the one how like it is to each of the other."""


class Said(Struct, frozen=True):
    """Words that somebody says, ready to be compared.

    Attributes:
        words: folded.
        weights: how much each tells when it is shared, above 0.
    """

    words: tuple[str, ...]
    weights: tuple[float, ...]

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of the words."""
        return tuple(map(stem, self.words))


class Shared(Struct, frozen=True):
    """What two have in common.

    Attributes:
        pairs: places of paired words in the one and in the other, rising.
        exact: the share of equal words among all words of the one and of that part, 0 to 1.
        score: how much the two have in common, 0 to 1: the weight of what is paired in that part,
            or of what has its like anywhere in the whole other, whatever the order.
    """

    pairs: tuple[tuple[int, int], ...]
    exact: float
    score: float


def share(one: Said, other: Said, *, loosely: bool = False) -> Shared:
    """Return what two have in common; the part of the other is from first to last pair.

    Args:
        one: what one says.
        other: what another says.
        loosely: whether in the score words count that a careless translator takes for each other.
    """
    likeness = [list(map(alike, repeat(word), other.words)) for word in one.words]
    pairs = _aligned(one, other, likeness)
    if not pairs:
        return Shared((), 0.0, 0.0)
    first, last = pairs[0][1], pairs[-1][1] + 1
    ordered = _both(
        sum(likeness[i][j] * one.weights[i] for i, j in pairs) / sum(one.weights),
        sum(likeness[i][j] * other.weights[j] for i, j in pairs) / sum(other.weights[first:last]),
    )
    equal = sum(same(one.words[i], other.words[j]) for i, j in pairs)
    exact = 2 * equal / (len(one.words) + last - first)
    near = _loosened(one, other, likeness) if loosely else likeness
    echoed = _both(_echoed(one, near), _echoed(other, tuple(zip(*near, strict=True))))
    return Shared(pairs, exact, max(ordered, echoed))


def _both(own: float, theirs: float) -> float:
    """Return the harmonic mean of two shares."""
    return 2 * own * theirs / (own + theirs) if own + theirs else 0.0


def _echoed(one: Said, likeness: Likeness) -> float:
    """Return the share of the one's weight that has its like in the other, whatever the order."""
    got = sum(weight * max(row) for weight, row in zip(one.weights, likeness, strict=True))
    return got / sum(one.weights)


def _loosened(one: Said, other: Said, likeness: Likeness) -> Likeness:
    """Return the likeness of words that a careless translator takes for each other as well."""
    return [
        [
            like if like >= _STANDS else _STANDS * may_stand_for(word, against)
            for against, like in zip(other.words, row, strict=True)
        ]
        for word, row in zip(one.words, likeness, strict=True)
    ]


@lru_cache(maxsize=50_000)
def same(one: str, other: str) -> bool:
    """Tell whether two folded words are one, but for American or British spelling."""
    return one == other or american(one) == american(other)


@lru_cache(maxsize=100_000)
def alike(one: str, other: str) -> float:
    """Return how alike two folded words are, 0 to 1: in spelling, stem or meaning."""
    if same(one, other):
        return 1.0
    if stem(one) == stem(other):
        return _STEM
    return max(_SPELT * bool(similar(one, other, _ALIKE)), _RELATED * related(one, other))


def _aligned(one: Said, other: Said, likeness: Likeness) -> tuple[tuple[int, int], ...]:
    rows = [[0.0] * (len(other.words) + 1)]
    for weight, likes in zip(one.weights, likeness, strict=True):
        before = rows[-1]
        if not any(likes):
            rows.append(before)
            continue
        best, row = 0.0, [0.0]
        for j, like in enumerate(likes):
            if like and (paired := before[j] + like * (weight + other.weights[j])) > best:
                best = paired
            if (unpaired := before[j + 1]) > best:
                best = unpaired
            row.append(best)
        rows.append(row)
    return tuple(reversed(_traced(one, other, rows)))


def _traced(one: Said, other: Said, rows: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    pairs = []
    i, j = len(one.words), len(other.words)
    while i and j:
        if rows[i][j] == rows[i - 1][j]:
            i -= 1
        elif rows[i][j] == rows[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs
