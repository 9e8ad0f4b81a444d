"""The long jobs that a session hands to the pool."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from msgspec import Struct

from app.checks.finding import Finding
from app.documents import Source
from app.gazetteer.gazetteer import Gazetteer
from app.progress import Progress
from app.settings import Settings
from app.story import Checker, HouseList, learn_names


class Checks(Protocol):
    """What a session needs of a checker."""

    def check(
        self, text: str, progress: Progress = ..., corrected: Iterable[tuple[str, str]] = ...
    ) -> tuple[Finding, ...]:
        """Return what is suspect in `text`, where those words were corrected before."""


class Engine(Struct, frozen=True):
    """The two long jobs, so that tests can put others in their place."""

    learn: Callable[[Sequence[Source], Progress], Gazetteer] = learn_names
    checker: Callable[[Gazetteer, Settings, Sequence[HouseList]], Checks] = Checker
