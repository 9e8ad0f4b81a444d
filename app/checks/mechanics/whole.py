"""What only the whole article tells about errors in its paragraphs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from app.checks.article import Paragraph
from app.checks.finding import Finding
from app.checks.mechanics.endings import ends_paragraphs
from app.checks.mechanics.fault import FOREIGN, UNCLOSED, UNENDED, UNOPENED

_OPENING = tuple("\"“„‟«»'‘")


def standing(
    paragraphs: Sequence[Paragraph], found: Sequence[Sequence[Finding]]
) -> Iterator[list[Finding]]:
    """Yield for each paragraph those of its errors that the whole article leaves standing.

    A quotation may go on in the next paragraph, which opens it again; a foreign word that is said
    twice is meant; a headline, and a line that the next one goes on, have no full stop.
    """
    if not any(found):
        yield from map(list, found)
        return
    words = Counter(one.found.lower() for one in chain(*found) if one.reason == FOREIGN)
    ended = ends_paragraphs(paragraphs)
    opened = False
    for number, (paragraph, errors) in enumerate(zip(paragraphs, found, strict=True)):
        after = paragraphs[number + 1 : number + 2]
        broken = any(one.text.lstrip()[:1].islower() for one in after)
        kept = [
            one
            for one in errors
            if not (one.reason == FOREIGN and words[one.found.lower()] > 1)
            and not (one.reason == UNENDED and (not ended or broken or not number))
        ]
        if opened:
            kept = _without_one(kept, UNOPENED, 0)
        opened = any(_goes_on(paragraph, errors, other) for other in after)
        yield _without_one(kept, UNCLOSED, -1) if opened else kept


def _goes_on(one: Paragraph, errors: Sequence[Finding], other: Paragraph) -> bool:
    """Tell whether the quotation that a paragraph leaves open goes on in the next one.

    It does not where something tells that it ends before the paragraph does.
    """
    end = len(one.text.rstrip())
    if not any(error.reason == UNCLOSED and error.span.end == end for error in errors):
        return False
    marks = [quotation.span.start for quotation in other.quoting.quotations]
    strays = [stray.start for stray in other.quoting.strays]
    closes = bool(strays) and strays[0] < min(marks, default=len(other.text))
    return closes or other.text.lstrip().startswith(_OPENING)


def _without_one(findings: list[Finding], reason: str, which: int) -> list[Finding]:
    """Return the findings without the first (0) or last (-1) that has the reason."""
    these = [one for one in findings if one.reason == reason]
    return [one for one in findings if not these or one is not these[which]]
