"""The rows of the review panel."""

from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.gui.desk import Desk
from app.gui.groups import Group, GroupKey, kind_of
from app.gui.looks import icon_of, look_of
from app.gui.theme import LIGHT, Colours
from app.gui.words import kinds, shown, support_of

FOUND, CORRECTION, COUNT, SOURCES = range(4)

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class FindingsModel(QAbstractTableModel):
    """One row a group of findings: what was found, the best correction, how often, who says so.

    When the findings change the rows that stay are kept, so that a view keeps selection and scroll.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._groups: list[Group] = []
        self._colours = LIGHT
        self._updating = False
        desk.findings_changed.connect(self._update)

    @property
    def updating(self) -> bool:
        """Whether the rows are changing just now, so that a view's selection is not the user's."""
        return self._updating

    def group(self, row: int) -> Group:
        """Return the group in `row`."""
        return self._groups[row]

    def row_of_current(self) -> int:
        """Return the row of the finding that the editor looks at, -1 if there is none."""
        current = self._desk.current
        rows = (row for row, group in enumerate(self._groups) if current in group.findings)
        return next(rows, -1)

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self._colours = colours
        if self._groups:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._groups) - 1, SOURCES))

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._groups)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else SOURCES + 1

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        group = self._groups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(group)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(group, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == FOUND:
            return icon_of(look_of(group.first, self._colours), 2.0)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == FOUND:
            return self._spoken(group)
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Found"), self.tr("Correction"), self.tr("Times"), self.tr("Sources"))
        return titles[section]

    def _words(self, group: Group) -> tuple[str, ...]:
        finding = group.first
        best = shown(finding.best) or self.tr("(nothing)") if finding.suggestions else "–"
        return shown(finding.found), best, str(len(group.findings)), support_of(finding)

    def _tip(self, group: Group, column: int) -> str:
        whole = {FOUND: group.first.found, CORRECTION: group.first.best}
        words = whole.get(column, "").strip() or self._words(group)[column]
        return f"<p>{escape(words)}</p>"  # a text without a mark-up would stand in one long line

    def _spoken(self, group: Group) -> str:
        found, best, count, sources = self._words(group)
        words = [f"{kinds()[kind_of(group.first)][0]}: {found}"]
        if group.first.suggestions:
            words.append(self.tr("better {best}").format(best=best))
        elif group.first.severity != "neutral":
            words.append(self.tr("no correction known"))
        if len(group.findings) > 1:
            words.append(self.tr("{count} times").format(count=count))
        if group.first.agree:
            words.append(self.tr("in {sources} sources").format(sources=sources))
        return ", ".join(words)

    def _update(self) -> None:
        self._updating = True
        self._take(list(self._desk.groups()))
        self._updating = False

    def _take(self, new: list[Group]) -> None:
        kept = {group.key for group in new}
        for row in reversed(range(len(self._groups))):
            if self._groups[row].key not in kept:
                self._remove(row)
        known = {group.key for group in self._groups}
        if [g.key for g in self._groups] != [g.key for g in new if g.key in known]:
            self._remove_all()  # the order is another, which only a change of kind brings about
            known = set()
        self._merge(new, known)

    def _merge(self, new: list[Group], known: set[GroupKey]) -> None:
        row = 0
        while row < len(new):
            if new[row].key in known:
                self._replace(row, new[row])
                row += 1
            else:
                rest = range(row, len(new))
                end = next((i for i in rest if new[i].key in known), len(new))
                self._insert(row, new[row:end])
                row = end

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(_ROOT, row, row)
        del self._groups[row]
        self.endRemoveRows()

    def _remove_all(self) -> None:
        self.beginResetModel()
        self._groups = []
        self.endResetModel()

    def _insert(self, row: int, groups: list[Group]) -> None:
        self.beginInsertRows(_ROOT, row, row + len(groups) - 1)
        self._groups[row:row] = groups
        self.endInsertRows()

    def _replace(self, row: int, group: Group) -> None:
        if group != self._groups[row]:
            self._groups[row] = group
            self.dataChanged.emit(self.index(row, 0), self.index(row, SOURCES))
