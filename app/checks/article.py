"""The article as the checks read it: paragraphs that are parsed once and kept while unchanged."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.gazetteer.capitals import opens
from app.text.sentences import Sentence, sentences

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the article.

    Attributes:
        sentence: its words; spans count in the paragraph's text.
        due: for each token, whether a capital is due there whatever the word.
    """

    sentence: Sentence
    due: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the article's text with its sentences."""

    text: str
    lines: tuple[Line, ...]


class Memo(Generic[T]):
    """What one kind of work found in paragraphs, kept while they stay in the article."""

    def __init__(self, work: Callable[[str], T]) -> None:
        self._work = work
        self._kept: dict[str, T] = {}
        self._used: dict[str, T] = {}

    def of(self, text: str) -> T:
        """Return what the work gives for the paragraph `text`, done before or done now."""
        if text not in self._kept:
            self._kept[text] = self._work(text)
        self._used[text] = self._kept[text]
        return self._used[text]

    def forget_unused(self) -> None:
        """Drop what nobody asked for since the last call."""
        self._kept, self._used = self._used, {}


def parse(text: str) -> Paragraph:
    """Return the sentences of one paragraph."""
    found = sentences(text)
    return Paragraph(text, tuple(Line(s, _due(text, s)) for s in found))


def _due(text: str, sentence: Sentence) -> tuple[bool, ...]:
    return tuple(at_start or sentence.headline for at_start in opens(text, sentence))


def split(text: str) -> Iterator[tuple[int, str]]:
    """Yield start and text of each line that is not blank."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, line
        start += len(line)
