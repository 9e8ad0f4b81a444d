"""The desk's names in the window: added, edited, and right in every story."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gazetteer.gazetteer import Gazetteer
from app.gui.batch_run import BatchRequest
from app.gui.engine import Engine
from app.gui.loading import Request
from app.gui.main_window import MainWindow
from app.gui.session import Session
from app.settings import Settings
from app.story import HouseList, learn_names
from tests.gui.conftest import WordChecker
from tests.gui.hands import KEY, SHIFT, Settle, current, in_list, press, rows


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setattr("app.gazetteer.housefile.user_cache_path", lambda *_, **_more: cache)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "names.txt"


def test_a_name_is_added_for_every_story(opened: MainWindow, settle: Settle, file: Path) -> None:
    in_list(opened)
    assert (name := current(opened)) == "Cursk"
    settle(lambda: press(KEY.Key_N, SHIFT))
    assert file.read_text(encoding="utf-8") == "Cursk\n"
    assert name not in rows(opened)
    settle(lambda: opened.session.desk_list.add("Cursk"))
    settle(lambda: opened.session.desk_list.add("Garasimov"))
    assert file.read_text(encoding="utf-8") == "Cursk\nGarasimov\n"


def test_the_names_are_edited_line_by_line(opened: MainWindow, settle: Settle, file: Path) -> None:
    file.parent.mkdir()
    file.write_text("# ours\nKyiv\n", encoding="utf-8")
    dialog = opened.review_menu.edit_desk_names()
    assert dialog is not None
    assert dialog.names == "# ours\nKyiv\n"
    QTest.keyClicks(dialog.field, "  Zelenskyj ")
    QTest.keyClick(dialog.field, KEY.Key_Return)
    settle(dialog.accept)
    assert file.read_text(encoding="utf-8") == "Zelenskyj\n# ours\nKyiv\n"


class Listening(WordChecker):
    """Keeps the desk's names that it was given."""

    house: ClassVar[list[str]] = []

    def __init__(
        self, gazetteer: Gazetteer, settings: Settings, house: Sequence[HouseList]
    ) -> None:
        super().__init__(gazetteer, settings, house)
        self.house[:] = [name for names in house for name in names]


def test_the_names_are_learned_again_when_they_change(
    make_session: Callable[[Engine], Session], qtbot: QtBot, file: Path, article: Path
) -> None:
    session = make_session(Engine(learn_names, Listening))
    file.parent.mkdir()
    file.write_text("Kyiv\n", encoding="utf-8")
    session.open(Request(article))
    qtbot.waitUntil(lambda: session.is_checked)
    assert Listening.house == ["Kyiv"]
    session.desk_list.write("Kyiv\nOdesa")
    qtbot.waitUntil(lambda: Listening.house == ["Kyiv", "Odesa"])
    qtbot.waitUntil(lambda: not session.is_busy)


def test_a_file_that_is_no_list_is_told_and_stops_nothing(
    opened: MainWindow, settle: Settle, file: Path
) -> None:
    file.parent.mkdir()
    file.write_text("x" * 600, encoding="utf-8")
    settle(opened.session.recheck)
    settle(lambda: opened.session.use(Settings(all_claims=True)))
    assert "names.txt can't be read as a list of names" in opened.messages
    assert "Cursk" in rows(opened)


def test_names_that_can_not_be_written_are_told(
    opened: MainWindow, settle: Settle, file: Path
) -> None:
    file.parent.write_text("in the way", encoding="utf-8")
    settle(lambda: opened.session.desk_list.add("Kyiv"))
    assert "names.txt can't be saved" in opened.messages


def test_batch_mode_knows_the_names(opened: MainWindow, settle: Settle, file: Path) -> None:
    settle(lambda: opened.session.desk_list.add("Kyiv"))
    opened.batch.form.stories.setText(str(file.parent))
    started: list[BatchRequest] = []
    opened.batch.run.start = lambda request, **_more: started.append(request)  # type: ignore[method-assign]
    opened.batch.start(out=False)
    assert [request.house for request in started] == [(file,)]
