"""All names of a story."""

from collections.abc import Mapping

from msgspec import Struct

from app.gazetteer.capitals import Usage
from app.gazetteer.name import Mention, Name
from app.text.sentences import Sentence


class Told(Struct, frozen=True):
    """A sentence of a source.

    Attributes:
        source: the place of the source in the story's list, from 0.
        text: the sentence.
        sentence: its words, with spans in the source's text.
    """

    source: int
    text: str
    sentence: Sentence


class Gazetteer(Struct, frozen=True):
    """The names that the sources of a story use, and the sentences that they stand in.

    Attributes:
        names: the most mentioned first, ties by canonical form.
        words: how many sources have each folded word, names and all other words alike.
        told: the sentences of the used sources, in order.
        texts: the texts that these sentences stand in, by the places of the sources.
        mentions: where the sources write a name, in order.
        usage: how the sources write each word, in lower case or with a capital.
        sources: how many sources were used.
    """

    names: tuple[Name, ...]
    words: Mapping[str, int]
    told: tuple[Told, ...]
    texts: Mapping[int, str]
    mentions: tuple[Mention, ...]
    usage: Usage
    sources: int
