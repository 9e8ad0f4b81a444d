"""Weigh what a suspect may have been, with what the rest of the article tells.

Words of one name are decided together: "Volodimier" before "Zelanski" is Volodymyr, not Vladimir,
because one name of the sources explains both words.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from app.checks.context import Context
from app.checks.evidence import LOWER_CALQUE, Evidence
from app.checks.rendering import often
from app.checks.suspect import Candidate, Suspect
from app.checks.weights import meant_word
from app.gazetteer.base import BaseNames, Kind
from app.gazetteer.targets import Target
from app.matching.spelling import inflected, similar, similarity
from app.text.folding import squash

Pair = tuple[str, str]
"""The keys of a word of the article and of one of a name."""

_SAME_WORD = 0.8
_SURE = 0.8
"""From this confidence on a suspect's best guess helps to explain others like it."""
_ECHO = 0.6
"""From this likeness on a word may be another slip for the same name."""
_AGAIN = 0.3
"""From this company on two words stand for each other again and again."""
_LONG = 10
_MATE = 0.5
"""From this likeness on the word beside a suspect may be the name's other word."""


class Guess(Struct, frozen=True):
    """What a suspect may have been.

    Attributes:
        target: the word of the sources.
        confidence: how likely it is, 0 to 1.
    """

    target: Target
    confidence: float


class Bond(Struct, frozen=True):
    """What a word and a target have in common, at one place or over all of the article.

    Attributes:
        mate: the best `Candidate.mate`.
        stranger: whether somewhere another suspect beside the word has no part in the target.
    """

    mate: float
    stranger: bool


class Facts(Protocol):
    """What the whole article tells."""

    context: Context

    def present(self, word: str) -> bool:
        """Tell whether the article has a word, by its key, that the editor did not put in."""

    def bond(self, suspect: str, target: str) -> Bond:
        """Return what a suspect and a target have in common, by their keys."""

    def company(self, pair: Pair, here: Mapping[Pair, float]) -> float:
        """Return how regularly a word is the like of a word of a name elsewhere, below 1."""

    def echoes(self, target: str) -> frozenset[str]:
        """Return the keys of suspects that surely stand, or stood, for a target.

        A translator who wrote Zelanski for Zelensky may write Zelancesi elsewhere.
        """


def bonds_of(suspects: Sequence[Suspect]) -> Iterator[tuple[tuple[str, str], Bond]]:
    """Yield what suspects and their candidates have in common, by their keys."""
    for suspect in suspects:
        for candidate in suspect.candidates:
            stranger = suspect.accompanied and candidate.mate < _MATE
            yield (suspect.key, candidate.target.key), Bond(candidate.mate, stranger)


def guesses_of(
    suspect: Suspect, facts: Facts, here: Mapping[Pair, float], *, echoed: bool
) -> tuple[Guess, ...]:
    """Return what a suspect may have been, best first.

    Args:
        suspect: a word of the article.
        facts: about the rest of it.
        here: what its own sentence tells of the company of words, see `Facts.company`.
        echoed: whether what other suspects surely stand for counts.
    """
    guesses, own = [], _own(suspect, facts.context.base)
    for candidate in suspect.candidates:
        evidence = _evidence(own, candidate, facts, here, echoed=echoed)
        if not candidate.if_again or evidence.company >= _AGAIN:
            guesses.append(Guess(candidate.target, meant_word(evidence)))
    return tuple(_preferred(sorted(guesses, key=_rank)))


def with_echoes(
    suspect: Suspect, guesses: tuple[Guess, ...], facts: Facts, here: Mapping[Pair, float]
) -> tuple[Guess, ...]:
    """Return the guesses weighed anew where they are unsure and others tell something of them."""
    unsure = bool(guesses) and guesses[0].confidence < _SURE
    if unsure and any(facts.echoes(guess.target.key) for guess in guesses):
        return guesses_of(suspect, facts, here, echoed=True)
    return guesses


def likest_echo(suspect: Suspect, guess: Guess, facts: Facts) -> float:
    """Return how alike the suspect is to the likest word that surely stands for the target.

    0 where none is alike. What is surely meant here proves nothing of itself.
    """
    others = [other for key in numbers_of(guess.target.key) for other in facts.echoes(key)]
    if not others:
        return 0.0
    own = suspect.key if guess.confidence >= _SURE else ""
    return max(
        [similar(suspect.key, other, _ECHO) for other in others if other != own], default=0.0
    )


