"""Verdicts as an editor reads them: a word at a time where words differ, else the whole name."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from app.checks.context import Context
from app.checks.decision import Option, Verdict
from app.checks.difference import SMALL, differ
from app.checks.rendering import Rendering
from app.gazetteer.base import BaseNames
from app.matching.spelling import american, inflected, similarity
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token, words_of

_ALIKE = 0.5
_LIKER = 0.2
_MISSPELT = 0.6
"""From this likeness on a word is a slip for another one, not a word that means the same."""


class Proposal(Struct, frozen=True):
    """Words to replace.

    Attributes:
        span: where they stand in the sentence.
        found: the words.
        told: how far a source tells the same as the sentence, see `View.likeness`.
        unheard: whether it is a word that nobody knows, see `Suspect.unheard`.
        options: what could stand there, best first; at least one.
        ordinary: whether a name of several words is put in other words, not a name in another's
            place or misspelt.
    """

    span: Span
    found: str
    told: float
    unheard: bool
    options: tuple[Option, ...]
    ordinary: bool


def proposals(verdict: Verdict, text: str, context: Context) -> Iterator[Proposal]:
    """Yield what to replace in the sentence `text` by a verdict on it, in order.

    What is as the desk spells it stays.
    """
    for proposal in _proposals(verdict, text, context.base):
        best = proposal.options[0].text
        styled = context.in_house_style(best)
        if styled == best or squash(styled) != squash(proposal.found):
            yield proposal


def _proposals(verdict: Verdict, text: str, base: BaseNames) -> Iterator[Proposal]:
    rendering = verdict.best.rendering
    if rendering is None or verdict.best.guess or len(rendering.tokens) == 1:
        span = (
            verdict.span if verdict.best.guess else _widened(verdict.span, verdict.best.text, text)
        )
        found = span.of(text)
        ordinary = _is_term(found, verdict.best, base)
        yield Proposal(span, found, verdict.told, verdict.unheard, verdict.options, ordinary)
        return
    pairs = _word_by_word(rendering, base)
    if not pairs:
        yield Proposal(
            verdict.span,
            rendering.text,
            verdict.told,
            verdict.unheard,
            verdict.options,
            ordinary=True,
        )
    shift = verdict.span.start - rendering.tokens[0].span.start
    for mine, other in pairs:
        option = Option(other.text, verdict.best.confidence, None, rendering)
        ordinary = _is_ordinary(mine, other, base)
        yield Proposal(
            mine.span.shifted(shift), mine.text, verdict.told, verdict.unheard, (option,), ordinary
        )


def _widened(span: Span, name: str, text: str) -> Span:
    """Return the place with the words beside it that the name has there as well.

    "raid" after Kronstadt is replaced with it by Kronstadt Roadstead, not by itself.
    """
    words = name.split(" ")
    start, end = span.start, span.end
    for count in range(1, len(words)):
        before, after = " ".join(words[:count]) + " ", " " + " ".join(words[-count:])
        if text[: span.start].endswith(before):
            start = span.start - len(before)
        if text.startswith(after, span.end):
            end = span.end + len(after)
    return Span(start, end)


def _is_term(found: str, best: Option, base: BaseNames) -> bool:
    """Tell a name of several words, or an ordinary word of one, in other words."""
    if best.guess is None:
        return " " in best.text
    ordinary = min(base.frequency(found), base.frequency(best.text)) >= 0
    return ordinary and similarity(found, best.text) < _MISSPELT


def _word_by_word(rendering: Rendering, base: BaseNames) -> list[tuple[Token, Token]]:
    """Return which words differ where all the others hold the two names together, else nothing.

    Ordinary words of a name are put right together: "Space Research", not "Space" and "Research".
    """
    own, theirs = rendering.tokens, words_of(rendering.name)
    if len(own) != len(theirs):
        return []
    pairs = [(a, b) for a, b in zip(own, theirs, strict=True) if a.folded != b.folded]
    unlike = len(pairs) == len(own) and any(similarity(a.text, b.text) < _ALIKE for a, b in pairs)
    if unlike or any(a.folded in SMALL for a, _ in pairs):
        return []
    differing = [(a, b) for a, b in pairs if differ([a], [b], base)]
    ordinary = [pair for pair in differing if _is_ordinary(*pair, base)]
    if len(ordinary) > 1:
        return []
    if any(_stands_elsewhere(a, b, theirs) for a, b in differing):
        return []
    others = [pair for pair in zip(own, theirs, strict=True) if pair not in differing]
    if ordinary and not all(_is_kept(a, b) for a, b in others):
        return []
    return [(a, b) for a, b in differing if not _is_abbreviated(a, b)]


def _stands_elsewhere(one: Token, other: Token, theirs: Sequence[Token]) -> bool:
    """Tell whether a word is like another one of the name than the one in its place."""
    alike = similarity(one.text, other.text)
    return any(similarity(one.text, word.text) >= max(_ALIKE, alike + _LIKER) for word in theirs)


def _is_kept(one: Token, other: Token) -> bool:
    """Tell a word that may stay beside one that is put right: no other form, no other capital."""
    same = american(one.folded) == american(other.folded) or inflected(one.folded, other.folded)
    return same and one.capital == other.capital


def _is_ordinary(one: Token, other: Token, base: BaseNames) -> bool:
    """Tell whether two words that differ are words of the dictionary."""
    return min(base.frequency(one.folded), base.frequency(other.folded)) >= 0


def _is_abbreviated(one: Token, other: Token) -> bool:
    return one.text.endswith(".") or other.text.endswith(".")


def overlaps_any(span: Span, verdicts: Sequence[Verdict]) -> bool:
    """Tell whether one of the verdicts is about the place."""
    return any(span.overlaps(verdict.span) for verdict in verdicts)
