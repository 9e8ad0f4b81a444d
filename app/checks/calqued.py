"""Which names of the sources a word of the article may be a literal translation of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from app.checks.context import Context
from app.matching.calques import meanings_of
from app.matching.synonyms import base_forms


def calqued(word: str, context: Context) -> Iterator[str]:
    """Yield the keys of the names' words that mean an English word, in any form: all of each."""
    names = context.once(_names)
    for form in base_forms(word):
        yield from names.get(form, ())


def _names(context: Context) -> Mapping[str, tuple[str, ...]]:
    """Return the keys of the names' words by what all of each means; English ones mean nothing."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in context.targets:
        if context.base.frequency(key) < 0:
            for word, share in meanings_of(key).items():
                if share == 1:
                    found[word].append(key)
    return {word: tuple(keys) for word, keys in found.items()}
