"""The quotations and the reported speech of a paragraph, each with its speaker."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from app.checks.speech.speakers import Clause, Voice, tells_speaker
from app.lazy import cached_property
from app.text.quotes import Quotation, Quoting, has_marks
from app.text.sentences import Sentence
from app.text.span import Span
from app.text.tokens import Token, tokens


class Utterance(Struct, frozen=True):
    """Something that somebody says; all spans count in the paragraph.

    Attributes:
        span: the words quoted, or the sentence that reports.
        tokens: the words of `span`.
        voice: who says it, None where the paragraph does not tell.
        quotation: what is quoted, None where speech is reported.
    """

    span: Span
    tokens: Sequence[Token]
    voice: Voice | None
    quotation: Quotation | None


def may_speak(text: str, sentences: Iterable[Sentence]) -> bool:
    """Tell whether a paragraph may have an utterance; where not, there is no need to look for any.

    Args:
        text: the paragraph.
        sentences: its sentences, wherever their spans count.
    """
    return has_marks(text) or any(tells_speaker(sentence.tokens) for sentence in sentences)


def utterances(
    text: str,
    sentences: Sequence[Sentence],
    quoting: Quoting,
    persons: Sequence[Span],
    others: Sequence[Span],
) -> tuple[Utterance, ...]:
    """Return what is said in a paragraph, in order.

    Args:
        text: the paragraph.
        sentences: its sentences.
        quoting: its quotations.
        persons: where persons are named, in order.
        others: where somebody or something is named that may be a person, in order.
    """
    paragraph = _Paragraph(text, sentences, quoting, persons, others)
    return tuple(sorted([*paragraph.quoted(), *paragraph.reported()], key=lambda one: one.span))


class _Paragraph(Struct, frozen=True, dict=True):
    text: str
    sentences: Sequence[Sentence]
    quoting: Quoting
    persons: Sequence[Span]
    others: Sequence[Span]

    def quoted(self) -> Iterator[Utterance]:
        last: Voice | None = None
        for quotation in self.quoting.quotations:
            voice = self._voice(quotation) or (last if self._stands_alone(quotation) else None)
            if voice and voice.pronoun and voice is not last:
                voice = self._named_before(quotation.span.start) or last or voice
            last = voice or last
            words = quotation.words
            inside = tokens(self.text, words) if words else ()
            yield Utterance(words, inside, voice, quotation)

    def reported(self) -> Iterator[Utterance]:
        marked = has_marks(self.text)
        for sentence in self.sentences:
            if not marked and not tells_speaker(sentence.tokens):
                continue
            voice = self._clause([sentence]).voice()
            if voice and voice.pronoun:
                voice = self._named_before(sentence.span.start) or voice
            if voice:
                yield Utterance(sentence.span, sentence.tokens, voice, None)

    def _voice(self, quotation: Quotation) -> Voice | None:
        """Return who speaks by the sentences that the quotation stands in, or those beside."""
        inside = [n for n, s in enumerate(self.sentences) if s.span.overlaps(quotation.span)]
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        own = self._clause(self.sentences[first : last + 1])
        after = self._clause(self.sentences[first : last + 2])
        place = quotation.span
        beside = after.beside(place)
        goes_on = beside if self.text[: place.end - 1].rstrip()[-1:] != "." else None
        voice = (
            own.leading(place)
            or goes_on
            or own.voice(place.end)
            or own.introducing(place)
            or beside
        )
        if voice or own.tells(place):
            return voice
        if voice := after.voice(place.end) or own.heading():
            return voice
        return self._clause(self.sentences[max(first - 1, 0) : last + 1]).voice(place.end)

    def _stands_alone(self, quotation: Quotation) -> bool:
        """Tell that no word stands beside a quotation in its sentences."""
        inside = [s for s in self.sentences if s.span.overlaps(quotation.span)]
        return not self._clause(inside).tokens

    def _clause(self, sentences: Sequence[Sentence]) -> Clause:
        outside = [token for sentence in sentences for token in sentence.tokens]
        if self._quoted:
            outside = [token for token in outside if token.span not in self._quoted]
        reach = Span(sentences[0].span.start, sentences[-1].span.end) if sentences else Span(0, 0)
        persons, others = self._named_in(reach)
        return Clause(self.text, outside, persons, others)

    def _named_in(self, reach: Span) -> tuple[list[Span], list[Span]]:
        """Return the persons and others named in a stretch outside quotations."""
        persons, others = (
            [name for name in names if reach.contains(name) and name not in self._quoted]
            for names in (self.persons, self.others)
        )
        return persons, others

    @cached_property
    def _quoted(self) -> frozenset[Span]:
        """The places of the words and names that stand in a quotation."""
        if not self.quoting.quotations:
            return frozenset()
        words = (token.span for sentence in self.sentences for token in sentence.tokens)
        spans = (*words, *self.persons, *self.others)
        return frozenset(
            span for one in self.quoting.quotations for span in spans if one.span.contains(span)
        )

    def _named_before(self, place: int) -> Voice | None:
        """Return who speaks in the nearest sentence before `place`, or the first person there."""
        for sentence in reversed(self.sentences):
            if sentence.span.start >= place:
                continue
            speaker = self._clause([sentence]).voice()
            if speaker and not speaker.pronoun and speaker.span.end <= place:
                return Voice(speaker.span, speaker.words, pronoun=True)
            reach = Span(sentence.span.start, min(sentence.span.end, place))
            named = Clause(self.text, (), *self._named_in(reach)).heading()
            if named:
                return Voice(named.span, named.words, pronoun=True)
        return None
