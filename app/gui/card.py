"""The card: one finding with its reason, its suggestions, its evidence and what to do."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.checks import PASSAGE_CHECKS
from app.checks.finding import Finding, Suggestion
from app.gazetteer.name import Passage
from app.gui.difference import compared, difference_html, difference_words
from app.gui.prose import Prose, marked
from app.gui.replacement_field import ReplacementField
from app.gui.theme import LIGHT, Colours
from app.gui.words import category_of, hint_of, severity_of, shortened

_SHOWN = 3
_LONG = 32  # characters of a suggestion on its button
_PASSAGE = 90  # pixels that the evidence takes at least


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
        self._category = QLabel()
        self._category.setProperty("quiet", "true")
        self._difference = Prose(self.tr("What changes"), fitting=True)
        self._group = QButtonGroup(self)
        self._buttons = [self._suggestion_button(number) for number in range(1, _SHOWN + 1)]
        self._label = QLabel(self.tr("Replace with"))
        self._field = ReplacementField(self)
        self._label.setBuddy(self._field)
        self._field.textChanged.connect(self._show_difference)
        self._field.textChanged.connect(self.replacement_changed)
        self._field.accepted.connect(self.accepted)
        self._field.accepted_everywhere.connect(self.accepted_everywhere)
        self._field.left.connect(self.left)
        self._evidence_title = QLabel(self.tr("In the sources"))
        self._evidence_title.setProperty("heading", "true")
        self._evidence = Prose(self.tr("Passages of the sources"), fitting=False)
        self._evidence.setMinimumHeight(_PASSAGE)
        self._actions = QGridLayout()
        self._lay_out()
        self.show_finding(None, ())

    @property
    def replacement(self) -> str:
        """What Change puts in the place of the finding."""
        return self._field.text

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
        self._show_reason(finding)
        self._show_evidence(finding)
        if not same:
            self._show_suggestions(finding)
        self._show_difference()

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self._colours = colours
        if self._finding:
            self._show_reason(self._finding)
            self._show_evidence(self._finding)
            self._show_difference()

    def pick(self, number: int) -> None:
        """Put suggestion `number`, from 1, into the field."""
        suggestions = self._finding.suggestions if self._finding else ()
        if number <= min(len(suggestions), _SHOWN):
            self._buttons[number - 1].setChecked(True)
            self.write(suggestions[number - 1].text)

    def write(self, replacement: str) -> None:
        """Put `replacement` into the field."""
        self._field.write(replacement)

    def edit(self) -> None:
        """Let the user write a correction of their own."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(self._category)
        layout.addWidget(self._reason)
        layout.addWidget(self._difference)
        for button in self._buttons:
            layout.addWidget(button)
        field = QHBoxLayout()
        field.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
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

    def _show_reason(self, finding: Finding) -> None:
        category, severity = category_of(finding), severity_of(finding)
        self._category.setText(f"{category}   ·   {severity}" if severity else category)
        self._category.setToolTip(
            self.tr("MQM: {category}, {severity}").format(
                category=finding.category, severity=finding.severity
            )
        )
        hint = f'<span style="color: {self._colours.quiet}">{escape(hint_of(finding))}</span>'
        self._reason.show_html(f"{escape(finding.message)} {hint}")

    def _show_difference(self) -> None:
        finding = self._finding
        several = finding and " " in finding.found + finding.best
        self._difference.setVisible(bool(several and finding and finding.suggestions))
        if finding and several:
            old, new = finding.found, self.replacement
            html = difference_html(old, new, self._colours)
            self._difference.show_html(f'<p style="line-height: 125%">{html}</p>')
            self._difference.setAccessibleDescription(difference_words(old, new))

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
        words = f"{number}   {self._on_button(suggestion.text, finding)}"
        words = (f"{words}   ·   {support}" if suggestion.sources else words).replace("&", "&&")
        button.setText(words)
        button.setToolTip(
            self.tr("{words} ({number})").format(words=suggestion.text, number=number)
        )
        spoken = self.tr("Suggestion {number}: {words}").format(
            number=number, words=suggestion.text
        )
        button.setAccessibleName(f"{spoken}, {support}" if suggestion.sources else spoken)

    def _on_button(self, suggestion: str, finding: Finding) -> str:
        if finding.check in PASSAGE_CHECKS and len(finding.suggestions) == 1:
            return self.tr("The source’s wording")
        return shortened(suggestion, _LONG) or self.tr("(nothing)")

    def _show_evidence(self, finding: Finding) -> None:
        self._evidence_title.setVisible(bool(finding.evidence))
        self._evidence.setVisible(bool(finding.evidence))
        self._evidence.show_html("".join(map(self._passage, finding.evidence)))

    def _passage(self, passage: Passage) -> str:
        known = passage.source < len(self._names)
        name = self._names[passage.source] if known else self.tr("a source")
        quote = self._quote(passage)
        return (
            f'<p style="margin: 0 0 2px 0; color: {self._colours.quiet}">{escape(name)}</p>'
            f'<p style="margin: 0 0 12px 0; line-height: 125%">{quote}</p>'
        )

    def _quote(self, passage: Passage) -> str:
        finding, words = self._finding, passage.mark.of(passage.text)
        if finding and " " in finding.found and _tells_the_same(finding, words):
            return compared(passage.text, passage.mark, finding.found, self._colours)
        return marked(passage.text, passage.mark, self._colours.mark)


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


def _tells_the_same(finding: Finding, words: str) -> bool:
    """Tell whether a comparison of the finding with `words` of a source makes sense."""
    return finding.check in PASSAGE_CHECKS or words in [each.text for each in finding.suggestions]