def numbers_of(key: str) -> frozenset[str]:
    """Return the keys of a word's singular and plural."""
    return frozenset({key, key.removesuffix("s"), f"{key}s"})


def echoes_of(
    suspects: Sequence[Suspect], guesses: Sequence[Sequence[Guess]]
) -> Iterator[tuple[str, str]]:
    """Yield targets that suspects surely stand for, with the suspects, by their keys."""
    for suspect, ranked in zip(suspects, guesses, strict=True):
        if ranked and ranked[0].confidence >= _SURE:
            for guess in ranked:
                if same_word(guess.target, ranked[0].target):
                    yield guess.target.key, suspect.key


def spellings_of(
    corrected: Mapping[str, frozenset[str]], context: Context
) -> Iterator[tuple[str, str]]:
    """Yield what was corrected with the wrong words, for every spelling of the right word."""
    for right, wrongs in corrected.items():
        for target in context.targets.get(right, ()):
            for twin in _spellings(target, context):
                yield from ((twin.key, wrong) for wrong in wrongs)


def _spellings(target: Target, context: Context) -> Iterator[Target]:
    forms = (form for name in target.names for form in context.gazetteer.names[name].forms)
    for word in {squash(word) for form in forms for word in form.text.split()}:
        yield from (twin for twin in context.targets.get(word, ()) if same_word(twin, target))


def _preferred(ranked: list[Guess]) -> list[Guess]:
    """Put the spelling that most sources use first where the best guess has several.

    What was said of one spelling holds for the other, so the first keeps the best confidence.
    """
    if not ranked:
        return ranked
    best = ranked[0]
    same = [guess for guess in ranked if same_word(guess.target, best.target)]
    first = min(same, key=lambda g: (-len(g.target.sources), -g.target.count, g.confidence))
    if first is best:
        return ranked
    rest = [guess for guess in ranked if guess is not first]
    return [replace(first, confidence=best.confidence), *rest]


def same_word(one: Target, other: Target) -> bool:
    """Tell two spellings of one word of a name: Zelensky and Zelenskyy, not Iceland, Icelandic."""
    if one is other or one == other:  # a word of the desk's is of no name of the sources
        return True
    if set(one.names).isdisjoint(other.names) or inflected(one.key, other.key):
        return False
    return similar(one.key, other.key, _SAME_WORD) > 0


def _rank(guess: Guess) -> tuple[float, int, int, str]:
    target = guess.target
    return -guess.confidence, -len(target.sources), -target.count, target.text


class _Own(Struct, frozen=True):
    """A suspect, and what the lists tell of it whatever it may have been."""

    suspect: Suspect
    named: bool
    listed: bool
    unknown: bool


def _own(suspect: Suspect, base: BaseNames) -> _Own:
    kinds = base.kinds(suspect.text)
    unknown = not any(map(base.knows, suspect.text.split()))
    return _Own(suspect, bool(kinds), Kind.LISTED in kinds, unknown)


def _evidence(
    own: _Own,
    candidate: Candidate,
    facts: Facts,
    here: Mapping[Pair, float],
    *,
    echoed: bool,
) -> Evidence:
    suspect, target = own.suspect, candidate.target
    bond = facts.bond(suspect.key, target.key)
    pair = " " in target.text
    words = map(squash, target.text.split()) if pair else (target.key,)
    missing = not any(map(facts.present, words))
    same = facts.context.base.same_name(suspect.text, target.text)
    spelling = candidate.spelling
    if echoed:
        echoes = facts.echoes(target.key) - {suspect.key}
        spelling = max([spelling, *(similarity(suspect.key, echo) for echo in echoes)])
    return Evidence(
        spelling=spelling,
        sound=candidate.sound,
        mate=bond.mate,
        stranger=float(bond.stranger),
        missing=float(missing),
        sought=often(target.count) if missing else 0.0,
        fit=candidate.slot.fit,
        told=candidate.slot.told,
        lower=float(suspect.lower),
        listed=float(own.listed),
        unknown=float(own.unknown),
        territory=float(suspect.territory),
        akin=float(candidate.akin),
        calque=candidate.calque * (LOWER_CALQUE if suspect.lower else 1),
        company=facts.company((suspect.key, target.key), here),
        pair=float(pair),
        length=min(1.0, len(suspect.key) / _LONG),
        first=float(suspect.key[:1] == target.key[:1]),
        alike_mate=bond.mate * spelling,
        same=float(same),
        named=float(own.named and not same),
        identical=float(suspect.key == target.key),
    )
