"""What a check of a whole article is, and the simplest kind of one."""

from abc import ABC, abstractmethod
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


class ByParagraph(ABC):
    """A check that looks at one paragraph at a time."""

    def __init__(self) -> None:
        self._memo: Memo[Paragraph, tuple[Finding, ...]] = Memo()

    @abstractmethod
    def look(self, paragraph: Paragraph) -> Iterable[Finding]:
        """Yield the findings in a paragraph, with spans in it."""

    def findings(self, article: Article) -> Iterator[Finding]:
        """Yield what is suspect, in order of paragraphs."""
        for start, paragraph in article:
            for finding in self._memo.of(paragraph, self._look):
                yield moved(finding, start)
        self._memo.forget_unused()

    def _look(self, paragraph: Paragraph) -> tuple[Finding, ...]:
        return tuple(self.look(paragraph))
