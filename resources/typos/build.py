"""Build the look-up files of this folder from other people's well-kept data.

    python resources/typos/build.py FOLDER

FOLDER holds SCOWL as Debian packs it: american-english, american-english-large,
american-english-huge and the same for British English. Frequencies and pairs of words come from
the dictionaries of symspellpy. NOTICE.md credits them all.

    common.txt      the words that a misspelling may stand for; one line holds those of one length
    rare.marisa     words that are right, but that nobody means who misspells something
    pairs.marisa    "word word" -> (log2 of how often they stand together,)
    letters.marisa  three letters -> (tenths of bits that the third tells after the two before,)
    british.tsv     words as the British spell them, and as Americans do

newer.txt is ours: words that are too new for these lists, and those of foreign phrases in English.
"""

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import marisa_trie
import regex

from app.checks.typos.vocabulary import (
    BITS_FORMAT,
    BRITISH_FILE,
    COMMON_FILE,
    LETTERS_FILE,
    PAIRS_FILE,
    RARE_FILE,
    STRANGEST,
    triples,
)
from app.gazetteer.base import base_names
from app.matching.spelling import american
from app.resources import resource
from app.text.folding import fold

_COMMON = 12
_ALSO_BRITISH = (
    (regex.compile("our"), "or"),
    (regex.compile("oeuvr(?=e)"), "euver"),
    (regex.compile("ae|oe"), "e"),
    (regex.compile("oul(?=[dt])"), "ol"),
    (regex.compile("ph"), "f"),
    (regex.compile("(?<=[bt])re(?=[sd]?$)"), "er"),
    (regex.compile("ll(?=ist)|ll(?=[aeiou])"), "l"),
    (regex.compile("l(?=fu?l)"), "ll"),
    (regex.compile("sceptic"), "skeptic"),
    (regex.compile("ence(?=[ds]$|l)"), "ense"),
    (regex.compile("is(?=ab|e)"), "iz"),
)
"""How the British spell, beside what `american` knows; right only where both words exist."""


def listed(path: Path) -> set[str]:
    """Return the words that a list writes in lower case, without possessives."""
    words = path.read_text("utf-8").split()
    return {fold(word) for word in words if word.islower() and not word.endswith("'s")}


def shipped(name: str) -> Iterator[list[str]]:
    """Yield the fields of the lines of a dictionary of symspellpy."""
    for line in files("symspellpy").joinpath(name).read_text("utf-8-sig").splitlines():
        yield line.split()


def common(usual: set[str]) -> Iterator[str]:
    """Yield the lines of common.txt, from the shortest words to the longest."""
    by_length: dict[int, list[str]] = defaultdict(list)
    counted = {word for word, _ in shipped("frequency_dictionary_en_82_765.txt")}
    for word in sorted(counted | usual):
        if word in usual or base_names().frequency(word) >= _COMMON:
            by_length[len(word)].append(word)
    for length in range(max(by_length) + 1):
        yield " ".join(by_length[length])


def pairs() -> Iterator[tuple[str, tuple[int]]]:
    """Yield the pairs of ordinary words with log2 of how often they are found together."""
    base = base_names()
    for one, other, count in shipped("frequency_bigramdictionary_en_243_342.txt"):
        if base.frequency(one) >= 0 and base.frequency(other) >= 0:
            yield f"{one} {other}", (int(math.log2(int(count))),)


def letters(words: Iterable[str]) -> Iterator[tuple[str, tuple[int]]]:
    """Yield how much each letter tells after the two before it, in tenths of bits."""
    thirds = Counter(three for word in words for three in triples(word))
    seconds: Counter[str] = Counter()
    for three, count in thirds.items():
        seconds[three[:2]] += count
    for three, count in sorted(thirds.items()):
        bits = math.log2(seconds[three[:2]] / count)
        yield three, (round(10 * min(bits, STRANGEST)),)


def british(own: set[str], others: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the words of `own` that `others` spells otherwise, and how, if `own` never does."""
    for word in sorted(own - others):
        if base_names().frequency(word) < _COMMON:
            continue
        forms = [american(word), *(rule.sub(by, american(word)) for rule, by in _ALSO_BRITISH)]
        forms += [rule.sub(by, word) for rule, by in _ALSO_BRITISH]
        found = next((form for form in forms if form in others - own), None)
        if found:
            yield word, found


def main() -> None:
    """Write the files beside this one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    lists = parser.parse_args().folder
    usual = listed(lists / "american-english") | listed(lists / "british-english")
    large = {kind: listed(lists / f"{kind}-english-large") for kind in ("american", "british")}
    huge = {kind: listed(lists / f"{kind}-english-huge") for kind in large}
    folder = resource("typos")
    lines = list(common(usual))
    (folder / COMMON_FILE).write_text("\n".join(lines) + "\n", "utf-8")
    told = letters(word for line in lines for word in line.split() if word.isalpha())
    marisa_trie.RecordTrie(BITS_FORMAT, told).save(str(folder / LETTERS_FILE))
    rare = sorted((huge["american"] | huge["british"]).difference(*large.values()))
    marisa_trie.Trie(rare).save(str(folder / RARE_FILE))
    marisa_trie.RecordTrie(BITS_FORMAT, sorted(pairs())).save(str(folder / PAIRS_FILE))
    spellings = sorted(british(large["british"], large["american"]))
    (folder / BRITISH_FILE).write_text(
        "".join(f"{own}\t{other}\n" for own, other in spellings), "utf-8"
    )
    print(f"{len(rare)} rare words, {len(spellings)} British spellings")


if __name__ == "__main__":
    main()
