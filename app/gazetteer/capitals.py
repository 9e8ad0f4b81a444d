"""What a capital means: nothing in a headline, little at a sentence start, a name elsewhere."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from msgspec import Struct

from app.gazetteer.base import BaseNames, Kind, base_names
from app.gazetteer.lexicon import CLOCK, CONNECTORS, DATES, FUNCTION_WORDS, HEADS, TITLES
from app.text.sentences import Sentence
from app.text.tokens import Token

_LOWER = 3
"""How many capitals one ordinary word without weighs up."""
_HEADLINE = 5
"""How many ordinary words with capitals make a headline."""
_SHORT = 2
_BEGINNING = 2
_SMALL = FUNCTION_WORDS | CONNECTORS
_HEADING = TITLES | HEADS
_TIMES = DATES | CLOCK
_NAMED = frozenset({Kind.NATIONALITY, Kind.TERRITORY, Kind.LISTED})
_BREAK = re.compile(r"[\"“”‘«»:;(\[—–…•|/]|\s['-]|[.!?]")


@dataclass(slots=True)
class Usage:
    """How the sources write each folded word, counted once over all of them.

    Attributes:
        lower: how often in lower case.
        inside: how often with a capital where only a name has one.
        pairs: capitalised neighbours seen there.
    """

    lower: Counter[str] = field(default_factory=Counter)
    inside: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def lowered(self, word: str) -> int:
        """Return how often a word, or its plural or singular, is in lower case."""
        forms = {word, word + "s", word.removesuffix("s")}
        return sum([self.lower.get(form, 0) for form in forms])


class Cased(Struct, frozen=True):
    """A sentence, and where a capital says nothing.

    Attributes:
        due: for each token whether a capital is due there whatever the word: at the start, after a
            stop, quote or colon, and in a headline.
        headline: how many of the first tokens are a headline's, also of one that runs into its
            first sentence.
    """

    sentence: Sentence
    due: tuple[bool, ...]
    headline: int

    def shifted(self, by: int) -> "Cased":
        """Return the same for the sentence moved by `by` code points."""
        return Cased(self.sentence.shifted(by), self.due, self.headline) if by else self


def cased(text: str, sentences: Iterable[Sentence]) -> tuple[Cased, ...]:
    """Return sentences of a text with the places where a capital is due."""
    return tuple(_cased(text, sentence) for sentence in sentences)


def usage(sentences: Sequence[Cased]) -> Usage:
    """Count how words are written in sentences."""
    lower = [
        token.folded
        for one in sentences
        for token in one.sentence.tokens
        if not token.capital and token.kind == "word"
    ]
    inside = [
        token.folded
        for one in sentences
        for token, due in zip(one.sentence.tokens, one.due, strict=True)
        if token.capital and not due and token.kind == "word"
    ]
    pairs = [
        (token.folded, after.folded)
        for one in sentences
        if not one.sentence.headline
        for token, after in pairwise(one.sentence.tokens)
        if token.capital and after.capital and token.kind == after.kind == "word"
    ]
    return Usage(Counter(lower), Counter(inside), Counter(pairs))


def _cased(text: str, sentence: Sentence) -> Cased:
    words = sentence.tokens
    headline = len(words) if sentence.headline else headline_end(words, base_names())
    return Cased(sentence, tuple(_due(text, words, headline)), headline)


def _due(text: str, words: Sequence[Token], headline: int) -> list[bool]:
    due, end = [True], words[0].span.end
    for token in words[1:]:
        gap, end = text[end : token.span.start], token.span.end
        due.append(gap != " " and _BREAK.search(gap) is not None)
    return [True] * headline + due[headline:]


def headline_end(tokens: Sequence[Token], base: BaseNames) -> int:
    """Return how many of the first words are a headline's that has no end of its own; often 0.

    There ordinary words have capitals one after the other, and next to none stands without.
    """
    capitals = [token.capital for token in tokens]
    if sum(capitals[1:]) < _HEADLINE or not any(capitals[:_BEGINNING]):
        return 0
    score = best = end = 0
    for place, token in enumerate(tokens):
        score += _headline_mark(token, base) if place else 0
        if score < best - _LOWER:
            break
        if score > best + (end > 0):
            best, end = score, place + 1
    return end if best >= _HEADLINE else 0


def _headline_mark(token: Token, base: BaseNames) -> int:
    """Return what a word says for a headline: 1, -3, or 0 where it says nothing."""
    word = token.folded
    if token.kind != "word" or len(word) <= _SHORT or word in _SMALL:
        return 0
    if not token.capital:
        return -_LOWER
    named = word in _HEADING or not base.kinds(word).isdisjoint(_NAMED)
    return int(base.frequency(word) >= 0 and not named)


def is_name_word(token: Token, *, due: bool, seen: Usage, base: BaseNames) -> bool:
    """Tell whether the capital of `token` is a name's; `due` says a capital stands there anyway."""
    if token.kind != "word" or not token.capital or token.folded in _TIMES:
        return False
    if token.folded.partition("'")[0] in FUNCTION_WORDS and not token.shouted:
        return False
    inside = seen.inside.get(token.folded, 0)
    if inside:
        return inside >= seen.lower.get(token.folded, 0) or not due
    if not due:
        return True
    return base.frequency(token.folded) < 0 and not seen.lowered(token.folded)
