"""The lines of an RTF document while it is read."""

from dataclasses import dataclass, field

from msgspec.structs import replace

from app.documents.layout import Line, Piece
from app.text.span import Span


@dataclass(slots=True)
class Flow:
    """A text while it is read: the main one, or that of a note or text box in it.

    Attributes:
        start: where its present line begins.
        pieces: of its present line.
        lines: those before, with those of notes.
        notes: the lines of notes and boxes that hang on the present line.
    """

    start: int
    pieces: list[Piece] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)

    def end_line(self, place: Span, *, bound: bool) -> None:
        """End the present line at a control word."""
        at = Span(place.start, place.start)
        pieces = tuple(self.pieces) or (Piece("", at, newline="\\par "),)
        bound = bound and not self.notes
        self.lines.append(Line(pieces, self.start, place.start, bound=bound))
        self.lines += self.notes
        self.start, self.pieces, self.notes = place.end, [], []

    def break_off(self, place: Span) -> None:
        """End the present line at a control word that is no end of a line, if it has words."""
        if self.pieces or self.notes:
            self.end_line(place, bound=False)
            return
        self.start = place.end
        self.unbind()

    def unbind(self) -> None:
        """Keep the present line apart from the one before, if it has no words yet."""
        if self.lines and not self.pieces:
            self.lines[-1] = replace(self.lines[-1], bound=False)

    def finish(self, end: int) -> list[Line]:
        """Return all lines, without an empty one behind the last paragraph."""
        if self.pieces or self.notes or not self.lines:
            self.end_line(Span(end, end), bound=False)
        else:
            self.unbind()
        return self.lines
