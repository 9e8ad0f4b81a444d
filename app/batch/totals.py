"""The figures of a run."""

from collections import Counter
from dataclasses import dataclass, field

from app.batch.outcome import Outcome

_NAMES = "names"


@dataclass(slots=True)
class Totals:
    """Counts over outcomes, in whatever order they come.

    Attributes:
        stories: all of them.
        failed: those that could not be done.
        to_open: those in which something needs a look.
        words: of all articles.
        safe: findings by check that batch mode corrects by itself.
        open: findings by check that need a look.
        garbled: how often each name is written another way.
    """

    stories: int = 0
    failed: int = 0
    to_open: int = 0
    words: int = 0
    safe: Counter[str] = field(default_factory=Counter)
    open: Counter[str] = field(default_factory=Counter)
    garbled: Counter[str] = field(default_factory=Counter)

    def add(self, outcome: Outcome) -> None:
        """Count one more story."""
        self.stories += 1
        self.failed += bool(outcome.failure)
        self.to_open += bool(outcome.open)
        self.words += outcome.words
        for place in outcome.places:
            check = place.finding.check
            (self.safe if place.safe else self.open)[check] += 1
            self.garbled.update(
                [place.finding.best] if check == _NAMES and place.finding.best else ()
            )
