"""The text of one source, with what was left out of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.gui.leading import airy_document
from app.gui.session import Session
from app.gui.source_entry import SourceEntry
from app.gui.theme import Colours
from app.gui.utf16 import Utf16Map
from app.messages import sentence


class SourceView(QDialog):
    """Shows source number `at` of the session; what is not learned from is grey.

    The check box takes all of the text in, or leaves the grey parts out again.
    """

    def __init__(
        self, session: Session, at: int, colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._at, self._colours = session, at, colours
        self._document = session.entries[at].judged.document
        self.setWindowTitle(self._document.name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 640)
        self._note = QLabel(wordWrap=True)
        self._note.setProperty("quiet", "true")
        self._view = QPlainTextEdit(readOnly=True)
        self._paper = airy_document()
        self._view.setDocument(self._paper)
        self._view.setAccessibleName(self.tr("Text of the source"))
        self._view.document().setDocumentMargin(14)
        self._view.setPlainText(self._document.text)
        self._whole = QCheckBox(self.tr("&Use the whole text"))
        self._whole.setToolTip(self.tr("Learn names from the grey parts too"))
        self._whole.setAccessibleName(self.tr("Use the whole text"))
        self._whole.toggled.connect(self._choose)
        layout = QVBoxLayout(self)
        for widget in (self._note, self._view, self._whole):
            layout.addWidget(widget)
        session.sources_changed.connect(self._update)
        self._update()

    def _entry(self) -> SourceEntry | None:
        entries = self._session.entries
        here = entries[self._at] if self._at < len(entries) else None
        return here if here and here.judged.document is self._document else None

    def _choose(self, whole: bool) -> None:  # noqa: FBT001 - Qt calls it so
        entry = self._entry()
        if entry and entry.whole != whole:
            changed = SourceEntry(entry.judged, whole=whole, wanted=entry.wanted)
            self._session.change_entry(self._at, changed)

    def _update(self) -> None:
        entry = self._entry()
        if entry is None:
            self.close()
            return
        self._whole.setChecked(entry.whole)
        self._whole.setVisible(bool(entry.judged.cuts))
        self._note.setText(self._words(entry))
        self._paint(entry)

    def _words(self, entry: SourceEntry) -> str:
        if not entry.source.used:
            return self.tr("This source is not used: {why}.").format(why=sentence(entry.source.why))
        if not entry.judged.cuts:
            return self.tr("Names are learned from all of this text.")
        if entry.whole:
            return self.tr("Names are learned from all of this text, as you chose.")
        return self.tr(
            "Names are not learned from the grey parts. Point at one to see why it is left out."
        )

    def _paint(self, entry: SourceEntry) -> None:
        cursor = QTextCursor(self._view.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(QTextCharFormat())
        places = Utf16Map(self._document.text)
        for cut in entry.source.cuts:
            grey = QTextCharFormat()
            grey.setForeground(QColor(self._colours.neutral))
            grey.setBackground(QColor(self._colours.window))
            grey.setToolTip(sentence(cut.reason))
            cursor.setPosition(places.units(cut.span.start))
            cursor.setPosition(places.units(cut.span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(grey)
