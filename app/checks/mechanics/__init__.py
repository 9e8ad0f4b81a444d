"""Marks and small words that go wrong, and words that stay in another language.

fault     an error as a value, and the finding about it
marks     quotation marks and brackets without a partner
doubled   words and marks that stand twice, and spaces
names     articles before names that take none, an agency credited twice
endings   paragraphs that end without a mark
styles    straight and curly quotation marks in one article
whole     what only the whole article tells about all these
foreign   words left in another language
"""

from collections.abc import Iterator

from app.checks.article import Article, Memo, Paragraph
from app.checks.context import Context
from app.checks.finding import Finding
from app.checks.mechanics.articles import Articles
from app.checks.mechanics.brackets import lone_brackets
from app.checks.mechanics.credits import doubled_credits
from app.checks.mechanics.doubled import doubled_marks, doubled_words, spacing
from app.checks.mechanics.endings import unended
from app.checks.mechanics.fault import UNLIKE, Fault, finding_of
from app.checks.mechanics.foreign import Foreign
from app.checks.mechanics.marks import unpaired, unpaired_single
from app.checks.mechanics.partners import Partners
from app.checks.mechanics.styles import mixed_marks, unlike_marks
from app.checks.mechanics.whole import standing
from app.checks.settling import moved, settled
from app.checks.typos.speller import Speller
from app.checks.typos.vocabulary import vocabulary
from app.settings import Settings

NAME = "mechanics"


class Mechanics:
    """Finds mechanical errors in an article."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings
        self._partners = Partners(context)
        self._articles = Articles(context)
        self._foreign = Foreign(context, Speller(context, vocabulary()), vocabulary())
        self._memo: Memo[Paragraph, list[Finding]] = Memo()

    def findings(self, article: Article) -> Iterator[Finding]:
        """Yield the errors, in order of paragraphs."""
        paragraphs = [paragraph for _, paragraph in article]
        found = [self._memo.of(paragraph, self._look) for paragraph in paragraphs]
        self._memo.forget_unused()
        for (start, _), errors in zip(article, standing(paragraphs, found), strict=True):
            for error in errors:
                yield moved(error, start)
        mixed = mixed_marks(paragraphs)
        if mixed and not any(error.reason == UNLIKE for errors in found for error in errors):
            number, fault = mixed
            yield moved(self._finding(fault, paragraphs[number]), article[number][0])

    def _look(self, paragraph: Paragraph) -> list[Finding]:
        return settled(self._finding(fault, paragraph) for fault in self._faults(paragraph))

    def _faults(self, paragraph: Paragraph) -> Iterator[Fault]:
        yield from unpaired(paragraph, self._partners)
        yield from unpaired_single(paragraph, self._partners)
        yield from lone_brackets(paragraph)
        yield from unlike_marks(paragraph)
        yield from doubled_words(paragraph, self._context)
        yield from doubled_marks(paragraph)
        yield from spacing(paragraph)
        yield from self._articles.before_names(paragraph)
        yield from doubled_credits(paragraph)
        yield from unended(paragraph)
        yield from self._foreign.scripts(paragraph)
        yield from self._foreign.words(paragraph)

    def _finding(self, fault: Fault, paragraph: Paragraph) -> Finding:
        return finding_of(fault, paragraph, self._context, self._settings)
