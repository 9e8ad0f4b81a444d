"""Names in the article that no source knows, misspelt or not: the sources tell nothing of them."""

from collections.abc import Sequence

from app.checks.article import Paragraph
from app.checks.context import Context
from app.checks.speech.heard import hearsay_of
from app.checks.speech.people import is_agency
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
        named = context.once(Speech).of(paragraph).named
        people = context.once(hearsay_of).people
        self._known = named.persons
        self._unknown = [
            span
            for span in named.others
            if not (people.meant(form := span.of(paragraph.text)) or is_agency(form))
            and not _may_be_misspelt(form, context)
        ]

    def tell(self, sentence: Sentence, figure: Span) -> bool:
        """Tell whether a figure follows a stranger's name; spans count in the paragraph."""
        near = Span(max(sentence.span.start, figure.start - _NEAR), figure.start)
        return _any_in(self._unknown, near) and not _any_in(self._known, near)


def _any_in(names: Sequence[Span], reach: Span) -> bool:
    return any(reach.start <= name.end < reach.end for name in names)


def _may_be_misspelt(form: str, context: Context) -> bool:
    """Tell whether a word of a name is spelt like one of the sources'."""
    return any(
        similar(word, key, _ALIKE)
        for word in map(squash, form.split())
        for key in context.near.near(word)
    )
