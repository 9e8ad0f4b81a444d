"""Start the window."""

import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from app import __version__
from app.gui.main_window import MainWindow
from app.gui.preferences import are_newer, open_settings, settings_folder
from app.gui.session import Session
from app.gui.theme import Theme
from app.resources import resource

_log = logging.getLogger(__name__)

_TURN = 0.0005  # seconds that a worker may keep the window waiting for the interpreter


def run_window(article: Path | None, sources: Sequence[Path]) -> int:
    """Open the window on a story, and return the exit status when it is closed."""
    sys.setswitchinterval(_TURN)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Python would hear Ctrl-C only at the next event
    application = make_application()
    folder = settings_folder()
    left_alone, settings = are_newer(folder), open_settings(folder)
    theme = Theme(application, str(settings.value("theme", "system")))
    session = Session()
    _confess(session)
    window = MainWindow(session, settings, theme)
    window.show()
    if left_alone:
        session.problem.emit(
            session.tr(
                "The settings in {folder} are of a newer version of Ungarble and are left alone; "
                "this version keeps its own beside them."
            ).format(folder=folder)
        )
    window.open_paths(article, sources)
    application.file_opened.connect(lambda file: window.open_paths(Path(file), []))
    return application.exec()


class Application(QApplication):
    """The Qt application.

    Signal: `file_opened` with the path that macOS sends when a file is double-clicked; other
    systems start the program with it.
    """

    file_opened = Signal(str)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.file_opened.emit(event.file())
            return True
        return super().event(event)


def _confess(session: Session) -> None:
    """Tell the user of mistakes of the program, which would only be printed otherwise."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.critical("the window made a mistake", exc_info=(kind, error, trace))
        session.problem.emit(
            session.tr(
                "The program made a mistake. Save your article under another name to be safe."
            )
        )

    sys.excepthook = tell


def make_application() -> Application:
    """Return the Qt application, dressed and named, the one that is there or a new one."""
    existing = Application.instance()
    application = existing if isinstance(existing, Application) else Application(sys.argv[:1])
    application.setApplicationName("Ungarble")
    application.setOrganizationName("Ungarble")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("org.ungarble.Ungarble")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resource("icons/ungarble.svg"))))
    return application
