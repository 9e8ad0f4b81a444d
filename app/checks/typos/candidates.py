"""What a misspelt word may have been, whatever stands around it."""

from collections.abc import Iterator

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.checks.context import Context
from app.checks.typos.slips import slip
from app.checks.typos.vocabulary import vocabulary
from app.gazetteer.lexicon import FUNCTION_WORDS

_EDITS = 2
_PER_LETTER = 0.32
"""A slip that costs more than this a letter, and more than one letter, leaves another word."""
_MOST = 12
_GAP = 0.6
"""What a space costs that is missing or that is too much."""
_PART = 3
_LISTED = 24
_LISTED_NAMING = 29
"""Words that stand together at least so often (log2) are written together by slip.

Two that name things are more often one word that dictionaries do not have yet.
"""
_FREQUENT = 18
_JOINING = frozenset(
    """
    about and are because been but could did for from had has have his in is not of said should
    that the their them they this to was were when where which who will with would
    """.split()
)
"""Words that are written together with the next or last one by slip, never by rule."""
_BEFORE = _JOINING | {"an", "as", "he", "if", "it", "my", "she", "we"}
_AFTER = _JOINING | {"he", "she", "we"}
"""The same, with those that by rule only end words, or only begin them: vegan, bandit."""


class Candidate(Struct, frozen=True):
    """A word, or two, that a word may have been meant for.

    Attributes:
        words: one folded word, or two that were written together.
        slip: what the slip costs, see `slip`.
        told: whether the sources have it.
    """

    words: tuple[str, ...]
    slip: float
    told: bool

    @property
    def text(self) -> str:
        """The words as they are written."""
        return " ".join(self.words)


class Candidates:
    """Finds candidates among the common words and the ordinary words of the sources."""

    def __init__(self, context: Context) -> None:
        usage = context.gazetteer.usage
        self._vocabulary = vocabulary()
        self._told_keys, self._places = context.told_keys, context.places
        self._found: dict[str, tuple[Candidate, ...]] = {}
        self._told = frozenset(word for word in usage.lower if word.isalpha())
        self._all_told = tuple(self._told)

    def of(self, word: str) -> tuple[Candidate, ...]:
        """Return what a folded word may have been, the cheapest slips first."""
        if word not in self._found:
            self._found[word] = self._of(word)
        return self._found[word]

    def _of(self, word: str) -> tuple[Candidate, ...]:
        near = [*self._vocabulary.near(word), *self._near_own(word)]
        most = max(1.0, _PER_LETTER * len(word))
        costs = sorted((slip(word, other), other) for other in dict.fromkeys(near))
        found = [
            Candidate((other,), cost, other in self._told) for cost, other in costs if cost <= most
        ]
        return (*found[:_MOST], *self._split(word))

    def joined(self, one: str, other: str) -> Candidate | None:
        """Return the word that two folded ones are when written together, if it is one."""
        whole = one + other
        told = whole in self._told
        if told or self._vocabulary.frequency(whole) >= _FREQUENT:
            return Candidate((whole,), _GAP, told)
        return None

    def _near_own(self, word: str) -> Iterator[str]:
        """Yield the words near to one that only the sources have."""
        near = process.extract(
            word, self._all_told, scorer=OSA.distance, score_cutoff=_EDITS, limit=None
        )
        for other, _, _ in near:
            if other != word and self._vocabulary.frequency(other) < 0:
                yield other

    def _split(self, word: str) -> Iterator[Candidate]:
        for at in range(1, len(word)):
            pair = word[:at], word[at:]
            if self._stand_together(*pair):
                yield Candidate(pair, _GAP, self._writes(*pair))

    def _stand_together(self, one: str, other: str) -> bool:
        naming = FUNCTION_WORDS.isdisjoint((one, other))
        if self._vocabulary.pair(one, other) >= (_LISTED_NAMING if naming else _LISTED):
            small = "a" in {one, other} or one in _BEFORE or other in _AFTER
            return small or min(len(one), len(other)) >= _PART
        if one in _BEFORE:
            return self._is_frequent(other)
        follows = other in _AFTER or (other in FUNCTION_WORDS and len(other) > _PART)
        return follows and self._is_frequent(one)

    def _is_frequent(self, word: str) -> bool:
        listed = self._vocabulary.frequency(word) >= _FREQUENT
        return word in _JOINING or (listed and len(word) > _PART)

    def _writes(self, one: str, other: str) -> bool:
        return any(
            self._told_keys[number][at + 1 : at + 2] == (other,)
            for number, at in self._places.get(one, ())
        )
