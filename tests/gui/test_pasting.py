"""Pasting an article and sources, and saving what was pasted or can only be read."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from app.gui.main_window import MainWindow
from tests.documents.pdffiles import column, pdf_file
from tests.gui.hands import CTRL, KEY, Settle, in_list, press, text

PAGE = (
    '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><h1>Troops in Cursk</h1>'
    "<p>The ministry confirmed on Monday that troops had gone to the region of Cursk.</p>"
    "<p>Nobody said when they would come back, or whether they would be replaced.</p>"
    '<footer><a href="/about">About us</a></footer>'
)


@pytest.fixture(autouse=True)
def leave_nothing_of_ours(qapp: QApplication) -> Iterator[None]:
    """The clipboard keeps its data until after Python has ended, and crashes on our objects."""
    assert qapp
    yield
    QGuiApplication.clipboard().clear()


def copy(text: str = "", html: str = "", files: list[Path] | None = None) -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if files:
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    QGuiApplication.clipboard().setMimeData(data)


def test_ctrl_v_in_the_empty_window_pastes_the_article(window: MainWindow, settle: Settle) -> None:
    copy("The Cursk region.")
    window.workspace.sources.list.setFocus()
    settle(lambda: press(KEY.Key_V, CTRL))
    assert text(window) == "The Cursk region."
    assert re.fullmatch(r"Pasted text \d\d:\d\d\[\*\] – Ungarble", window.windowTitle())
    assert not window.isWindowModified()


def test_ctrl_v_in_a_field_pastes_there(window: MainWindow, settle: Settle) -> None:
    copy("Kursk")
    window.workspace.names.filter.setFocus()
    settle(lambda: press(KEY.Key_V, CTRL))
    assert window.session.article is None
    assert window.workspace.names.filter.text() == "Kursk"


def test_ctrl_v_beside_an_article_opens_nothing(opened: MainWindow, settle: Settle) -> None:
    copy("Something else.")
    before = opened.session.article
    opened.workspace.sources.list.setFocus()
    settle(lambda: press(KEY.Key_V, CTRL))
    assert opened.session.article is before


def test_of_a_page_the_article_is_pasted(window: MainWindow, settle: Settle) -> None:
    copy("Home Sport Troops in Cursk …", PAGE)
    settle(window.files.paste_article)
    assert text(window).splitlines()[0] == "Troops in Cursk"
    assert "Sport" not in text(window)
    settle(window.files.paste_source)
    (source,) = window.session.entries
    assert source.source.why == "source.article"


def test_copied_files_are_pasted_as_files(
    window: MainWindow, settle: Settle, article: Path, sources: list[Path]
) -> None:
    copy(files=[article, *sources])
    settle(window.files.paste_article)
    assert window.session.article is not None
    assert window.session.article.path == article
    assert len(window.session.entries) == 4


@pytest.mark.parametrize("words", ["", " \n "])
def test_an_empty_clipboard_is_a_sentence(window: MainWindow, words: str) -> None:
    copy(words)
    window.files.paste_article()
    assert window.messages.startswith("There is no text on the clipboard")
    assert window.session.article is None


def test_two_texts_of_one_minute_have_two_names(window: MainWindow, settle: Settle) -> None:
    for words in ("Kursk is one report of the story.", "Kursk is the other report of it."):
        copy(words)
        settle(window.files.paste_source)
    names = [entry.judged.document.name for entry in window.session.entries]
    assert len(set(names)) == 2


def test_pasted_sources_can_be_kept_for_the_next_article(
    window: MainWindow, settle: Settle, article: Path, tmp_path: Path
) -> None:
    settle(lambda: window.open_paths(article, []))
    copy("Home", PAGE)
    settle(window.files.paste_source)
    name = window.session.entries[0].judged.document.name
    other = tmp_path / "other.txt"
    other.write_text("Something else altogether.", encoding="utf-8")
    settle(lambda: window.files.open_article(other))
    (keep,) = (each for each in window.findChildren(QPushButton) if each.text() == "Keep them")
    settle(keep.click)
    (kept,) = window.session.entries
    assert kept.judged.document.name == name
    assert kept.judged.document.text.startswith("Troops in Cursk")


def test_a_pasted_article_asks_for_a_file(
    window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy("Home", PAGE)
    settle(window.files.paste_article)
    asked: list[Path] = []
    new = tmp_path / "new.txt"

    def where(suggested: Path) -> Path:
        asked.append(suggested)
        return new

    monkeypatch.setattr(window.files, "ask_where", where)
    in_list(window)
    settle(lambda: press(KEY.Key_Return))
    settle(lambda: press(KEY.Key_S, CTRL))
    assert [path.name for path in asked] == ["article.txt"]
    assert new.read_text(encoding="utf-8") == text(window)
    settle(lambda: press(KEY.Key_Return))
    settle(lambda: press(KEY.Key_S, CTRL))
    assert len(asked) == 1
    assert "Cursk" not in new.read_text(encoding="utf-8")


@pytest.fixture
def pdf(window: MainWindow, settle: Settle, tmp_path: Path) -> Path:
    path = tmp_path / "story.pdf"
    path.write_bytes(pdf_file(column("The Cursk region.")))
    settle(lambda: window.open_paths(path, []))
    return path


@pytest.mark.parametrize("answer", [True, False])
def test_what_can_only_be_read_is_saved_as_text(
    window: MainWindow,
    settle: Settle,
    pdf: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    answer: bool,
) -> None:
    before, asked = pdf.read_bytes(), list[Path]()

    def where(suggested: Path) -> Path:
        asked.append(suggested)
        return suggested

    monkeypatch.setattr(window.files, "ask_to_save_text", lambda: answer)
    monkeypatch.setattr(window.files, "ask_where", where)
    in_list(window)
    settle(lambda: press(KEY.Key_Return))
    settle(lambda: press(KEY.Key_S, CTRL))
    assert pdf.read_bytes() == before
    assert asked == ([pdf.with_suffix(".txt")] if answer else [])
    assert window.isWindowModified() != answer
    if answer:
        assert asked[0].read_text(encoding="utf-8") == text(window) == "The Kursk region."
        monkeypatch.setattr(window.files, "ask_to_save_text", pytest.fail)
        settle(lambda: press(KEY.Key_Z, CTRL))
        settle(lambda: press(KEY.Key_S, CTRL))
        assert asked[0].read_text(encoding="utf-8") == "The Cursk region."


def test_the_question_says_what_can_be_done(
    window: MainWindow, pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def answer(box: QMessageBox) -> int:
        said.extend([box.text(), box.informativeText()])
        box.buttons()[0].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    window.files.ask_to_save_text()
    assert said == [
        f"“{pdf.name}” can be read, but not written.",
        "Its text can be saved as a plain text file (.txt).",
    ]
