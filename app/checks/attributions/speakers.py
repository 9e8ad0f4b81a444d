"""Who says what the article gives to somebody, by the sources."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from app.checks.context import Context
from app.checks.speech.compare import Said, share
from app.checks.speech.heard import TELLING, Heard, Hearsay
from app.checks.speech.people import is_agency
from app.checks.speech.speakers import SPEECH
from app.checks.speech.spoken import is_one_of
from app.checks.speech.utterances import Utterance
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token

_QUOTED, _REPORTED = 0.65, 0.42
"""From which likeness on two say the same: words between marks, and words that report."""
_SAME_WORDS = 0.9
_CLEAR = 0.1
"""By how much another person's words must be liker than the same person's."""
_ENOUGH = 4
"""How many telling words both must share; of the very same words one less is enough."""
_SHARED = 3
"""So many of them must be of one stem: of what shares fewer nothing ever came near enough."""


class Misgiven(Struct, frozen=True):
    """Something that the article gives to the wrong person.

    Attributes:
        place: the wrong name in the article.
        person: the canonical form of the right name.
        heard: where the sources have the right one, the likest first.
        likeness: how much that has in common with what the article says, 0 to 1.
    """

    place: Span
    person: str
    heard: tuple[Heard, ...]
    likeness: float


def misgiven(
    utterance: Utterance, paragraph: str, hearsay: Hearsay, context: Context
) -> Misgiven | None:
    """Return who says it in the sources, if the article names another one, else None.

    A name that the sources do not have may be misspelt; it is another's only if the very same words
    are, and if it is unlike the right one.
    """
    voice = utterance.voice
    if voice is None or voice.pronoun:
        return None
    agency = is_agency(voice.words) and _speaks_itself(utterance, paragraph)
    known = agency or hearsay.people.is_person(voice.words)
    if not known and not (utterance.quotation and _is_person_like(voice.words, hearsay)):
        return None
    least = (_QUOTED if known else _SAME_WORDS) if utterance.quotation else _REPORTED
    words = _said(_words(utterance), context)
    same: list[Heard] = []
    others: list[Heard] = []
    for heard in _near(words, utterance, hearsay):
        may_say = not agency and is_one_of(voice.words, heard.speakers, hearsay.people)
        (same if may_say else others).append(heard)
    rivals = [pair for pair in _alike(words, others, context) if pair[0] >= least]
    if not rivals:
        return None
    own = max((likeness for likeness, _ in _alike(words, same, context)), default=0.0)
    if rivals[0][0] < own + _CLEAR or (utterance.quotation and own >= least):
        return None
    likeness, first = rivals[0]
    person = hearsay.people.best_known(first.speakers)
    if _names(utterance, hearsay, person):
        return None
    return Misgiven(
        voice.span, person, tuple(one for _, one in rivals if person in one.speakers), likeness
    )


def _names(utterance: Utterance, hearsay: Hearsay, person: str) -> bool:
    """Tell whether the words that report name the person themselves."""
    words = (squash(token.text) for token in utterance.tokens)
    known = (person in hearsay.people.by_word.get(word, ()) for word in words)
    return utterance.quotation is None and any(known)


def _is_person_like(words: str, hearsay: Hearsay) -> bool:
    """Tell a full name that the sources do not have at all."""
    return " " in words and not hearsay.people.meant(words)


def _speaks_itself(utterance: Utterance, paragraph: str) -> bool:
    """Tell that an agency speaks, where it only reports else: "according to the AFP"."""
    place = utterance.voice.span.start if utterance.voice else 0
    before = paragraph[:place].split()[-3:]
    return utterance.quotation is not None and "to" not in before


def _near(words: Said, utterance: Utterance, hearsay: Hearsay) -> Iterator[Heard]:
    """Yield what known persons say in the sources that shares some of the words."""
    quoted = utterance.quotation is not None
    for heard in hearsay.near(words.stems, _SHARED):
        if heard.quoted == quoted and not hearsay.people.persons.isdisjoint(heard.speakers):
            yield heard


def _alike(own: Said, heard: Iterable[Heard], context: Context) -> list[tuple[float, Heard]]:
    """Return what says the same, with how like it is, the likest first."""
    found = []
    for one in heard:
        shared = share(own, _said(one.tokens, context))
        telling = sum(own.weights[i] >= TELLING for i, _ in shared.pairs)
        if telling + (shared.score >= _SAME_WORDS) >= _ENOUGH:
            found.append((shared.score, one))
    return sorted(found, key=lambda pair: (-pair[0], pair[1].source, pair[1].span))


def _words(utterance: Utterance) -> Iterator[Token]:
    """Yield what is said, without the one who says it."""
    voice = utterance.voice
    for token in utterance.tokens:
        if not (voice and voice.span.contains(token.span)):
            yield token


def _said(words: Iterable[Token], context: Context) -> Said:
    telling = [token for token in words if token.folded not in SPEECH]
    return Said(tuple(t.folded for t in telling), tuple(map(context.weight, telling)))
