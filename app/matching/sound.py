"""How alike two words sound, whatever language they were written through.

A key in the manner of Soundex and Daitch-Mokotoff: letters that romanisations of one name exchange
fall into one class, vowels into one mark. Names that went through Cyrillic, Devanagari, Arabic or
Hangul and back keep the key, or nearly.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from app.text.folding import squash

_HISSES = re.compile(r"tsch|tch|sch|shch|sh|ch|cz|ts|tz|zh|dzh|dz|dj|(?<=[aeiouy])gi(?=[aeou])")
_CLUSTERS = (
    *(("kh", "k"), ("gh", "k"), ("ck", "k"), ("qu", "k"), ("ph", "f"), ("th", "t"), ("dh", "t")),
    *(("bh", "b"), ("x", "ks"), ("ce", "se"), ("ci", "si"), ("cy", "sy")),
)
_GLIDES = re.compile(r"(?<=[aeiou])[yj](?=[aeiou])|^[yj](?=[aeiou])|^i(?=[aou])")
_LETTERS = str.maketrans("bpfvwdtgkqcjszlrmnaeiouyh", "bbfffttkkkksssrrnnaaaaaak")
_RUN = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def sound_key(word: str) -> str:
    """Return a key that romanisations of one name share, or nearly: one letter a sound class.

    "Zelensky" and "Zelanski" give the same, so do "Cursk" and "Kursk". Vowels of any kind are "a",
    runs are one; the key of an empty word is empty.
    """
    key = _HISSES.sub("s", squash(word))
    for letters, sound in _CLUSTERS:
        key = key.replace(letters, sound)
    key = _GLIDES.sub("a", key)
    return _RUN.sub(r"\1", (key[:1] + key[1:].replace("h", "")).translate(_LETTERS))


def sounds_like(one: str, other: str) -> float:
    """Return how alike two words sound, 0 to 1 (same key)."""
    return OSA.normalized_similarity(sound_key(one), sound_key(other))
