"""The editor's decisions on one article."""

from collections.abc import Sequence

from msgspec.structs import replace

from app.checks.finding import Finding
from app.review.decisions import Decisions, Step
from app.review.history import Deed, History, stroke_of
from app.review.marks import Marks, in_order
from app.text.edits import Edit, apply_edits, edits_between, inverse_edits

__all__ = ["Decisions", "Review", "Step"]


class Review:
    """An article under review: its text, the open findings and the decisions.

    Every action is one step of one history. An action after an undo drops what could be redone.

    The open findings are those of the last check, moved along with every edit since then, without
    those whose words were changed. An undo moves them back in the same way and opens again what
    its step had closed; so the findings are right even when a newer check has replaced those that
    the step knew. What only a check of the text could tell comes with the next check.
    """

    def __init__(
        self,
        text: str,
        *,
        original: str | None = None,
        decisions: Decisions | None = None,
        accepted: Sequence[Finding] = (),
    ) -> None:
        """Start with `text` and nothing decided, or where an earlier review has stopped.

        Args:
            text: the article as it is.
            original: the article as it was read; None if `text` is that.
            decisions: what was decided earlier.
            accepted: what was accepted earlier, see `Review.accepted`.
        """
        self._original = text if original is None else original
        self._text = text
        self._revision = 0
        self._decisions = decisions or Decisions()
        self._marks = Marks(accepted=tuple(accepted))
        self._history = History()

    @property
    def text(self) -> str:
        """The article as it is now."""
        return self._text

    @property
    def revision(self) -> int:
        """Rises with every change of the text, undo included; never comes back."""
        return self._revision

    @property
    def decisions(self) -> Decisions:
        """What was decided so far."""
        return self._decisions

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings still open, in order of place, with spans in the text as it is now."""
        return self._marks.findings

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """The findings accepted, each with the span of the words that were put in its place.

        They are in order of place; where those words were changed since, there is none.
        """
        return self._marks.accepted

    def put_findings(self, findings: Sequence[Finding], revision: int) -> bool:
        """Take the result of a check of the text of `revision`; False if it came too late.

        What was ignored, added to the names, or put there by accepting a correction stays closed.
        """
        if revision != self._revision:
            return False
        self._marks = self._undecided(replace(self._marks, findings=in_order(findings)))
        return True

    def same_kind(self, finding: Finding) -> tuple[Finding, ...]:
        """Return the open findings with the same check, words and best suggestion, it included."""
        return tuple(near for near in self.findings if _kind(near) == _kind(finding))

    def accept(self, findings: Sequence[Finding], replacement: str) -> Step:
        """Put `replacement` in the place of each of the open `findings`; one step for all.

        Those that are not open, or overlap an earlier one, are passed over. Other open findings
        close where their words are changed.
        """
        chosen = _apart(set(self.findings).intersection(findings))
        ids = tuple(finding.id for finding in chosen)
        decisions = replace(
            self._decisions,
            accepted=self._decisions.accepted + ids,
            corrected=self._decisions.corrected | {(near.found, replacement) for near in chosen},
        )
        edits = tuple(Edit(near.span, replacement) for near in chosen)
        return self._do("change", edits, decisions, accepted=chosen)

    def ignore(self, finding: Finding, *, everywhere: bool) -> Step:
        """Close the finding: at this place only, or these words everywhere in this story."""
        decisions = self._decisions
        if everywhere:
            words = decisions.ignored_words | {(finding.check, finding.found)}
            decisions = replace(decisions, ignored_words=words)
        else:
            decisions = replace(decisions, ignored=decisions.ignored | {finding.id})
        return self._do("ignore", (), decisions)

    def add_name(self, finding: Finding) -> Step:
        """Take the words of the finding for a right name from now on."""
        names = self._decisions.names | {finding.found}
        return self._do("name", (), replace(self._decisions, names=names))

    def type(self, edit: Edit) -> Step:
        """Take over what the editor typed; typing on at the same place joins the last step.

        A step ends with a word and the space after it, with a line, and where the editor goes
        elsewhere, turns from typing to deleting or the other way round, pastes, or decides.

        Raises:
            ValueError: the edit lies outside the text.
        """
        edit = edit.narrowed(self._text)
        edits = (edit,) if edit.span or edit.replacement else ()
        stroke = stroke_of(edit, edit.span.of(self._text))
        return self._do("typing", edits, self._decisions, stroke=stroke)

    def undo(self) -> Step | None:
        """Take the last step back; None if there is none."""
        deed = self._history.last
        if deed is None:
            return None
        self._history.go_back(self._turn(deed.inverse, deed.before, deed.closed))
        return Step(deed.inverse, deed.kind)

    def redo(self) -> Step | None:
        """Do the step that was taken back last again; None if there is none."""
        deed = self._history.next
        if deed is None:
            return None
        self._history.go_forth(self._turn(deed.edits, deed.after, deed.opened))
        return Step(deed.edits, deed.kind)

    @property
    def can_undo(self) -> str:
        """The kind of the step that `undo` would take back, "" if there is none."""
        return self._history.last.kind if self._history.last else ""

    @property
    def can_redo(self) -> str:
        """The kind of the step that `redo` would do again, "" if there is none."""
        return self._history.next.kind if self._history.next else ""

    def edits(self) -> tuple[Edit, ...]:
        """Return how the article as it was read becomes the article as it is now."""
        return edits_between(self._original, self._text)

    def _do(
        self,
        kind: str,
        edits: tuple[Edit, ...],
        decisions: Decisions,
        *,
        accepted: tuple[Finding, ...] = (),
        stroke: str = "",
    ) -> Step:
        before = self._decisions
        if edits or decisions != before:
            inverse = inverse_edits(self._text, edits)
            places = zip(accepted, inverse, strict=False)
            opened = Marks(accepted=tuple(replace(each, span=at.span) for each, at in places))
            closed = self._turn(edits, decisions, opened)
            deed = Deed(kind, edits, inverse, before, decisions, closed, opened, stroke)
            self._history.add(deed)
        return Step(edits, kind)

    def _turn(self, edits: tuple[Edit, ...], decisions: Decisions, opened: Marks) -> Marks:
        """Go to the state that the edits, decisions and newly open places give.

        Returns:
            The places that are open no more, where they were before.
        """
        self._text = apply_edits(self._text, edits)
        self._revision += bool(edits)
        self._decisions = decisions
        before = self._marks
        self._marks = self._undecided(before.through(edits).plus(opened))
        return before.lost_to(self._marks, edits)

    def _undecided(self, marks: Marks) -> Marks:
        """Return the places without the findings on which the editor has decided."""
        findings = (
            finding
            for finding in marks.findings
            if not self._decisions.close(finding) and not marks.settles(finding)
        )
        return replace(marks, findings=tuple(findings))


def _kind(finding: Finding) -> tuple[str, str, str]:
    return finding.check, finding.found, finding.best


def _apart(findings: set[Finding]) -> tuple[Finding, ...]:
    """Return the findings in order, without those that overlap an earlier one."""
    chosen: list[Finding] = []
    for finding in in_order(findings):
        if not chosen or not chosen[-1].span.overlaps(finding.span):
            chosen.append(finding)
    return tuple(chosen)
