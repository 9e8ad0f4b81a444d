"""Which lines of a web page are its article."""

import re
from collections.abc import Sequence

from app.documents.htmltext import Passage

_WORD = re.compile(r"\w+")
_MAX_TEXT = 500_000  # characters; what is longer is no article, and trafilatura takes long
_SURE = 4  # words of a line that are found nowhere else on the page by chance


def article_of(source: str, passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages of the article: its headline to its last line.

    trafilatura says which lines are content; what stands between the first and the last of them
    belongs to it as well, but for sidebars, forms and lists of links, so that a line that
    trafilatura does not know can be corrected too. A page without furniture is all article, and of
    a huge one all is that is no furniture.
    """
    if not any(_is_furniture(passage) for passage in passages):
        return list(passages)
    if sum(len(passage.line.text) for passage in passages) > _MAX_TEXT:
        return [passage for passage in passages if not _is_furniture(passage)]
    content = _content(source)
    known = [i for i, passage in enumerate(passages) if content.holds(passage.line.text)]
    if not known:
        return list(passages)
    headlines = [i for i in range(known[0]) if passages[i].block == "h1"]
    article = range(headlines[-1] if headlines else known[0], known[-1] + 1)
    return [passages[i] for i in article if i in known or not _is_furniture(passages[i])]


def _is_furniture(passage: Passage) -> bool:
    return passage.furniture or passage.linked * 2 > len(passage.line.text)


class _Content:
    """The words of the lines that trafilatura takes for content."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = {_words(cell) for line in lines for cell in line.split("|")}
        self._all = f" {_words(' '.join(lines))} "

    def holds(self, text: str) -> bool:
        """Tell whether a line of the page is among them."""
        words = _words(text)
        if words.count(" ") < _SURE - 1:
            return bool(words) and words in self._lines
        return f" {words} " in self._all


def _content(source: str) -> _Content:
    from trafilatura import extract  # noqa: PLC0415 - slow, and only web pages need it

    return _Content((extract(source, include_comments=False) or "").splitlines())


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
