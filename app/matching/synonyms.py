"""Whether two words mean the same, after WordNet 3.0 and the Moby Thesaurus."""

import sys
from array import array
from functools import cache, lru_cache

import marisa_trie

from app.resources import resource
from app.text.folding import fold

SYNONYMS_FILE = "synonyms.marisa"
THESAURUS_FILE = "thesaurus.marisa"
NUMBER = "H"
NONE = 0xFFFF
FORMAT = "<BI"
OWN, ABOVE, PERSON = 1, 2, 3
_SAME, _NEAR, _KIN = 1.0, 0.8, 0.6
_ENDINGS = (
    ("ies", "y"), ("ves", "f"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"),
    ("ed", ""), ("ing", "e"), ("ing", ""), ("er", ""), ("er", "e"), ("est", ""), ("ly", ""),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def related(one: str, other: str) -> float:
    """Return how near two words are in meaning, 0 (not known to be) to 1 (synonyms, one word).

    Inflected forms count as their words: "killed" and "slain" are synonyms.
    """
    if fold(one) == fold(other):
        return _SAME
    own, others = meanings(one), meanings(other)
    if not own.isdisjoint(others):
        return _NEAR
    akin = not own.isdisjoint(_above(other)) or not others.isdisjoint(_above(one))
    return _KIN if akin else 0.0


@lru_cache(maxsize=50_000)
def meanings(word: str) -> frozenset[int]:
    """Return the numbers of what a word may mean; synonyms share one."""
    return _related(word, OWN)


@lru_cache(maxsize=50_000)
def is_person(word: str) -> bool:
    """Tell a noun that means a person: baker, minister, widow."""
    return any(relation == PERSON for relation, _ in _words().get(fold(word), ()))


@lru_cache(maxsize=50_000)
def _above(word: str) -> frozenset[int]:
    """Return the numbers of what is just above the meanings of a word, or derived."""
    return _related(word, ABOVE)


def _related(word: str, relation: int) -> frozenset[int]:
    find = _words().get
    return frozenset(
        [number for form in base_forms(word) for own, number in find(form, ()) if own == relation]
    )


@lru_cache(maxsize=50_000)
def may_stand_for(one: str, other: str) -> bool:
    """Tell whether a careless translator may take one word for the other.

    This is far wider than `related`: the thesaurus lists what is only near in some sense.
    """
    (number, entries), (other_number, other_entries) = _entries(one), _entries(other)
    return bool(related(one, other)) or number in other_entries or other_number in entries


@lru_cache(maxsize=50_000)
def _entries(word: str) -> tuple[int, frozenset[int]]:
    """Return the number of the thesaurus's entry for a word, and of those that it stands in."""
    for form in base_forms(word):
        for found in _thesaurus().get(form, ()):
            numbers = array(NUMBER, found)
            if sys.byteorder == "big":
                numbers.byteswap()
            return numbers[0], frozenset(numbers[1:])
    return NONE, frozenset()


@lru_cache(maxsize=50_000)
def base_forms(word: str) -> tuple[str, ...]:
    """Return the word, folded, and what it may be an inflection of."""
    word = fold(word)
    forms = [word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(stem := word.removesuffix(ending)) > 2:
            forms.append(stem + instead)
            if len(stem) > 3 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return tuple(forms)


@cache
def _words() -> "marisa_trie.RecordTrie":
    return marisa_trie.RecordTrie(FORMAT).mmap(str(resource(f"synonyms/{SYNONYMS_FILE}")))


@cache
def _thesaurus() -> "marisa_trie.BytesTrie":
    return marisa_trie.BytesTrie().mmap(str(resource(f"synonyms/{THESAURUS_FILE}")))
