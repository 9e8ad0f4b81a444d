"""The card: one finding with its suggestions, its reason, its evidence and what to do."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.checks.finding import Finding, Suggestion
from app.gazetteer.name import Passage
from app.gui.prose import Prose, marked
from app.gui.theme import LIGHT, Colours
from app.messages import sentence

_SHOWN = 3


class Card(QFrame):
    """Shows a finding; the field holds what Change would put in its place.

    `accepted` and `accepted_everywhere` tell that Enter or Shift+Enter was pressed in the field,
    `left` that Escape was.
    """

    accepted = Signal()
    accepted_everywhere = Signal()
    left = Signal()
    replacement_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self._colours = LIGHT
        self._names: Sequence[str] = ()
        self.setProperty("panel", "true")
        self.setAccessibleName(self.tr("Correction"))
        self._reason = Prose(self.tr("What is the matter"), fitting=True)
        self._group = QButtonGroup(self)
        self._buttons = [self._suggestion_button(number) for number in range(1, _SHOWN + 1)]
        self._label = QLabel(self.tr("Replace with"))
        self._field = _Field(self)
        self._label.setBuddy(self._field)
        self._field.textChanged.connect(self.replacement_changed)
        self._evidence_title = QLabel(self.tr("In the sources"))
        self._evidence_title.setProperty("heading", "true")
        self._evidence = Prose(self.tr("Passages of the sources"), fitting=False)
        self._actions = QGridLayout()
        self._lay_out()
        self.show_finding(None, ())

    @property
    def replacement(self) -> str:
        """What Change puts in the place of the finding."""
        return self._field.text()

    def add_actions(self, rows: Sequence[Sequence[QAction]]) -> None:
        """Show `rows` of actions as buttons; the very first is the main one."""
        for row, actions in enumerate(rows):
            for column, action in enumerate(actions):
                button = _ActionButton(action, main=not row and not column)
                self._actions.addWidget(button, row, column)

    def show_finding(self, finding: Finding | None, names: Sequence[str]) -> None:
        """Show `finding`, whose sources are called `names`; None shows an empty card."""
        same = finding and self._finding and finding.id == self._finding.id
        self._finding, self._names = finding, names
        self.setVisible(finding is not None)
        if finding is None:
            return
        self._reason.show_html(f"<p>{escape(reason_of(finding))}</p>")
        self._show_evidence(finding)
        if not same:
            self._show_suggestions(finding)

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self._colours = colours
        if self._finding:
            self._show_evidence(self._finding)

    def pick(self, number: int) -> None:
        """Put suggestion `number`, from 1, into the field."""
        suggestions = self._finding.suggestions if self._finding else ()
        if number <= min(len(suggestions), _SHOWN):
            self._buttons[number - 1].setChecked(True)
            self.write(suggestions[number - 1].text)

    def write(self, replacement: str) -> None:
        """Put `replacement` into the field."""
        self._field.setText(replacement)
        self._field.setCursorPosition(0)

    def edit(self) -> None:
        """Let the user write a correction of their own."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(self._reason)
        for button in self._buttons:
            layout.addWidget(button)
        field = QHBoxLayout()
        field.addWidget(self._label)
        field.addWidget(self._field, 1)
        layout.addLayout(field)
        self._actions.setSpacing(6)
        layout.addLayout(self._actions)
        layout.addSpacing(4)
        layout.addWidget(self._evidence_title)
        layout.addWidget(self._evidence, 1)
        layout.addStretch()

    def _suggestion_button(self, number: int) -> QPushButton:
        button = QPushButton(autoDefault=False)
        button.setCheckable(True)
        button.setProperty("suggestion", "true")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.pick(number))
        self._group.addButton(button)
        return button

    def _show_suggestions(self, finding: Finding) -> None:
        shown = finding.suggestions[:_SHOWN]
        for number, button in enumerate(self._buttons, start=1):
            button.setVisible(number <= len(shown))
            if number <= len(shown):
                self._label_button(button, number, shown[number - 1], finding)
        self.write(shown[0].text if shown else finding.found)
        if shown:
            self._buttons[0].setChecked(True)

    def _label_button(
        self, button: QPushButton, number: int, suggestion: Suggestion, finding: Finding
    ) -> None:
        support = self.tr("so in {agree} of {all}").format(
            agree=suggestion.sources, all=finding.sources
        )
        words = f"{number}   {_shortened(suggestion.text)}"
        button.setText(f"{words}   ·   {support}" if suggestion.sources else words)
        button.setToolTip(
            self.tr("{words} ({number})").format(words=suggestion.text, number=number)
        )
        button.setAccessibleName(
            self.tr("Suggestion {number}: {words}, {support}").format(
                number=number, words=suggestion.text, support=support
            )
        )

    def _show_evidence(self, finding: Finding) -> None:
        self._evidence_title.setVisible(bool(finding.evidence))
        self._evidence.setVisible(bool(finding.evidence))
        self._evidence.show_html("".join(map(self._passage, finding.evidence)))

    def _passage(self, passage: Passage) -> str:
        known = passage.source < len(self._names)
        name = self._names[passage.source] if known else self.tr("a source")
        quote = marked(passage.text, passage.mark, self._colours.mark)
        return (
            f'<p style="margin: 0 0 2px 0; color: {self._colours.quiet}">{escape(name)}</p>'
            f'<p style="margin: 0 0 12px 0; line-height: 125%">{quote}</p>'
        )


class _Field(QLineEdit):
    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._card = card
        self.setAcceptDrops(False)  # files belong to the window
        self.setAccessibleName(self.tr("Replace with"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self._card.accepted_everywhere if shift else self._card.accepted).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._card.left.emit()
        else:
            super().keyPressEvent(event)


class _ActionButton(QPushButton):
    """A button that does what an action does, and says so."""

    def __init__(self, action: QAction, *, main: bool) -> None:
        super().__init__(autoDefault=False)
        self._action = action
        self.setProperty("main", "true" if main else "false")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._update)
        self._update()

    def _update(self) -> None:
        words = self._action.text().replace("&", "")
        self.setText(f"{words}   {_key_sign(self._action)}")
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(words)


def _key_sign(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
    return keys.replace("Shift+", "⇧").replace("Return", "↵")


def reason_of(finding: Finding) -> str:
    """Return in plain words what is the matter with `finding`."""
    best = finding.suggestions[0].text if finding.suggestions else ""
    return sentence(
        finding.reason,
        found=finding.found,
        best=best,
        agree=finding.agree,
        sources=finding.sources,
        detail=finding.detail,
    )


def _shortened(text: str, most: int = 26) -> str:
    half = most // 2
    return text if len(text) <= most else f"{text[:half]}…{text[-half:]}"
