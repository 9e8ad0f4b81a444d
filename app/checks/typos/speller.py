"""Which words of a story are misspelt, and what was meant."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from app.checks.context import Context
from app.checks.typos.candidates import Candidate, Candidates
from app.checks.typos.phrases import meant
from app.checks.typos.vocabulary import Vocabulary
from app.checks.typos.weighing import Neighbours, letters, own_plausibility, plausibility
from app.gazetteer.lexicon import CONNECTORS
from app.text.tokens import Token

_UNKNOWN = 14.0
"""Bits that speak for a misspelling in a word that nobody knows."""
_RARE = 5.0
"""Bits by which another word must be likelier than a rare one itself."""
_TEMPER = 2.0
"""How many bits between two candidates make one twice as likely as the other."""


class Correction(Struct, frozen=True):
    """What a word was likely meant for.

    Attributes:
        text: the words as they should be, in lower case.
        evidence: bits by which it is likelier than the word as it stands.
        share: how likely it is among all that the word may have been meant for, 0 to 1.
        told: whether the sources have it.
    """

    text: str
    evidence: float
    share: float
    told: bool


class Speller:
    """Knows the words of a story, and remembers what it found out about each."""

    def __init__(self, context: Context, vocabulary: Vocabulary) -> None:
        self._context = context
        self._vocabulary = vocabulary
        self._candidates = context.once(Candidates)
        self._known = context.once(_known)

    def knows(self, token: Token) -> bool:
        """Tell whether the word is right: common English, the sources' or the desk's."""
        word = token.text
        if word not in self._known:
            self._known[word] = self._is_known(token)
        return self._known[word]

    def unknown(self, words: Sequence[Token]) -> list[int]:
        """Return the places of the words that it does not know."""
        known = self._known.get
        return [
            at for at, token in enumerate(words) if not (known(token.text) or self.knows(token))
        ]

    def corrections(
        self, word: str, beside: Neighbours, *, named: bool = False
    ) -> list[Correction]:
        """Return what a folded word was likely meant for, the likeliest first; empty if itself.

        Args:
            word: none of those that the speller knows.
            beside: what stands before and after it.
            named: whether it stands in a name, where nobody makes words of others.
        """
        doubt = self._doubt(word, beside, named=named)
        return self._weighed(self._candidates.of(word), doubt, beside)

    def joined(self, one: str, other: str, beside: Neighbours) -> list[Correction]:
        """Return the word that two folded ones are, one of which is none by itself."""
        whole = self._candidates.joined(one, other)
        doubt = letters(one + other) + _UNKNOWN
        return self._weighed((whole,), doubt, beside) if whole else []

    def meant(self, words: Sequence[Token]) -> Iterator[tuple[int, str]]:
        """Yield the places of right words where the sources have another one, with that."""
        return meant(words, self._context, self._vocabulary)

    def _is_known(self, token: Token) -> bool:
        context, word = self._context, token.folded
        if context.spelt(word) or self._vocabulary.is_common(word) or word in CONNECTORS:
            return True
        return context.knows(token) or context.housed(token.text)

    def _doubt(self, word: str, beside: Neighbours, *, named: bool) -> float:
        """Return the bits that speak against the word as it stands."""
        vocabulary = self._vocabulary
        exists = vocabulary.frequency(word) >= 0 or vocabulary.is_rare(word)
        if exists or (not named and vocabulary.derives(word)):
            return -own_plausibility(word, beside, vocabulary) - _RARE
        return letters(word) + _UNKNOWN

    def _weighed(
        self, candidates: tuple[Candidate, ...], doubt: float, beside: Neighbours
    ) -> list[Correction]:
        weighed = [(plausibility(one, beside, self._vocabulary), one) for one in candidates]
        if not weighed:
            return []
        weighed.sort(key=lambda pair: (-pair[0], pair[1].text))
        best = weighed[0][0]
        if best + doubt < 0:
            return []
        shares = [2 ** ((bits - best) / _TEMPER) for bits, _ in weighed]
        return [
            Correction(one.text, bits + doubt, share / sum(shares), one.told)
            for (bits, one), share in zip(weighed, shares, strict=True)
        ]


def _known(_: Context) -> dict[str, bool]:
    """Return what all spellers of a story find out about its words."""
    return {}
