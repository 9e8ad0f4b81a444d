"""The elements of a Word document's tracked changes, as they stand in its XML."""

import re
from collections.abc import Iterator

from app.documents.document import Tracked
from app.documents.layout import Piece
from app.documents.wordml import KEEP, escape
from app.documents.xmlparts import attribute

_TRACKED = "ins|del|moveFrom|moveTo"


class WordMarks:
    """Writes w:ins and w:del, each with a number of its own, the author and the time."""

    def __init__(self, prefix: str, tracked: Tracked, numbers: Iterator[int]) -> None:
        self.prefix = prefix
        self._tracked = tracked
        self._numbers = numbers

    def around(self, piece: Piece) -> tuple[str, str]:
        """Return what leaves the run of a piece, and what resumes it."""
        if self._fresh(piece):
            return "", ""
        run, text = f"{self.prefix}r", f"{self.prefix}t"
        if piece.wrap[0]:
            return f"</{run}>", f"<{run}>{piece.look}"
        return f"</{text}></{run}>", f"<{run}>{piece.look}<{text}{KEEP}>"

    def deleted(self, piece: Piece) -> tuple[str, str]:
        """Return what stands around what goes of a piece, between two runs."""
        mark, run, text = f"{self.prefix}del", f"{self.prefix}r", f"{self.prefix}delText"
        begin, end = f"<{mark}{self._signature()}><{run}>{piece.look}", f"</{run}></{mark}>"
        return (begin, end) if piece.wrap[0] else (f"{begin}<{text}{KEEP}>", f"</{text}>{end}")

    def inserted(self, piece: Piece, words: str, paragraphs: list[str]) -> str:
        """Return words that come, between two runs, in the look of `piece`.

        Args:
            piece: beside which they stand.
            words: may have line ends.
            paragraphs: the properties of the paragraphs that the line ends begin, taken from it.
        """
        first, *others = words.split("\n")
        written = self._run(piece, self._text(first) if first else "")
        for part in others:
            text = self._text(part) if part else ""
            if self.paragraphs(piece, words):
                p = f"{self.prefix}p"
                written += f"</{p}><{p}>{paragraphs.pop(0)}{self._run(piece, text)}"
            else:
                written += self._run(piece, f"<{self.prefix}br/>{text}")
        return written

    def paragraphs(self, piece: Piece, words: str) -> int:
        """Return how many paragraphs words bring in beside a piece; elsewhere it is line breaks."""
        return words.count("\n") if f"</{self.prefix}p>" in piece.newline else 0

    def properties(self, old: str, kind: str) -> str:
        """Return the w:pPr of a paragraph whose end is marked as `kind`; `old` may be empty."""
        p = self.prefix
        mark = f"<{p}{kind}{self._signature()}/>"
        look = f"<{p}rPr>{mark}</{p}rPr>"
        if not old or re.fullmatch(r"<[^>]*/>", old):
            return f"<{p}pPr>{look}</{p}pPr>"
        if found := re.search(rf"<{p}rPr\b[^>]*?(/?)>", old):
            new = look if found[1] else found[0] + mark
            return old[: found.start()] + new + old[found.end() :]
        place = re.search(rf"<{p}(?:sectPr|pPrChange)\b|</{p}pPr>", old)
        at = place.start() if place else len(old)
        return old[:at] + look + old[at:]

    def unmarked(self, properties: str) -> str:
        """Return a w:pPr without what tracked changes say of the end of its paragraph."""
        return re.sub(rf"<{self.prefix}(?:{_TRACKED})\b[^>]*/>", "", properties)

    def _fresh(self, piece: Piece) -> bool:
        """Tell whether a piece stands in no run yet."""
        return piece.wrap[0].startswith(f"<{self.prefix}r>")

    def _run(self, piece: Piece, content: str) -> str:
        if not content:
            return ""
        mark, run = f"{self.prefix}ins", f"{self.prefix}r"
        return f"<{mark}{self._signature()}><{run}>{piece.look}{content}</{run}></{mark}>"

    def _text(self, words: str) -> str:
        return f"<{self.prefix}t{KEEP}>{escape(self.prefix, words)}</{self.prefix}t>"

    def _signature(self) -> str:
        p = self.prefix
        author = attribute(self._tracked.author)
        return (
            f' {p}id="{next(self._numbers)}" {p}author="{author}" {p}date="{self._tracked.time}Z"'
        )
