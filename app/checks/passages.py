"""The sentences of the sources that show a word, as evidence for the editor."""

from collections import Counter
from collections.abc import Iterable, Iterator

from app.checks.context import Context
from app.gazetteer.gazetteer import Told
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
    for name in names:
        words = name.split()
        for number in context.standing.get(squash(words[0]), ()):
            yield from _in_sentence(context.gazetteer.told[number], words)


def _in_sentence(told: Told, words: list[str]) -> Iterator[Passage]:
    """Yield the first place where the sentence has the words."""
    tokens = told.sentence.tokens
    texts = [token.text for token in tokens]
    bare = [without_possessive(word) for word in words]
    for first in range(len(tokens) - len(words) + 1):
        last = first + len(words) - 1
        if texts[first : last + 1] == bare:
            span = Span(tokens[first].span.start, tokens[last].span.end)
            yield Passage(told.source, span, told.text, span.shifted(-told.sentence.span.start))
            return
