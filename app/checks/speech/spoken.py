"""What the article says that somebody said."""

from collections.abc import Container

from app.checks.article import Paragraph
from app.checks.context import Context
from app.checks.speech.people import People
from app.checks.speech.speakers import Voice
from app.checks.speech.utterances import Utterance, utterances
from app.gazetteer.mentions import find_mentions
from app.text.folding import squash
from app.text.span import Span


def spoken(paragraph: Paragraph, people: People, context: Context) -> tuple[Utterance, ...]:
    """Return what is said in a paragraph of the article, in order.

    A name that the sources do not have may be a person's, misspelt.
    """
    persons: list[Span] = []
    others: list[Span] = []
    usage, base = context.gazetteer.usage, context.base
    for mention in find_mentions(paragraph.text, paragraph.sentences, 0, usage, base):
        if people.is_person(mention.form) or mention.titled:
            persons.append(mention.span)
        elif people.meant(mention.form) or squash(mention.form) not in context.names:
            others.append(mention.span)
    return utterances(paragraph.text, paragraph.sentences, paragraph.quoting, persons, others)


def agrees(voice: Voice | None, speakers: Container[str], people: People) -> bool | None:
    """Tell whether a speaker of the article is one of the sources' `speakers`.

    Returns:
        None where one of the two is unknown.
    """
    if voice is None or not speakers:
        return None
    meant = people.meant(voice.words)
    if any(one in speakers for one in meant):
        return True
    if any(people.may_be(voice.words, one) for one in people.names if one in speakers):
        return True
    return False if meant else None
