"""What a check of a whole article is, and the simplest kind of one."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from app.checks.article import Article, Memo, Paragraph
from app.checks.context import Context
from app.checks.finding import Finding
from app.checks.settling import moved
from app.settings import Settings


class Check(Protocol):
    """A check of one article, again and again while it is edited; it keeps what did not change."""

    def findings(self, article: Article) -> Iterable[Finding]:
        """Yield what is suspect, in no order, with spans in the article's text."""


Maker = Callable[[Context, Settings], Check]


class ByParagraph:
    """A check that looks at one paragraph at a time.

    Args:
        look: yields the findings in a paragraph, with spans in it.
    """

    def __init__(self, look: Callable[[Paragraph], Iterable[Finding]]) -> None:
        self._memo: Memo[Paragraph, tuple[Finding, ...]] = Memo(lambda one: tuple(look(one)))

    def findings(self, article: Article) -> Iterator[Finding]:
        """Yield what is suspect, in order of paragraphs."""
        for start, paragraph in article:
            for finding in self._memo.of(paragraph):
                yield moved(finding, start)
        self._memo.forget_unused()
