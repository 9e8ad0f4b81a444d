"""What keeps a process from growing over thousands of stories."""

import gc
import sys
from collections.abc import Iterator, Mapping
from functools import _lru_cache_wrapper, cache
from inspect import signature
from itertools import count

_OURS = "app."
_EMPTIED = 50  # after so many stories
_COLLECTED = 500  # hardly any story leaves garbage, and to look for it takes as long as half of one
_LARGE = 1_000


def tidy_up() -> None:
    """Throw away from time to time what stories have left; to be called after each."""
    done = next(_counter())
    if done % _EMPTIED == 0:
        for memory in _memories():
            memory.cache_clear()
    if done % _COLLECTED == 0:
        gc.collect()


@cache
def _counter() -> "count[int]":
    return count(1)


def _memories() -> Iterator["_lru_cache_wrapper[object]"]:
    """Yield our functions that remember many words: other stories have others.

    What a function remembers without a bound is loaded once and stays, but not the words that it
    remembers in turn.
    """
    for function in _functions():
        yield from filter(_is_large, (function, *_methods(function)))


def _functions() -> Iterator["_lru_cache_wrapper[object]"]:
    for name, module in sorted(sys.modules.items()):
        if name.startswith(_OURS):
            yield from _remembering(vars(module))


def _methods(function: "_lru_cache_wrapper[object]") -> Iterator["_lru_cache_wrapper[object]"]:
    """Yield the methods of what was loaded once that remember something."""
    if function.cache_info().currsize == 1 and not signature(function).parameters:
        yield from _remembering(getattr(function(), "__dict__", {}))


def _remembering(values: Mapping[str, object]) -> Iterator["_lru_cache_wrapper[object]"]:
    return (value for value in values.values() if isinstance(value, _lru_cache_wrapper))


def _is_large(function: "_lru_cache_wrapper[object]") -> bool:
    most = function.cache_parameters()["maxsize"]
    return most is not None and most >= _LARGE
