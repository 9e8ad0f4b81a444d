"""A news agency that is credited twice in one sentence."""

from collections.abc import Iterator

import regex

from app.checks.article import Paragraph
from app.checks.finding import ADDITION
from app.checks.mechanics.fault import Fault
from app.checks.speech.people import is_agency

_CREDITS = regex.compile(
    r"\b(?:according|agency|by|citing|cites|news|quoting|quotes|reported|reports|told|to)"
    r"(?: the)?(?: news)?(?: agency)? $"
)


def doubled_credits(paragraph: Paragraph) -> Iterator[Fault]:
    """Yield the second credit of one sentence to the same news agency."""
    for sentence in paragraph.sentences:
        seen: set[str] = set()
        for token in sentence.tokens:
            if not token.capital:
                continue
            if token.folded in seen and is_agency(token.text):
                before = paragraph.text[sentence.span.start : token.span.start]
                if _CREDITS.search(before):
                    yield Fault(token.span, "mechanics.credited", ADDITION, 0.7)
            seen.add(token.folded)
