"""A story saved in a file of its own, and gone on with."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QMessageBox

from app.gui.drop import request_for
from app.gui.main_window import MainWindow
from tests.gui.hands import CTRL, KEY, Settle, in_list, press, rows, text


@pytest.fixture
def story(opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the story of the window will be saved."""
    path = tmp_path / "kursk.ungarble"
    monkeypatch.setattr(opened.files, "ask_where_story", lambda _suggested: path)
    return path


@pytest.fixture
def saved(opened: MainWindow, settle: Settle, story: Path) -> Path:
    """The story with one change, something ignored, a name added, a check hidden, a source off."""
    session = opened.session
    in_list(opened)
    settle(lambda: press(KEY.Key_Return))
    settle(lambda: session.desk.ignore(everywhere=True))
    settle(session.desk.add_name)
    session.desk.show_kind("typos", on=False)
    settle(lambda: session.change_entry(1, replace(session.entries[1], wanted=False)))
    settle(opened.files.save_story)
    return story


def open_again(window: MainWindow, settle: Settle, file: Path) -> None:
    settle(window.files.new_story)
    assert window.windowTitle() == "Ungarble[*]"
    settle(lambda: window.open_paths(file, []))


def test_a_saved_story_is_gone_on_with(
    opened: MainWindow, settle: Settle, saved: Path, article: Path
) -> None:
    desk, before = opened.session.desk, article.read_bytes()
    assert (title := opened.windowTitle()) == f"kursk.ungarble[*] – {article.name} – Ungarble"
    shown = (text(opened), rows(opened), desk.decisions, desk.accepted)
    open_again(opened, settle, saved)
    assert (text(opened), rows(opened), desk.decisions, desk.accepted) == shown
    assert "Kursk" in text(opened)
    assert desk.hidden == {"typos"}
    assert [entry.source.used for entry in opened.session.entries] == [True, False, True, True]
    assert opened.windowTitle() == title
    assert not opened.isWindowModified()
    assert article.read_bytes() == before, "the article's own file stays as it is"


def test_save_writes_the_article_and_the_story(
    opened: MainWindow, settle: Settle, saved: Path, article: Path
) -> None:
    before = article.read_bytes()
    open_again(opened, settle, saved)
    in_list(opened)
    settle(lambda: press(KEY.Key_Return))
    assert opened.isWindowModified()
    settle(lambda: press(KEY.Key_S, CTRL))
    assert not opened.isWindowModified()
    assert article.read_bytes() != before
    shown = text(opened)
    open_again(opened, settle, saved)
    assert opened.messages == ""
    assert text(opened) == shown
    assert opened.session.article is not None
    assert "Cursk" in opened.session.article.text, "tracked changes need the article as it was"


@pytest.mark.parametrize("answer", ["Save", "Discard", "Cancel"])
def test_closing_asks_about_decisions_that_are_not_in_the_story(
    opened: MainWindow, settle: Settle, saved: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    choice, before = QMessageBox.StandardButton[answer], saved.read_bytes()
    monkeypatch.setattr(opened.files, "ask_about_changes", lambda: choice)
    settle(lambda: opened.session.desk.ignore(everywhere=False))
    assert opened.isWindowModified()
    opened.close()
    settle(lambda: None)
    assert opened.isVisible() == (answer == "Cancel")
    assert (saved.read_bytes() != before) == (answer == "Save")


def test_closing_asks_nothing_when_the_story_holds_all(
    opened: MainWindow, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened.files, "ask_about_changes", pytest.fail)
    assert saved.exists()
    opened.close()
    assert not opened.isVisible()


def test_a_recent_story_opens_by_its_own_file(
    opened: MainWindow, settle: Settle, saved: Path
) -> None:
    recent = opened.files.recent.stories()[0]
    assert (recent.article, recent.sources) == (saved, ())
    settle(opened.files.new_story)
    settle(lambda: opened.files.open_recent(recent))
    assert opened.session.keeper.story_path == saved


def test_an_article_that_another_program_changed_is_not_overwritten(
    opened: MainWindow, settle: Settle, saved: Path, article: Path
) -> None:
    settle(opened.files.new_story)
    article.write_bytes(b"Other words.")
    settle(lambda: opened.open_paths(saved, []))
    assert "was changed by another program since this story was saved" in opened.messages
    assert text(opened) != "Other words."
    settle(lambda: press(KEY.Key_S, CTRL))
    assert article.read_bytes() == b"Other words."
    assert "save under another name" in opened.messages


def test_an_article_that_is_gone_is_written_again(
    opened: MainWindow, settle: Settle, saved: Path, article: Path
) -> None:
    before = article.read_bytes()
    settle(opened.files.new_story)
    article.unlink()
    settle(lambda: opened.open_paths(saved, []))
    assert opened.messages == ""
    settle(lambda: press(KEY.Key_S, CTRL))
    assert article.read_bytes() == before.replace(b"Cursk", b"Kursk")


def test_a_story_that_is_damaged_leaves_what_is_open(
    opened: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    shown, broken = text(opened), tmp_path / "broken.ungarble"
    broken.write_bytes(b"{")
    settle(lambda: opened.open_paths(broken, []))
    assert "broken.ungarble can't be read: it is no story of Ungarble" in opened.messages
    assert text(opened) == shown


def test_a_story_is_no_source(opened: MainWindow, settle: Settle, saved: Path) -> None:
    settle(lambda: opened.files.add_sources([saved]))
    assert "is a story, which can't be a source" in opened.messages
    assert len(opened.session.entries) == 4


def test_a_story_that_is_dropped_is_opened(saved: Path, article: Path) -> None:
    request = request_for([article, saved], as_article=False)
    assert (request.article, request.sources) == (saved, (article,))


def test_a_story_that_can_not_be_saved_stays_modified(
    opened: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = tmp_path / "no folder" / "kursk.ungarble"
    monkeypatch.setattr(opened.files, "ask_where_story", lambda _suggested: nowhere)
    in_list(opened)
    settle(lambda: press(KEY.Key_Return))
    settle(opened.files.save_story_as)
    assert "kursk.ungarble can't be saved: there is no such file or folder" in opened.messages
    assert opened.isWindowModified()
    assert opened.session.keeper.story_path is None
