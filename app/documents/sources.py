"""Documents as sources of an article: trimmed, and set aside where they are of no use."""

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

import regex
from msgspec.structs import replace

from app.documents.boilerplate import trim_boilerplate
from app.documents.document import Document, Source

_WORD = regex.compile(r"\w+")
_BEGINNING = 20
"""How many words tell that two texts differ."""
_ENOUGH = 50
"""Fewer words may be the same in two languages."""
_SHARE = 0.48
"""Of a hundred reports in one language 99 have so many words of another one on the same matter; of
Spanish texts on the matter of Portuguese ones seven do, of French and Italian ones two.
"""


def read_source(
    document: Document, article: Document, earlier: Sequence[Source], *, trim: bool = True
) -> Source:
    """Return `document` as a source of `article`, with what is wrong with it, if anything.

    It is the article, or the repeat of an earlier source, if it says the same words, whatever
    stands between them and whatever surrounds the story.

    Args:
        document: another report of the same story.
        article: what it is to help with.
        earlier: the sources before it; those in use must not say the same.
        trim: whether to cut what is not its story.
    """
    source = Source(document, trim_boilerplate(document.text) if trim else ())
    return replace(source, why=_why_not(source, article, earlier))


def trimmed(source: Source) -> Source:
    """Return the source with what is not its story cut, in use or not as before."""
    return replace(source, cuts=trim_boilerplate(source.document.text))


def untrimmed(source: Source) -> Source:
    """Return the source with nothing cut, in use or not as before."""
    return replace(source, cuts=())


def switched_off(source: Source) -> Source:
    """Return the source set aside by the user; `read_source` takes it in again."""
    return replace(source, why="source.off")


def _why_not(source: Source, article: Document, earlier: Sequence[Source]) -> str:
    if next(_words(source), None) is None:
        return "source.empty"
    if _is_article(source, article):
        return "source.article"
    if any(_say_the_same(source, other) for other in earlier if other.used):
        return "source.repeat"
    if _share_words(source.document.text, article.words):
        return ""
    languages = {source.document.language, article.language} - {""}
    return "source.language" if len(languages) > 1 else ""


def _share_words(text: str, known: frozenset[str]) -> bool:
    """Tell whether so many of a text's running words are known that both are in one language.

    Or in two that are as near as Norwegian and Danish, which write names alike.
    """
    words = list(filter(str.islower, text.split()))
    return sum(map(known.__contains__, words)) >= max(_ENOUGH, _SHARE * len(words))


def _is_article(source: Source, article: Document) -> bool:
    """Tell whether a source says the article's words, with or without what surrounds it."""
    if _say_the_same(source, Source(article)):
        return True
    text, beginning = article.text.casefold(), islice(_words(source), _BEGINNING)
    if not all(word in text for word in beginning):
        return False
    return _say_the_same(source, Source(article, trim_boilerplate(article.text)))


def _say_the_same(one: Source, other: Source) -> bool:
    return all(a == b for a, b in zip_longest(_words(one), _words(other)))


def _words(source: Source) -> Iterator[str]:
    """Yield the words of the story, folded; what is the same here says the same."""
    text = source.document.text
    for span in source.story_spans():
        for word in _WORD.finditer(text, span.start, span.end):
            yield word.group().casefold()
