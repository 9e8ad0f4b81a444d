"""The sentences of the sources that show a word, as evidence for the editor."""

from collections import Counter
from collections.abc import Iterator

from app.checks.context import Context
from app.gazetteer.gazetteer import Told
from app.gazetteer.name import Passage
from app.gazetteer.targets import Target
from app.text.folding import squash
from app.text.span import Span

_EACH = 2
"""Passages shown of one source."""


def passages_of(target: Target, context: Context) -> tuple[Passage, ...]:
    """Return where the sources write the target so, at most two passages a source, in order."""
    words = target.text.split()
    shown: Counter[int] = Counter()
    found = []
    for number in context.standing.get(squash(words[0]), ()):
        told = context.gazetteer.told[number]
        for passage in _in_sentence(told, words):
            shown[told.source] += 1
            if shown[told.source] <= _EACH:
                found.append(passage)
    return tuple(found)


def _in_sentence(told: Told, words: list[str]) -> Iterator[Passage]:
    """Yield the first place where the sentence has the words."""
    tokens = told.sentence.tokens
    for first in range(len(tokens) - len(words) + 1):
        run = tokens[first : first + len(words)]
        if [token.text for token in run] == words:
            span = Span(run[0].span.start, run[-1].span.end)
            yield Passage(told.source, span, told.text, span.shifted(-told.sentence.span.start))
            return
