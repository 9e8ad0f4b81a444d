"""Weigh what each suspect may have been, with the whole article in view.

Words of one name are decided together: "Volodimier" before "Zelanski" is Volodymyr, not Vladimir,
because one name of the sources explains both words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.checks.context import Context
from app.checks.evidence import Evidence, meant
from app.checks.reading import Reading
from app.checks.suspect import Candidate, Suspect
from app.gazetteer.base import Kind
from app.gazetteer.targets import Target
from app.matching.spelling import similarity
from app.text.folding import squash
from app.text.span import Span

_TOP_FREQUENCY = 34
_SAME_WORD = 0.8
_SURE = 0.8
"""From this confidence on a suspect's best guess helps to explain others like it."""
_MATE = 0.5
"""From this likeness on the word beside a suspect may be the name's other word."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a suspect may have been.

    Attributes:
        target: the word of the sources.
        confidence: how likely it is, 0 to 1.
        evidence: the grounds.
    """

    target: Target
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Weighed:
    """A suspect in the article with its guesses, best first.

    Attributes:
        span: where it stands in the article.
    """

    suspect: Suspect
    span: Span
    guesses: tuple[Guess, ...]


@dataclass(frozen=True, slots=True)
class _Bond:
    """What a word and a target have in common, over all places of the word in the article.

    Attributes:
        mate: the best `Candidate.mate` of them all.
        stranger: whether somewhere another suspect beside the word has no part in the target.
    """

    mate: float
    stranger: bool


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the whole article tells.

    Attributes:
        present: the keys of its words, without what the editor put in.
        bonds: what a suspect and a target have in common, by their keys.
        echoes: the suspects that surely stand for a target, by their keys: a translator who wrote
            Zelanski for Zelensky may write Zelancesi elsewhere.
    """

    present: frozenset[str]
    bonds: Mapping[tuple[str, str], _Bond]
    echoes: Mapping[str, set[str]]
    context: Context


def weigh(reading: Reading) -> list[Weighed]:
    """Return all suspects of an article with their guesses, in order of place.

    Raises:
        Cancelled: the reading's progress asked for it.
    """
    suspects = [(start, suspect) for start, seen in reading.seen for suspect in seen.suspects]
    corrected = _all_spellings(reading)
    scene = _Scene(
        present=frozenset().union(*(seen.words for _, seen in reading.seen)) - set(corrected),
        bonds=_bonds(suspect for _, suspect in suspects),
        echoes={},
        context=reading.context,
    )
    first = [_guesses(suspect, scene) for suspect in _reported(suspects, reading)]
    scene = replace(scene, echoes=_echoes(suspects, first, corrected))
    return [
        Weighed(suspect, suspect.span.shifted(start), tuple(_with_echoes(suspect, guesses, scene)))
        for (start, suspect), guesses in zip(suspects, first, strict=True)
    ]


def _all_spellings(reading: Reading) -> dict[str, set[str]]:
    """Return what was corrected, for every spelling that the sources have of the right word."""
    wrong_by_right: dict[str, set[str]] = defaultdict(set)
    for right, wrong in reading.corrected.items():
        for target in reading.context.targets.get(right, ()):
            for twin in _spellings(target, reading.context):
                wrong_by_right[twin.key].update(wrong)
    return dict(wrong_by_right)


def _spellings(target: Target, context: Context) -> Iterator[Target]:
    forms = (form for name in target.names for form in context.gazetteer.names[name].forms)
    for word in {squash(word) for form in forms for word in form.text.split()}:
        yield from (twin for twin in context.targets.get(word, ()) if same_word(twin, target))


def _with_echoes(suspect: Suspect, guesses: list[Guess], scene: _Scene) -> list[Guess]:
    unsure = guesses and guesses[0].confidence < _SURE
    if unsure and any(guess.target.key in scene.echoes for guess in guesses):
        return _guesses(suspect, scene)
    return guesses


def _reported(suspects: Sequence[tuple[int, Suspect]], reading: Reading) -> Iterator[Suspect]:
    for start, suspect in suspects:
        reading.progress(start, len(reading.text))
        yield suspect


def _echoes(
    suspects: Iterable[tuple[int, Suspect]],
    guesses: Iterable[Sequence[Guess]],
    corrected: Mapping[str, set[str]],
) -> dict[str, set[str]]:
    """Return which words of the article surely stand, or stood, for a target, by its key."""
    echoes: dict[str, set[str]] = defaultdict(set)
    for target, keys in corrected.items():
        echoes[target].update(keys)
    for (_, suspect), ranked in zip(suspects, guesses, strict=True):
        if ranked and ranked[0].confidence >= _SURE:
            for guess in ranked:
                if same_word(guess.target, ranked[0].target):
                    echoes[guess.target.key].add(suspect.key)
    return dict(echoes)


def _bonds(suspects: Iterable[Suspect]) -> dict[tuple[str, str], _Bond]:
    bonds: dict[tuple[str, str], _Bond] = {}
    for suspect in suspects:
        for candidate in suspect.candidates:
            pair = suspect.key, candidate.target.key
            before = bonds.get(pair, _Bond(0.0, stranger=False))
            stranger = suspect.accompanied and candidate.mate < _MATE
            bonds[pair] = _Bond(max(before.mate, candidate.mate), before.stranger or stranger)
    return bonds


def _guesses(suspect: Suspect, scene: _Scene) -> list[Guess]:
    guesses = []
    for candidate in suspect.candidates:
        evidence = _evidence(suspect, candidate, scene)
        guesses.append(Guess(candidate.target, meant(evidence), evidence))
    return _preferred(sorted(guesses, key=_rank))


def _preferred(ranked: list[Guess]) -> list[Guess]:
    """Put the spelling that most sources use first where the best guess has several.

    What was said of one spelling holds for the other, so the first keeps the best confidence.
    """
    if not ranked:
        return ranked
    best = ranked[0]
    same = [guess for guess in ranked if same_word(guess.target, best.target)]
    first = min(same, key=lambda g: (-len(g.target.sources), -g.target.count, g.confidence))
    rest = [guess for guess in ranked if guess is not first]
    return [replace(first, confidence=best.confidence), *rest]


def same_word(one: Target, other: Target) -> bool:
    """Tell two spellings of one word of a name: Zelensky and Zelenskyy, not Kim and Jong."""
    return bool(set(one.names) & set(other.names)) and similarity(one.key, other.key) >= _SAME_WORD


def _rank(guess: Guess) -> tuple[float, int, int, str]:
    target = guess.target
    return -guess.confidence, -len(target.sources), -target.count, target.text


def _evidence(suspect: Suspect, candidate: Candidate, scene: _Scene) -> Evidence:
    base, target = scene.context.base, candidate.target
    kinds = base.kinds(suspect.text)
    bond = scene.bonds[suspect.key, target.key]
    echoes = [echo for echo in scene.echoes.get(target.key, ()) if echo != suspect.key]
    family = not bond.stranger and base.same_name(suspect.text, target.text)
    return Evidence(
        spelling=max([candidate.spelling, *(similarity(suspect.key, e) for e in echoes)]),
        sound=candidate.sound,
        mate=bond.mate,
        stranger=float(bond.stranger),
        missing=float(not any(squash(word) in scene.present for word in target.text.split())),
        fit=candidate.slot.fit,
        told=candidate.slot.told,
        ordinary=(base.frequency(suspect.text) + 1) / (_TOP_FREQUENCY + 1),
        known=float(bool(kinds & {Kind.PERSON, Kind.PLACE})),
        listed=float(Kind.LISTED in kinds),
        territory=float(suspect.territory),
        same=float(suspect.key == target.key or family),
    )
