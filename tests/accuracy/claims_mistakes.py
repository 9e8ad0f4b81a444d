"""A mistake put into a right article, as a value."""

import re
from dataclasses import dataclass

from app.text.span import Span


@dataclass(frozen=True, slots=True)
class Mistake:
    """An article with one mistake in it.

    Attributes:
        check: the check that should find it.
        kind: what was done.
        text: the article with the mistake.
        place: where in it a finding counts.
        was: the words of the article that were changed, and `now` what they are.
        right: other words that put it right, as the sources have them.
    """

    check: str
    kind: str
    text: str
    place: Span
    was: str
    now: str
    right: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an article, to be written otherwise."""

    article: str
    span: Span

    @property
    def text(self) -> str:
        """The words there."""
        return self.span.of(self.article)

    def part(self, words: str) -> "Stretch":
        """Return the first place of the words in the stretch.

        Raises:
            ValueError: it has no such words.
        """
        start = self.span.start + self.text.index(words)
        return Stretch(self.article, Span(start, start + len(words)))

    def found(self, pattern: re.Pattern[str]) -> "list[Stretch]":
        """Return the places of the pattern in the stretch, as if nothing stood around it."""
        return [
            Stretch(self.article, Span(*place.span()).shifted(self.span.start))
            for place in pattern.finditer(self.text)
        ]

    def rewritten(self, now: str, check: str, kind: str, right: tuple[str, ...] = ()) -> Mistake:
        """Return the article with other words here, which findings count in."""
        place = Span(self.span.start, self.span.start + len(now))
        text = self.article[: self.span.start] + now + self.article[self.span.end :]
        return Mistake(check, kind, text, place, self.text, now, right)


def stretch(article: str, words: str) -> Stretch:
    """Return the first place of the words in the article.

    Raises:
        ValueError: it has no such words.
    """
    return Stretch(article, Span(0, len(article))).part(words)
