"""Ask for the address of a page on the net; nothing goes on-line before the user says so."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.documents import DocumentError
from app.documents.address import web_address
from app.gui.form_dialog import FormDialog


class WebDialog(FormDialog):
    """Takes an address; `address` is the one to ask for once it is accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Add web address"),
            self.tr("&Get the page"),
            self.tr(
                "This goes on-line: the server of this address is asked for the page and for "
                "nothing else. Nothing of your article is sent."
            ),
            parent,
        )
        self.address = ""
        self.field = self.add_field(self.tr("&Address of the page"))
        self.field.setPlaceholderText("https://example.org/story")

    @override
    def accept(self) -> None:
        try:
            self.address = web_address(self.field.text())
        except DocumentError as error:
            self.complain(str(error), self.field)
        else:
            super().accept()
