"""What became of a story."""

from pathlib import PurePath

from msgspec import Struct

from app.checks.finding import Finding
from app.text.span import Span


class Place(Struct, frozen=True):
    """A finding, and what batch mode makes of it.

    Attributes:
        finding: with its span in the article's text.
        passage: the sentence of the article around it.
        mark: the words, in `passage`.
        quoted: whether it stands in a direct quotation, which batch mode never changes.
        safe: whether batch mode puts the first suggestion in; if not, an editor has to look.
    """

    finding: Finding
    passage: str
    mark: Span
    quoted: bool
    safe: bool


class SourceNote(Struct, frozen=True):
    """A source of the story.

    Attributes:
        path: as it was given.
        why: the message key of why it is not used, "" if it is.
    """

    path: str
    why: str

    @property
    def name(self) -> str:
        """The file's name."""
        return PurePath(self.path).name


class Outcome(Struct, frozen=True):
    """What became of one story.

    Attributes:
        name: the story's.
        article: the path of the file that was checked, as it was given.
        target: the corrected copy, in the output folder, with slashes; "" if none was written.
        as_text: whether the copy is plain text and the article is something else.
        words: how many the article has.
        sources: in the order of the passages that findings name.
        places: what is suspect, in order of place.
        failure: why it could not be done, one sentence; "" if it was.
        digest: the same for the same files and options; see `app.batch.digest`.
    """

    name: str
    article: str
    target: str = ""
    as_text: bool = False
    words: int = 0
    sources: tuple[SourceNote, ...] = ()
    places: tuple[Place, ...] = ()
    failure: str = ""
    digest: str = ""

    @property
    def safe(self) -> tuple[Place, ...]:
        """What batch mode corrects by itself."""
        return tuple(place for place in self.places if place.safe)

    @property
    def open(self) -> tuple[Place, ...]:
        """What needs a look."""
        return tuple(place for place in self.places if not place.safe)
