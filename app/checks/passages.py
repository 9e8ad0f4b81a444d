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
        bare = [without_possessive(word) for word in words]
        for number in context.standing.get(squash(words[0]), ()):
            yield from _in_sentence(context.gazetteer.told[number], bare)


def _in_sentence(told: Told, words: list[str]) -> Iterator[Passage]:
    """Yield the first place where the sentence has the words."""
    tokens = told.sentence.tokens
    for first, token in enumerate(tokens):
        if token.text != words[0]:
            continue
        found = tokens[first : first + len(words)]
        if len(words) == 1 or [one.text for one in found] == words:
            span = Span(token.span.start, found[-1].span.end)
            yield Passage(told.source, span, told.text, span.shifted(-told.sentence.span.start))
            return
