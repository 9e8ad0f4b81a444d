"""What keeps a process from growing over thousands of stories."""

import gc
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper, cache
from itertools import count

_OURS = "app."
_EMPTIED = 50  # after so many stories; none leaves much garbage, so that it can wait as well
_LARGE = 1_000


def tidy_up() -> None:
    """Throw away from time to time what stories have left; to be called after each."""
    if next(_counter()) % _EMPTIED == 0:
        for memory in _memories():
            memory.cache_clear()
        gc.collect()


@cache
def _counter() -> "count[int]":
    return count(1)


def _memories() -> Iterator["_lru_cache_wrapper[object]"]:
    """Yield our functions that remember many words: other stories have others.

    What a function remembers without a bound is loaded once and stays.
    """
    for name, module in sorted(sys.modules.items()):
        if name.startswith(_OURS):
            for value in vars(module).values():
                if isinstance(value, _lru_cache_wrapper):
                    most = value.cache_parameters()["maxsize"]
                    if most is not None and most >= _LARGE:
                        yield value
