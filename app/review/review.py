"""The editor's decisions on one article."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.checks.finding import Finding
from app.text.edits import Edit


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was decided so far, besides the text itself.

    Attributes:
        accepted: ids of the findings whose correction was accepted.
        ignored: ids of the findings that are right at their one place.
        ignored_words: pairs (check, words) that are right everywhere in this story.
        names: words that the editor added to the names.
    """

    accepted: tuple[str, ...] = ()
    ignored: frozenset[str] = frozenset()
    ignored_words: frozenset[tuple[str, str]] = frozenset()
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """What one action, undo or redo changed.

    Attributes:
        edits: how the text before the step becomes the text after it, in order, apart.
        kind: "typing", "change", "ignore" or "name", for "Undo change" in a menu.
    """

    edits: tuple[Edit, ...]
    kind: str


class Review:
    """An article under review: its text, the open findings and the decisions.

    Every action is one step of one history. An action after an undo drops what could be redone.
    """

    def __init__(self, text: str) -> None:
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The article as it is now."""
        raise NotImplementedError

    @property
    def revision(self) -> int:
        """Rises with every change of the text, undo included; never comes back."""
        raise NotImplementedError

    @property
    def decisions(self) -> Decisions:
        """What was decided so far."""
        raise NotImplementedError

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings still open, in order of place, with spans in the text as it is now."""
        raise NotImplementedError

    def put_findings(self, findings: Sequence[Finding], revision: int) -> bool:
        """Take the result of a check of the text of `revision`; False if it came too late."""
        raise NotImplementedError

    def same_kind(self, finding: Finding) -> tuple[Finding, ...]:
        """Return the open findings with the same check, words and best suggestion, it included."""
        raise NotImplementedError

    def accept(self, findings: Sequence[Finding], replacement: str) -> Step:
        """Put `replacement` in the place of each of the open `findings`; one step for all."""
        raise NotImplementedError

    def ignore(self, finding: Finding, *, everywhere: bool) -> Step:
        """Close the finding: at this place only, or these words everywhere in this story."""
        raise NotImplementedError

    def add_name(self, finding: Finding) -> Step:
        """Take the words of the finding for a right name from now on."""
        raise NotImplementedError

    def type(self, edit: Edit) -> Step:
        """Take over what the editor typed; typing on at the same place joins the last step."""
        raise NotImplementedError

    def undo(self) -> Step | None:
        """Take the last step back; None if there is none."""
        raise NotImplementedError

    def redo(self) -> Step | None:
        """Do the step that was taken back last again; None if there is none."""
        raise NotImplementedError

    @property
    def can_undo(self) -> str:
        """The kind of the step that `undo` would take back, "" if there is none."""
        raise NotImplementedError

    @property
    def can_redo(self) -> str:
        """The kind of the step that `redo` would do again, "" if there is none."""
        raise NotImplementedError

    def edits(self) -> tuple[Edit, ...]:
        """Return how the article as it was read becomes the article as it is now."""
        raise NotImplementedError
