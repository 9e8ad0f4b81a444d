"""The review as the window sees it: the findings shown, the current one, the decisions."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from app.checks.finding import Finding
from app.gui.groups import (
    INFORMATION,
    Group,
    GroupKey,
    group_key,
    grouped,
    kind_of,
    reading_order,
)
from app.review.review import Decisions, Review, Step
from app.text.edits import Edit
from app.text.span import Span


class Desk(QObject):
    """Holds one `Review` and the finding that the editor is looking at.

    Signals: `opened` for another article; `edited` with a `Step` whose edits a view of the text
    must make; `text_changed` after any change of the text, typing too; `decided` after anything
    that can change decisions or history; `findings_changed`; `current_changed`; `shown_changed`
    with the kind of findings that is shown or hidden now; `visited` when the views should go to the
    current finding; `names_changed` when the editor added a name or took it back.
    """

    opened = Signal()
    edited = Signal(object)
    text_changed = Signal()
    decided = Signal()
    findings_changed = Signal()
    current_changed = Signal()
    shown_changed = Signal(str)
    visited = Signal()
    names_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = Review("")
        self._findings: tuple[Finding, ...] = ()
        self._groups: dict[GroupKey, Group] = {}
        self._current: Finding | None = None
        self._kinds: Mapping[str, int] = {}
        self._hidden = frozenset({INFORMATION})

    # ---- what there is

    @property
    def text(self) -> str:
        """The article as it is now."""
        return self._review.text

    @property
    def revision(self) -> int:
        """The revision of `text`."""
        return self._review.revision

    @property
    def decisions(self) -> Decisions:
        """What was decided so far."""
        return self._review.decisions

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """What was accepted, see `Review.accepted`."""
        return self._review.accepted

    @property
    def can_undo(self) -> str:
        """The kind of the step to take back, "" if there is none."""
        return self._review.can_undo

    @property
    def can_redo(self) -> str:
        """The kind of the step to do again, "" if there is none."""
        return self._review.can_redo

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings to show, in order of place."""
        return self._findings

    @property
    def kinds(self) -> Mapping[str, int]:
        """How many findings there are of each kind, see `kind_of`, shown or not."""
        return self._kinds

    @property
    def complaints(self) -> int:
        """How many findings wait for a decision, shown or not; those that only inform don't."""
        return sum(self._kinds.values()) - self._kinds.get(INFORMATION, 0)

    def shows(self, kind: str) -> bool:
        """Tell whether the findings of a kind are shown."""
        return kind not in self._hidden

    @property
    def hidden(self) -> frozenset[str]:
        """The checks whose findings are hidden in this story."""
        return self._hidden - {INFORMATION}

    @property
    def current(self) -> Finding | None:
        """The finding that the editor is looking at."""
        return self._current

    def groups(self) -> tuple[Group, ...]:
        """Return the findings shown by group, in reading order of their first places."""
        return tuple(self._groups.values())

    def group(self) -> tuple[Finding, ...]:
        """Return the findings of the current one's group, it included; none without one."""
        return self._groups[group_key(self._current)].findings if self._current else ()

    # ---- what comes in

    def open(self, review: Review, hidden: Iterable[str] = ()) -> None:
        """Go on with the review of another article, with the findings of `hidden` checks hidden."""
        self._review = review
        self._findings, self._groups, self._kinds, self._current = (), {}, {}, None
        self._hidden = (self._hidden & {INFORMATION}) | (frozenset(hidden) - {INFORMATION})
        for signal in (self.opened, self.text_changed, self.findings_changed):
            signal.emit()
        self.current_changed.emit()
        self.decided.emit()

    def put_findings(self, findings: Sequence[Finding], revision: int) -> bool:
        """Take the result of a check; False, and no change, if the text changed since."""
        if not self._review.put_findings(findings, revision):
            return False
        self._refresh_and_stay()
        return True

    def show_kind(self, kind: str, *, on: bool) -> None:
        """Show or hide the findings of a kind; of a check until another article is opened."""
        if on != self.shows(kind):
            self._hidden ^= {kind}
            self._refresh_and_stay()
            self.shown_changed.emit(kind)

    def type(self, edit: Edit) -> None:
        """Take over what was typed into the view."""
        self._review.type(edit)
        self.text_changed.emit()
        self._refresh()
        self.decided.emit()

    # ---- where the editor looks

    def visit(self, finding: Finding | None) -> None:
        """Look at `finding`, and have the views go there."""
        self._select(finding)
        if finding:
            self.visited.emit()

    def select_at(self, offset: int) -> Finding | None:
        """Look at the finding at `offset`, and return it; where there is none nothing changes."""
        found = self.finding_at(offset)
        if found:
            self._select(found)
        return found

    def finding_at(self, offset: int) -> Finding | None:
        """Return the finding that `offset` touches, of several the innermost."""
        touching = (f for f in self._findings if f.span.start <= offset <= f.span.end)
        return min(touching, key=lambda near: len(near.span), default=None)

    def visit_group(self, group: Group) -> None:
        """Visit the first place of `group`, unless the editor looks at one of it already."""
        if self._current not in group.findings:
            self.visit(group.first)

    def step(self, by: int, caret: int) -> Finding | None:
        """Visit the next finding (`by` 1) or the one before (-1), round and round; return it.

        Without a current one the search starts at `caret`.
        """
        ordered = sorted(self._findings, key=reading_order)
        if not ordered:
            return None
        if self._current in ordered:
            at = ordered.index(self._current) + by
        else:
            after = sum(reading_order(finding) < (False, caret) for finding in ordered)
            at = after if by > 0 else after - 1
        self.visit(ordered[at % len(ordered)])
        return self._current

    # ---- decisions

    def accept(self, replacement: str) -> None:
        """Change the current place, and look at the next finding."""
        if self._current:
            self._decide(self._review.accept([self._current], replacement))

    def accept_all(self, replacement: str) -> None:
        """Change all places of the current finding's kind, and look at the next finding."""
        if self._current:
            self._decide(self._review.accept(self.group(), replacement))

    def ignore(self, *, everywhere: bool) -> None:
        """Close the current finding, here or in the whole story, and look at the next."""
        if self._current:
            self._decide(self._review.ignore(self._current, everywhere=everywhere))

    def add_name(self) -> None:
        """Take the current finding's words for a right name, and look at the next finding."""
        if self._current:
            self._decide(self._review.add_name(self._current))

    def undo(self) -> None:
        """Take the last step back."""
        self._travel(self._review.undo())

    def redo(self) -> None:
        """Do the step that was taken back last again."""
        self._travel(self._review.redo())

    def _decide(self, step: Step) -> None:
        done = self._current
        self._show(step, done)
        if self._current:
            self.visited.emit()

    def _travel(self, step: Step | None) -> None:
        if step is None:
            return
        here, known = self._current, {finding.id for finding in self._findings}
        self._show(step)
        if step.edits:
            there = self._finding_of(step.edits[0])
        else:
            there = next((each for each in self._findings if each.id not in known), None)
        self.visit(there or self._current or (self._after(here) if here else None))

    def _finding_of(self, edit: Edit) -> Finding | None:
        """Return the finding of the words that `edit` put there, or where they are."""
        start = edit.span.start
        place = Span(start, start + len(edit.replacement))
        exact = (finding for finding in self._findings if finding.span == place)
        return next(exact, None) or self.finding_at(start)

    def _show(self, step: Step, done: Finding | None = None) -> None:
        if step.edits:
            self.edited.emit(step)
            self.text_changed.emit()
        self._refresh(done)
        self.decided.emit()
        if step.kind == "name":
            self.names_changed.emit()

    def _refresh(self, done: Finding | None = None) -> None:
        found = [(kind_of(finding), finding) for finding in self._review.findings]
        self._kinds = Counter(kind for kind, _finding in found)
        self._findings = tuple(finding for kind, finding in found if self.shows(kind))
        self._groups = grouped(self._findings)
        before = self._current
        self._current = self._after(done) if done else _same(before, self._findings)
        self.findings_changed.emit()
        if self._current != before:
            self.current_changed.emit()

    def _refresh_and_stay(self) -> None:
        """Refresh; a current finding that is gone makes room for the next one."""
        before = self._current
        self._refresh()
        if before and self._current is None:
            self._select(self._after(before))

    def _after(self, done: Finding) -> Finding | None:
        ordered = sorted(self._findings, key=reading_order)
        later = (each for each in ordered if reading_order(each) >= reading_order(done))
        return next(later, ordered[0] if ordered else None)

    def _select(self, finding: Finding | None) -> None:
        if finding != self._current:
            self._current = finding
            self.current_changed.emit()


def _same(finding: Finding | None, findings: Sequence[Finding]) -> Finding | None:
    """Return the finding among `findings` that is `finding`, maybe moved or among other words."""
    if finding is None:
        return None
    there = (each for each in findings if each.span == finding.span and each.found == finding.found)
    same = next(there, None)
    if same:
        return same
    alike = [each for each in findings if each.id == finding.id]
    return min(alike, key=lambda each: abs(each.span.start - finding.span.start), default=None)
