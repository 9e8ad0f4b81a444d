"""Whether two figures tell of the same thing, in whatever words."""

from itertools import product

from msgspec import Struct

from app.checks.numbers.concepts import concept
from app.checks.numbers.telling import Telling
from app.lazy import cached_property
from app.matching.synonyms import related
from app.text.figures.figure import COUNT, ORDINAL

_PEOPLE = frozenset({"people", "persons"})
"""What any persons may be counted as."""
_ENOUGH = 6.0
"""Weight of shared words that proves half."""


class Sameness(Struct, frozen=True, dict=True, eq=False):
    """What speaks for two figures telling of the same thing.

    Attributes:
        one: a figure.
        other: another one.
        more: the weight of what they share beside words.
    """

    one: Telling
    other: Telling
    more: float = 0.0

    @cached_property
    def counted(self) -> float:
        """How alike what they count is: 1 the same, 0 not told, -1 something else."""
        return _counted(self.one, self.other)

    @cached_property
    def shared(self) -> float:
        """The weight of what they share."""
        return self._words + self.more

    @cached_property
    def score(self) -> float:
        """All of it in one number, about -0.5 to 1.5."""
        share = self._words / max(_ENOUGH, min(self.one.whole, self.other.whole))
        return self.shared / (self.shared + _ENOUGH) + 0.3 * share + 0.4 * self.counted

    @cached_property
    def _words(self) -> float:
        """The weight of the words that stand around both."""
        nouns = self.one.nouns
        few, many = sorted((self.one.about, self.other.about), key=len)
        return sum(
            min(weight, many[key])
            for key, weight in few.items()
            if key in many and key not in nouns
        )


def nearness(one: Telling, other: Telling) -> float:
    """Return the weight of the words that stand next to both figures, synonyms too."""
    total = 0.0
    for word, weight in one.near:
        best = 0.0
        for near, other_weight in other.near:
            most = min(weight, other_weight)
            if most > best:
                best = max(best, _alike(word, near) * most)
        total += best
    return total


def _counted(one: Telling, other: Telling) -> float:
    if one.figure.kind not in {COUNT, ORDINAL}:
        return 0.0
    if not one.counted or not other.counted:
        return _half_told(one, other)
    if not _PEOPLE.isdisjoint((one.counted[0].folded, other.counted[0].folded)):
        return float(one.nouns[0] == other.nouns[0])
    likest = max(
        _alike(a.folded, b.folded) * (1.0 - 0.1 * (i + j))
        for (i, a), (j, b) in product(enumerate(one.counted), enumerate(other.counted))
    )
    if likest > 0:
        return likest
    return -1.0 if one.counts and other.counts else _half_told(one, other)


def _half_told(one: Telling, other: Telling) -> float:
    """Look what one counts up in the other's company: 72 people are missing, 27 are missing."""
    told, about = (one, other.about) if one.counted else (other, one.about)
    if not told.counted or told.counted[0].folded in _PEOPLE:
        return 0.0
    return 0.0 if any(noun in about for noun in told.nouns) else -0.5


def _alike(one: str, other: str) -> float:
    return 1.0 if concept(one) == concept(other) else related(one, other)
