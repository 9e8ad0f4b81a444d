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
    words = Counter(one.found.lower() for one in chain(*found) if one.reason == FOREIGN)
    ended = ends_paragraphs(paragraphs)
    goes_on = [*map(_goes_on, paragraphs, paragraphs[1:]), False]
    for number, errors in enumerate(found):
        after = paragraphs[number + 1 : number + 2]
        broken = any(one.text.lstrip()[:1].islower() for one in after)
        kept = [
            one
            for one in errors
            if not (one.reason == FOREIGN and words[one.found.lower()] > 1)
            and not (one.reason == UNENDED and (not ended or broken or not number))
        ]
        if goes_on[number]:
            kept = _without_one(kept, UNCLOSED, -1)
        if number and goes_on[number - 1]:
            kept = _without_one(kept, UNOPENED, 0)
        yield kept


def _goes_on(one: Paragraph, other: Paragraph) -> bool:
    """Tell whether the quotation that a paragraph leaves open goes on in the next one."""
    opened = one.quoting.quotations[-1:]
    if not opened or opened[0].closed or opened[0].span.end < len(one.text.rstrip()):
        return False
    starts = [quotation.span.start for quotation in other.quoting.quotations]
    closes = [
        stray.start
        for stray in other.quoting.strays[:1]
        if stray.start < min(starts, default=stray.end)
    ]
    return bool(closes) or other.text.lstrip().startswith(_OPENING)


def _without_one(findings: list[Finding], reason: str, which: int) -> list[Finding]:
    """Return the findings without the first (0) or last (-1) that has the reason."""
    these = [one for one in findings if one.reason == reason]
    return [one for one in findings if not these or one is not these[which]]
