"""What a check says about a place in the article."""

from hashlib import blake2b
from typing import Literal

from msgspec import Struct

from app.gazetteer.name import Passage
from app.messages import sentence
from app.text.span import Span

Severity = Literal["critical", "major", "minor", "neutral"]

ENTITY = "Accuracy/Mistranslation/Entity"
VARIANT = "Terminology/Inconsistent with terminology resource"
MISTRANSLATION = "Accuracy/Mistranslation"
NUMBER = "Accuracy/Mistranslation/Number"
OMISSION = "Accuracy/Omission"
ADDITION = "Accuracy/Addition"
UNTRANSLATED = "Accuracy/Untranslated"
SPELLING = "Linguistic conventions/Spelling"
PUNCTUATION = "Linguistic conventions/Punctuation"
GRAMMAR = "Linguistic conventions/Grammar"
STYLE = "Style/Inconsistent style"

_WORDS = 3
_NEAR = 60


class Suggestion(Struct, frozen=True):
    """What could stand in the article instead.

    Attributes:
        text: the words to put in place of the finding's span.
        confidence: how likely it is what was meant, 0 to 1.
        sources: how many of the used sources write it so.
    """

    text: str
    confidence: float
    sources: int


class Finding(Struct, frozen=True):
    """A suspect place, as a value.

    Attributes:
        id: the same for the same words among the same neighbours, wherever they stand.
        check: the check's name, such as "names".
        category: MQM category, such as `ENTITY`.
        severity: "neutral" is information, not a complaint.
        confidence: how likely the place is wrong, 0 to 1.
        span: the place, in the article's text.
        found: the words there.
        reason: message key of what is the matter, see `app.messages`.
        suggestions: best first; empty where nothing is known to be right.
        evidence: passages of the sources that support the first suggestion.
        agree: how many of the used sources have the first suggestion's name, in any spelling.
        sources: how many sources were used in all.
        safe: whether batch mode may apply the first suggestion by itself.
        detail: what the sentence of `reason` tells beside the words and the suggestion: the
            speaker of a quotation, what a figure counts.
    """

    id: str
    check: str
    category: str
    severity: Severity
    confidence: float
    span: Span
    found: str
    reason: str
    suggestions: tuple[Suggestion, ...] = ()
    evidence: tuple[Passage, ...] = ()
    agree: int = 0
    sources: int = 0
    safe: bool = False
    detail: str = ""

    @property
    def best(self) -> str:
        """The words of the first suggestion, "" if there is none."""
        return self.suggestions[0].text if self.suggestions else ""

    @property
    def message(self) -> str:
        """What is the matter, in plain words."""
        return sentence(
            self.reason,
            found=self.found,
            best=self.best,
            agree=self.agree,
            sources=self.sources,
            detail=self.detail,
        )


def fingerprint(check: str, text: str, span: Span) -> str:
    """Return an id of a place in `text` that edits elsewhere do not change.

    It is made of the check, the words and their neighbours; `text` is a sentence or a paragraph.
    """
    before = text[max(0, span.start - _NEAR) : span.start].split()[-_WORDS:]
    after = text[span.end : span.end + _NEAR].split()[:_WORDS]
    words = "\x1f".join([check, *before, "", span.of(text), "", *after])
    return blake2b(words.encode(), digest_size=8).hexdigest()
