"""Who and what a story is about, drawn by chance from the material."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from tests.accuracy.material import Institution, Origin, Subject, cities, institutions, origins

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_HOMES = {"p1": 0, "p2": 0, "p3": 1, "p4": 2, "x1": 3, "x2": 3}
_TOWNS = {"c1": 0, "c2": 0, "c3": 1, "c4": 2, "y1": 3, "y2": 3}


@dataclass(frozen=True, slots=True)
class Person:
    """A person; `eastern` where the family name goes first, "" for no title."""

    given: str
    family: str
    title: str
    eastern: bool


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation's names; see `tests.accuracy.material.Institution`."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    article: bool

    @property
    def acronym(self) -> str:
        """The capitals of the usual name; "" where that has fewer than three."""
        capitals = "".join(letter for letter in self.right[0] if letter.isupper())
        return capitals if len(capitals) >= 3 else ""


@dataclass(frozen=True, slots=True)
class Cast:
    """All that slots stand for, each by its slot: {p1}, {c1}, {k1} and {d1}, {o1}, {n1}.

    Attributes:
        countries: home first; the fourth is of what no source mentions.
    """

    countries: tuple[Origin, ...]
    persons: Mapping[str, Person]
    cities: Mapping[str, str]
    organisations: Mapping[str, Organisation]
    values: Mapping[str, str]


def draw_cast(subject: Subject, chance: Random) -> Cast:
    """Return a cast for a story on `subject`; the same for the same state of `chance`."""
    countries = tuple(chance.sample(origins(), 4))
    return Cast(
        countries,
        dict(_persons(countries, subject, chance)),
        dict(_cities(countries, chance)),
        dict(_organisations(countries, subject, chance)),
        _values(chance),
    )


def _persons(
    countries: tuple[Origin, ...], subject: Subject, chance: Random
) -> Iterator[tuple[str, Person]]:
    for slot, home in _HOMES.items():
        origin = countries[home]
        half = slice(int(slot[1]) % 2, None, 2)  # so that two of one country share no name
        given, family = chance.choice(origin.given[half]), chance.choice(origin.family[half])
        yield slot, Person(given, family, subject.roles.get(slot, ""), origin.eastern)


def _cities(countries: tuple[Origin, ...], chance: Random) -> Iterator[tuple[str, str]]:
    pools = [chance.sample(cities()[origin.country], 2) for origin in countries]
    for slot, home in _TOWNS.items():
        yield slot, pools[home].pop()


def _organisations(
    countries: tuple[Origin, ...], subject: Subject, chance: Random
) -> Iterator[tuple[str, Organisation]]:
    purposes = {slot: role for slot, role in subject.roles.items() if slot[0] == "o"}
    taken: list[Institution] = []
    for slot, purpose in purposes.items():
        fit = [i for i in institutions() if i.purpose == purpose and i not in taken]
        taken.append(chance.choice(fit))
        yield slot, _organisation(taken[-1], countries[0], chance)
    strange = [i for i in institutions() if i.purpose not in purposes.values()]
    yield "z1", _organisation(chance.choice(strange), countries[3], chance)


def _organisation(institution: Institution, origin: Origin, chance: Random) -> Organisation:
    named = {"k": origin.country, "d": origin.adjective}
    named["c"] = chance.choice(cities()[origin.country])
    return Organisation(
        tuple(form.format(**named) for form in institution.right),
        tuple(form.format(**named) for form in institution.wrong),
        institution.article,
    )


def _values(chance: Random) -> dict[str, str]:
    figures = {f"n{k}": str(chance.randint(12, 900)) for k in (1, 2, 3)}
    counts = dict(zip(("m1", "m2"), chance.sample(_COUNTS, 2), strict=True))
    goals = {"g1": str(chance.randint(2, 5))}
    return {**figures, **counts, **goals, "day": chance.choice(_DAYS)}
