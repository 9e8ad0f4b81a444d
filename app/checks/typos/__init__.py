"""Ordinary words that are misspelt, joined or split, and two ways of spelling in one article.

vocabulary    English words: which are right, how frequent, and what stands together
derivation    words made of others that no dictionary lists
slips         how easily one word is written for another
candidates    what a word may have been meant for
weighing      how likely each is between its neighbours
phrases       right words in the place of those that the sources have there
calendar      months and days of the week, which have a capital
speller       all of these for one word
misspellings  the misspelt words of a paragraph
varieties     British spellings among American ones, and the other way round
"""

from collections.abc import Iterator

from app.checks.article import Article
from app.checks.context import Context
from app.checks.finding import Finding
from app.checks.typos.misspellings import Misspellings
from app.checks.typos.speller import Speller
from app.checks.typos.varieties import Varieties
from app.checks.typos.vocabulary import vocabulary
from app.settings import Settings

NAME = "typos"


class Typos:
    """Finds what is misspelt in an article."""

    def __init__(self, context: Context, settings: Settings) -> None:
        words = vocabulary()
        words.prepare()
        speller = Speller(context, words)
        self._misspellings = Misspellings(context, settings, speller)
        self._varieties = Varieties(context, words)

    def findings(self, article: Article) -> Iterator[Finding]:
        """Yield what is misspelt, and what is spelt unlike the rest."""
        yield from self._misspellings.findings(article)
        yield from self._varieties.findings(article)
