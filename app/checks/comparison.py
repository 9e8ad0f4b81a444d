"""Words of an article beside a name of the sources, whichever sentence tells the same."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.checks.context import Context
from app.checks.difference import HEAD_STEMS, Unlike, big, differ_in, unlike
from app.checks.stretch import Stretch
from app.gazetteer.lexicon import TITLES
from app.lazy import cached_property
from app.matching.calques import calque, meanings_of
from app.matching.spelling import likest, similar, similarity
from app.text.tokens import Token, words_of

_ALIKE = 0.8
_MAY_BE_ALIKE = 0.59
"""A plain comparison finds words so alike of which none but the closest are."""
_LONG = 4
_ALIKE_WHOLE = 0.5
_SLIP = 0.6


class Comparison(Struct, frozen=True, dict=True, eq=False):
    """What two have in common and where they differ; what costs time is found once, when asked for.

    Attributes:
        own: the words of the article.
        key: the name's folded letters.
        context: the gazetteer, ready for look-ups.
    """

    own: Stretch
    key: str
    context: Context

    @cached_property
    def alike(self) -> float:
        """How alike the two are written as wholes, 0 to 1; 0 where that is less than a half."""
        return OSA.normalized_similarity(self.own.letters, self.key, score_cutoff=_ALIKE_WHOLE)

    @cached_property
    def shared(self) -> float:
        """The shared part of their weight; an "Authority" alone makes none of the other."""
        return _shared(self.own.stems, self.context.stems_of[self.key], self.context.company.weight)

    @property
    def theirs(self) -> tuple[Token, ...]:
        """The words of the name as most sources write it."""
        return words_of(self.context.names[self.key])

    @cached_property
    def words(self) -> Sequence[Token]:
        """The same without of, the, and and their like."""
        return big(self.theirs)

    @property
    def agreed(self) -> float:
        """The share of the sources that have the name."""
        return len(self.context.naming[self.key]) / self.context.gazetteer.sources

    @cached_property
    def calque(self) -> float:
        """How far the words are what words of the name mean in their own language, 0 to 1."""
        own, theirs = self.own.words, self.words
        if not any(meanings_of(b.folded) for b in theirs):
            return 0.0
        shares = [max(calque(a.folded, b.folded) for b in theirs) for a in own]
        compound = len(theirs) == 1 < len(own) and all(shares)
        return 1.0 if compound else sum(shares) / len(own)

    @cached_property
    def unlike(self) -> Unlike:
        """The words of each that the other has in no form."""
        return unlike(self.own.words, self.words, self.context.base)

    @cached_property
    def residue(self) -> float:
        """How alike the words are that differ, each to its likest; squared, 1 if none does."""
        ours, others = self.unlike
        if not ours:
            return 1.0
        words = [token.folded for token in others]
        best = [likest(token.folded, words) for token in ours]
        return sum(alike**2 for alike in best) / len(best)

    @property
    def surplus(self) -> float:
        """How many more words of the article than of the name differ, as a share of its own."""
        ours, others = self.unlike
        return max(0, len(ours) - len(others)) / len(self.own.tokens)

    @cached_property
    def differs(self) -> bool:
        """Whether an editor would call the words another name, and not two names.

        A title beside a name that has none is no garbled name.
        """
        own, theirs = self.own, self.theirs
        if _joins(own.tokens) and not _joins(theirs):
            return False
        if own.lower and len(theirs) == 1 and self._is_slip_for(theirs[0]):
            return False
        if own.tokens[0].folded in TITLES and all(other.folded not in TITLES for other in theirs):
            return False
        return differ_in(self.unlike, own.tokens, theirs, self.context.base)

    def _is_slip_for(self, word: Token) -> bool:
        """Tell a slip for a word that the sources write without a capital as well: superachts."""
        lower = self.context.gazetteer.usage.lower
        common = lower[word.folded] or lower[f"{word.folded}s"]
        return bool(common) and similarity(self.own.letters, word.folded) >= _SLIP


def may_be_among(stem: str, names: Sequence[str]) -> bool:
    """Tell whether a stem may be one of those of names; surely not where False."""
    score = OSA.normalized_similarity
    return process.extractOne(stem, names, scorer=score, score_cutoff=_MAY_BE_ALIKE) is not None


def _shared(words: Sequence[str], theirs: Sequence[str], weight: Callable[[str], float]) -> float:
    pairs = [(a, b) for a in words for b in theirs if _alike(a, b)]
    if not pairs or all(word in HEAD_STEMS for word, _ in pairs):
        return 0.0
    whole = sum(map(weight, words)) + sum(map(weight, theirs))
    ours, others = map(frozenset, zip(*pairs, strict=True))
    common = sum(weight(a) for a in words if a in ours)
    return (common + sum(weight(b) for b in theirs if b in others)) / whole if whole else 0.0


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return len(one) >= _LONG <= len(other) and similar(one, other, _ALIKE) > 0


def _joins(words: Sequence[Token]) -> bool:
    return any(token.folded == "and" for token in words)
