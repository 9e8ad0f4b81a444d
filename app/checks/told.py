"""The sentences of the sources ready to be aligned, each made when first asked for."""

from app.checks.aligned import aligned_words
from app.checks.context import Context
from app.matching.alignment import Words


class ToldWords:
    """Makes the words of sentences ready, and remembers them."""

    def __init__(self, context: Context) -> None:
        self._told, self._company = context.gazetteer.told, context.company
        self._known: dict[int, Words] = {}

    def of(self, number: int) -> Words:
        """Return the words of a sentence, by its place in `Gazetteer.told`."""
        if number not in self._known:
            tokens = self._told[number].sentence.tokens
            stems = self._company.stems[number]
            self._known[number] = aligned_words(tokens, stems, self._company)
        return self._known[number]
