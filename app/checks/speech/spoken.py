"""What the article says that somebody said."""

from collections.abc import Container
from weakref import WeakKeyDictionary

from msgspec import Struct

from app.checks.article import Paragraph
from app.checks.context import Context
from app.checks.mentioned import Mentioned
from app.checks.speech.people import People, is_agency, people_of
from app.checks.speech.speakers import Voice
from app.checks.speech.utterances import Utterance, utterances
from app.text.folding import squash
from app.text.span import Span


class Named(Struct, frozen=True):
    """Where a paragraph of the article names somebody; both in order.

    Attributes:
        persons: those whom the sources know as persons, and those with a title.
        others: names that may be persons', misspelt or not, and news agencies.
    """

    persons: tuple[Span, ...]
    others: tuple[Span, ...]


class Speech:
    """What an article says that somebody said; each paragraph is read once, whoever asks."""

    def __init__(self, context: Context) -> None:
        self._people = context.once(people_of)
        self._mentioned = context.once(Mentioned)
        self._names = context.names
        self._read: WeakKeyDictionary[Paragraph, Spoken] = WeakKeyDictionary()

    def of(self, paragraph: Paragraph) -> "Spoken":
        """Return what is said in a paragraph of the article."""
        if paragraph not in self._read:
            self._read[paragraph] = self._listen(paragraph)
        return self._read[paragraph]

    def _listen(self, paragraph: Paragraph) -> "Spoken":
        named = self._named_in(paragraph)
        found = utterances(
            paragraph.text, paragraph.sentences, paragraph.quoting, named.persons, named.others
        )
        return Spoken(named, found)

    def _named_in(self, paragraph: Paragraph) -> Named:
        """Return where the paragraph names somebody."""
        persons: list[Span] = []
        others: list[Span] = []
        people = self._people
        for sentence in paragraph.cased:
            start = sentence.sentence.span.start
            for mention in self._mentioned.of(paragraph.text, sentence):
                form = mention.form
                if people.is_person(form) or mention.titled:
                    persons.append(mention.span.shifted(start))
                elif is_agency(form) or people.meant(form) or squash(form) not in self._names:
                    others.append(mention.span.shifted(start))
        return Named(tuple(persons), tuple(others))


class Spoken(Struct, frozen=True):
    """What is said in a paragraph, in order, and where it names somebody."""

    named: Named
    utterances: tuple[Utterance, ...]


def agrees(voice: Voice | None, speakers: Container[str], people: People) -> bool | None:
    """Tell whether a speaker of the article is one of the sources' `speakers`.

    Returns:
        None where one of the two is unknown.
    """
    if voice is None or not speakers:
        return None
    return is_one_of(voice.words, speakers, people)


def is_one_of(words: str, persons: Container[str], people: People) -> bool | None:
    """Tell whether a name in the article means one of the given persons, misspelt or not.

    Returns:
        None where nobody whom the sources know is named.
    """
    meant = people.meant(words)
    if meant:
        return any(one in persons for one in meant)
    alike = (people.may_be(words, one) for one in people.names if one in persons)
    return True if any(alike) else None
