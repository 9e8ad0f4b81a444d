"""A copy with tracked changes, each correction with its reason."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.checks.finding import Finding
from app.documents import document_of_text, read_document
from app.gazetteer.name import Passage
from app.gui.comments import comment_on
from app.gui.main_window import MainWindow
from app.gui.tracked_dialog import TrackedDialog, full_name
from app.text.edits import Edit
from app.text.span import Span
from tests.documents.settling import AUTHOR, settled_word
from tests.gui.hands import CTRL, KEY, SHIFT, Settle, in_list, press, text

Make = Callable[[str, str], Finding]
TEXT = "The Cursk region. Garasimov left Cursk on Monday."


@pytest.fixture
def word(window: MainWindow, settle: Settle, tmp_path: Path) -> MainWindow:
    """The window with a Word article, checked."""
    document = docx.Document()
    document.add_paragraph(TEXT)
    path = tmp_path / "story.docx"
    document.save(str(path))
    settle(lambda: window.open_paths(path, []))
    return window


def dialog_of(window: MainWindow) -> TrackedDialog:
    press(KEY.Key_E, CTRL | SHIFT)
    (dialog,) = window.findChildren(TrackedDialog)
    return dialog


def comments_in(path: Path) -> list[str]:
    with ZipFile(path) as package:
        if "word/comments.xml" not in package.namelist():
            return []
        found = package.read("word/comments.xml").decode()
    parts = re.findall(r"<w:comment .*?</w:comment>", found, re.DOTALL)
    return ["".join(re.findall(r"<w:t[^>]*>([^<]*)<", part)) for part in parts]


def test_a_copy_has_the_changes_and_why(word: MainWindow, settle: Settle, tmp_path: Path) -> None:
    article, copy = tmp_path / "story.docx", tmp_path / "story (tracked).docx"
    before = article.read_bytes()
    in_list(word)
    settle(lambda: press(KEY.Key_Return))
    settle(lambda: word.session.desk.type(Edit(Span(0, 3), "That")))
    corrected = word.session.desk.text
    dialog = dialog_of(word)
    assert dialog.file.text() == str(copy)
    dialog.signature.setText(f" {AUTHOR} ")
    settle(dialog.accept)
    assert article.read_bytes() == before
    data = copy.read_bytes()
    accepted, rejected = tmp_path / "accepted.docx", tmp_path / "rejected.docx"
    accepted.write_bytes(settled_word(data, accept=True))
    rejected.write_bytes(settled_word(data, accept=False))
    assert read_document(accepted).text == corrected == "That Kursk" + TEXT[9:]
    assert read_document(rejected).text == TEXT
    assert comments_in(copy) == [
        "“Cursk” looks like a misspelling of “Kursk”; 3 of 4 sources have that name."
    ]
    with ZipFile(copy) as package:
        marked = package.read("word/document.xml").decode()
    assert set(re.findall(r'w:author="([^"]*)"', marked)) == {AUTHOR}
    (day,) = {date[:10] for date in re.findall(r'w:date="([^"]*)"', marked)}
    assert day == datetime.now(UTC).astimezone().date().isoformat()


def test_the_article_stays_what_it_was(word: MainWindow, settle: Settle, tmp_path: Path) -> None:
    in_list(word)
    settle(lambda: press(KEY.Key_Return))
    settle(dialog_of(word).accept)
    assert (tmp_path / "story (tracked).docx").exists()
    assert word.isWindowModified()
    assert word.windowTitle() == "story.docx[*] – Ungarble"
    assert "with tracked changes" in word.statusBar().currentMessage()
    settle(word.files.save)
    assert not word.isWindowModified()
    assert read_document(tmp_path / "story.docx").text == text(word)


def test_the_author_is_remembered(
    word: MainWindow, settle: Settle, settings: QSettings, qtbot: QtBot
) -> None:
    dialog = dialog_of(word)
    assert dialog.signature.text() == full_name()
    dialog.signature.setText("Ada Lovelace")
    settle(dialog.accept)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert settings.value("author") == "Ada Lovelace"
    again = word.files.save_tracked()
    assert again
    assert again.signature.text() == "Ada Lovelace"


def test_it_is_only_for_what_can_be_tracked(
    window: MainWindow, settle: Settle, article: Path
) -> None:
    action = window.file_menu.save_tracked
    assert not action.isEnabled()
    assert window.files.save_tracked() is None
    settle(lambda: window.open_paths(article, []))
    assert not action.isEnabled()


def test_it_is_for_a_word_document(word: MainWindow) -> None:
    assert word.file_menu.save_tracked.isEnabled()


def complaint(dialog: TrackedDialog, field: QLineEdit, words: str) -> str:
    field.setText(words)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.focusWidget() is field
    return dialog.messages.text


def test_what_is_missing_is_said_in_the_dialog(word: MainWindow, tmp_path: Path) -> None:
    dialog = dialog_of(word)
    own = str(tmp_path / "story.docx")
    assert "the article itself" in complaint(dialog, dialog.file, own)
    assert "the article itself" in complaint(dialog, dialog.file, "story.docx")
    assert complaint(dialog, dialog.file, " ") == "Choose a file first."
    dialog.file.setText("copy")
    assert dialog.messages.text == ""
    assert dialog.path == tmp_path / "copy.docx"
    assert "whose changes" in complaint(dialog, dialog.signature, "  ")


@pytest.mark.parametrize("answer", [True, False])
def test_a_file_that_is_there_is_replaced_after_a_question(
    word: MainWindow,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    answer: bool,
) -> None:
    there = tmp_path / "story (tracked).docx"
    there.write_bytes(b"mine")
    dialog = dialog_of(word)
    monkeypatch.setattr(dialog, "ask_to_replace", lambda: answer)
    dialog.signature.setText("Ada")
    settle(dialog.accept)
    assert (there.read_bytes() == b"mine") != answer


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no such folder/copy.docx", "copy.docx can't be saved"),
        ("copy.odt", "choose a name that ends in .docx"),
        (f"{'x' * 300}.docx", "the name is too long"),
    ],
)
def test_what_can_t_be_written_is_a_sentence(
    word: MainWindow, settle: Settle, name: str, words: str
) -> None:
    dialog = dialog_of(word)
    dialog.file.setText(name)
    dialog.signature.setText("Ada")
    settle(dialog.accept)
    assert words in word.messages
    assert "\n" not in word.messages


def test_a_comment_names_the_sources_that_are_open(finding: Make) -> None:
    sources = [
        document_of_text("Nothing of it here. ", "first.txt"),
        document_of_text("It was said. Kursk fell. Kursk rose.", "second.txt"),
        document_of_text("Kursk fell.", "third.txt"),
    ]
    evidence = (
        Passage(1, Span(13, 18), "Kursk fell.", Span(0, 5)),
        Passage(1, Span(25, 30), "Kursk rose.", Span(0, 5)),
        Passage(2, Span(0, 5), "Kursk fell.", Span(0, 5)),
        Passage(3, Span(50, 55), "Kursk was gone.", Span(0, 5)),
    )
    found = replace(finding(TEXT, "Cursk"), evidence=evidence)
    why, names = comment_on(found, "Kursk", sources).split("\n")
    assert why.startswith("“Cursk” looks like a misspelling")
    assert names == "Sources: second.txt; third.txt"
    assert comment_on(found, "Kursk", sources[:1]) == why


def test_a_comment_tells_of_other_words_than_the_suggestion(finding: Make) -> None:
    lines = comment_on(finding(TEXT, "Cursk"), "the region", ()).split("\n")
    assert lines[1] == "The editor chose “the region”."
    assert len(comment_on(finding(f"{TEXT} Purinogen", "Purinogen"), "x", ()).split("\n")) == 1


def test_who_is_logged_in_has_a_name() -> None:
    assert full_name() == full_name().strip()
