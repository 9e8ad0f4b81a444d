"""A sentence of the article beside the sentences of the sources that tell the same."""

from dataclasses import dataclass
from functools import cached_property

from app.checks.article import Line, Paragraph
from app.checks.context import Context
from app.matching.company import Fellow, stem


@dataclass(frozen=True)
class View:
    """A sentence as the checks look at it; what costs time is found once, when asked for.

    Attributes:
        text: the paragraph.
        line: the sentence in it.
        context: the gazetteer, ready for look-ups.
    """

    text: str
    line: Line
    context: Context

    @cached_property
    def stems(self) -> list[str]:
        """The stems of its words."""
        return [stem(token.folded) for token in self.line.sentence.tokens]

    @cached_property
    def fellows(self) -> list[Fellow]:
        """The sentences of the sources that tell the same, best first."""
        return self.context.company.fellows(self.stems)


def views(paragraph: Paragraph, context: Context) -> list[View]:
    """Return the views of a paragraph's sentences, in order."""
    return [View(paragraph.text, line, context) for line in paragraph.lines]
