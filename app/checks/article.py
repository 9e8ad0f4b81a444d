"""The article as the checks read it: sentences that are looked at once and kept while unchanged."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.gazetteer.capitals import opens
from app.text.sentences import Sentence, sentence_spans, whole_sentence
from app.text.span import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the article.

    Attributes:
        sentence: its words; spans count in the sentence itself.
        due: for each token, whether a capital is due there whatever the word.
    """

    sentence: Sentence
    due: tuple[bool, ...]


class Memo(Generic[T]):
    """What one kind of work finds in stretches of the article, kept while they stay in it."""

    def __init__(self, work: Callable[[str], T]) -> None:
        self._work = work
        self._kept: dict[str, T] = {}
        self._used: dict[str, T] = {}

    def of(self, text: str) -> T:
        """Return what the work gives for the stretch `text`, done before or done now."""
        if text not in self._kept:
            self._kept[text] = self._work(text)
        self._used[text] = self._kept[text]
        return self._used[text]

    def forget_unused(self) -> None:
        """Drop what nobody asked for since the last call."""
        self._kept, self._used = self._used, {}


def parse(text: str) -> Line:
    """Return the words of a text that is one sentence."""
    sentence = whole_sentence(text)
    due = tuple(at_start or sentence.headline for at_start in opens(text, sentence))
    return Line(sentence, due)


def split(text: str) -> tuple[Span, ...]:
    """Return where the sentences of one line are."""
    return tuple(sentence_spans(text))


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield start and text of each line that is not blank."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, line
        start += len(line)
