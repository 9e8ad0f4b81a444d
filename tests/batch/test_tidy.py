"""A process does not grow over thousands of stories."""

import gc
from collections.abc import Iterator

import pytest

from app.batch import tidy
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
    assert fold.cache_info().currsize
    tidy.tidy_up()
    assert not fold.cache_info().currsize


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
        for _ in range(50):
            tidy.tidy_up()
        assert not [each for each in gc.get_objects() if isinstance(each, Cycle)]
    finally:
        gc.enable()
