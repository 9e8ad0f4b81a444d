"""What a capital means: nothing in a headline, little at a sentence start, a name elsewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import regex

from app.gazetteer.base import BaseNames
from app.gazetteer.lexicon import CLOCK, DATES, FUNCTION_WORDS
from app.text.sentences import Sentence
from app.text.tokens import Token

_BREAK = regex.compile(r"[\"“”‘«»:;(\[—–…•|/]|\s['-]|[.!?]")


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


def usage(texts: Iterable[tuple[str, Iterable[Sentence]]]) -> Usage:
    """Count how words are written in the sentences of several texts."""
    seen = Usage()
    for text, sentences in texts:
        for sentence in sentences:
            _count(seen, text, sentence)
    return seen


def opens(text: str, sentence: Sentence) -> Iterator[bool]:
    """Yield for each token whether a capital is due there anyway: after a stop, quote or colon."""
    before = sentence.span.start
    for token in sentence.tokens:
        gap = text[before : token.span.start]
        yield before == sentence.span.start or bool(_BREAK.search(gap))
        before = token.span.end


def is_name_word(token: Token, *, due: bool, seen: Usage, base: BaseNames) -> bool:
    """Tell whether the capital of `token` is a name's; `due` says a capital stands there anyway."""
    if token.kind != "word" or not token.capital or token.folded in DATES | CLOCK:
        return False
    if token.folded.partition("'")[0] in FUNCTION_WORDS and not token.shouted:
        return False
    if seen.inside[token.folded]:
        return seen.inside[token.folded] >= seen.lower[token.folded] or not due
    if not due:
        return True
    return base.frequency(token.folded) < 0 and not seen.lower[token.folded]


def _count(seen: Usage, text: str, sentence: Sentence) -> None:
    before: Token | None = None
    for token, due in zip(sentence.tokens, opens(text, sentence), strict=True):
        if token.kind != "word":
            before = None
            continue
        if not token.capital:
            seen.lower[token.folded] += 1
        elif not (due or sentence.headline):
            seen.inside[token.folded] += 1
        if before is not None and before.capital and token.capital and not sentence.headline:
            seen.pairs[before.folded, token.folded] += 1
        before = token
