"""What sentences claim about the whole article, counted so that each can take its claims back.

A recheck while typing replaces one sentence. Its claims go, those of the new one come, and only
the sentences that asked for something that is different now are looked at again.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)
R = TypeVar("R")
P = TypeVar("P", bound=Hashable)


class Claims(Generic[K, V, R, P]):
    """Values that sentences claim for keys, and who asks for which key.

    Args:
        read: turns the values claimed for a key, each with how often, into what is asked for; must
            not depend on the order of the values.
    """

    def __init__(self, read: Callable[[Mapping[V, int]], R]) -> None:
        self._read = read
        self._values: defaultdict[K, Counter[V]] = defaultdict(Counter)
        self._readers: defaultdict[K, Counter[P]] = defaultdict(Counter)
        self._before: dict[K, R] = {}

    def __getitem__(self, key: K) -> R:
        """Return what is claimed for `key`."""
        return self._read(self._values.get(key, {}))

    def change(self, claims: Iterable[tuple[K, V]], by: int) -> None:
        """Count each claim `by` more times, or fewer."""
        for key, value in claims:
            if key not in self._before:
                self._before[key] = self[key]
            values = self._values[key]
            values[value] += by
            if not values[value]:
                del values[value]
            if not values:
                del self._values[key]

    def watch(self, reader: P, keys: Iterable[K], by: int) -> None:
        """Count `reader` among those who ask for each of `keys`, `by` more times or fewer."""
        for key in keys:
            readers = self._readers[key]
            readers[reader] += by
            if not readers[reader]:
                del readers[reader]
            if not readers:
                del self._readers[key]

    def stale(self) -> set[P]:
        """Return who asked for something that changed since the last call."""
        found: set[P] = set()
        for key, before in self._before.items():
            if key in self._readers and self[key] != before:
                found.update(self._readers[key])
        self._before.clear()
        return found
