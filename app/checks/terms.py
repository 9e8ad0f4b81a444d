"""Names of several words that the article puts in other words than the sources.

A phrase of the article that no source writes so is compared as a whole with the names in the
sentences that tell the same (see `app.checks.phrases`). Where one word differs, that word is the
finding; where the words stand otherwise, the whole phrase is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.checks.finding import ENTITY, VARIANT, Finding, Suggestion
from app.checks.passages import passages_of
from app.checks.phrase import Match, Phrase, meant
from app.checks.phrases import SMALL
from app.checks.reading import Reading
from app.matching.spelling import inflected, similarity
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token, tokens

NAME = "terms"
_LIKELY = 0.5
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Difference:
    """What of a phrase differs from the name that is meant: a word, or all of it."""

    span: Span
    found: str
    best: str
    match: Match
    confidence: float
    whole: bool


def check(reading: Reading) -> Iterator[Finding]:
    """Yield the phrases, and the words of phrases, that the sources put otherwise."""
    for start, seen in reading.seen:
        for phrase in seen.phrases:
            for difference in _differences(phrase):
                yield _finding(difference, start, reading)


def _differences(phrase: Phrase) -> Iterator[Difference]:
    if not phrase.matches:
        return
    best = min(phrase.matches, key=lambda m: (-meant(m.likeness), m.text))
    likely = meant(best.likeness)
    if likely < _LIKELY:
        return
    own = [token for token in phrase.tokens if token.folded not in SMALL]
    theirs = [token for token in tokens(best.text) if token.folded not in SMALL]
    ours, others = _unlike(own, theirs)
    if not ours or not others:
        return  # a shorter or longer form of the same name
    if not _word_by_word(own, theirs, ours, others):
        yield Difference(phrase.span, phrase.text, best.text, best, likely, whole=True)
        return
    for mine, other in zip(own, theirs, strict=True):
        if mine in ours and not (mine.text.endswith(".") or other.text.endswith(".")):
            shift = phrase.span.start - phrase.tokens[0].span.start
            span = mine.span.shifted(shift)
            yield Difference(span, mine.text, other.text, best, likely, whole=False)


def _word_by_word(
    own: list[Token], theirs: list[Token], ours: list[Token], others: list[Token]
) -> bool:
    """Tell whether the two differ in single words, and more than chance holds them together."""
    if len(own) != len(theirs):
        return False
    pairs = list(zip(own, theirs, strict=True))
    in_place = all((a in ours) == (b in others) for a, b in pairs)
    alike = all(similarity(a.text, b.text) >= _ALIKE for a, b in pairs)
    return in_place and (len(ours) < len(own) or alike)


def _unlike(own: list[Token], theirs: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return the words of each that the other has in no form."""
    ours = [a for a in own if not any(_same(a, b) for b in theirs)]
    others = [b for b in theirs if not any(_same(a, b) for a in own)]
    return ours, others


def _same(one: Token, other: Token) -> bool:
    return squash(one.text) == squash(other.text) or inflected(one.text, other.text)


def _finding(difference: Difference, start: int, reading: Reading) -> Finding:
    span = difference.span.shifted(start)
    base = reading.context.base
    variant = not difference.whole and base.same_name(difference.found, difference.best)
    ordinary = (
        difference.whole
        or min(base.frequency(difference.found), base.frequency(difference.best)) >= 0
    )
    check_name = NAME if ordinary else "names"
    agree = _agree(difference.match, reading)
    return Finding(
        id=reading.fingerprint(check_name, span),
        check=check_name,
        category=VARIANT if variant or ordinary else ENTITY,
        severity="minor" if variant else "major",
        confidence=round(difference.confidence, 3),
        span=span,
        found=difference.found,
        reason="terms.reworded" if ordinary else "names.variant" if variant else "names.replaced",
        suggestions=(Suggestion(difference.best, round(difference.confidence, 3), agree),),
        evidence=passages_of([difference.match.text], reading.context),
        agree=agree,
        sources=reading.context.gazetteer.sources,
        safe=False,
    )


def _agree(match: Match, reading: Reading) -> int:
    context = reading.context
    told = zip(context.gazetteer.told, context.named, strict=True)
    return len({one.source for one, named in told if any(key == match.key for key, _, _ in named)})
