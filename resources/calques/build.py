"""Build the two lookup files of this folder from resources/languages/*.tsv.

    python resources/calques/build.py

Each line of a language's file is what a translator makes of a name, English words with commas
between, a tab, and the words of the language that names have, romanised, in all their forms.

    words.marisa   the English words
    forms.marisa   word of a language, folded -> English word
"""

from collections.abc import Iterator
from pathlib import Path

import marisa_trie

from app.matching.calques import FORMAT, FORMS_FILE, WORDS_FILE
from app.text.folding import fold, squash

_HERE = Path(__file__).parent
_SHORTEST = 3


def pairs() -> Iterator[tuple[str, str]]:
    """Yield words of the languages with what they mean."""
    for file in sorted((_HERE.parent / "languages").glob("*.tsv")):
        for line in file.read_text("utf-8").splitlines():
            meanings, _, forms = line.partition("\t")
            for meaning in map(fold, map(str.strip, meanings.split(","))):
                for form in map(squash, forms.split(",")):
                    if meaning.isalpha() and len(form) >= _SHORTEST and form != meaning:
                        yield form, meaning


def main() -> None:
    """Build both files."""
    found = sorted(set(pairs()))
    words = marisa_trie.Trie({meaning for _, meaning in found})
    words.save(str(_HERE / WORDS_FILE))
    records = [(form, (words[meaning],)) for form, meaning in found]
    marisa_trie.RecordTrie(FORMAT, records).save(str(_HERE / FORMS_FILE))


if __name__ == "__main__":
    main()
