"""The sources of the story: which are used, and why the others are not."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.gui.pane_header import PaneHeader
from app.gui.session import Session
from app.gui.source_entry import SourceEntry
from app.gui.theme import LIGHT, Colours
from app.messages import sentence

STATE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_GAP = 5


class SourcesModel(QAbstractListModel):
    """One row a source; its check mark says whether it is used."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: tuple[SourceEntry, ...] = ()
        session.sources_changed.connect(self._update)

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self._entries[index.row()].can_choose:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        document = entry.judged.document
        if role == Qt.ItemDataRole.DisplayRole:
            return document.name
        if role == STATE:
            return self._state(entry)
        if role == Qt.ItemDataRole.CheckStateRole:
            used = entry.source.used
            return Qt.CheckState.Checked if used else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{document.path or document.name}\n{self._state(entry)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{document.name}, {self._state(entry)}"
        return None

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        entry = self._entries[index.row()]
        wanted = Qt.CheckState(value) == Qt.CheckState.Checked
        self._session.change_entry(
            index.row(), SourceEntry(entry.judged, whole=entry.whole, wanted=wanted)
        )
        return True

    def _state(self, entry: SourceEntry) -> str:
        source = entry.source
        if not source.used:
            return self.tr("not used: {why}").format(why=sentence(source.why))
        if entry.whole:
            return self.tr("used, the whole text")
        left_out = sum(len(cut.span.of(source.document.text).split()) for cut in source.cuts)
        if left_out:
            return self.tr("used, {n} words left out").format(n=left_out)
        return self.tr("used")

    def _update(self) -> None:
        new = self._session.entries
        if len(new) != len(self._entries):
            self.beginResetModel()
            self._entries = new
            self.endResetModel()
        elif new:
            self._entries = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))


class SourcesPanel(QWidget):
    """The list, and a button to add to it; `opened` tells the row whose text is wanted."""

    opened = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = PaneHeader(self.tr("Sources"))
        self.list = QListView(uniformItemSizes=True)
        self.list.setModel(SourcesModel(session, self))
        self.list.setAccessibleName(self.tr("Sources"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self._hint = QLabel(self.tr("Other reports of the same story come here."), wordWrap=True)
        self._hint.setProperty("quiet", "true")
        self._hint.setContentsMargins(12, 4, 12, 4)
        self._delegate = _TwoLines(self)
        self.list.setItemDelegate(self._delegate)
        self.list.activated.connect(lambda index: self.opened.emit(index.row()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._hint)
        layout.addWidget(self.list, 1)
        session.sources_changed.connect(lambda: self._hint.setVisible(not session.entries))

    @property
    def row(self) -> int:
        """The row that is selected, -1 if none is."""
        return self.list.currentIndex().row()

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self._delegate.colours = colours
        self.list.viewport().update()


class _TwoLines(QStyledItemDelegate):
    """Paints the name and, smaller and quieter below it, the state."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.colours = LIGHT

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = option.fontMetrics.lineSpacing()
        return QSize(80, 2 * height + 2 * _GAP + 2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
        self._write(painter, option, place, index)

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, index: _Index
    ) -> None:
        metrics = option.fontMetrics
        rect = option.rect
        left, width = place.left() + 2, rect.right() - place.left() - 6
        base = rect.top() + _GAP + metrics.ascent()
        palette: QPalette = option.palette
        strong = palette.color(QPalette.ColorRole.Text)
        lines = ((str(index.data()), strong), (str(index.data(STATE)), QColor(self.colours.quiet)))
        for number, (words, colour) in enumerate(lines):
            painter.setPen(colour)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, width)
            painter.drawText(left, base + number * (metrics.lineSpacing() + 1), shown)
