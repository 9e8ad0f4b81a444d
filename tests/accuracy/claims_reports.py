"""Reports that we wrote: a right article, three newsrooms' sources, and what is true in it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.documents import Source
from app.story import open_story

REPORTS = Path(__file__).parent / "reports"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation of the article.

    Attributes:
        words: what stands between the marks.
        speaker: the full name, a key of `Report.persons`.
        by: the words of the article that name the speaker; "" where only a pronoun does, or what
            stands elsewhere.
        sources: the numbers of the sources that have the same words, from 1.
        reworded: the same said as bad translations say it, the nearest first.
        swap: a stretch of the words, and another that changes what they mean.
    """

    words: str
    speaker: str
    by: str
    sources: tuple[int, ...]
    reworded: tuple[str, ...]
    swap: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure or date of the article that sources support.

    Attributes:
        text: as it stands in the article, once.
        kind: "count", "money", "share", "measure", "age", "score", "date" or "year".
        counts: of what.
        told: by number of the source, how it tells the same.
        rounded: whether the article is less exact than the sources.
    """

    text: str
    kind: str
    counts: str
    told: Mapping[int, str]
    rounded: bool


@dataclass(frozen=True, slots=True)
class Role:
    """An office given to a person.

    Attributes:
        text: name and office as they stand in the article, once.
        person: the full name, a key of `Report.persons`.
        office: what the person is.
        told: by number of the source, how it tells the same.
    """

    text: str
    person: str
    office: str
    told: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Report:
    """An article in which all is right, its sources, and the facts of it that they support.

    Attributes:
        persons: full name -> the name alone by which the article goes on.
        places: names that stand without "the".
        unheard: names and figures of the article that no source has.
    """

    name: str
    subject: str
    article: str
    sources: tuple[Source, ...]
    persons: Mapping[str, str]
    places: tuple[str, ...]
    unheard: tuple[str, ...]
    quotations: tuple[Quoted, ...]
    figures: tuple[Figure, ...]
    roles: tuple[Role, ...]


@cache
def reports(within: Path = REPORTS) -> tuple[Report, ...]:
    """Return all reports of a folder, in order of their names."""
    return tuple(map(_read, sorted(folder for folder in within.iterdir() if folder.is_dir())))


def _read(folder: Path) -> Report:
    story = open_story(folder / "article.txt", sorted(folder.glob("source-*.txt")))
    facts = tomllib.loads((folder / "facts.toml").read_text("utf-8"))
    return Report(
        name=folder.name,
        subject=facts["subject"],
        article=story.article.text,
        sources=story.sources,
        persons=facts["persons"],
        places=tuple(facts["places"]),
        unheard=tuple(facts["unheard"]),
        quotations=tuple(map(_quoted, facts["quotations"])),
        figures=tuple(map(_figure, facts["figures"])),
        roles=tuple(map(_role, facts["roles"])),
    )


def _quoted(fact: dict[str, Any]) -> Quoted:
    old, new = fact.pop("swap")
    sources, reworded = tuple(fact.pop("sources")), tuple(fact.pop("reworded"))
    return Quoted(sources=sources, reworded=reworded, swap=(old, new), **fact)


def _figure(fact: dict[str, Any]) -> Figure:
    return Figure(told=_told(fact), rounded=fact.pop("rounded", False), **fact)


def _role(fact: dict[str, Any]) -> Role:
    return Role(told=_told(fact), **fact)


def _told(fact: dict[str, Any]) -> dict[int, str]:
    return {int(number): words for number, words in fact.pop("told").items()}
