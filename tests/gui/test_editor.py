import subprocess
import sys
from collections.abc import Callable

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.checks.finding import Finding
from app.gui.editor import ArticleEditor
from app.gui.places import Places
from app.gui.typed import smallest_edit
from app.gui.utf16 import utf16_length
from app.text.edits import Edit, apply_edits
from app.text.span import Span

TEXTS = st.text(alphabet="ab \n😀é\u0301\u2028", max_size=30)


@pytest.fixture
def editor(qtbot: QtBot) -> ArticleEditor:
    editor = ArticleEditor()
    qtbot.addWidget(editor)
    editor.resize(600, 400)
    editor.show()
    return editor


class Mirror:
    """Keeps a text up with the edits that the editor tells."""

    def __init__(self, editor: ArticleEditor, text: str) -> None:
        self.text = text
        editor.show_text(text)
        editor.edited.connect(self.take)

    def take(self, edit: Edit) -> None:
        self.text = apply_edits(self.text, [edit])


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), TEXTS), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_tells_every_change_that_is_typed(
    editor: ArticleEditor, text: str, changes: list[tuple[int, int, str]]
) -> None:
    mirror = Mirror(editor, text)
    for start, end, replacement in changes:
        units = [utf16_length(editor.text[: min(at, len(editor.text))]) for at in (start, end)]
        cursor = QTextCursor(editor.document())
        cursor.setPosition(units[0])
        cursor.setPosition(units[1], QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(replacement)
    shown = editor.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
    assert mirror.text.replace("\u2028", "\n") == shown
    assert mirror.text == editor.text
    editor.edited.disconnect(mirror.take)


@given(TEXTS, TEXTS, st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_shows_the_edits_of_others(
    editor: ArticleEditor, text: str, replacement: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    mirror = Mirror(editor, text)
    edits = [Edit(Span(start, end), replacement)]
    editor.make(edits)
    assert editor.text == apply_edits(text, edits)
    assert mirror.text == text, "an edit of somebody else was told as the user's"
    assert editor.toPlainText().count("\n") == editor.text.replace("\u2028", "\n").count("\n")
    editor.edited.disconnect(mirror.take)


@pytest.mark.parametrize(
    ("text", "span", "replacement", "edit"),
    [
        pytest.param("abc", Span(0, 3), "abc", None, id="nothing changed"),
        pytest.param("abc", Span(0, 3), "abxc", Edit(Span(2, 2), "x"), id="Qt told too much"),
        pytest.param("aaa", Span(0, 3), "aa", Edit(Span(2, 3), ""), id="which one is the same"),
        pytest.param("a\u2028b", Span(0, 3), "a\nb", None, id="a line separator is kept"),
    ],
)
def test_smallest_edit(text: str, span: Span, replacement: str, edit: Edit | None) -> None:
    assert smallest_edit(text, span, replacement) == edit


def test_a_huge_paragraph_is_shown_in_pieces_and_stays_one(editor: ArticleEditor) -> None:
    text = "Cursk 😀 and more " * 10_000
    mirror = Mirror(editor, text)
    assert editor.blockCount() > 5
    assert editor.text == text
    QTest.keyClicks(editor, "x")
    at = text.index("Cursk", 25_000) + 1
    editor.make([Edit(Span(at, at + 5), "Kursk")])
    QTest.keyClicks(editor, "y")
    expected = f"x{text[: at - 1]}Kursk{text[at + 4 :]}"
    assert editor.text.replace("y", "", 1) == expected
    assert mirror.text.replace("y", "") == f"x{text}"
    editor.selectAll()
    editor.copy()
    assert "\n" not in QGuiApplication.clipboard().text()


def test_nbsp_and_controls_survive_typing_beside_them(editor: ArticleEditor) -> None:
    mirror = Mirror(editor, "10\u00a0000\x00\x0b\u200f men")
    QTest.keyClicks(editor, "x")
    assert mirror.text == "x10\u00a0000\x00\x0b\u200f men"


def test_shift_enter_is_a_line_feed(editor: ArticleEditor) -> None:
    mirror = Mirror(editor, "ab")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert mirror.text == "\nab"


def test_caret_counts_code_points(editor: ArticleEditor, qtbot: QtBot) -> None:
    editor.show_text("😀😀 Cursk")
    with qtbot.waitSignal(editor.caret_moved) as moved:
        QTest.keyClick(editor, Qt.Key.Key_End)
    assert moved.args == [8]
    editor.go_to(Span(3, 8), select=True)
    assert editor.textCursor().selectedText() == "Cursk"
    assert editor.selection == Span(3, 8)


def test_paste_takes_text_but_no_files(editor: ArticleEditor) -> None:
    files, text = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/somewhere/a.txt")])
    text.setText("Kursk")
    assert not editor.canInsertFromMimeData(files)
    assert editor.canInsertFromMimeData(text)


def test_a_click_between_two_lines_means_the_letter(editor: ArticleEditor) -> None:
    editor.show_text("one two\nthree four")
    editor.viewport().repaint()
    first = editor.cursorRect()
    below = QPoint(first.left() + 2, first.bottom() + 2)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert editor.caret == 0


def test_underlines_are_painted_in_every_direction(
    editor: ArticleEditor, finding: Callable[[str, str], Finding]
) -> None:
    text = "שלום Cursk 😀 e\u0301\u0301 Dorth مرحبا\n" * 30
    editor.show_text(text)
    plain = editor.viewport().grab().toImage()
    editor.show_findings([finding(text, "Cursk"), finding(text, "Dorth")])
    assert editor.viewport().grab().toImage() != plain


def test_places_of_a_block() -> None:
    places = Places([(0, 3), (8, 14), (20, 22)])
    assert list(places.touching(10, 11)) == [(1, 0, 4), (2, 10, 12)]
    assert list(places.touching(30, 5)) == []


def test_a_copy_is_plain_text_alone(editor: ArticleEditor) -> None:
    editor.show_text("Cursk and more")
    editor.selectAll()
    editor.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert (data.formats(), data.text()) == (["text/plain"], "Cursk and more")


_COPY_AND_END = """
from app.gui.application import make_application
from app.gui.editor import ArticleEditor
application = make_application()
editor = ArticleEditor()
editor.show_text("Cursk")
editor.selectAll()
editor.copy()
"""


def test_the_program_ends_in_peace_after_a_copy() -> None:
    """The clipboard outlives Python, and so must what is in it."""
    assert subprocess.run([sys.executable, "-c", _COPY_AND_END], check=False).returncode == 0  # noqa: S603
