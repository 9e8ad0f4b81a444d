"""Words of the article that may render a name of the sources, and what speaks for it."""

from dataclasses import dataclass

from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Likeness:
    """The grounds for taking words of the article for a name of the sources; each 0 to 1.

    Attributes:
        told: how far the two sentences tell the same; from 0.3 on all that counts is said.
        adjoining: on how many sides the words next to the two are the same; 1 where on both.
        spelling: how alike the two are written as wholes, squared.
        lower: whether all of the words are in lower case.
        shared: the part of the words' and the name's weight that they have in common.
        unlike: whether the two have nothing in common, neither a word nor the spelling.
        fit: how alike the words around two unlike ones are, see `app.matching.alignment`.
        rival: how well another name stands in the same place.
    """

    told: float
    adjoining: float
    spelling: float
    lower: float
    shared: float
    unlike: float
    fit: float
    rival: float


@dataclass(frozen=True, slots=True)
class Rendering:
    """Words of the article beside the name that they may render.

    Attributes:
        span: where they stand in their sentence.
        text: the words.
        name: the name as a source writes it.
        key: its folded letters.
        words: the folded letters of each of its words.
        told: how far a source tells the same as the sentence, see `View.told`.
        gain: how many words of the article a correction would put right.
    """

    span: Span
    text: str
    tokens: tuple[Token, ...]
    name: str
    key: str
    words: tuple[str, ...]
    told: float
    gain: int
    likeness: Likeness

    @property
    def equation(self) -> tuple[str, str]:
        """The keys of the words and of the name."""
        return squash(self.text), self.key
