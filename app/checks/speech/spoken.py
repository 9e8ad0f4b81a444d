"""What the article says that somebody said."""

from collections.abc import Container
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from app.checks.article import Paragraph
from app.checks.context import Context
from app.checks.speech.heard import Hearsay, hearsay_of
from app.checks.speech.people import People, is_agency
from app.checks.speech.speakers import Voice
from app.checks.speech.utterances import Utterance, utterances
from app.gazetteer.mentions import find_mentions
from app.text.folding import squash
from app.text.span import Span


@dataclass(frozen=True, slots=True)
class Named:
    """Where a paragraph of the article names somebody; both in order.

    Attributes:
        persons: those whom the sources know as persons, and those with a title.
        others: names that may be persons', misspelt or not, and news agencies.
    """

    persons: tuple[Span, ...]
    others: tuple[Span, ...]


def named_in(paragraph: Paragraph, people: People, context: Context) -> Named:
    """Return where the paragraph names somebody."""
    persons: list[Span] = []
    others: list[Span] = []
    usage, base = context.gazetteer.usage, context.base
    for mention in find_mentions(paragraph.text, paragraph.sentences, 0, usage, base):
        form = mention.form
        if people.is_person(form) or mention.titled:
            persons.append(mention.span)
        elif is_agency(form) or people.meant(form) or squash(form) not in context.names:
            others.append(mention.span)
    return Named(tuple(persons), tuple(others))


class Speech:
    """What an article says that somebody said; each paragraph is read once, whoever asks."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._read: WeakKeyDictionary[Paragraph, Spoken] = WeakKeyDictionary()

    @property
    def hearsay(self) -> Hearsay:
        """What the sources say that somebody said."""
        return self._context.once(hearsay_of)

    def of(self, paragraph: Paragraph) -> "Spoken":
        """Return what is said in a paragraph of the article."""
        if paragraph not in self._read:
            self._read[paragraph] = self._listen(paragraph)
        return self._read[paragraph]

    def _listen(self, paragraph: Paragraph) -> "Spoken":
        named = named_in(paragraph, self.hearsay.people, self._context)
        found = utterances(
            paragraph.text, paragraph.sentences, paragraph.quoting, named.persons, named.others
        )
        return Spoken(named, found)


@dataclass(frozen=True, slots=True)
class Spoken:
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
