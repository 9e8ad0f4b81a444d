import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from app.checks.finding import ENTITY, VARIANT, Finding, Suggestion
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.name import Passage
from app.gui.application import make_application
from app.gui.engine import Engine
from app.gui.main_window import MainWindow
from app.gui.session import Session
from app.gui.theme import Theme
from app.progress import Progress, no_progress
from app.settings import Settings
from app.story import learn_names
from app.text.span import Span
from tests.gui.claims import ARTICLE, Claims

Settle = Callable[[Callable[[], object]], None]

SEEDS = Path(__file__).parents[2] / "seeds"
GARBLED = {
    "Cursk": ("Kursk",),
    "Garasimov": ("Gerasimov",),
    "Zelanski": ("Zelensky", "Zelenskyy"),
    "Zelancesi": ("Zelensky", "Zelenskyy"),
    "Dorth": ("North",),
    "Kim Jong Un": ("Kim Jong-un",),
}


class WordChecker:
    """Finds the words of `GARBLED`, and "Purinogen", which no source knows."""

    def __init__(self, _gazetteer: Gazetteer, _settings: Settings, _house: object) -> None:
        self.checked: list[str] = []

    def check(
        self, text: str, progress: Progress = no_progress, corrected: object = ()
    ) -> tuple[Finding, ...]:
        del corrected
        progress(0, len(text))
        self.checked.append(text)
        found = [
            make_finding(text, match.start(), word, best)
            for word, best in {**GARBLED, "Purinogen": ()}.items()
            for match in re.finditer(re.escape(word), text)
        ]
        return tuple(sorted(found, key=lambda finding: finding.span))


def make_finding(text: str, at: int, word: str, best: tuple[str, ...]) -> Finding:
    neighbours = text[max(0, at - 12) : at]
    variant = word == "Kim Jong Un"
    reason = "variant" if variant else "misspelt" if best else "unknown"
    return Finding(
        id=hashlib.sha256(f"{neighbours}|{word}".encode()).hexdigest()[:12],
        check="names",
        category=VARIANT if variant else ENTITY,
        severity="major" if best else "neutral",
        confidence=0.9,
        span=Span(at, at + len(word)),
        found=word,
        reason=f"names.{reason}",
        suggestions=tuple(Suggestion(each, 0.9 - 0.1 * n, 3 - n) for n, each in enumerate(best)),
        evidence=tuple(
            Passage(source, Span(0, len(best[0])), f"{best[0]} fell.", Span(0, len(best[0])))
            for source in range(3 if best else 0)
        ),
        agree=3 if best else 0,
        sources=4,
        safe=True,
    )


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    make_application()
    return Theme(qapp, "light")


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def engine() -> Engine:
    return Engine(learn_names, WordChecker)


@pytest.fixture
def make_session(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Engine], Session]]:
    """Return what makes sessions; none outlives the test, nor do its threads and timers."""
    assert qapp
    made: list[Session] = []

    def make(engine: Engine) -> Session:
        made.append(Session(engine, tmp_path / "desk" / "names.txt"))
        return made[-1]

    yield make
    for session in filter(isValid, made):  # a window takes its session with it
        session.shut_down()
        assert not session.is_busy, "a timer or a thread outlived the session"
        delete(session)


@pytest.fixture
def session(make_session: Callable[[Engine], Session], engine: Engine) -> Session:
    return make_session(engine)


@pytest.fixture
def make_window(
    qtbot: QtBot, settings: QSettings, theme: Theme
) -> Iterator[Callable[[Session], MainWindow]]:
    """Return what makes windows and shows them; they go before their sessions."""
    made: list[MainWindow] = []

    def make(session: Session) -> MainWindow:
        window = MainWindow(session, settings, theme)
        made.append(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        return window

    yield make
    for window in made:
        window.session.shut_down()
        assert not window.session.is_busy, "a timer or a thread outlived the window"
        window.hide()
        delete(window)


@pytest.fixture
def window(
    session: Session, make_window: Callable[[Session], MainWindow], theme: Theme
) -> MainWindow:
    theme.choose("light")
    return make_window(session)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return _copy("000*", tmp_path)


@pytest.fixture
def sources(tmp_path: Path) -> list[Path]:
    return [_copy(f"00{number}*", tmp_path) for number in range(1, 5)]


@pytest.fixture
def settle(qtbot: QtBot, session: Session) -> Settle:
    """Return what does something and waits until nothing runs any more."""

    def act_and_wait(act: Callable[[], object]) -> None:
        act()
        qtbot.waitUntil(lambda: not session.is_busy, timeout=20_000)

    return act_and_wait


@pytest.fixture
def opened(window: MainWindow, settle: Settle, article: Path, sources: list[Path]) -> MainWindow:
    """The window with the sample story, checked, its first finding chosen."""
    settle(lambda: window.open_paths(article, sources))
    return window


@pytest.fixture
def finding() -> Callable[[str, str], Finding]:
    """Return what makes the finding of a garbled word in a text."""
    return lambda text, word: make_finding(text, text.index(word), word, GARBLED.get(word, ()))


def _copy(pattern: str, folder: Path) -> Path:
    original = next(SEEDS.glob(pattern))
    return Path(shutil.copy(original, folder / original.name))


@pytest.fixture
def make_claims(
    qtbot: QtBot,
    tmp_path: Path,
    make_session: Callable[[Engine], Session],
    make_window: Callable[[Session], MainWindow],
) -> Callable[[], MainWindow]:
    """Return what opens a window on the article of `tests.gui.claims`, checked."""

    def make() -> MainWindow:
        window = make_window(make_session(Engine(learn_names, Claims)))
        article = tmp_path / "claims.txt"
        article.write_text(ARTICLE, encoding="utf-8")
        window.open_paths(article, [])
        qtbot.waitUntil(lambda: not window.session.is_busy, timeout=20_000)
        return window

    return make


@pytest.fixture
def claims(make_claims: Callable[[], MainWindow], theme: Theme) -> MainWindow:
    theme.choose("light")
    return make_claims()
