"""A quotation that is wrong and holds words that are: both are seen, and both can be reached."""

import hypothesis.strategies as st
import pytest
from hypothesis import given
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.editor import ArticleEditor
from app.gui.looks import Look, Shape, draw_underline, look_of
from app.gui.main_window import MainWindow
from app.gui.places import Places
from app.gui.theme import LIGHT
from app.review.review import Review
from app.settings import Settings
from tests.gui.claims import ARTICLE, QUOTED, WORDING, Claims
from tests.gui.hands import CTRL, KEY, in_list, press, text

QUOTATION, INNER = ARTICLE.index(QUOTED), ARTICLE.rindex("Cursk")


@pytest.fixture
def desk(qapp: object) -> Desk:
    assert qapp
    desk = Desk()
    desk.open(Review(ARTICLE))
    checks = Claims(None, Settings(), None)
    desk.put_findings(checks.check(ARTICLE), desk.revision)
    return desk


def found(desk: Desk, offset: int) -> str:
    finding = desk.finding_at(offset)
    return finding.found if finding else ""


def test_the_innermost_is_meant(desk: Desk) -> None:
    assert found(desk, QUOTATION) == QUOTED
    assert found(desk, INNER - 2) == QUOTED
    assert found(desk, INNER + 2) == "Cursk"
    assert found(desk, INNER + 5) == "Cursk"
    assert found(desk, INNER + 7) == QUOTED
    assert found(desk, QUOTATION - 2) == ""


def test_the_keys_go_through_both_in_order_of_place(desk: Desk) -> None:
    seen = [desk.step(1, 0) for _ in range(5)]
    assert [each.found for each in seen if each] == ["Cursk", " ,", QUOTED, "Cursk", "Cursk"]
    assert seen[3] != seen[4]


def test_an_undo_comes_back_to_what_was_undone(desk: Desk) -> None:
    desk.visit(desk.finding_at(QUOTATION))
    desk.accept(WORDING)
    assert WORDING in desk.text
    desk.undo()
    assert desk.current
    assert desk.current.found == QUOTED
    desk.visit(desk.finding_at(INNER))
    desk.accept("Kursk")
    desk.undo()
    assert desk.current.found == "Cursk"
    assert desk.current.span.start == INNER


def test_an_ignored_quotation_leaves_its_words_open(desk: Desk) -> None:
    desk.visit(desk.finding_at(QUOTATION))
    desk.ignore(everywhere=False)
    assert desk.current
    assert desk.current.span.start == INNER


def test_the_fixes_are_those_of_what_the_editor_looks_at(claims: MainWindow) -> None:
    desk, editor = claims.session.desk, claims.workspace.article.editor
    desk.visit(desk.finding_at(QUOTATION))
    menu = claims.review_menu.fixes_menu()
    assert menu
    assert "they who fight" in menu.actions()[0].text()
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(INNER + 1)
    editor.setTextCursor(cursor)
    menu = claims.review_menu.fixes_menu()
    assert menu
    assert menu.actions()[0].text() == "Change to “Kursk”"


def test_the_wording_is_taken_over_by_keyboard(qtbot: QtBot, claims: MainWindow) -> None:
    in_list(claims)
    press(KEY.Key_F8)
    press(KEY.Key_F8)
    press(KEY.Key_Return)
    assert WORDING in text(claims)
    press(KEY.Key_Z, CTRL)
    assert QUOTED in text(claims)
    qtbot.waitUntil(lambda: not claims.session.is_busy, timeout=20_000)


def test_a_click_on_the_words_chooses_them(claims: MainWindow) -> None:
    editor = claims.workspace.article.editor
    for offset, words in ((INNER + 2, "Cursk"), (INNER - 4, QUOTED)):
        cursor = editor.textCursor()
        cursor.setPosition(offset)
        editor.setTextCursor(cursor)
        QTest.mouseClick(
            editor.viewport(), Qt.MouseButton.LeftButton, pos=editor.cursorRect().center()
        )
        assert claims.session.desk.current
        assert claims.session.desk.current.found == words


RANGES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 40)), max_size=12)


@given(ranges=RANGES, start=st.integers(0, 60), length=st.integers(1, 30))
def test_places_inside_others_are_found(
    ranges: list[tuple[int, int]], start: int, length: int
) -> None:
    ordered = sorted((begin, begin + size) for begin, size in ranges)
    expected = [
        (at, max(0, begin - start), end - start)
        for at, (begin, end) in enumerate(ordered)
        if begin < start + length and end > start
    ]
    assert list(Places(ordered).touching(start, length)) == expected


def drawn(look: Look) -> set[int]:
    """Return the rows of pixels in which an underline leaves something."""
    image = QImage(80, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_underline(painter, look, QPointF(2, 8), 70)
    painter.end()
    white = QColor("white").rgb()
    return {y for y in range(24) for x in range(80) if image.pixel(x, y) != white}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("shape", ["wave", "dash", "line", "dots"])
def test_the_line_of_a_passage_is_below_that_of_its_words(shape: Shape) -> None:
    word, passage = Look(shape, "#000000"), Look(shape, "#000000", long=True)
    assert min(drawn(passage)) > min(drawn(word))
    assert max(drawn(passage)) > max(drawn(word))
    assert drawn(passage) != drawn(word)


def test_both_lines_are_drawn(qtbot: QtBot, desk: Desk) -> None:
    editor = ArticleEditor()
    qtbot.addWidget(editor)
    editor.resize(900, 300)
    editor.show()
    editor.show_text(ARTICLE)
    pictures = []
    for spans in ({QUOTATION}, {INNER}, {QUOTATION, INNER}):
        editor.show_findings([each for each in desk.findings if each.span.start in spans])
        pictures.append(editor.viewport().grab().toImage())
    assert pictures[0] != pictures[2] != pictures[1]


def test_looks_of_passages_and_words_differ(desk: Desk) -> None:
    looks = {each.check: look_of(each, LIGHT) for each in desk.findings}
    assert looks["quotations"].long
    assert not looks["names"].long
    assert looks["names"].shape == looks["quotations"].shape == "wave"
