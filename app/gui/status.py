"""The status bar: how far the review is, and what runs."""

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from app.gui.session import Session

_PATIENCE = 300  # milliseconds; quicker work would only flicker


class Status(QStatusBar):
    """Shows the counts at the right, and long work at the left, with a way to stop it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._title = QLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QToolButton()
        self._stop.setText(self.tr("Cancel"))
        self._stop.setToolTip(self.tr("Stop this work; nothing is lost"))
        self._stop.setAccessibleName(self.tr("Cancel the work that runs"))
        self._stop.clicked.connect(session.cancel)
        self.counts = QLabel()
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._show_work)
        for widget in (self._title, self._bar, self._stop):
            self.addWidget(widget)
        self.addPermanentWidget(self.counts)
        self._hide_work()
        session.working.connect(self._work)
        session.progressed.connect(self._progress)
        session.checked.connect(self.refresh)
        session.article_opened.connect(self.refresh)
        session.desk.decided.connect(self.refresh)
        session.desk.findings_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the counts as they are now."""
        article, desk = self._session.article, self._session.desk
        if article is None:
            self.counts.setText("")
            return
        decisions = desk.decisions
        ignored = len(decisions.ignored) + len(decisions.ignored_words)
        parts = [
            self.tr("{n} to review").format(n=desk.complaints),
            self.tr("{n} accepted").format(n=len(decisions.accepted)),
            self.tr("{n} ignored").format(n=ignored),
            self.tr("{n} words").format(n=QLocale().toString(self._session.words)),
            language_name(self._session.language) or self.tr("language unknown"),
        ]
        self.counts.setText("   ·   ".join(parts))

    def _work(self, title: str) -> None:
        self._title.setText(title)
        self._bar.setRange(0, 0)
        if not title:
            self._timer.stop()
            self._hide_work()
        elif not self._timer.isActive() and self._bar.isHidden():
            self._timer.start()

    def _progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _show_work(self) -> None:
        for widget in (self._title, self._bar, self._stop):
            widget.show()

    def _hide_work(self) -> None:
        for widget in (self._title, self._bar, self._stop):
            widget.hide()


def language_name(code: str) -> str:
    """Return what the language with an ISO 639-1 code is called, "" for an unknown one."""
    language = QLocale(code).language() if code else QLocale.Language.C
    return "" if language == QLocale.Language.C else QLocale.languageToString(language)
