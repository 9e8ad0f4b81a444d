"""Edit the names of the desk."""

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from app.gui.form_dialog import FormDialog

_HEIGHT = 300


class DeskDialog(FormDialog):
    """Shows the names, one a line; `names` is what they are once it is accepted."""

    def __init__(self, names: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Names of the desk"),
            self.tr("&Save names"),
            self.tr(
                "They are right in every story, in batch mode too, and are spelt as they stand "
                "here. Lines that begin with # are remarks."
            ),
            parent,
        )
        self.field = QPlainTextEdit(names)
        self.field.setProperty("field", "true")
        self.field.setAccessibleName(self.tr("Names"))
        self.field.setTabChangesFocus(True)
        self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.field.setMinimumHeight(_HEIGHT)
        self.field.setPlaceholderText(self.tr("Volodymyr Zelensky\nKyiv\nForeign Office"))
        label = QLabel(self.tr("&Names, one a line"))
        label.setBuddy(self.field)
        self.add_widgets(label, self.field)
        self.field.setFocus()

    @property
    def names(self) -> str:
        """The lines of the field."""
        return self.field.toPlainText()
