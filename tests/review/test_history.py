"""Whatever the editor does, in whatever order, every step can be taken back and done again."""

from collections.abc import Callable

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from typing_extensions import override

from app.checks.finding import ENTITY, Finding, Suggestion
from app.review.review import Decisions, Review, Step
from app.text.edits import Edit, apply_edits
from app.text.span import Span

LETTERS = "Curs \n👩\u0301"


def checked(text: str, width: int) -> list[Finding]:
    """Return findings of two checks; those of one check lie apart."""
    return [
        *(_finding(text, "names", Span(at, at + 2)) for at in range(0, len(text) - 1, 5)),
        *(_finding(text, "terms", Span(at, at + width)) for at in range(1, len(text) - width, 9)),
    ]


def _finding(text: str, check: str, span: Span) -> Finding:
    found = span.of(text)
    return Finding(
        id=f"{check}:{text[max(span.start - 3, 0) : span.end + 3]}",
        check=check,
        category=ENTITY,
        severity="major",
        confidence=0.9,
        span=span,
        found=found,
        reason="names.misspelt",
        suggestions=(Suggestion(found.swapcase(), 0.9, 1),),
        evidence=(),
        agree=1,
        sources=1,
        safe=True,
    )


class Editor(RuleBasedStateMachine):
    """Types, decides, checks again, undoes and redoes; shows what the steps say."""

    @initialize(text=st.text(alphabet=LETTERS, min_size=8, max_size=60))
    def open(self, text: str) -> None:
        self.original = self.shown = text
        self.review = Review(text)
        self.revision = 0

    @rule(width=st.integers(1, 8))
    def check(self, width: int) -> None:
        assert self.review.put_findings(checked(self.review.text, width), self.review.revision)

    @rule(width=st.integers(1, 8))
    def check_too_late(self, width: int) -> None:
        before = self._state()
        late = self.review.revision - 1
        assert not self.review.put_findings(checked(self.review.text, width), late)
        assert self._state() == before

    @rule(data=st.data(), words=st.text(alphabet=LETTERS, max_size=3))
    def type(self, data: st.DataObject, words: str) -> None:
        start = data.draw(st.integers(0, len(self.review.text)))
        end = data.draw(st.integers(start, min(start + 3, len(self.review.text))))
        self._show(self.review.type(Edit(Span(start, end), words)))

    @rule(data=st.data(), keys=st.text(alphabet=LETTERS, min_size=1, max_size=6))
    def type_on(self, data: st.DataObject, keys: str) -> None:
        start = data.draw(st.integers(0, len(self.review.text)))
        for at, key in enumerate(keys, start):
            self._show(self.review.type(Edit(Span(at, at), key)))

    @precondition(lambda self: self.review.findings)
    @rule(data=st.data(), replacement=st.text(alphabet=LETTERS, max_size=6))
    def accept(self, data: st.DataObject, replacement: str) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.review.findings), min_size=1))
        self._decide(lambda: self.review.accept(chosen, replacement))

    @precondition(lambda self: self.review.findings)
    @rule(data=st.data(), everywhere=st.booleans())
    def ignore(self, data: st.DataObject, everywhere: bool) -> None:
        finding = data.draw(st.sampled_from(self.review.findings))
        self._decide(lambda: self.review.ignore(finding, everywhere=everywhere))

    @precondition(lambda self: self.review.findings)
    @rule(data=st.data())
    def add_name(self, data: st.DataObject) -> None:
        finding = data.draw(st.sampled_from(self.review.findings))
        self._decide(lambda: self.review.add_name(finding))

    @rule()
    def undo_and_redo(self) -> None:
        after = self._state()
        if self._back():
            before = self._state()
            self._forth()
            assert self._state() == after
            self._back()
            assert self._state() == before

    @rule()
    def redo(self) -> None:
        self._forth()

    @invariant()
    def findings_cover_their_words(self) -> None:
        spans = [finding.span for finding in self.review.findings]
        assert spans == sorted(spans)
        for finding in self.review.findings:
            assert finding.span.of(self.review.text) == finding.found

    @invariant()
    def the_steps_tell_all(self) -> None:
        assert self.shown == self.review.text
        assert apply_edits(self.original, self.review.edits()) == self.review.text

    @override
    def teardown(self) -> None:
        while self._back():
            self.findings_cover_their_words()
        assert self.review.text == self.original
        assert self.review.decisions == Decisions()

    def _state(self) -> tuple[str, Decisions, tuple[Finding, ...]]:
        return self.review.text, self.review.decisions, self.review.findings

    def _decide(self, action: Callable[[], Step]) -> None:
        before = self._state()
        self._show(action())
        after = self._state()
        self._back()
        assert self._state() == before
        self._forth()
        assert self._state() == after

    def _back(self) -> bool:
        return self._show(self.review.undo())

    def _forth(self) -> bool:
        return self._show(self.review.redo())

    def _show(self, step: Step | None) -> bool:
        if step is None:
            return False
        self.shown = apply_edits(self.shown, step.edits)
        assert (self.review.revision > self.revision) == bool(step.edits)
        self.revision = self.review.revision
        return True


TestEditor = Editor.TestCase
TestEditor.settings = settings(max_examples=150, stateful_step_count=25)
