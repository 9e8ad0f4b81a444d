"""Names in the article that no source knows, misspelt or not: the sources tell nothing of them."""

from collections.abc import Sequence

from app.checks.article import Paragraph
from app.checks.context import Context
from app.checks.speech.people import is_agency, people_of
from app.checks.speech.spoken import Speech
from app.matching.spelling import similar
from app.text.folding import squash
from app.text.sentences import Sentence
from app.text.span import Span

_ALIKE = 0.62
_NEAR = 40
"""Letters before a figure among which the name ends of whom it tells: X, who took two wickets."""


class Strangers:
    """Where a paragraph names what the sources do not know."""

    def __init__(self, paragraph: Paragraph, context: Context) -> None:
        self._paragraph = paragraph
        self._context = context

    def tell(self, sentence: Sentence, figure: Span) -> bool:
        """Tell whether a figure follows a stranger's name; spans count in the paragraph."""
        near = Span(max(sentence.span.start, figure.start - _NEAR), figure.start)
        named = self._context.once(Speech).of(self._paragraph).named
        return not _within(named.persons, near) and any(
            self._is_unknown(name.of(self._paragraph.text)) for name in _within(named.others, near)
        )

    def _is_unknown(self, form: str) -> bool:
        people = self._context.once(people_of)
        known = people.meant(form) or is_agency(form)
        return not known and not _may_be_misspelt(form, self._context)


def _within(names: Sequence[Span], reach: Span) -> list[Span]:
    return [name for name in names if reach.start <= name.end < reach.end]


def _may_be_misspelt(form: str, context: Context) -> bool:
    """Tell whether a word of a name is spelt like one of the sources'."""
    return any(
        similar(word, key, _ALIKE)
        for word in map(squash, form.split())
        for key in context.near.near(word)
    )
