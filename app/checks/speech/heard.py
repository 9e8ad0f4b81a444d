"""What the sources quote and report, found where an article may have the same."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from msgspec import Struct

from app.checks.context import Context
from app.checks.speech.people import people_of
from app.checks.speech.utterances import Utterance, may_speak, utterances
from app.gazetteer.gazetteer import Gazetteer, Told
from app.gazetteer.name import Mention, Passage
from app.lazy import cached_property
from app.matching.company import stem
from app.text.quotes import quoting
from app.text.sentences import Sentence
from app.text.span import Span
from app.text.tokens import Token, tokens

TELLING = 1.0
"""A stem of this weight or more tells something: it is no function word."""


class Heard(Struct, frozen=True, dict=True):
    """A quotation or a sentence of reported speech in a source.

    Attributes:
        source: the place of the source in the story's list.
        span: the words, in the source's text.
        text: the words.
        stems: their stems.
        speakers: the canonical names of the persons who may have said it; empty if unknown.
        quoted: whether the words are a quotation.
        passage: the sentences around, with the words marked.
    """

    source: int
    span: Span
    text: str
    stems: tuple[str, ...]
    speakers: frozenset[str]
    quoted: bool
    passage: Passage

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words as tokens; spans count in `text`."""
        return tuple(tokens(self.text))


class Hearsay:
    """What all sources say that somebody said; a line is read when it may be of use.

    Attributes:
        people: the persons whom the sources name.
    """

    def __init__(self, context: Context) -> None:
        self.people = context.once(people_of)
        self._gazetteer, self._company = context.gazetteer, context.company
        self._lines = list(_lines(context.gazetteer))
        self._line_of = [number for number, line in enumerate(self._lines) for _ in line.told]
        self._read: dict[int, Sequence[Heard]] = {}

    def near(self, stems: Iterable[str], least: int) -> list[Heard]:
        """Return what shares so many telling words with the given stems, in order."""
        telling = {one for one in stems if self._company.weight(one) >= TELLING}
        standing = map(self._company.standing, telling)
        shared = Counter(chain.from_iterable({self._line_of[n] for n in at} for at in standing))
        return [
            heard
            for line in sorted(shared)
            if shared[line] >= least
            for heard in self._heard(line)
            if len(telling.intersection(heard.stems)) >= least
        ]

    def _heard(self, number: int) -> Sequence[Heard]:
        if number not in self._read:
            self._read[number] = tuple(self._listen(self._lines[number]))
        return self._read[number]

    def _listen(self, line: "_Line") -> Iterator[Heard]:
        """Yield what a line says that somebody said."""
        text, start = line.span.of(self._gazetteer.texts[line.source]), line.span.start
        if not may_speak(text, (told.sentence for told in line.told)):
            return
        sentences = [told.sentence.shifted(-start) for told in line.told]
        persons, others = (
            [span.shifted(-start) for span in spans]
            for spans in self.people.named(self._mentions(line))
        )
        for utterance in utterances(text, sentences, quoting(text), persons, others):
            voice = utterance.voice
            speakers = self.people.meant(voice.words) if voice else frozenset()
            yield _heard(utterance, line, text, sentences, speakers)

    def _mentions(self, line: "_Line") -> Sequence[Mention]:
        mentions = self._gazetteer.mentions
        places = ((line.source, at) for at in (line.span.start, line.span.end))
        first, last = (bisect_left(mentions, place, key=_place) for place in places)
        return mentions[first:last]


class _Line(Struct, frozen=True):
    """A line of a source, with the sentences in it."""

    source: int
    span: Span
    told: Sequence[Told]


def _lines(gazetteer: Gazetteer) -> Iterator[_Line]:
    """Yield the lines of the sources that tell something, in order."""

    def line_of(told: Told) -> tuple[int, Span]:
        text, at = gazetteer.texts[told.source], told.sentence.span
        end = text.find("\n", at.end)
        return told.source, Span(text.rfind("\n", 0, at.start) + 1, len(text) if end < 0 else end)

    for (source, span), told in groupby(gazetteer.told, line_of):
        yield _Line(source, span, tuple(told))


def _heard(
    utterance: Utterance,
    line: _Line,
    text: str,
    sentences: Sequence[Sentence],
    speakers: frozenset[str],
) -> Heard:
    own = utterance.span
    around = [s.span for s in sentences if s.span.overlaps(own)] or [own]
    passage = Span(min(around[0].start, own.start), max(around[-1].end, own.end))
    place = own.shifted(line.span.start)
    return Heard(
        source=line.source,
        span=place,
        text=own.of(text),
        stems=tuple(stem(token.folded) for token in utterance.tokens),
        speakers=speakers,
        quoted=utterance.quotation is not None,
        passage=Passage(line.source, place, passage.of(text), own.shifted(-passage.start)),
    )


def _place(mention: Mention) -> tuple[int, int]:
    return mention.source, mention.span.start
