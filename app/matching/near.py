"""Find the words that are near to a given one, by spelling or by sound."""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.matching.sound import sound_key

_NEAR, _SOUND = 0.6, 0.75
_BEST = 6


class NearIndex:
    """The folded words of a gazetteer, to be asked for the few that a garble may stand for.

    Exact in what it returns: every word is compared (rapidfuzz), none is pruned.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        by_key: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            by_key[sound_key(word)].append(word)
        self._by_key = dict(by_key)
        self._keys = sorted(by_key)

    def near(self, folded: str) -> list[str]:
        """Return the words nearest to `folded` by spelling, and those nearest by sound, sorted."""
        found = self._nearest(folded, self._words, _NEAR)
        for key in self._nearest(sound_key(folded), self._keys, _SOUND):
            found.update(self._by_key[key])
        return sorted(found)

    @staticmethod
    def _nearest(query: str, choices: list[str], least: float) -> set[str]:
        near = process.extract(
            query, choices, scorer=OSA.normalized_similarity, limit=_BEST, score_cutoff=least
        )
        return {word for word, _, _ in near}
