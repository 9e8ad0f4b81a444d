"""Names as the sources write them."""

from msgspec import Struct

from app.text.span import Span


class Passage(Struct, frozen=True):
    """A sentence of a source that shows a name as it should be.

    Attributes:
        source: the place of the source in the story's list, from 0.
        span: the name, in the source's text; the sentence where it is what tells something.
        text: the sentence around it.
        mark: the name, in `text`; empty where the sentence is meant.
    """

    source: int
    span: Span
    text: str
    mark: Span


class Mention(Struct, frozen=True, order=True):
    """One place where a source writes a name.

    Attributes:
        source: the place of the source in the story's list, from 0.
        span: the words, in the source's text.
        form: the words as they stand there, without a possessive ending.
        sentence: the sentence around them, in the source's text.
        titled: whether a person's title stands before them.
    """

    source: int
    span: Span
    form: str
    sentence: Span
    titled: bool = False

    def shifted(self, by: int) -> "Mention":
        """Return the mention moved by `by` code points."""
        span, sentence = self.span.shifted(by), self.sentence.shifted(by)
        return Mention(self.source, span, self.form, sentence, self.titled)


class Form(Struct, frozen=True):
    """One way of writing a name.

    Attributes:
        text: the words.
        count: how many mentions write it so, in all sources.
        sources: the places of the sources that do, rising.
    """

    text: str
    count: int
    sources: tuple[int, ...]


class Name(Struct, frozen=True):
    """One person, place, organisation ... with all ways in which the sources write it.

    Attributes:
        canonical: the form to prefer; the fullest that most sources use.
        kind: "person", "place", "organisation", "nationality", "event", "work" or "name".
        forms: every way of writing it, the canonical one first, then by count.
    """

    canonical: str
    kind: str
    forms: tuple[Form, ...]

    @property
    def sources(self) -> tuple[int, ...]:
        """The places of the sources that know the name, rising."""
        return tuple(sorted({source for form in self.forms for source in form.sources}))

    @property
    def count(self) -> int:
        """How often the sources write the name, in any form."""
        return sum(form.count for form in self.forms)
