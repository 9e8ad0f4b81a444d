"""The words of the names, as what a garbled word of the article may have been."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.lexicon import CONNECTORS, FUNCTION_WORDS
from app.text.folding import fold, squash


class Target(Struct, frozen=True):
    """A word of a name, or two words that an article may run together.

    Attributes:
        text: as most sources write it.
        key: its folded letters.
        names: the places in the gazetteer of the names that have it.
        sources: the places of the sources that write it so, rising.
        count: how often they do.
    """

    text: str
    key: str
    names: tuple[int, ...]
    sources: tuple[int, ...]
    count: int

    @property
    def singular(self) -> str:
        """Its key without the ending of a plural."""
        return self.key.removesuffix("s")


def targets(gazetteer: Gazetteer) -> tuple[Target, ...]:
    """Return the words of all forms of all names, and each two neighbours as one, by text."""
    names: dict[str, set[int]] = defaultdict(set)
    sources: dict[str, set[int]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    texts = {form.text for name in gazetteer.names for form in name.forms}
    parts = {text: _words_and_pairs(text) for text in texts}
    calm = _calm_spellings(set().union(*parts.values()))
    for place, name in enumerate(gazetteer.names):
        for form in name.forms:
            for text in parts[form.text]:
                word = calm.get(text.casefold(), text)
                names[word].add(place)
                sources[word].update(form.sources)
                counts[word] += form.count
    return tuple(
        Target(
            text=text,
            key=squash(text),
            names=tuple(sorted(names[text])),
            sources=tuple(sorted(sources[text])),
            count=count,
        )
        for text, count in sorted(counts.items())
    )


def _calm_spellings(words: Iterable[str]) -> dict[str, str]:
    """Return how to write what stands in capitals in a dateline and normally elsewhere."""
    calm = [word for word in words if not word.isupper()]
    return {word.casefold(): word for word in sorted(calm, reverse=True)}


def _words_and_pairs(form: str) -> set[str]:
    words = form.split()
    found = {word for word in words if word not in CONNECTORS and not _is_small(word)}
    for one, other in pairwise(words):
        if one not in CONNECTORS and other not in CONNECTORS:
            found.add(f"{one} {other}")
    return found


def _is_small(word: str) -> bool:
    """Tell a function word inside a name, which is none by itself: Hare No Megumi."""
    return word.istitle() and fold(word) in FUNCTION_WORDS
