"""The review panel: chips, the list of what is suspect, and the card of the current one."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.gui.card import Card
from app.gui.chips import Chips
from app.gui.desk import Desk
from app.gui.findings_model import CORRECTION, COUNT, FOUND, SOURCES, FindingsModel


class ReviewPanel(QFrame):
    """Shows the desk's findings and its current one; a row that is chosen becomes current."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._following = False
        self.setProperty("panel", "true")
        self.model = FindingsModel(desk, self)
        self.chips = Chips(desk)
        self.list = self._make_list()
        self.card = Card()
        self._frame = self._make_frame()
        self._empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("quiet", "true")
        self._empty.setContentsMargins(24, 24, 24, 24)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self._frame)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([300, 500])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.chips)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.splitter, 1)
        desk.findings_changed.connect(self.follow)
        desk.current_changed.connect(self.follow)
        desk.current_changed.connect(lambda: self._frame.verticalScrollBar().setValue(0))
        self.say("")

    @property
    def said(self) -> str:
        """The sentence that stands where the findings would be, "" where there are some."""
        return "" if self.model.rowCount() else self._empty.text()

    def say(self, sentence: str) -> None:
        """Show `sentence` where the findings would be, as long as there are none."""
        self._empty.setText(sentence)
        self.follow()

    def follow(self) -> None:
        """Select the row of the desk's current finding."""
        self._empty.setVisible(not self.model.rowCount())
        self.splitter.setVisible(bool(self.model.rowCount()))
        self._frame.setVisible(self._desk.current is not None)
        row = self.model.row_of_current()
        self._following = True
        if row < 0:
            self.list.clearSelection()
        elif row != self.list.currentIndex().row() or not self.list.selectedIndexes():
            self.list.selectionModel().setCurrentIndex(
                self.model.index(row, FOUND),
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )
        self._following = False

    def _make_frame(self) -> QScrollArea:
        """Return what lets the card scroll where the window is too low for it."""
        frame = QScrollArea(widgetResizable=True)
        frame.setFrameShape(QFrame.Shape.NoFrame)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setWidget(self.card)
        return frame

    def _make_list(self) -> QTreeView:
        view = _List(uniformRowHeights=True, rootIsDecorated=False, allColumnsShowFocus=True)
        view.setModel(self.model)
        view.setAccessibleName(self.tr("What was found"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setResizeContentsPrecision(0)  # else it asks for a thousand rows at each change
        for column in (FOUND, CORRECTION):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (COUNT, SOURCES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        view.selectionModel().currentRowChanged.connect(self._chosen)
        view.clicked.connect(self._clicked)
        return view

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following and not self.model.updating:
            self._desk.visit_group(self.model.group(index.row()))

    def _clicked(self, index: QModelIndex) -> None:
        self._desk.visit(self._desk.current or self.model.group(index.row()).first)


class _List(QTreeView):
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())  # the card that comes up takes room from the list
