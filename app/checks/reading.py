"""What a check is given: the article in paragraphs, what was seen in each, and the gazetteer."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from app.checks.context import Context
from app.checks.phrase import Phrase
from app.checks.suspect import Suspect
from app.progress import Progress
from app.settings import Settings
from app.text.span import Span

_WORDS = 3
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Seen:
    """A paragraph and all that can be told of it without the rest of the article.

    Made anew only when the paragraph changes, so that a recheck while typing costs one paragraph.

    Attributes:
        words: its words squashed, see `app.text.folding.squash`.
    """

    words: frozenset[str]
    suspects: tuple[Suspect, ...]
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as a check reads it.

    Attributes:
        text: the whole article.
        seen: where each paragraph starts, and what was seen in it, in order.
        corrected: what the editor corrected in the article before: the keys of the wrong words by
            the key of the right one. What it told stays true when it is gone from the text.
        progress: to be called now and then with a place in the text; may raise `Cancelled`.
    """

    text: str
    seen: tuple[tuple[int, Seen], ...]
    context: Context
    settings: Settings
    corrected: Mapping[str, frozenset[str]]
    progress: Progress

    def fingerprint(self, check: str, span: Span) -> str:
        """Return an id of a place that edits elsewhere do not change: its words and neighbours."""
        before = self.text[max(0, span.start - _NEAR) : span.start].split()[-_WORDS:]
        after = self.text[span.end : span.end + _NEAR].split()[:_WORDS]
        words = "\x1f".join([check, *before, "", span.of(self.text), "", *after])
        return blake2b(words.encode(), digest_size=8).hexdigest()
