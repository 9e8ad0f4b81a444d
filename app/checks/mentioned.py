"""The names in the sentences of the article, found once for all who ask."""

from app.checks.context import Context
from app.gazetteer.capitals import Cased
from app.gazetteer.mentions import find_mentions
from app.gazetteer.name import Mention

_MOST = 1_000
"""So many sentences are remembered before all are forgotten: those of any story."""


class Mentioned:
    """Finds the names in sentences, and remembers them."""

    def __init__(self, context: Context) -> None:
        self._usage, self._base = context.gazetteer.usage, context.base
        self._known: dict[str, list[Mention]] = {}

    def of(self, text: str, line: Cased) -> list[Mention]:
        """Return the names in a sentence, in order; their spans count in it.

        Args:
            text: what the sentence stands in.
            line: the sentence.
        """
        span = line.sentence.span
        sentence = span.of(text)
        if sentence not in self._known:
            if len(self._known) == _MOST:
                self._known.clear()
            found = find_mentions(text, [line], 0, self._usage, self._base)
            self._known[sentence] = [mention.shifted(-span.start) for mention in found]
        return self._known[sentence]
