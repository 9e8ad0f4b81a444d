"""The article as the checks read it: parts that are looked at once and kept while unchanged."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from app.gazetteer.capitals import Cased, cased
from app.lazy import cached_property
from app.text.quotes import Quoting, quoting
from app.text.sentences import Sentence, sentences

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class Paragraph(Struct, frozen=True, dict=True, eq=False, weakref=True):
    """A line of the article; all spans count in it.

    Made anew only when the line changes; two are never equal, even if their words are.

    Attributes:
        text: the line, with its end.
        cased: the sentences that have words, and where capitals are due in them.
        quoting: its quotations.
    """

    text: str
    cased: tuple[Cased, ...]
    quoting: Quoting

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that have words."""
        return tuple(one.sentence for one in self.cased)


Article = Sequence[tuple[int, Paragraph]]
"""The paragraphs of an article that are not blank, each with where it begins."""


class Memo(Generic[K, T]):
    """What one kind of work finds in stretches of the article, kept while they stay in it.

    It does not keep the work itself, which may be a method of its owner: two that keep each other
    stay in memory until garbage is looked for.
    """

    def __init__(self) -> None:
        self._kept: dict[K, T] = {}
        self._used: dict[K, T] = {}

    def of(self, part: K, work: Callable[[K], T]) -> T:
        """Return what the work gives for a stretch of the article, done before or done now."""
        if part not in self._kept:
            self._kept[part] = work(part)
        self._used[part] = self._kept[part]
        return self._used[part]

    def forget_unused(self) -> None:
        """Drop what nobody asked for since the last call."""
        self._kept, self._used = self._used, {}


def read_paragraph(text: str) -> Paragraph:
    """Return the paragraph that a line is."""
    return Paragraph(text, cased(text, sentences(text)), quoting(text.rstrip()))


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield start and text of each line that is not blank."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, line
        start += len(line)
