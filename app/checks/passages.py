"""The sentences of the sources that show a word, as evidence for the editor."""

from collections import Counter
from collections.abc import Iterable, Iterator

from app.checks.context import Context
from app.gazetteer.name import Passage
from app.text.folding import squash, without_possessive
from app.text.span import Span

_EACH = 2
"""Passages shown of one source."""


def passages_of(names: Iterable[str], context: Context) -> tuple[Passage, ...]:
    """Return where the sources have one of the names, in order, at most two places a source."""
    shown: Counter[int] = Counter()
    found = []
    for passage in sorted(_all(names, context), key=lambda one: (one.source, one.span)):
        shown[passage.source] += 1
        if shown[passage.source] <= _EACH:
            found.append(passage)
    return tuple(found)


def _all(names: Iterable[str], context: Context) -> Iterator[Passage]:
    """Yield the first place in each sentence that has one of the names."""
    for name in names:
        first, words = squash(name.split()[0]), list(map(without_possessive, name.split()))
        seen: set[int] = set()
        for number, at in context.places.get(first, ()):
            told = context.gazetteer.told[number]
            found = told.sentence.tokens[at : at + len(words)]
            fresh = number not in seen and context.keys[number][at]
            if fresh and [token.text for token in found] == words:
                seen.add(number)
                span = Span(found[0].span.start, found[-1].span.end)
                mark = span.shifted(-told.sentence.span.start)
                yield Passage(told.source, span, told.text, mark)
