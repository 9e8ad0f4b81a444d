"""All names of a story."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.gazetteer.name import Name


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names that the sources of a story use.

    Attributes:
        names: the most mentioned first, ties by canonical form.
        words: how many sources have each folded word, names and all other words alike.
        sources: how many sources were used.
    """

    names: tuple[Name, ...]
    words: Mapping[str, int]
    sources: int
