"""A word of the article that may be a garbled name, and what it may have been."""

from msgspec import Struct

from app.gazetteer.targets import Target
from app.text.span import Span


class Slot(Struct, frozen=True):
    """How far a word of the sources stands where the suspect stands in the article.

    Attributes:
        fit: how alike the words around the two are, 0 to 1, see `app.matching.alignment`.
        told: how far the two sentences tell the same, 0 to 1.
    """

    fit: float
    told: float

    @property
    def weight(self) -> float:
        """Fit and told in one."""
        return self.fit * self.told


NO_SLOT = Slot(0.0, 0.0)


class Candidate(Struct, frozen=True):
    """A word of the sources that a suspect may have been.

    Attributes:
        target: the word.
        spelling: how alike the two are written, 0 to 1.
        sound: how alike they sound, 0 to 1.
        slot: how far it stands in the suspect's slot in the sources.
        mate: how far the words beside the suspect belong to its name, 0 to 1.
        akin: whether the two mean the same and stand in the same place.
        calque: how far the suspect is what the word means in its language, 0 to 1.
        if_again: whether it counts only where the two stand for each other again and again.
    """

    target: Target
    spelling: float
    sound: float
    slot: Slot
    mate: float = 0.0
    akin: bool = False
    calque: float = 0.0
    if_again: bool = False


class Suspect(Struct, frozen=True):
    """A word, or two that a translator tore apart, that the sources do not have.

    Attributes:
        span: where it stands in its sentence.
        text: the words there.
        key: their folded letters.
        tokens: the numbers of its first and last token in the sentence.
        told: how far a source tells the same as its sentence, see `View.likeness`.
        candidates: what it may have been, unordered.
        territory: whether it is, or belongs to, the name of a country, nationality or known city.
        lower: whether it is an ordinary word in lower case.
        unheard: whether no source, name list or dictionary has it, though a source tells the same.
        accompanied: whether another suspect stands beside it.
        instead: what a source that tells the same has, be it ordinary words: what it stands for
            as an acronym of another language, or the nearest word to one that nobody knows; "" for
            all others.
    """

    span: Span
    text: str
    key: str
    tokens: tuple[int, int]
    told: float
    candidates: tuple[Candidate, ...]
    territory: bool = False
    lower: bool = False
    unheard: bool = False
    accompanied: bool = False
    instead: str = ""
