"""What a check is given: a sentence of the article, what is likely wrong in it, the gazetteer."""

from dataclasses import dataclass
from hashlib import blake2b

from app.checks.context import Context
from app.checks.decision import Verdict
from app.checks.seen import Seen
from app.settings import Settings
from app.text.span import Span

_WORDS = 3
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as a check reads it; all spans count in it.

    Attributes:
        seen: the sentence and what can be told of it by itself.
        verdicts: the places that are likely wrong, in order, with all of the article in view.
    """

    seen: Seen
    verdicts: tuple[Verdict, ...]
    context: Context
    settings: Settings

    def fingerprint(self, check: str, span: Span) -> str:
        """Return an id of a place that edits elsewhere do not change: its words and neighbours."""
        text = self.seen.text
        before = text[max(0, span.start - _NEAR) : span.start].split()[-_WORDS:]
        after = text[span.end : span.end + _NEAR].split()[:_WORDS]
        words = "\x1f".join([check, *before, "", span.of(text), "", *after])
        return blake2b(words.encode(), digest_size=8).hexdigest()
