"""What a name means in its own language, as a translator may write it: Bylgjan, "wave".

The words of many languages that names are made of, by `resources/calques`; a name may also be two
of them, or one with more before or after it: Samandağ, "straw mountain", Sprengisandur, "... sand".
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import marisa_trie

from app.matching.spelling import similar
from app.matching.synonyms import base_forms
from app.resources import resource
from app.text.folding import squash

FORMS_FILE, WORDS_FILE, ACRONYMS_FILE = "forms.marisa", "words.marisa", "acronyms.tsv"
FORMAT = "<H"
AMBIGUOUS = 0x8000
"""Marks the number of a word that a short form may mean, or another word."""
_SHORT_PART, _PART, _LONG_PART = 3, 4, 5
_WHOLLY, _PERHAPS, _PARTLY = 1.0, 0.5, 0.25
_ALIKE = 0.6


@lru_cache(maxsize=20_000)
def meanings_of(name: str) -> Mapping[str, float]:
    """Return the English words, folded, that a name's word means, {} where nothing is known.

    Each with 1 where all of the name means it, ½ where the name is so short that it may well be
    another word, ¼ where a part of it means it. A meaning that is written like the
    name, as League is like Ligue, is left out: the two are alike anyway.
    """
    key = squash(name)
    found = {word: _PARTLY for word, _ in _of_parts(key)}
    found.update(whole_meanings_of(key))
    return found


@lru_cache(maxsize=20_000)
def whole_meanings_of(name: str) -> Mapping[str, float]:
    """Return those of the `meanings_of` a name's word that all of it has; much sooner found."""
    key = squash(name)
    return {
        word: _PERHAPS if perhaps else _WHOLLY
        for word, perhaps in sorted(_of_form(key), key=_perhaps_first)
        if not similar(word, key, _ALIKE)
    }


@lru_cache(maxsize=50_000)
def calque(word: str, name: str) -> float:
    """Return how far an English word, in any form, is what a name's word means, 0 to 1."""
    meanings = meanings_of(name)
    if not meanings:
        return 0.0
    return max([meanings.get(form, 0.0) for form in base_forms(word)])


def spelt_out(acronym: str) -> tuple[str, ...]:
    """Return what an acronym of another language stands for, in lower-case English; longest first.

    () where it is not known: VSU is the Armed Forces of Ukraine.
    """
    return _acronyms().get(squash(acronym), ())


def _of_parts(key: str) -> Iterator[tuple[str, bool]]:
    """Yield what the words mean that a compound is made of, or its first or last one if long."""
    forms = _forms()
    for middle in range(_SHORT_PART, len(key) - 1):
        first, last = key[:middle], key[middle:]
        long = len(last) >= _SHORT_PART and max(middle, len(last)) >= _PART
        whole = long and first in forms and last in forms
        for part in (first, last):
            if whole or len(part) >= _LONG_PART:
                yield from _of_form(part)


def _of_form(form: str) -> Iterator[tuple[str, bool]]:
    """Yield what a form means, with whether it may well be another word."""
    for (number,) in _forms().get(form, ()):
        yield _words().restore_key(number & ~AMBIGUOUS), bool(number & AMBIGUOUS)


def _perhaps_first(meaning: tuple[str, bool]) -> tuple[bool, str]:
    word, perhaps = meaning
    return not perhaps, word


@cache
def _acronyms() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in resource(f"calques/{ACRONYMS_FILE}").read_text("utf-8").splitlines():
        phrases, _, acronyms = line.partition("\t")
        for acronym in acronyms.split(", "):
            found[acronym] += phrases.split(", ")
    return {acronym: tuple(sorted(all_, key=_length)) for acronym, all_ in found.items()}


def _length(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase


@cache
def _forms() -> "marisa_trie.RecordTrie":
    return marisa_trie.RecordTrie(FORMAT).mmap(str(resource(f"calques/{FORMS_FILE}")))


@cache
def _words() -> "marisa_trie.Trie":
    return marisa_trie.Trie().mmap(str(resource(f"calques/{WORDS_FILE}")))
