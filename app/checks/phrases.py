"""Find the names of several words that the article puts in other words than the sources."""

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from app.checks.context import Context
from app.checks.phrase import Likeness, Match, Phrase
from app.checks.suspect import NO_SLOT, Slot
from app.checks.view import View
from app.gazetteer.grouping import initials
from app.gazetteer.lexicon import CONNECTORS, EVENT_HEADS, ORGANISATION_HEADS, PLACE_HEADS
from app.gazetteer.mentions import find_mentions
from app.matching.company import stem
from app.matching.spelling import similarity
from app.text.folding import fold, squash
from app.text.tokens import Token, tokens

SMALL = CONNECTORS | {"and", "the"}
_HEADS = ORGANISATION_HEADS | EVENT_HEADS | PLACE_HEADS
_ALIKE = 0.75
_HOLE = "\0"


def find_phrases(views: Sequence[View]) -> tuple[Phrase, ...]:
    """Return the phrases of a paragraph that look like names and that no source writes so."""
    return tuple(phrase for view in views for phrase in _of_line(view))


def _of_line(view: View) -> Iterator[Phrase]:
    text, sentence, context = view.text, view.line.sentence, view.context
    for mention in find_mentions(text, [sentence], 0, context.gazetteer.usage, context.base):
        if " " in mention.form and squash(mention.form) not in context.names:
            inside = [n for n, t in enumerate(sentence.tokens) if mention.span.contains(t.span)]
            first, last = inside[0], inside[-1]
            own = sentence.tokens[first : last + 1]
            matches = tuple(_matches(mention.form, own, _slots(view, first, last), context))
            yield Phrase(mention.span, mention.form, own, matches)


def _slots(view: View, first: int, last: int) -> dict[str, Slot]:
    """Return the slots of the names in the fellow sentences, by their keys."""
    context, here = view.context, squash(view.line.sentence.span.of(view.text))
    hollow = [*view.stems[:first], _HOLE, *view.stems[last + 1 :]]
    best: dict[str, Slot] = {}
    for fellow in view.fellows:
        other = context.company.stems(fellow.number)
        for key, begin, end in context.named[fellow.number]:
            if key not in here:
                theirs = [*other[:begin], _HOLE, *other[end + 1 :]]
                fit = context.company.slot(hollow, first, theirs, begin)
                slot = Slot(fit, fellow.strength)
                best[key] = max(best.get(key, slot), slot, key=lambda one: one.weight)
    return best


def _matches(
    form: str, own: Sequence[Token], slots: Mapping[str, Slot], context: Context
) -> Iterator[Match]:
    words = big_words(form)
    near = {key for word in words for key in context.having.get(word, ())}
    for key in sorted({*slots, *near}):
        text = context.names.get(key, "")
        if words and big_words(text):
            yield Match(text, key, _likeness(form, text, own, slots.get(key, NO_SLOT), context))


def _likeness(form: str, text: str, own: Sequence[Token], slot: Slot, context: Context) -> Likeness:
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
        fit=sqrt(slot.fit),
        told=slot.told,
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
