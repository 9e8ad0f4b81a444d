"""The sources of stories, read and learned once where several stories share them."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from app.documents import Document, Source, read_document
from app.gazetteer.house import HouseList
from app.settings import Settings
from app.story import Checker, learn_names, open_sources

_SETS = 4  # source sets kept at a time; stories that share one stand together in most plans

State = tuple[int, int] | None
"""What changes when a file does; None if it isn't there."""


class SourceSet(Struct, frozen=True):
    """The sources of an article and the checker that learned from them."""

    sources: tuple[Source, ...]
    checker: Checker


class SourceSets:
    """Opens the sources of articles; remembers the last few sets of them."""

    def __init__(self, settings: Settings, house: Sequence[HouseList]) -> None:
        self._settings, self._house = settings, house
        self._documents = lru_cache(_SETS)(_read_all)
        self._checkers = lru_cache(_SETS)(self._learned)

    def open(self, article: Document, paths: tuple[Path, ...]) -> SourceSet:
        """Return the sources of an article, and their checker.

        Raises:
            DocumentError: one of the files can't be read.
        """
        sources = open_sources(article, self._documents(paths, states(paths)))
        return SourceSet(sources, self._checkers(sources))

    def _learned(self, sources: tuple[Source, ...]) -> Checker:
        return Checker(learn_names(sources), self._settings, self._house)


def states(paths: Sequence[Path]) -> tuple[State, ...]:
    """Return the states of files, by which a file that was changed is told."""
    return tuple(map(_state, paths))


def _state(path: Path) -> State:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


def _read_all(paths: tuple[Path, ...], _states: tuple[State, ...]) -> tuple[Document, ...]:
    return tuple(map(read_document, paths))
