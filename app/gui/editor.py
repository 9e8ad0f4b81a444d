"""The article as the editor sees and edits it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from app.checks.finding import Finding
from app.gui.leading import airy_document, nearest_line
from app.gui.looks import draw_underline, look_of
from app.gui.places import Places, boxes
from app.gui.theme import LIGHT, Colours
from app.gui.typed import LINE_ENDS, smallest_edit, with_soft_breaks
from app.gui.utf16 import Utf16Map
from app.text.edits import Edit, apply_edits
from app.text.span import Span

_COLUMN = 92  # average characters a line; longer ones are hard to read


class ArticleEditor(QPlainTextEdit):
    """Shows the text and the findings in it; all offsets count code points.

    A huge paragraph is shown in pieces, because Qt lays a paragraph out as a whole: some of its
    spaces are line breaks in Qt's document, but not in `text`.

    It keeps no history: `edited` tells each change that the user made, as an `Edit`, and `make`
    shows the changes that somebody else made. `caret_moved` tells the new offset when the user
    moved it; `menu_wanted` the global position where a context menu belongs.
    """

    edited = Signal(object)
    caret_moved = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._shown = ""
        self._map = Utf16Map("")
        self._quiet = False
        self._typed: list[Edit] = []
        self._findings: tuple[Finding, ...] = ()
        self._marks = self._current = self._found = Places(())
        self._colours = LIGHT
        self._paper = airy_document()
        self.setDocument(self._paper)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Article"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(18)
        self.document().contentsChange.connect(self._note_change)
        self.textChanged.connect(self._tell_changes)
        self.cursorPositionChanged.connect(self._tell_caret)

    # ---- what it shows

    @property
    def text(self) -> str:
        """The text, with a line feed for every line end."""
        return self._text

    @property
    def caret(self) -> int:
        """The offset of the caret."""
        return self._map.offset(self.textCursor().position())

    @property
    def selection(self) -> Span:
        """What is selected; empty at the caret when nothing is."""
        cursor = self.textCursor()
        return Span(
            self._map.offset(cursor.selectionStart()), self._map.offset(cursor.selectionEnd())
        )

    @property
    def underlined(self) -> tuple[Finding, ...]:
        """The findings that are underlined, in order of place."""
        return self._findings

    def show_text(self, text: str) -> None:
        """Show another article."""
        with self._quietly():
            self._text, self._shown, self._map = text, with_soft_breaks(text), Utf16Map(text)
            self._findings = ()
            self._marks = self._current = self._found = Places(())
            self.setPlainText(self._shown)

    def make(self, edits: Sequence[Edit]) -> None:
        """Show what `edits` make of the text, with the caret behind the last of them."""
        with self._quietly():
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            for edit in sorted(edits, reverse=True):
                self._put(cursor, edit.span)
                cursor.insertText(edit.replacement)
            cursor.endEditBlock()
            self._take(edits)
            self._map = Utf16Map(self._text)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Underline `findings`, which are in order of place."""
        self._findings = tuple(findings)
        self._marks = self._places([finding.span for finding in findings])
        self.viewport().update()

    def show_current(self, span: Span | None) -> None:
        """Highlight the place that the review panel is about."""
        self._current = self._places([span] if span else [])
        self.viewport().update()

    def show_found(self, spans: Sequence[Span]) -> None:
        """Highlight what a search found."""
        self._found = self._places(spans)
        self.viewport().update()

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self._colours = colours
        self.viewport().update()

    def go_to(self, span: Span, *, select: bool = False) -> None:
        """Put the caret behind `span`, or select it, and show it with some lines around it."""
        cursor = self.textCursor()
        self._put(cursor, span)
        if not select:
            cursor.clearSelection()
        with self._quietly():
            self.setTextCursor(cursor)
            self._show_context()

    def caret_point(self) -> QPoint:
        """Return the global position below the caret."""
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

    # ---- changes

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    def _places(self, spans: Sequence[Span]) -> Places:
        units = self._map.units
        return Places([(units(span.start), units(span.end)) for span in spans])

    def _put(self, cursor: QTextCursor, span: Span) -> None:
        cursor.setPosition(self._map.units(span.start))
        cursor.setPosition(self._map.units(span.end), QTextCursor.MoveMode.KeepAnchor)

    @Slot(int, int, int)
    def _note_change(self, position: int, removed: int, added: int) -> None:
        if self._quiet:
            return
        edit = self._edit(position, removed, added)
        if edit:
            self._take([edit])
            self._map.edit(edit)
            self._typed.append(edit)

    def _edit(self, position: int, removed: int, added: int) -> Edit | None:
        # Qt reports more than what changed, up to whole paragraphs and one past the end
        end = self._map.offset(min(position + removed, self._map.units(len(self._text))))
        span = Span(self._map.offset(position), end)
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        last = self.document().characterCount() - 1
        cursor.setPosition(min(position + added, last), QTextCursor.MoveMode.KeepAnchor)
        return smallest_edit(self._shown, span, cursor.selectedText().translate(LINE_ENDS))

    def _take(self, edits: Sequence[Edit]) -> None:
        same = self._shown is self._text
        self._text = apply_edits(self._text, edits)
        self._shown = self._text if same else apply_edits(self._shown, edits)

    @Slot()
    def _tell_changes(self) -> None:
        typed, self._typed = self._typed, []
        for edit in typed:
            self.edited.emit(edit)

    @Slot()
    def _tell_caret(self) -> None:
        if not self._quiet and not self._typed:
            self.caret_moved.emit(self.caret)

    # ---- painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        visible = self._visible_blocks(event.rect().bottom())
        for block, top in visible:
            self._tint(painter, block, top, self._found, self._colours.found)
            self._tint(painter, block, top, self._current, self._colours.current)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, top in visible:
            self._underline(painter, block, top)
        painter.end()

    def _visible_blocks(self, bottom: int) -> list[tuple[QTextBlock, QPointF]]:
        block, visible = self.firstVisibleBlock(), []
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        while block.isValid() and top.y() <= bottom:
            visible.append((block, QPointF(top)))
            top.setY(top.y() + self.blockBoundingRect(block).height())
            block = block.next()
        return visible

    def _tint(
        self, painter: QPainter, block: QTextBlock, top: QPointF, places: Places, colour: str
    ) -> None:
        for _at, start, end in places.touching(block.position(), block.length()):
            for box in boxes(block, start, end):
                painter.fillRect(box.translated(top), QColor(colour))

    def _underline(self, painter: QPainter, block: QTextBlock, top: QPointF) -> None:
        for at, start, end in self._marks.touching(block.position(), block.length()):
            look = look_of(self._findings[at], self._colours)
            for box in boxes(block, start, end):
                draw_underline(painter, look, top + box.bottomLeft(), box.width())

    def _show_context(self) -> None:
        height, caret = self.viewport().height(), self.cursorRect()
        if caret.top() < height * 0.1 or caret.bottom() > height * 0.85:
            self.centerCursor()

    # ---- Qt events

    @override
    def event(self, event: QEvent) -> bool:
        # the text's own undo is off; the key belongs to the one history of the review
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys):
                event.ignore()
                return False
        if event.type() == QEvent.Type.Resize:  # before the text is laid out for the new width
            self._set_column()
        return super().event(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return super().viewportEvent(self._on_a_line(event))
        return super().viewportEvent(event)

    def _on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        # between two lines Qt would take the end of one of them, not the letter that was meant
        x, y = event.position().x(), event.position().y()
        for block, top in self._visible_blocks(self.viewport().height()):
            near = nearest_line(block, y - top.y())
            if near is not None and self.blockBoundingRect(block).height() > y - top.y():
                y = top.y() + near
                break
        return QMouseEvent(
            event.type(),
            QPointF(x, y),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.textCursor().insertText("\n")  # also with Shift, which would be a line separator
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            cursor = self.cursorForPosition(event.pos())
            at = cursor.position()
            if not self.textCursor().selectionStart() <= at <= self.textCursor().selectionEnd():
                self.setTextCursor(cursor)
            self.menu_wanted.emit(event.globalPos())
        else:
            self.menu_wanted.emit(self.caret_point())

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own object: the clipboard keeps it until after Python has ended, and crashes on ours.
        data = super().createMimeDataFromSelection()
        data.text()  # has Qt fill in what it would only on demand
        data.clear()
        data.setText(self.selection.of(self._text))
        return data

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_column()

    def _set_column(self) -> None:
        widest = QFontMetricsF(self.font()).averageCharWidth() * _COLUMN
        side = max(0, round((self.width() - widest) / 2))
        self.setViewportMargins(side, 0, side, 0)
