"""A process does not grow over thousands of stories."""

import gc
from collections.abc import Iterator
from functools import _lru_cache_wrapper

import pytest

from app.batch import tidy
from app.checks.typos.vocabulary import vocabulary
from app.gazetteer.base import base_names
from app.text.folding import fold


@pytest.fixture(autouse=True)
def counted_anew() -> Iterator[None]:
    tidy._counter.cache_clear()
    yield
    tidy._counter.cache_clear()


def test_words_are_forgotten_from_time_to_time() -> None:
    fold("Kılıçdaroğlu")
    for _ in range(49):
        tidy.tidy_up()
    assert is_remembered("Kılıçdaroğlu")
    tidy.tidy_up()
    assert not is_remembered("Kılıçdaroğlu")


def is_remembered(word: str) -> bool:
    """Whatever else is folded, as windows of other tests do when they are thrown away."""
    hits = fold.cache_info().hits
    fold(word)
    return fold.cache_info().hits > hits


def test_words_that_loaded_data_remembers_are_forgotten_too() -> None:
    names, words = base_names(), vocabulary()
    names.kinds("Kılıçdaroğlu")
    names.groups("Kılıçdaroğlu")
    words.near("kilicdaroglu")
    for _ in range(50):
        tidy.tidy_up()
    assert not [memory for memory in memories_of(names, words) if memory.cache_info().currsize]


def memories_of(*loaded: object) -> "list[_lru_cache_wrapper[object]]":
    values = [value for each in loaded for value in vars(each).values()]
    found = [value for value in values if isinstance(value, _lru_cache_wrapper)]
    assert found
    return found


def test_what_is_loaded_for_good_stays() -> None:
    names = base_names()
    for _ in range(50):
        tidy.tidy_up()
    assert base_names() is names


def test_garbage_goes() -> None:
    class Cycle:
        def __init__(self) -> None:
            self.me = self

    gc.disable()
    try:
        Cycle()
        for _ in range(500):
            tidy.tidy_up()
        assert not [each for each in gc.get_objects() if isinstance(each, Cycle)]
    finally:
        gc.enable()
