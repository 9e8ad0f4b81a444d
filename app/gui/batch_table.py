"""The stories of a batch run as rows."""

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor
from typing_extensions import override

from app.batch import Job, Outcome, Plan
from app.gui.theme import LIGHT, Colours

STORY, FOUND, SAFE, OPEN, STATE = range(5)
_COUNTS = {FOUND, SAFE, OPEN}
SORT = Qt.ItemDataRole.UserRole
"""The role of what rows are sorted by."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _Row(Struct, frozen=True):
    """What is kept of an outcome: a thousand of them with their evidence would be too much."""

    safe: int
    open: int
    target: str
    failure: str


class BatchTable(QAbstractTableModel):
    """One row a story: how much was found in it, is safe, needs a look, and how far it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: tuple[Job, ...] = ()
        self._places: dict[str, int] = {}
        self._rows: dict[str, _Row] = {}
        self._colours = LIGHT

    def show_plan(self, plan: Plan) -> None:
        """Show the stories of a plan, none of them done."""
        self.beginResetModel()
        self._jobs, self._rows = plan.jobs, {}
        self._places = {job.name: place for place, job in enumerate(plan.jobs)}
        self.endResetModel()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what came of a story."""
        self._rows[outcome.name] = _Row(
            len(outcome.safe), len(outcome.open), outcome.target, outcome.failure
        )
        place = self._places[outcome.name]
        self.dataChanged.emit(self.index(place, 0), self.index(place, STATE))

    def show_colours(self, colours: Colours) -> None:
        """Use the colours of another theme."""
        self._colours = colours
        if self._jobs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._jobs) - 1, STATE))

    def story(self, row: int) -> tuple[Job, str]:
        """Return the story of a row, and where its copy is in the output folder, or ""."""
        job = self._jobs[row]
        done = self._rows.get(job.name)
        return job, done.target if done else ""

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._jobs)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else STATE + 1

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        job, column = self._jobs[index.row()], index.column()
        row = self._rows.get(job.name)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(job, row)[column]
        if role == SORT:
            return self._key(job, row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _COUNTS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column == STATE and row and row.failure:
            return QColor(self._colours.error)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == STORY:
            return self._spoken(job, row)
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _COUNTS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        tr = self.tr
        return (tr("Story"), tr("Found"), tr("Safe"), tr("To look at"), tr("State"))[section]

    def _words(self, job: Job, row: _Row | None) -> tuple[str, ...]:
        if row is None or row.failure:
            return job.name, "", "", "", row.failure if row else self.tr("waiting")
        counts = map(QLocale().toString, (row.safe + row.open, row.safe, row.open))
        return job.name, *counts, self._state(row)

    def _state(self, row: _Row) -> str:
        if not row.safe and not row.open:
            return self.tr("nothing found")
        if not row.target:
            return self.tr("checked")
        return self.tr("corrected, has open questions") if row.open else self.tr("corrected")

    def _key(self, job: Job, row: _Row | None) -> tuple[object, ...]:
        if row is None or row.failure:
            return job.name.casefold(), -1, -1, -1, f"0{row.failure}" if row else "2"
        counts = (row.safe + row.open, row.safe, row.open)
        return job.name.casefold(), *counts, f"1{self._state(row)}"

    def _spoken(self, job: Job, row: _Row | None) -> str:
        if row is None or row.failure:
            return f"{job.name}, {self._words(job, row)[STATE]}"
        words = self.tr("{story}, {safe} safe, {open} to look at, {state}")
        return words.format(story=job.name, safe=row.safe, open=row.open, state=self._state(row))
