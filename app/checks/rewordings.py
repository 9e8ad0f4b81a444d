"""Institutions and offices in other words, wherever the sources name them.

A translator who does not know an institution puts it word by word: the General Staff become the
general employees. Such a name keeps some of its words and has others in the place of the rest that
may stand for them (`app.matching.synonyms`); no sentence of the sources needs to tell the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from app.checks.context import Context
from app.checks.difference import big, differ
from app.checks.view import View
from app.gazetteer.base import Kind
from app.matching.company import stem
from app.matching.synonyms import may_stand_for, related
from app.text.folding import squash
from app.text.tokens import Token, words_of

_RELATED, _STANDS = 0.8, 0.6
_LEAST = 0.6
_CLEAR = 0.1
_KINDS = frozenset({"organisation", "name"})
_LONGEST = 6
_PLACES = frozenset({Kind.NATIONALITY, Kind.TERRITORY, Kind.LISTED})


class Institution(Struct, frozen=True):
    """A name of several ordinary words.

    Attributes:
        name: as most sources write it.
        words: its words, without of, the and their like.
        sure: whether its words tell that it is an institution.
    """

    name: str
    words: tuple[Token, ...]
    sure: bool


class Rewording(Struct, frozen=True):
    """Words of the article that put an institution in other words.

    Attributes:
        tokens: the words, one after the other.
        name: the name as most sources write it.
        likeness: how much the two have in common, 0 to 1.
    """

    tokens: tuple[Token, ...]
    name: str
    likeness: float


Institutions = Mapping[str, tuple[Institution, ...]]


def institutions_of(context: Context) -> Institutions:
    """Return the institutions that the sources name, by the stems of their words."""
    found: dict[str, list[Institution]] = defaultdict(list)
    kinds = {name.canonical: name.kind for name in context.gazetteer.names}
    for name, kind in sorted(kinds.items()):
        if kind not in _KINDS:
            continue
        words = tuple(big(words_of(name)))
        if 1 < len(words) <= _LONGEST and _is_ordinary(words, context):
            for one in sorted({stem(word.folded) for word in words}):
                found[one].append(Institution(name, words, kind == "organisation"))
    return {one: tuple(names) for one, names in found.items()}


def find_rewordings(view: View) -> Iterator[Rewording]:
    """Yield the institutions that a sentence puts in other words than all sources, in no order."""
    context = view.context
    institutions = context.once(institutions_of)
    squashed = view.letters
    for run in (*_mentions(view), *_plain_runs(view, institutions)):
        if context.writes(run):
            continue
        rated = sorted(_rated(run, institutions, context), key=lambda one: (-one[0], one[1]))
        if not rated or squash(rated[0][1]) in squashed:
            continue
        rival = next((score for score, _ in rated[1:]), 0.0)
        if rated[0][0] >= max(_LEAST, rival + _CLEAR):
            yield Rewording(run, rated[0][1], rated[0][0])


def _mentions(view: View) -> Iterator[tuple[Token, ...]]:
    """Yield the words of each name of several words."""
    for first, last in view.mentions:
        run = view.line.sentence.tokens[first : last + 1]
        if first < last and len(words := big(run)) > 1 and _is_ordinary(words, view.context):
            yield run


def _plain_runs(view: View, institutions: Institutions) -> Iterator[tuple[Token, ...]]:
    """Yield words in lower case that stand as an institution's do, sharing one in its place."""
    found = view.line.sentence.tokens
    runs = set()
    for place, own in enumerate(view.stems):
        for one in institutions.get(own, ()):
            for at, word in enumerate(one.words):
                start, end = place - at, place - at + len(one.words)
                if stem(word.folded) == own and start >= 0 and end <= len(found):
                    runs.add((start, end))
    for start, end in sorted(runs):
        run = found[start:end]
        if not any(token.capital for token in run):
            yield run


def _rated(
    run: Sequence[Token], institutions: Institutions, context: Context
) -> Iterator[tuple[float, str]]:
    """Yield how much each institution that shares a word has in common with the words."""
    own = big(run)
    near = {one for token in own for one in institutions.get(stem(token.folded), ())}
    plain = not any(token.capital for token in run)
    for one in near:
        if plain:
            score = _in_place(own, one.words, context) if one.sure else 0.0
        else:
            score = _in_all(own, one.words) if _same_places(own, one.words, context) else 0.0
        if score and differ(run, words_of(one.name), context.base):
            yield score, one.name


def _in_place(own: Sequence[Token], theirs: Sequence[Token], context: Context) -> float:
    """Return how alike words in lower case are, each to the one in its place; 0 if one is not.

    A word that the sources use is no stand-in.
    """
    if len(own) != len(theirs):
        return 0.0
    scores = [_alike(a, b) for a, b in zip(own, theirs, strict=True)]
    known = any(score < 1 and context.knows(a) for a, score in zip(own, scores, strict=True))
    return 0.0 if known or min(scores) == 0 else sum(scores) / len(scores)


def _in_all(own: Sequence[Token], theirs: Sequence[Token]) -> float:
    """Return how much two names have in common; a half of both must be the very same words."""
    scores = [max(_alike(a, b) for b in theirs) for a in own]
    same = sum(score == 1 for score in scores)
    longest = max(len(own), len(theirs))
    return sum(scores) / longest if 2 * same >= longest else 0.0


def _same_places(own: Sequence[Token], theirs: Sequence[Token], context: Context) -> bool:
    """Tell whether the names of places and peoples in both are the same: African, Vienna."""
    ours, others = (
        {stem(token.folded) for token in words if context.base.frequency(token.folded) < 0}
        for words in (own, theirs)
    )
    return ours == others


def _alike(one: Token, other: Token) -> float:
    if stem(one.folded) == stem(other.folded):
        return 1.0
    near = related(one.folded, other.folded)
    return max(near and _RELATED, may_stand_for(one.folded, other.folded) and _STANDS)


def _is_ordinary(words: Sequence[Token], context: Context) -> bool:
    """Tell words that translators translate; proper names make another institution."""
    return all(
        context.base.frequency(word.folded) >= 0
        or not _PLACES.isdisjoint(context.base.kinds(word.folded))
        for word in words
    )
