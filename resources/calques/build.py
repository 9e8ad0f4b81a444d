"""Build the two lookup files of this folder from resources/languages/*.tsv.

    python resources/calques/build.py

Each line of a language's file is what a translator makes of a name, English words with commas
between, a tab, and the words of the language that names have, romanised, in all their forms.

    words.marisa   the English words
    forms.marisa   word of a language, folded -> English word; marked if the form is as short as
                   can be, or a syllable of a language whose syllables mean many things
"""

import re
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

from app.matching.calques import AMBIGUOUS, FORMAT, FORMS_FILE, WORDS_FILE
from app.text.folding import fold, squash

_HERE = Path(__file__).parent
_SHORTEST = 3
_OF_SYLLABLES = frozenset({"ko", "th", "vi", "zh"})
_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy]{1,3}[^aeiouy]*")


def pairs() -> Iterator[tuple[str, str, bool]]:
    """Yield words of the languages, what they mean, and whether each may well be another word."""
    for file in sorted((_HERE.parent / "languages").glob("*.tsv")):
        for line in file.read_text("utf-8").splitlines():
            meanings, _, forms = line.partition("\t")
            for meaning in map(fold, map(str.strip, meanings.split(","))):
                for form in map(squash, forms.split(",")):
                    if meaning.isalpha() and len(form) >= _SHORTEST and form != meaning:
                        yield form, meaning, _is_ambiguous(form, file.stem)


def _is_ambiguous(form: str, language: str) -> bool:
    syllable = language in _OF_SYLLABLES and bool(_SYLLABLE.fullmatch(form))
    return syllable or len(form) == _SHORTEST


def main() -> None:
    """Build both files."""
    found = sorted(set(pairs()))
    words = marisa_trie.Trie({meaning for _, meaning, _ in found})
    words.save(str(_HERE / WORDS_FILE))
    records = [(form, (words[meaning] | AMBIGUOUS * perhaps,)) for form, meaning, perhaps in found]
    marisa_trie.RecordTrie(FORMAT, records).save(str(_HERE / FORMS_FILE))


if __name__ == "__main__":
    main()
