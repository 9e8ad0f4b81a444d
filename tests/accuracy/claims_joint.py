"""Several mistakes in one article, as translations have them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from random import Random

from app.text.span import Span
from tests.accuracy.claims_mistakes import Mistake

_EACH = 2  # mistakes that one check should find


def joint(article: str, mistakes: Iterable[Mistake], chance: Random) -> tuple[Mistake, ...]:
    """Return some of the mistakes, two for each check, all in one text.

    They stand apart, each in its place of that text.
    """
    chosen = sorted(_apart(list(mistakes), chance), key=lambda one: one.place)
    text, moved, places = article, 0, []
    for one in chosen:
        start = one.place.start + moved
        text = text[:start] + one.now + text[start + len(one.was) :]
        places.append(Span(start, start + len(one.now)))
        moved += len(one.now) - len(one.was)
    return tuple(
        replace(one, text=text, place=place) for one, place in zip(chosen, places, strict=True)
    )


def _apart(mistakes: list[Mistake], chance: Random) -> Iterator[Mistake]:
    taken: list[Span] = []
    counts: Counter[str] = Counter()
    for one in chance.sample(mistakes, len(mistakes)):
        was = Span(one.place.start, one.place.start + len(one.was))
        if counts[one.check] < _EACH and not any(was.overlaps(other) for other in taken):
            counts[one.check] += 1
            taken.append(was)
            yield one
