"""The names that the sources use."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from app.gazetteer.name import Form, Name
from app.gui.pane_header import PaneHeader
from app.gui.theme import LIGHT, Colours

_FORM = Qt.ItemDataRole.UserRole


class NamesPanel(QWidget):
    """One row a name with its forms below it; `chosen` tells a form that was double-clicked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT
        self._names: tuple[Name, ...] = ()
        self._header = PaneHeader(self.tr("Names"))
        self.filter = QLineEdit(placeholderText=self.tr("Filter names"))
        self.filter.setAccessibleName(self.tr("Filter names"))
        self.filter.setAcceptDrops(False)  # files belong to the window
        self.filter.setClearButtonEnabled(True)
        self._model = QStandardItemModel(0, 2, self)
        self._model.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Times")])
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self._model)
        self._proxy.setRecursiveFilteringEnabled(True)
        self._proxy.setAutoAcceptChildRows(True)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter.textChanged.connect(self._proxy.setFilterFixedString)
        self.list = self._make_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        field = QVBoxLayout()
        field.setContentsMargins(10, 2, 10, 6)
        field.addWidget(self.filter)
        layout.addWidget(self._header)
        layout.addLayout(field)
        layout.addWidget(self.list, 1)

    def show_names(self, names: Sequence[Name]) -> None:
        """Show `names`; what was open, chosen and in sight stays so."""
        self._names, opened = tuple(names), self._opened()
        chosen = self.list.currentIndex().siblingAtColumn(0).data(_FORM)
        scrolled = self.list.verticalScrollBar().value()
        self._model.removeRows(0, self._model.rowCount())
        for name in names:
            self._model.appendRow(self._row(name))
        self._header.show_title(
            self.tr("Names ({n})").format(n=len(names)) if names else self.tr("Names")
        )
        self._open(opened, chosen)
        self.list.verticalScrollBar().setValue(scrolled)

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self._colours = colours
        self.show_names(self._names)

    def choose_current(self) -> None:
        """Choose the form that is selected."""
        self._choose(self.list.currentIndex())

    def _make_list(self) -> QTreeView:
        view = QTreeView(uniformRowHeights=True, allColumnsShowFocus=True)
        view.setModel(self._proxy)
        view.setAccessibleName(self.tr("Names in the sources"))
        view.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        view.setExpandsOnDoubleClick(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setIndentation(16)
        view.header().setStretchLastSection(False)
        view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        view.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        view.setHeaderHidden(True)
        view.activated.connect(self._choose)
        return view

    def _row(self, name: Name) -> list[QStandardItem]:
        row = self._cells(name.canonical, name.count, self._tip(name))
        if len(name.forms) > 1:
            for form in name.forms:
                row[0].appendRow(self._cells(form.text, form.count, self._form_line(form)))
        return row

    def _cells(self, text: str, count: int, tip: str) -> list[QStandardItem]:
        words, times = QStandardItem(text), QStandardItem(str(count) if count else "")
        words.setData(text, _FORM)
        words.setToolTip(tip)
        times.setToolTip(tip)
        times.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        times.setForeground(QColor(self._colours.quiet))
        return [words, times]

    def _tip(self, name: Name) -> str:
        if not name.count:
            return self.tr("{name}\nadded by you").format(name=name.canonical)
        return "\n".join(self._form_line(form) for form in name.forms)

    def _form_line(self, form: Form) -> str:
        sources = len(form.sources)
        words = (
            self.tr("{form}: {count} times in 1 source")
            if sources == 1
            else self.tr("{form}: {count} times in {sources} sources")
        )
        return words.format(form=form.text, count=form.count, sources=sources)

    def _opened(self) -> set[str]:
        rows = (self._proxy.index(row, 0) for row in range(self._proxy.rowCount()))
        return {str(index.data(_FORM)) for index in rows if self.list.isExpanded(index)}

    def _open(self, names: set[str], chosen: object) -> None:
        for row in range(self._proxy.rowCount()):
            index = self._proxy.index(row, 0)
            self.list.setExpanded(index, str(index.data(_FORM)) in names)
            if chosen is not None and index.data(_FORM) == chosen:
                self.list.setCurrentIndex(index)

    def _choose(self, index: QModelIndex) -> None:
        form = index.siblingAtColumn(0).data(_FORM) if index.isValid() else None
        if form:
            self.chosen.emit(str(form))
