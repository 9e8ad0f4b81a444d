"""Find the names of several words that the article puts in other words than the sources."""

from collections.abc import Iterator, Sequence
from math import sqrt

from app.checks.article import Line, Paragraph
from app.checks.context import Context
from app.checks.phrase import Likeness, Match, Phrase
from app.gazetteer.grouping import initials
from app.gazetteer.lexicon import CONNECTORS, EVENT_HEADS, ORGANISATION_HEADS, PLACE_HEADS
from app.gazetteer.mentions import find_mentions
from app.matching.company import Fellow, stem
from app.matching.spelling import similarity
from app.text.folding import fold, squash
from app.text.tokens import Token, tokens

SMALL = CONNECTORS | {"and", "the"}
_HEADS = ORGANISATION_HEADS | EVENT_HEADS | PLACE_HEADS
_ALIKE = 0.75
_NOWHERE = (0.0, 0.0)
_HOLE = "\0"


def find_phrases(paragraph: Paragraph, context: Context) -> tuple[Phrase, ...]:
    """Return the phrases of a paragraph that look like names and that no source writes so."""
    return tuple(
        phrase for line in paragraph.lines for phrase in _of_line(paragraph.text, line, context)
    )


def _of_line(text: str, line: Line, context: Context) -> Iterator[Phrase]:
    all_tokens = line.sentence.tokens
    mentions = find_mentions(text, [line.sentence], 0, context.gazetteer.usage, context.base)
    odd = [m for m in mentions if " " in m.form and squash(m.form) not in context.names]
    if not odd:
        return
    stems = [stem(token.folded) for token in all_tokens]
    fellows = context.company.fellows(stems)
    here = squash(line.sentence.span.of(text))
    for mention in odd:
        inside = [n for n, t in enumerate(all_tokens) if mention.span.contains(t.span)]
        slots = _slots(stems, inside, fellows, here, context)
        own = tuple(all_tokens[inside[0] : inside[-1] + 1])
        matches = tuple(_matches(mention.form, own, slots, context))
        yield Phrase(mention.span, mention.form, squash(mention.form), own, matches)


def _slots(
    stems: Sequence[str],
    inside: Sequence[int],
    fellows: Sequence[Fellow],
    here: str,
    context: Context,
) -> dict[str, tuple[float, float]]:
    """Return fit and strength of the names in the fellow sentences, by their keys."""
    hollow = [*stems[: inside[0]], _HOLE, *stems[inside[-1] + 1 :]]
    found: dict[str, tuple[float, float]] = {}
    for fellow in fellows:
        other = context.company.stems(fellow.number)
        for key, first, last in context.named[fellow.number]:
            if key in here:
                continue
            theirs = [*other[:first], _HOLE, *other[last + 1 :]]
            fit = context.company.slot(hollow, inside[0], theirs, first)
            before = found.get(key, _NOWHERE)
            if key not in found or fit * fellow.strength > before[0] * before[1]:
                found[key] = (fit, fellow.strength)
    return found


def _matches(
    form: str,
    own: Sequence[Token],
    slots: dict[str, tuple[float, float]],
    context: Context,
) -> Iterator[Match]:
    words = big_words(form)
    near = {key for word in words for key in context.having.get(word, ())}
    for key in sorted({*slots, *near}):
        text = context.names.get(key, "")
        theirs = big_words(text)
        if words and theirs:
            yield Match(text, key, _likeness(form, text, own, slots.get(key, _NOWHERE), context))


def _likeness(
    form: str, text: str, own: Sequence[Token], slot: tuple[float, float], context: Context
) -> Likeness:
    words, theirs = big_words(form), big_words(text)
    weight = context.company.weight
    own_weight, their_weight = sum(map(weight, words)), sum(map(weight, theirs))
    own_shared = sum(weight(a) * max(_alike(a, b) for b in theirs) for a in words)
    their_shared = sum(weight(b) * max(_alike(a, b) for a in words) for b in theirs)
    big = [token for token in own if token.folded not in SMALL]
    return Likeness(
        shared=(own_shared + their_shared) / max(own_weight + their_weight, 0.01),
        own=own_shared / max(own_weight, 0.01),
        theirs=their_shared / max(their_weight, 0.01),
        head=float(_has_head(form) and _has_head(text)),
        initials=float(sorted(initials(form)) == sorted(initials(text))),
        fit=sqrt(slot[0]),
        told=slot[1],
        length=min(len(words), len(theirs)) / max(len(words), len(theirs)),
        unknown=sum(not context.knows(token) for token in big) / max(1, len(big)),
    )


def big_words(form: str) -> list[str]:
    """Return the stems of a name's words without of, the, and and their like."""
    return [stem(token.folded) for token in tokens(form) if token.folded not in SMALL]


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    near = similarity(one, other) if min(len(one), len(other)) > 3 else 0.0
    return near if near >= _ALIKE else 0.0


def _has_head(form: str) -> bool:
    return any(fold(word) in _HEADS for word in form.split())
