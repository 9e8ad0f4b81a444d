"""The window of batch mode: what to correct, what would be, and how far it is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.batch import PAGE, Plan, Totals
from app.gui.batch_form import BatchForm
from app.gui.batch_run import BatchRequest, BatchRun
from app.gui.batch_table import FOUND, OPEN, SAFE, SORT, STORY, BatchTable
from app.gui.message_bar import MessageBar
from app.gui.theme import Theme

_MINUTE, _HOUR = 60, 3600
_WIDTHS = {STORY: 260, FOUND: 60, SAFE: 60, OPEN: 90}


class BatchWindow(QDialog):
    """Corrects copies of many articles; it can be closed while that goes on.

    `complete` adds to a request what the form does not ask for: settings and the desk's names.
    `story_chosen` tells an article, or its corrected copy, and its sources, to be opened.
    """

    story_chosen = Signal(object, object)

    def __init__(
        self,
        run: BatchRun,
        theme: Theme,
        complete: Callable[[BatchRequest], BatchRequest] = lambda request: request,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Batch correct"))
        self.resize(860, 640)
        self.run, self._theme, self._complete = run, theme, complete
        run.setParent(self)
        self._out: Path | None = None
        self.form, self.table, self.messages = BatchForm(), BatchTable(self), MessageBar()
        self.list = self._make_list()
        self.words = QLabel(wordWrap=True)
        self.words.setProperty("quiet", "true")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._welcome()
        self._update()

    def start(self, *, out: bool) -> None:
        """Look at the stories, or correct copies of them, once what is missing is filled in."""
        request = self._complete(self.form.request(out=out))
        if not request.stories:
            self._complain(self.tr("Choose the stories first."), self.form.stories)
        elif out and request.out is None:
            self._complain(self.tr("Choose a folder for the copies first."), self.form.out)
        elif not request.is_begun or self.ask_to_resume():
            self.messages.dismiss()
            self._out = request.out
            self.run.start(request, resume=request.is_begun)
            self.words.setText(self.tr("Starting…"))
            self._bar.setRange(0, 0)
            self._update()
            self.list.setFocus()

    def shut_down(self) -> None:
        """Stop everything, for good."""
        self.hide()
        self.run.shut_down()

    def ask_to_resume(self) -> bool:
        """Ask whether to go on with the run in the output folder."""
        answer = QMessageBox.question(
            self,
            self.tr("Batch correct"),
            self.tr(
                "There is an earlier run in this folder. Go on with it? Stories that are done "
                "and unchanged are not done again."
            ),
        )
        return answer == QMessageBox.StandardButton.Yes

    # ---- building

    def _make_list(self) -> QTreeView:
        proxy = QSortFilterProxyModel(self)
        proxy.setSourceModel(self.table)
        proxy.setSortRole(SORT)
        view = QTreeView(rootIsDecorated=False, uniformRowHeights=True, sortingEnabled=True)
        view.setModel(proxy)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        view.setAccessibleName(self.tr("Stories"))
        for column, width in _WIDTHS.items():
            view.header().resizeSection(column, width)
        view.activated.connect(self._choose)
        return view

    def _make_buttons(self) -> None:
        tr = self.tr
        self.preview = _button(tr("Pre&view"), tr("See what would be corrected; write nothing"))
        self.correct = _button(tr("&Correct copies"), tr("Write corrected copies and a report"))
        self.pause = _button(tr("&Pause"), tr("Begin no more stories for now"))
        self.stop = _button(tr("C&ancel"), tr("Stop; what is done stays, and can be resumed"))
        self.report = _button(tr("Open &report"), tr("Show the report in the browser"))
        self.correct.setProperty("main", "true")

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.preview, self.correct, self.pause, self.stop):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.report)
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 14, 14, 14)
        inside.setSpacing(10)
        inside.addWidget(self.form)
        inside.addLayout(buttons)
        inside.addWidget(self.words)
        inside.addWidget(self._bar)
        inside.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addLayout(inside, 1)

    def _connect(self) -> None:
        self.preview.clicked.connect(lambda: self.start(out=False))
        self.correct.clicked.connect(lambda: self.start(out=True))
        self.pause.clicked.connect(self._pause)
        self.stop.clicked.connect(self.run.stop)
        self.report.clicked.connect(self._open_report)
        self.messages.closed.connect(self.form.stories.setFocus)
        self.run.planned.connect(self._show_plan)
        self.run.told.connect(self.table.show_outcome)
        self.run.progressed.connect(self._show_progress)
        self.run.failed.connect(self.messages.warn)
        self.run.ended.connect(self._end)
        self._theme.changed.connect(self._show_colours)
        self._show_colours()

    # ---- keeping up

    def _show_colours(self) -> None:
        self.table.show_colours(self._theme.colours)

    def _welcome(self) -> None:
        self.words.setText(
            self.tr(
                "Preview shows what would be corrected. Originals are never changed, nor is what "
                "stands in quotation marks. Double-click a story to open it."
            )
        )

    def _update(self) -> None:
        busy = self.run.busy
        self.form.setEnabled(not busy)
        self.preview.setEnabled(not busy)
        self.correct.setEnabled(not busy)
        self.pause.setEnabled(busy)
        self.stop.setEnabled(busy)
        self.pause.setText(self.tr("&Go on") if self.run.is_paused else self.tr("&Pause"))
        self._bar.setVisible(busy)
        self.report.setEnabled(bool(self._out and (self._out / PAGE).exists()))

    def _show_plan(self, plan: Plan) -> None:
        self.table.show_plan(plan)
        self._bar.setRange(0, len(plan.jobs))

    def _show_progress(self, done: int, total: int, left: float | None) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        words = self.tr("{done} of {total} stories").format(done=done, total=total)
        self.words.setText(" · ".join(filter(None, (words, self._left(left)))))

    def _left(self, seconds: float | None) -> str:
        if self.run.is_paused:
            return self.tr("paused")
        if seconds is None:
            return ""
        if seconds < _MINUTE:
            return self.tr("less than a minute left")
        if seconds < _HOUR:
            return self.tr("{n} min left").format(n=round(seconds / _MINUTE))
        return self.tr("{n} h left").format(n=f"{seconds / _HOUR:.1f}")

    def _pause(self) -> None:
        if self.run.is_paused:
            self.run.go_on()
        else:
            self.run.pause()
            self.words.setText(self.tr("Paused. What was begun is finished."))
        self._update()

    def _end(self, totals: Totals | None) -> None:
        stopped = "" if self.messages.text else self.tr("Stopped.")
        self.words.setText(self._summary(totals) if totals else stopped)
        self._update()

    def _summary(self, totals: Totals) -> str:
        words = (
            self.tr(
                "{stories} stories: {safe} corrected, {open} to look at in {n}, {failed} failed."
            )
            if self._out
            else self.tr(
                "{stories} stories: {safe} safe, {open} to look at in {n}, {failed} failed."
            )
        )
        return words.format(
            stories=totals.stories,
            safe=totals.safe.total(),
            open=totals.open.total(),
            n=totals.to_open,
            failed=totals.failed,
        )

    def _complain(self, sentence: str, field: QWidget) -> None:
        self.messages.warn(sentence)
        field.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        proxy = index.model()
        if isinstance(proxy, QSortFilterProxyModel):
            job, target = self.table.story(proxy.mapToSource(index).row())
            copy = self._out / target if self._out and target else job.article
            if copy:
                self.story_chosen.emit(copy, job.sources)

    def _open_report(self) -> None:
        if self._out:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str((self._out / PAGE).absolute())))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.run.rest()
        super().closeEvent(event)


def _button(words: str, tip: str) -> QPushButton:
    button = QPushButton(words)
    button.setToolTip(tip)
    button.setAccessibleName(words.replace("&", ""))
    button.setAutoDefault(False)
    return button
