"""Opening, saving, closing, pasting and dropping in the window."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.gui.engine import Engine
from app.gui.main_window import MainWindow
from app.gui.session import Session
from tests.gui.hands import (
    CTRL,
    KEY,
    NO,
    SHIFT,
    Settle,
    button,
    in_list,
    press,
    rows,
    text,
)


def test_save_writes_the_corrections_and_nothing_else(
    opened: MainWindow, settle: Settle, article: Path
) -> None:
    before = article.read_bytes()
    in_list(opened)
    settle(lambda: press(KEY.Key_Return))
    assert opened.isWindowModified()
    settle(lambda: press(KEY.Key_S, CTRL))
    assert article.read_bytes() == before.replace(b"Cursk", b"Kursk")
    assert not opened.isWindowModified()


def test_save_as_goes_on_with_the_new_file(
    opened: MainWindow,
    settle: Settle,
    article: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    new, before = tmp_path / "corrected.txt", article.read_bytes()
    monkeypatch.setattr(opened.files, "ask_where", lambda _suggested: new)
    in_list(opened)
    settle(lambda: press(KEY.Key_Return))
    settle(lambda: press(KEY.Key_S, CTRL | SHIFT))
    assert article.read_bytes() == before
    assert new.read_bytes() == before.replace(b"Cursk", b"Kursk")
    assert opened.windowTitle() == "corrected.txt[*] – Ungarble"
    settle(lambda: press(KEY.Key_Z, CTRL))
    settle(lambda: press(KEY.Key_S, CTRL))
    assert new.read_bytes() == before


@pytest.mark.parametrize(
    ("answer", "closes", "saved"),
    [
        (QMessageBox.StandardButton.Save, True, True),
        (QMessageBox.StandardButton.Discard, True, False),
        (QMessageBox.StandardButton.Cancel, False, False),
    ],
)
def test_closing_asks_about_changes(
    opened: MainWindow,
    settle: Settle,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    answer: QMessageBox.StandardButton,
    closes: bool,
    saved: bool,
) -> None:
    monkeypatch.setattr(opened.files, "ask_about_changes", lambda: answer)
    in_list(opened)
    settle(lambda: press(KEY.Key_Return))
    opened.close()
    settle(lambda: None)
    assert opened.isVisible() != closes
    assert (b"Cursk" not in article.read_bytes()) == saved


def test_closing_without_changes_asks_nothing(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened.files, "ask_about_changes", pytest.fail)
    opened.close()
    assert not opened.isVisible()


def test_recent_stories_come_back_with_their_sources(
    opened: MainWindow, settle: Settle, article: Path, sources: list[Path]
) -> None:
    story = opened.files.recent.stories()[0]
    assert (story.article, list(story.sources)) == (article, sources)
    settle(opened.files.new_story)
    assert opened.windowTitle() == "Ungarble[*]"
    settle(lambda: opened.files.open_recent(story))
    assert "Cursk" in rows(opened)
    assert len(opened.session.entries) == 4


def test_another_article_is_another_story(
    opened: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Something else altogether.", encoding="utf-8")
    settle(lambda: opened.files.open_article(other))
    assert opened.session.entries == ()
    keep = button(opened, "Keep them")
    settle(lambda: QTest.mouseClick(keep, Qt.MouseButton.LeftButton))
    assert len(opened.session.entries) == 4


def test_paste_as_article_and_as_source(window: MainWindow, settle: Settle) -> None:
    QGuiApplication.clipboard().setText("The Cursk region.")
    settle(window.files.paste_article)
    assert text(window) == "The Cursk region."
    QGuiApplication.clipboard().setText("The Kursk region is far from here, said the Kremlin.")
    settle(window.files.paste_source)
    assert re.fullmatch(r"Pasted text \d\d:\d\d", window.session.entries[0].judged.document.name)
    QGuiApplication.clipboard().clear()
    window.files.paste_source()
    assert "There is no text on the clipboard" in window.messages


def drop(window: MainWindow, files: list[Path], on: QWidget) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    at = on.mapTo(window, on.rect().center())
    button, keys, action = Qt.MouseButton.LeftButton, NO, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, action, data, button, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(at), action, data, button, keys)
    QApplication.sendEvent(window, event)
    assert event.isAccepted()


def test_dropped_on_the_article_the_first_file_is_the_article(
    window: MainWindow, settle: Settle, article: Path, sources: list[Path]
) -> None:
    settle(lambda: drop(window, [article, *sources], window.workspace.article))
    assert window.session.article is not None
    assert window.session.article.path == article
    assert len(window.session.entries) == 4


def test_dropped_beside_the_article_all_are_sources(
    window: MainWindow, settle: Settle, sources: list[Path]
) -> None:
    settle(lambda: drop(window, sources, window.workspace.sources))
    assert window.session.article is None
    assert len(window.session.entries) == 4


def test_dropped_on_an_open_article_all_are_sources(
    window: MainWindow, settle: Settle, article: Path, sources: list[Path]
) -> None:
    settle(lambda: window.open_paths(article, []))
    settle(lambda: drop(window, [sources[0].parent], window.workspace.article))
    whys = sorted(entry.source.why for entry in window.session.entries)
    assert whys == ["", "", "", "", "source.article"]


def test_sizes_zoom_and_theme_are_remembered(
    opened: MainWindow,
    settings: QSettings,
    engine: Engine,
    make_session: Callable[[Engine], Session],
    make_window: Callable[[Session], MainWindow],
) -> None:
    opened.workspace.zoom_by(3)
    opened.workspace.setSizes([200, 700, 380])
    sizes = opened.workspace.sizes()
    theme_action = next(
        action for action in opened.findChildren(QAction) if action.text() == "&Dark"
    )
    theme_action.trigger()
    assert settings.value("theme") == "dark"
    opened.close()
    again = make_window(make_session(engine))
    again.resize(opened.size())
    editor, before = again.workspace.article.editor, opened.workspace.article.editor
    assert editor.font().pointSizeF() == before.font().pointSizeF()
    assert again.workspace.sizes() == sizes
    assert settings.value("theme") == "dark"
