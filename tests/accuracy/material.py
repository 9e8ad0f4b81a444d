"""What stories are made of, read from the files in `data`."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
NAMES = DATA / "names.tsv"
SCRIPTS = tuple("cyrillic greek hebrew arabic devanagari bengali katakana hangul".split())
COLUMNS = ("origin", "kind", "name", "variants", "words", "names", *SCRIPTS)


@dataclass(frozen=True, slots=True)
class Origin:
    """A country and the names of its people and cities.

    Attributes:
        code: ISO 3166 code of the country.
        adjective: such as "Polish"; `people`: such as "Poles".
        eastern: whether the family name goes first.
    """

    country: str
    code: str
    adjective: str
    people: str
    eastern: bool
    given: tuple[str, ...]
    family: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Garbles:
    """What machines make of one name; each may be empty.

    Attributes:
        variants: other right ways of writing it.
        words: ordinary words that are spelt alike.
        names: other names that are spelt alike.
        scripts: by script, what comes back when the name is sent there.
    """

    variants: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    scripts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Institution:
    """Patterns of an organisation's names, with {k}, {d} and {c} for country, adjective and city.

    Attributes:
        right: what newsrooms write, the usual name first.
        wrong: the same in other words.
        article: whether "the" goes before it.
    """

    purpose: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    article: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """One thing that happened, told in several wordings with slots for names.

    Attributes:
        kind: "", "headline", or the kind of decoy.
        article: as a stilted translation tells it; "" if only newsrooms do.
        newsrooms: as they tell it, each in other words; empty if none does.
    """

    kind: str
    article: str
    newsrooms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What stories are about.

    Attributes:
        roles: slot -> a person's title, or an institution's purpose.
    """

    name: str
    roles: Mapping[str, str]
    headlines: tuple[Frame, ...]
    frames: tuple[Frame, ...]


@cache
def origins() -> tuple[Origin, ...]:
    """Return all origins, in the order of the file."""
    return tuple(_origin(lines) for lines in _blocks(DATA / "origins.txt"))


@cache
def cities() -> Mapping[str, tuple[str, ...]]:
    """Return the cities of each country."""
    found = defaultdict(list)
    for row in _rows():
        if row["kind"] == "city":
            found[row["origin"]].append(row["name"])
    return {country: tuple(names) for country, names in found.items()}


@cache
def garbles() -> Mapping[str, Garbles]:
    """Return what was made of each name."""
    return {row["name"]: _garbles(row) for row in _rows()}


@cache
def institutions() -> tuple[Institution, ...]:
    """Return all institutions, in the order of the file."""
    lines = [line for block in _blocks(DATA / "organisations.txt") for line in block]
    return tuple(_institution(line) for line in lines)


@cache
def subjects() -> tuple[Subject, ...]:
    """Return all subjects, by name."""
    return tuple(_subject(path) for path in sorted((DATA / "frames").glob("*.txt")))


@cache
def decoys() -> tuple[Frame, ...]:
    """Return the frames of what is right and must stay silent."""
    return tuple(_frame(lines[1:], kind=lines[0]) for lines in _blocks(DATA / "decoys.txt"))


def _blocks(path: Path) -> Iterator[list[str]]:
    """Yield the lines of each paragraph without the comments."""
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and line[0] != "#"]
        if lines:
            yield lines


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with NAMES.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _origin(lines: list[str]) -> Origin:
    told = dict(line.split(" ", 1) for line in lines)
    country, code, *more = told["country"].split()
    adjective, people = told["people"].split()
    return Origin(
        country.replace("_", " "),
        code,
        adjective.replace("_", " "),
        people.replace("_", " "),
        more == ["eastern"],
        tuple(told["given"].split()),
        tuple(told["family"].split()),
    )


def _garbles(row: Mapping[str, str]) -> Garbles:
    return Garbles(
        tuple(row["variants"].split()),
        tuple(row["words"].split()),
        tuple(row["names"].split()),
        {script: row[script] for script in SCRIPTS if row[script]},
    )


def _institution(line: str) -> Institution:
    purpose, right, wrong = line.split(" | ")
    forms = tuple(form.removeprefix("~") for form in right.split(" / "))
    return Institution(purpose, forms, tuple(wrong.split(" / ")), not right.startswith("~"))


def _subject(path: Path) -> Subject:
    head, *blocks = _blocks(path)
    frames = [_frame(lines) for lines in blocks]
    return Subject(
        path.stem,
        dict(line.split(" ", 1) for line in head),
        tuple(frame for frame in frames if frame.kind == "headline"),
        tuple(frame for frame in frames if frame.kind != "headline"),
    )


def _frame(lines: list[str], kind: str = "") -> Frame:
    """Read "= article", or "! headline", then "- newsroom" lines."""
    told = [(line[0], line[2:]) for line in lines]
    article = next((text for mark, text in told if mark in "=!"), "")
    newsrooms = tuple(text for mark, text in told if mark == "-")
    return Frame("headline" if told[0][0] == "!" else kind, article, newsrooms)
