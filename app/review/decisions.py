"""What the editor decided, as values."""

from msgspec import Struct

from app.checks.finding import Finding
from app.text.edits import Edit


class Decisions(Struct, frozen=True):
    """What was decided so far, besides the text itself.

    Attributes:
        accepted: ids of the findings whose correction was accepted.
        corrected: pairs of words that were wrong and what the editor put in their place.
        ignored: ids of the findings that are right at their one place.
        ignored_words: pairs (check, words) that are right everywhere in this story.
        names: words that the editor added to the names.
    """

    accepted: tuple[str, ...] = ()
    corrected: frozenset[tuple[str, str]] = frozenset()
    ignored: frozenset[str] = frozenset()
    ignored_words: frozenset[tuple[str, str]] = frozenset()
    names: frozenset[str] = frozenset()

    def close(self, finding: Finding) -> bool:
        """Tell whether the editor wants to hear no more of the finding."""
        return (
            finding.id in self.ignored
            or (finding.check, finding.found) in self.ignored_words
            or finding.found in self.names
        )


class Step(Struct, frozen=True):
    """What one action, undo or redo changed.

    Attributes:
        edits: how the text before the step becomes the text after it, in order, apart; empty
            where the text stays, or where there was nothing to do.
        kind: "typing", "change", "ignore" or "name", for "Undo change" in a menu.
    """

    edits: tuple[Edit, ...]
    kind: str
