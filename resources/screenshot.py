"""Make resources/screenshot.png: the window with the sample story and one finding chosen.

Run by `make screenshot`; it needs no screen.
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer

from app.gui.application import make_application
from app.gui.main_window import MainWindow
from app.gui.sample import sample_story
from app.gui.session import Session
from app.gui.theme import Theme

PICTURE = Path(__file__).with_name("screenshot.png")
SIZE = (1440, 900)
CHOSEN = "Zelanski"
PATIENCE = 60_000  # milliseconds


def main() -> int:
    """Write the picture, and return the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    story = sample_story()
    if story is None:
        print("The sample story is missing; run this in a checkout.", file=sys.stderr)
        return 1
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        window = MainWindow(Session(), settings, Theme(application, "light"))
        window.resize(*SIZE)
        window.show()
        window.open_paths(story.article, story.sources)
        checked = _wait_for_check(window)
        _choose(window)
        application.processEvents()
        saved = checked and window.grab().save(str(PICTURE))
        window.close()
    print(f"{PICTURE} is made." if saved else f"{PICTURE} could not be made.")
    return 0 if saved else 1


def _wait_for_check(window: MainWindow) -> bool:
    loop = QEventLoop()
    window.session.first_checked.connect(loop.quit)
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()
    return bool(window.session.desk.findings)


def _choose(window: MainWindow) -> None:
    desk = window.session.desk
    named = (finding for finding in desk.findings if finding.found == CHOSEN)
    desk.visit(next(named, desk.current))
    window.workspace.review.list.setFocus()


if __name__ == "__main__":
    sys.exit(main())
