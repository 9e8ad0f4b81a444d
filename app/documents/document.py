"""What a file is to the rest of the program, and what a format has to do."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol, runtime_checkable

from msgspec import Struct, field

from app.lazy import cached_property
from app.text.edits import Edit
from app.text.language import detect_language
from app.text.span import Span

PASTED = "Pasted text"


class DocumentError(Exception):
    """A file can't be read or written; the message is one sentence: what, where, what to do."""


class Document(Struct, frozen=True, dict=True):
    """A file as read, or a text that was pasted.

    Attributes:
        text: what a reader sees, with a line feed for every line end; all offsets count in it.
        data: the bytes of the file; written back with nothing but the edits changed.
        format: the name of the `Format` that read it, such as "docx".
        path: None for what is no file: a pasted text, a page from the net.
        title: what to call it where there is no path.
    """

    text: str
    data: bytes
    format: str
    path: Path | None
    title: str = PASTED

    @property
    def name(self) -> str:
        """What to call it in a list: the file's name, or its title."""
        return self.path.name if self.path else self.title

    @cached_property
    def words(self) -> frozenset[str]:
        """What stands between its spaces, as it stands there."""
        return frozenset(self.text.split())

    @cached_property
    def language(self) -> str:
        """Its ISO 639-1 code, or "" where the text is too short to tell; see `detect_language`."""
        return detect_language(self.text)


class Tracked(Struct, frozen=True):
    """Whose tracked changes the edits of a document are, and why they were made.

    Attributes:
        author: the name that the word processor shows.
        date: when, by the author's clock.
        reasons: by edit, the comment on it, a paragraph a line; an edit without one gets none.
    """

    author: str
    date: datetime
    reasons: Mapping[Edit, str] = field(default_factory=dict)

    @property
    def time(self) -> str:
        """The date as documents hold it, such as "2025-01-02T03:04:05"."""
        return self.date.strftime("%Y-%m-%dT%H:%M:%S")


class Format(Protocol):
    """A file format: one module each, all listed in `app.documents.formats`.

    All functions are pure; `edits` count in the text that `extract` returns for the same bytes.
    """

    @property
    def name(self) -> str:
        """What `Document.format` says, such as "docx"."""

    @property
    def title(self) -> str:
        """What a user calls it, such as "Word document"."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """How the names of its files end, in lower case, the usual one first."""

    def extract(self, data: bytes) -> str:
        """Return the text of the file with a line feed for every line end.

        Raises:
            DocumentError: the bytes are not of this format; the message is what follows "The file
                can't be read: ".
        """


@runtime_checkable
class WritableFormat(Format, Protocol):
    """A format that can be written back; what is none can only be read."""

    def rewrite(self, data: bytes, edits: Sequence[Edit]) -> bytes:
        """Return the file with `edits` made and every other byte as it was.

        Raises:
            DocumentError: the format has no place for an edit; the message is what follows "The
                file can't be written: ".
        """


@runtime_checkable
class TrackableFormat(WritableFormat, Protocol):
    """A format that can hold edits as tracked changes, with comments."""

    def track(self, data: bytes, edits: Sequence[Edit], tracked: Tracked) -> bytes:
        """Return the file with `edits` as tracked changes, each with its reason as a comment.

        All accepted give the text with the edits made, but for line ends that can't go, such as
        that of a table cell; all rejected give the text as it was.
        """


class Cut(Struct, frozen=True):
    """A stretch of a source that is not part of its story, such as a menu or a share line.

    Attributes:
        reason: a message key: "cut.menu", "cut.subscribe" ...
    """

    span: Span
    reason: str


class Source(Struct, frozen=True):
    """Another report of the story, with what is to be learned from it.

    Attributes:
        document: as read; mentions and passages count in its text.
        cuts: the boilerplate, in order and apart; empty when the user switched trimming off.
        why: "" when it is used, else a message key: "source.language", "source.article",
            "source.repeat", "source.empty", "source.off" (the user's choice).
    """

    document: Document
    cuts: tuple[Cut, ...] = ()
    why: str = ""

    @property
    def used(self) -> bool:
        """Whether names are learned from it."""
        return not self.why

    def story_spans(self) -> tuple[Span, ...]:
        """Return what is left of the text between the cuts, in order."""
        starts = [0, *(cut.span.end for cut in self.cuts)]
        ends = [*(cut.span.start for cut in self.cuts), len(self.document.text)]
        return tuple(Span(a, b) for a, b in zip(starts, ends, strict=True) if a < b)
