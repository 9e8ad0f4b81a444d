"""The words beside a suspect: do they belong to the name that it may have been?"""

from collections.abc import Sequence

from msgspec.structs import replace

from app.checks.context import Context
from app.checks.suspect import Candidate, Suspect
from app.gazetteer.lexicon import CONNECTORS
from app.gazetteer.targets import Target
from app.text.folding import squash
from app.text.tokens import Token

_Near = Sequence[tuple[Token, Suspect | None]]
"""The words beside a suspect, those that are suspects with what they may have been."""


def with_mates(
    suspects: Sequence[Suspect], tokens: Sequence[Token], context: Context
) -> list[Suspect]:
    """Return the suspects of one sentence, their candidates weighed by the words beside them.

    In "Volodimier Zelanski" the candidate Volodymyr of the first has its mate in the candidate
    Zelensky of the second: one name explains both. A neighbour that may be any word of the name,
    itself or garbled, counts as far as it is alike.
    """
    alone = {s.tokens[0]: s for s in suspects if s.tokens[0] == s.tokens[1]}
    found = []
    for suspect in suspects:
        places = [suspect.tokens[0] - 1, suspect.tokens[1] + 1]
        beside = [p for p in places if 0 <= p < len(tokens) and tokens[p].capital]
        near = [(tokens[place], alone.get(place)) for place in beside]
        candidates = tuple(_mated(each, near, context) for each in suspect.candidates)
        odd = any(other is not None for _, other in near)
        found.append(replace(suspect, candidates=candidates, accompanied=odd))
    return found


def _mated(candidate: Candidate, near: _Near, context: Context) -> Candidate:
    mate = _mate(candidate.target, near, context) if near else 0.0
    return replace(candidate, mate=mate) if mate else candidate


def _mate(target: Target, near: _Near, context: Context) -> float:
    others = _other_words(target, context)
    fits = [0.0]
    for token, suspect in near:
        fits.append(float(squash(token.text) in others))
        if suspect is not None:
            fits += [_likeness(c) for c in suspect.candidates if c.target.key in others]
    return max(fits)


def _likeness(candidate: Candidate) -> float:
    return candidate.spelling * candidate.sound


def _other_words(target: Target, context: Context) -> set[str]:
    forms = (form for name in target.names for form in context.gazetteer.names[name].forms)
    words = {squash(word) for form in forms for word in form.text.split() if word not in CONNECTORS}
    return words - {target.key}
