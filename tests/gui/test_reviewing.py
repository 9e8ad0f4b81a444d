"""The review in the window, by keyboard and mouse."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.main_window import MainWindow
from app.text.span import Span
from tests.gui.hands import CTRL, KEY, SHIFT, Settle, button, current, in_list, press, rows, text


def test_the_sample_story_is_listed(opened: MainWindow) -> None:
    assert rows(opened) == [
        "Cursk", "Kim Jong Un", "Garasimov", "Zelanski", "Zelancesi", "Dorth",
    ]  # fmt: skip
    model = opened.workspace.review.model
    assert [model.index(0, column).data() for column in range(4)] == [
        "Cursk", "Kursk", "1", "3 of 4",
    ]  # fmt: skip
    assert current(opened) == "Cursk"


def test_enter_accepts_and_advances(opened: MainWindow, settle: Settle) -> None:
    in_list(opened)
    settle(lambda: press(KEY.Key_Return))
    assert "in the Kursk region" in text(opened)
    assert current(opened) == "Kim Jong Un"
    assert "Cursk" not in rows(opened)


def test_pick_then_accept(opened: MainWindow, settle: Settle) -> None:
    in_list(opened)
    while current(opened) != "Zelanski":
        press(KEY.Key_F8)
    press(KEY.Key_2)
    assert opened.workspace.review.card.replacement == "Zelenskyy"
    settle(lambda: press(KEY.Key_Enter))
    assert "Volodimier Zelenskyy" in text(opened)


def test_change_all_with_shift_enter(
    window: MainWindow, settle: Settle, tmp_path: Path, sources: list[Path]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Cursk, then Cursk.\nAnd Dorth and Cursk again.", encoding="utf-8")
    settle(lambda: window.open_paths(article, sources))
    assert button(window, "Change all 3").isEnabled()
    in_list(window)
    settle(lambda: press(KEY.Key_Return, SHIFT))
    assert text(window) == "Kursk, then Kursk.\nAnd Dorth and Kursk again."
    assert current(window) == "Dorth"
    settle(lambda: press(KEY.Key_Z, CTRL))
    assert text(window).count("Cursk") == 3


def test_ignore_here_and_in_the_story(
    window: MainWindow, settle: Settle, tmp_path: Path, sources: list[Path]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Cursk, then near Cursk. Dorth.", encoding="utf-8")
    settle(lambda: window.open_paths(article, sources))
    in_list(window)
    settle(lambda: press(KEY.Key_I))
    assert rows(window) == ["Cursk", "Dorth"]
    settle(lambda: press(KEY.Key_Z, CTRL))
    settle(lambda: press(KEY.Key_I, SHIFT))
    assert rows(window) == ["Dorth"]
    assert text(window) == "Cursk, then near Cursk. Dorth."


def test_a_correction_of_ones_own(opened: MainWindow, settle: Settle) -> None:
    in_list(opened)
    press(KEY.Key_E)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Replace with"
    QTest.keyClicks(focus, "Kursk oblast")
    settle(lambda: press(KEY.Key_Return))
    assert "in the Kursk oblast region" in text(opened)
    assert QApplication.focusWidget() is opened.workspace.review.list


def test_letters_typed_into_text_are_no_shortcuts(opened: MainWindow, settle: Settle) -> None:
    opened.workspace.article.editor.setFocus()
    settle(lambda: QTest.keyClicks(opened.workspace.article.editor, "Ie1n"))
    assert "Ie1n" in text(opened)
    assert "Cursk" in rows(opened)
    in_list(opened)
    press(KEY.Key_E)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "ien3")
    assert opened.workspace.review.card.replacement == "ien3"


def test_one_history_for_typing_and_decisions(opened: MainWindow, settle: Settle) -> None:
    before = text(opened)
    editor = opened.workspace.article.editor
    editor.setFocus()
    editor.go_to(Span(0, 0))
    settle(lambda: QTest.keyClicks(editor, "abc"))
    in_list(opened)
    while current(opened) != "Dorth":
        press(KEY.Key_F8)
    settle(lambda: press(KEY.Key_Return))
    settle(lambda: press(KEY.Key_I))
    changed = text(opened)
    assert opened.edit_menu.undo.text() == "&Undo ignore"
    settle(lambda: press(KEY.Key_Z, CTRL))
    assert opened.edit_menu.undo.text() == "&Undo change"
    editor.setFocus()
    settle(lambda: press(KEY.Key_Z, CTRL))
    assert text(opened) == "abc" + before
    settle(lambda: press(KEY.Key_Z, CTRL))
    assert text(opened) == before
    assert not opened.isWindowModified()
    for _ in range(3):
        settle(lambda: press(KEY.Key_Z, CTRL | SHIFT))
    assert text(opened) == changed
    settle(lambda: press(KEY.Key_Z, CTRL))
    settle(lambda: press(KEY.Key_Z, CTRL))
    settle(lambda: press(KEY.Key_Y, CTRL))
    assert text(opened) == changed


def test_the_editor_and_the_list_follow_each_other(opened: MainWindow) -> None:
    review, editor = opened.workspace.review, opened.workspace.article.editor
    row = rows(opened).index("Dorth")
    rect = review.list.visualRect(review.model.index(row, 0))
    QTest.mouseClick(review.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert current(opened) == "Dorth"
    assert text(opened)[: editor.caret].endswith("Dorth")
    cursor = editor.textCursor()
    cursor.setPosition(text(opened).index("Garasimov") + 3)
    editor.setTextCursor(cursor)
    editor.centerCursor()
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=editor.cursorRect().center())
    assert current(opened) == "Garasimov"
    assert review.list.currentIndex().row() == rows(opened).index("Garasimov")


def test_a_click_on_the_strip_goes_there(opened: MainWindow) -> None:
    strip = opened.workspace.article.strip
    last = opened.session.desk.findings[-1]
    heights = [y for y in range(strip.height()) if strip.finding_near(y) == last]
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, heights[0]))
    assert opened.session.desk.current == last


def test_buttons_do_what_the_keys_do(opened: MainWindow, settle: Settle) -> None:
    settle(lambda: QTest.mouseClick(button(opened, "Change"), Qt.MouseButton.LeftButton))
    assert "in the Kursk region" in text(opened)
    settle(lambda: QTest.mouseClick(button(opened, "Ignore here"), Qt.MouseButton.LeftButton))
    assert "Kim Jong Un" not in rows(opened)
    settle(lambda: QTest.mouseClick(button(opened, "Add to names"), Qt.MouseButton.LeftButton))
    assert "Garasimov" not in rows(opened)
    assert "Garasimov" in {name.canonical for name in opened.session.names}


def test_fixes_at_the_caret(opened: MainWindow, settle: Settle) -> None:
    editor = opened.workspace.article.editor
    editor.setFocus()
    at = text(opened).index("Zelanski")
    editor.go_to(Span(at, at + 2))
    menu = opened.review_menu.popup(editor.caret_point())
    assert menu is not None
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[:2] == ["Change to “Zelensky”", "Change to “Zelenskyy”"]
    settle(menu.actions()[1].trigger)
    menu.close()
    assert "Volodimier Zelenskyy" in text(opened)
    editor.go_to(Span(0, 0))
    assert opened.review_menu.popup(editor.caret_point()) is None


def test_rows_keep_selection_and_scroll_when_others_go(opened: MainWindow, settle: Settle) -> None:
    in_list(opened)
    while current(opened) != "Zelanski":
        press(KEY.Key_F8)
    resets: list[bool] = []
    opened.workspace.review.model.modelReset.connect(lambda: resets.append(True))
    editor = opened.workspace.article.editor
    settle(lambda: editor.textCursor().insertText("x"))
    assert resets == []


def test_the_status_bar_counts(opened: MainWindow, settle: Settle) -> None:
    status = opened.status.counts
    assert status.text().split("   ·   ") == [
        "6 to review", "0 accepted", "0 ignored", "445 words", "English",
    ]  # fmt: skip
    in_list(opened)
    settle(lambda: press(KEY.Key_Return))
    settle(lambda: press(KEY.Key_I))
    assert status.text().startswith("4 to review   ·   1 accepted   ·   1 ignored")


def test_panes_cycle(opened: MainWindow) -> None:
    workspace = opened.workspace
    panes = [
        workspace.sources.list, workspace.names.list, workspace.article.editor,
        workspace.review.list,
    ]  # fmt: skip
    panes[0].setFocus()
    for pane in [*panes[1:], panes[0]]:
        press(KEY.Key_F6)
        assert QApplication.focusWidget() is pane
    press(KEY.Key_F6, SHIFT)
    assert QApplication.focusWidget() is panes[-1]


def test_find(opened: MainWindow) -> None:
    press(KEY.Key_F, CTRL)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "kursk")
    press(KEY.Key_Return)
    editor = opened.workspace.article.editor
    assert editor.textCursor().selectedText() == "Kursk"
    press(KEY.Key_Escape)
    assert QApplication.focusWidget() is editor
    assert opened.workspace.article.find_bar.isHidden()
