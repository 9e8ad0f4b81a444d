"""A small dialog: a few fields, a button that does it, and what is wrong above them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.gui.message_bar import MessageBar

_WIDTH = 500


class FormDialog(QDialog):
    """Shows `note` below the fields, and a button called `does`; it is gone when closed."""

    def __init__(self, title: str, does: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.messages = MessageBar()
        self._fields = QVBoxLayout()
        quiet = QLabel(note, wordWrap=True)
        quiet.setProperty("quiet", "true")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(does, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(12)
        inside.addLayout(self._fields)
        inside.addWidget(quiet)
        inside.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addLayout(inside)

    def add_field(self, title: str, text: str = "", *, beside: QWidget | None = None) -> QLineEdit:
        """Add a field under its title, maybe with a button `beside` it, and return it."""
        field = QLineEdit(text)
        field.setAccessibleName(title.replace("&", ""))
        field.textChanged.connect(self._forgive)
        label = QLabel(title)
        label.setBuddy(field)
        line = QHBoxLayout()
        line.addWidget(field, 1)
        if beside:
            line.addWidget(beside)
        self._fields.addWidget(label)
        self._fields.addLayout(line)
        if self.focusWidget() is None:
            field.setFocus()
        return field

    def add_widgets(self, *widgets: QWidget) -> None:
        """Add what is no line of text, one below the other."""
        for widget in widgets:
            self._fields.addWidget(widget)

    def complain(self, sentence: str, field: QLineEdit) -> None:
        """Say what is wrong with `field`, and go there."""
        self.messages.dismiss()
        self.messages.warn(sentence)
        self._fit()
        field.setFocus()
        field.selectAll()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def _forgive(self) -> None:
        if self.messages.text:
            self.messages.dismiss()
            self._fit()

    def _fit(self) -> None:
        """Be as high as the sentences need; Qt gives wrapped ones no room of its own accord."""
        layout = self.layout()
        if layout:
            layout.activate()
            self.setMinimumHeight(layout.totalHeightForWidth(_WIDTH))
            self.resize(max(self.width(), _WIDTH), self.minimumHeight())
