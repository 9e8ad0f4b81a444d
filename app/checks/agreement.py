"""One word means one thing: what it surely stands for in one sentence it does in the others.

A name that was translated is so in the headline as well, where no source tells the same.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from msgspec.structs import replace

from app.checks.decision import Option, Verdict
from app.checks.guesses import Guess
from app.checks.suspect import Suspect

_LIKELY = 0.5
_AS_SURE = 0.9
"""How much of its confidence a meaning has in another sentence."""


class Meanings(Protocol):
    """What words stand for in the rest of the article."""

    def __getitem__(self, key: str) -> Guess | None:
        """Return what a word likely stands for, by its key; None where nothing is known."""


def meant_by(
    verdicts: Sequence[Verdict], suspects: Sequence[Suspect]
) -> Iterator[tuple[str, Guess]]:
    """Yield the keys of words of a sentence with what each likely stands for."""
    for suspect in suspects:
        for verdict in verdicts:
            best = verdict.best
            if verdict.span == suspect.span and best.guess and best.confidence >= _LIKELY:
                yield suspect.key, replace(best.guess, confidence=best.confidence)


def agreed(
    verdicts: Sequence[Verdict], suspects: Sequence[Suspect], meant: Meanings
) -> Iterator[Verdict]:
    """Yield the verdicts on a sentence in order, with what its words mean in the others.

    Words in lower case may mean what they say, and two unknown ones are a longer name.
    """
    likely = [verdict for verdict in verdicts if verdict.best.confidence >= _LIKELY]
    added = [
        Verdict(suspect.span, suspect.told, suspect.unheard, (_option(guess),))
        for suspect in suspects
        if not (suspect.lower or suspect.accompanied)
        if not any(suspect.span.overlaps(one.span) for one in likely)
        if (guess := meant[suspect.key])
    ]
    rest = [one for one in verdicts if not any(one.span.overlaps(new.span) for new in added)]
    yield from sorted((*rest, *added), key=lambda verdict: verdict.span)


def _option(guess: Guess) -> Option:
    return Option(guess.target.text, guess.confidence * _AS_SURE, guess, None)
