"""What a check is given: a sentence of the article, what is likely wrong in it, the gazetteer."""

from collections.abc import Mapping
from itertools import chain

from msgspec import Struct

from app.checks.context import Context
from app.checks.decision import Verdict
from app.checks.proposals import Proposal, proposals
from app.checks.seen import Seen
from app.lazy import cached_property
from app.settings import Settings


class Reading(Struct, frozen=True, dict=True):
    """A sentence as a check reads it; all spans count in it.

    Attributes:
        seen: the sentence and what can be told of it by itself.
        spellings: of its unknown names those that the article mostly spells otherwise, and how.
        verdicts: the places that are likely wrong, in order, with all of the article in view.
    """

    seen: Seen
    spellings: Mapping[str, str]
    verdicts: tuple[Verdict, ...]
    context: Context
    settings: Settings

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """What to replace by the verdicts, in order."""
        found = (proposals(verdict, self.seen.text, self.context) for verdict in self.verdicts)
        return tuple(chain.from_iterable(found))
