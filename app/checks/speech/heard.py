"""All that the sources quote and report, ready to be compared with an article."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from app.checks.context import Context
from app.checks.speech.people import People, Places, people_of
from app.checks.speech.utterances import Utterance, may_speak, utterances
from app.gazetteer.gazetteer import Gazetteer, Told
from app.gazetteer.name import Passage
from app.lazy import cached_property
from app.matching.company import stem
from app.text.quotes import quoting
from app.text.sentences import Sentence
from app.text.span import Span
from app.text.tokens import Token, tokens

TELLING = 1.0
"""A stem of this weight or more tells something: it is no function word."""
_SHARED = 2
"""How many telling words two quotations must share at least to be compared."""


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


class Hearsay(Struct, frozen=True):
    """What all sources say that somebody said.

    Attributes:
        people: the persons whom the sources name.
        heard: in order of place.
        by_stem: the places in `heard` of what has a stem.
        telling: the stems that are no function words.
    """

    people: People
    heard: tuple[Heard, ...]
    by_stem: Mapping[str, tuple[int, ...]]
    telling: frozenset[str]

    def near(self, stems: Iterable[str]) -> list[Heard]:
        """Return what shares telling words with the given stems, in order."""
        telling = self.telling.intersection(stems)
        shared = Counter(chain.from_iterable(self.by_stem[one] for one in telling))
        return [self.heard[number] for number in sorted(shared) if shared[number] >= _SHARED]


def hearsay_of(context: Context) -> Hearsay:
    """Return what the sources of a context say that somebody said."""
    people = people_of(context.gazetteer)
    heard = tuple(_all(context.gazetteer, people))
    by_stem: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(heard):
        for key in dict.fromkeys(one.stems):
            by_stem[key].append(number)
    telling = frozenset(one for one in by_stem if context.company.weight(one) >= TELLING)
    return Hearsay(people, heard, {k: tuple(found) for k, found in by_stem.items()}, telling)


class _Line(Struct, frozen=True):
    """A line of a source with the sentences in it; their spans count in the line."""

    source: int
    span: Span
    text: str
    sentences: tuple[Sentence, ...]


def _all(gazetteer: Gazetteer, people: People) -> Iterator[Heard]:
    named = people.named(gazetteer.mentions)
    for line in _lines(gazetteer):
        persons, others = (
            [span.shifted(-line.span.start) for span in _within(spans, line)] for spans in named
        )
        found = utterances(line.text, line.sentences, quoting(line.text), persons, others)
        yield from (_heard(one, line, people) for one in found)


def _heard(utterance: Utterance, line: _Line, people: People) -> Heard:
    own, voice = utterance.span, utterance.voice
    around = [s.span for s in line.sentences if s.span.overlaps(own)] or [own]
    passage = Span(min(around[0].start, own.start), max(around[-1].end, own.end))
    place = own.shifted(line.span.start)
    return Heard(
        source=line.source,
        span=place,
        text=own.of(line.text),
        stems=tuple(stem(token.folded) for token in utterance.tokens),
        speakers=people.meant(voice.words) if voice else frozenset(),
        quoted=utterance.quotation is not None,
        passage=Passage(line.source, place, passage.of(line.text), own.shifted(-passage.start)),
    )


def _within(places: Places, line: _Line) -> Sequence[Span]:
    spans = places.get(line.source, ())
    start, end = (bisect_left(spans, at, key=_start) for at in (line.span.start, line.span.end))
    return spans[start:end]


def _start(span: Span) -> int:
    return span.start


def _lines(gazetteer: Gazetteer) -> Iterator[_Line]:
    """Yield the lines of the sources that may tell what somebody says."""
    lines: dict[tuple[int, Span], list[Told]] = defaultdict(list)
    for told in gazetteer.told:
        text, at = gazetteer.texts[told.source], told.sentence.span
        end = text.find("\n", at.end)
        span = Span(text.rfind("\n", 0, at.start) + 1, len(text) if end < 0 else end)
        lines[told.source, span].append(told)
    for (source, span), inside in lines.items():
        text = span.of(gazetteer.texts[source])
        if may_speak(text, (told.sentence for told in inside)):
            sentences = tuple(told.sentence.shifted(-span.start) for told in inside)
            yield _Line(source, span, text, sentences)
