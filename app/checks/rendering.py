"""Words of the article that may render a name of the sources, and what speaks for it."""

import math

from msgspec import Struct

from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token

_OFTEN = 3


class Likeness(Struct, frozen=True):
    """The grounds for taking words of the article for a name of the sources; each 0 to 1.

    Attributes:
        told: how far the two sentences tell the same, see `View.likeness`.
        adjoining: on how many sides the words next to the two are the same; 1 where on both.
        spelling: how alike the two are written as wholes, squared.
        lower: whether all of the words are in lower case.
        misread: `spelling` where all of the words are ordinary ones in lower case.
        shared: the part of the words' and the name's weight that they have in common.
        unlike: whether the two have nothing in common, neither a word nor the spelling.
        fit: how alike the words around two unlike ones are, see `app.matching.alignment`.
        rival: how well another name stands in the same place.
        contested: how well other words of the article stand in the name's place.
        votes: how well other sentences that tell the same have the name in this place.
        akin: the part of the words' weight that means the same as words of the name.
        calque: how far the words are what words of the name mean in their own language.
        known: whether the two are unlike and the name is one that everybody knows.
        listed: whether the two are unlike and dictionaries list the words as a name.
        quoted: whether both stand in quotation marks.
        longer: the part of the words that are more than the name has.
        shorter: the part of the name's words that are more than the article has.
        acronyms: whether both are one acronym.
        foreign: the part of an unlike name's words that are in no English dictionary.
        agreed: the share of the sources that have the name.
        residue: how alike the words are that differ, each to its likest, squared; 1 if none does.
        surplus: how many more words of the article than of the name differ, as a share of its own.
    """

    told: float
    adjoining: float
    spelling: float
    lower: float
    misread: float
    shared: float
    unlike: float
    fit: float
    rival: float
    contested: float
    votes: float
    akin: float
    calque: float
    known: float
    listed: float
    quoted: float
    longer: float
    shorter: float
    acronyms: float
    foreign: float
    agreed: float
    residue: float
    surplus: float


class Rendering(Struct, frozen=True):
    """Words of the article beside the name that they may render.

    Attributes:
        span: where they stand in their sentence.
        text: the words.
        name: the name as a source writes it.
        key: its folded letters.
        words: the folded letters of each of its words.
        own: the same of the article's words, without of, the and their like.
        told: how far a source tells the same as the sentence, see `View.likeness`.
        often: how often the sources write the name, see `often`.
        gain: how many words of the article a correction would put right.
        times: how often the source's sentence has the name.
    """

    span: Span
    text: str
    tokens: tuple[Token, ...]
    name: str
    key: str
    words: tuple[str, ...]
    own: tuple[str, ...]
    told: float
    often: float
    gain: int
    times: int
    likeness: Likeness

    @property
    def word_pairs(self) -> frozenset[tuple[str, str]]:
        """Each of the article's words with each of the name's, by their keys."""
        return frozenset((one, other) for one in self.own for other in self.words if one != other)

    @property
    def equation(self) -> tuple[str, str]:
        """The keys of the words and of the name."""
        return squash(self.text), self.key


def often(count: int) -> float:
    """Return how much it tells that a name of so many mentions is missing: 1 from 8 on, 0 for 1."""
    return min(1.0, math.log2(max(1, count)) / _OFTEN)
