"""What sentences claim about the whole article, counted so that each can take its claims back.

A recheck while typing replaces one sentence. Its claims go, those of the new one come, and only
the sentences that asked for something that is different now are looked at again.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)
R = TypeVar("R")
P = TypeVar("P", bound=Hashable)


class Claims(Generic[K, V, R, P]):
    """Values that sentences claim for keys, and who asks for which key.

    What changes before anybody asks for it makes nothing stale.

    Args:
        read: turns the values claimed for a key, each with how often, into what is asked for; must
            not depend on the order of the values.
    """

    def __init__(self, read: Callable[[Mapping[V, int]], R]) -> None:
        self._read = read
        self._nothing = read({})
        self._values: dict[K, dict[V, int]] = {}
        self._readers: dict[K, dict[P, int]] = {}
        self._before: dict[K, R] = {}

    def __getitem__(self, key: K) -> R:
        """Return what is claimed for `key`."""
        values = self._values.get(key)
        return self._read(values) if values else self._nothing

    def change(self, claims: Iterable[tuple[K, V]], by: int) -> None:
        """Count each claim `by` more times, or fewer."""
        values, readers, before = self._values, self._readers, self._before
        for key, value in claims:
            if key in readers and key not in before:
                before[key] = self[key]
            _count(values, key, value, by)

    def watch(self, reader: P, keys: Iterable[K], by: int) -> None:
        """Count `reader` among those who ask for each of `keys`, `by` more times or fewer."""
        for key in keys:
            _count(self._readers, key, reader, by)

    def stale(self) -> set[P]:
        """Return who asked for something that changed since the last call."""
        found: set[P] = set()
        for key, before in self._before.items():
            if key in self._readers and self[key] != before:
                found.update(self._readers[key])
        self._before.clear()
        return found


def _count(counts: dict[K, dict[V, int]], key: K, value: V, by: int) -> None:
    """Count a value of a key `by` more times or fewer; what has no count is not kept."""
    of_key = counts.get(key)
    if of_key is None:
        counts[key] = {value: by}
        return
    times = of_key.get(value, 0) + by
    if times:
        of_key[value] = times
    else:
        of_key.pop(value, None)
        if not of_key:
            del counts[key]
