"""The card: what it says of each kind of finding, and its field."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QTextBrowser
from pytestqt.qtbot import QtBot

from app.gui.main_window import MainWindow
from app.gui.replacement_field import ReplacementField
from app.gui.words import shortened, shown
from tests.gui.claims import QUOTED, WORDING
from tests.gui.hands import CTRL, KEY, SHIFT, button, in_list, press, text


def visit(window: MainWindow, words: str) -> None:
    desk = window.session.desk
    desk.visit(next(finding for finding in desk.findings if finding.found == words))


def prose(window: MainWindow, name: str) -> QTextBrowser:
    found = window.workspace.review.card.findChildren(QTextBrowser)
    return next(each for each in found if each.accessibleName() == name)


def labels(window: MainWindow) -> list[str]:
    found = window.workspace.review.card.findChildren(QLabel)
    return [label.text() for label in found if label.isVisible()]


def field(window: MainWindow) -> ReplacementField:
    found = window.workspace.review.card.findChild(ReplacementField)
    assert isinstance(found, ReplacementField)
    return found


def test_a_quotation_shows_what_changes(claims: MainWindow) -> None:
    visit(claims, QUOTED)
    changes = prose(claims, "What changes")
    assert changes.isVisible()
    assert "“those” becomes “they”" in changes.accessibleDescription()
    assert "hero" in changes.toPlainText()
    assert "heroes" in changes.toPlainText()
    assert button(claims, f"Suggestion 1: {WORDING}, so in 1 of 4").text() == (
        "1   The source’s wording   ·   so in 1 of 4"
    )
    assert claims.workspace.review.card.replacement == WORDING


def test_the_card_scrolls_only_in_a_low_window(qtbot: QtBot, claims: MainWindow) -> None:
    visit(claims, QUOTED)
    area = claims.workspace.review.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    claims.resize(1280, 460)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.verticalScrollBar().setValue(20)
    visit(claims, "Cursk")
    assert area.verticalScrollBar().value() == 0


def test_what_changes_follows_the_field(claims: MainWindow) -> None:
    visit(claims, QUOTED)
    claims.workspace.review.card.write("those who fight")
    assert "become" not in prose(claims, "What changes").accessibleDescription()
    assert "goes" in prose(claims, "What changes").accessibleDescription()


def test_one_word_for_another_needs_no_comparison(claims: MainWindow) -> None:
    visit(claims, "Cursk")
    assert not prose(claims, "What changes").isVisible()


def test_the_category_is_told_quietly(claims: MainWindow) -> None:
    visit(claims, "Cursk")
    assert "Mistranslated name   ·   major" in labels(claims)
    label = next(
        each
        for each in claims.workspace.review.card.findChildren(QLabel)
        if each.text().startswith("Mistranslated name")
    )
    assert "Accuracy/Mistranslation/Entity" in label.toolTip()


def test_supported_and_unsourced_are_never_mixed_up(qtbot: QtBot, claims: MainWindow) -> None:
    claims.checks_menu.all_claims.trigger()
    qtbot.waitUntil(lambda: not claims.session.is_busy, timeout=20_000)
    visit(claims, "4,000 men")
    assert "Supported by the sources" in labels(claims)
    assert "no complaint" in prose(claims, "What is the matter").toPlainText()
    assert not button(claims, "Add to names").isEnabled()
    visit(claims, "30 men")
    assert "No source" in labels(claims)
    model = claims.workspace.review.model
    said = {
        str(model.index(row, 0).data()): str(model.index(row, 3).data())
        for row in range(model.rowCount())
    }
    assert said["4,000 men"] == "2 of 4"
    assert said["30 men"] == "no source"
    assert said["␣,"] == "–", "no source is asked about a mark"


def test_a_name_without_correction_says_what_can_be_done(opened: MainWindow) -> None:
    opened.checks_menu.information.trigger()
    visit(opened, "Purinogen")
    assert "nothing has to be done" in prose(opened, "What is the matter").toPlainText()
    assert button(opened, "Add to names").isEnabled()


def test_only_words_can_be_added_to_the_names(claims: MainWindow) -> None:
    for words, can in (("Cursk", True), (QUOTED, False), (" ,", False)):
        visit(claims, words)
        assert button(claims, "Add to names").isEnabled() is can


def test_a_long_row_is_short_and_its_tip_whole(claims: MainWindow) -> None:
    model = claims.workspace.review.model
    row = next(
        row for row in range(model.rowCount()) if model.group(row).first.check == "quotations"
    )
    assert str(model.index(row, 0).data()) == QUOTED
    assert QUOTED in str(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole))
    spoken = str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == f"Quotations: {QUOTED}, better {WORDING}, in 1 of 4 sources"


def test_words_are_shortened_to_be_read() -> None:
    long = "one two three four five six seven eight nine ten eleven twelve thirteen"
    assert shown(long) == "one two three four five six seven eight nine ten eleven…"
    assert shown(" ,") == "␣,"
    assert shortened("Hubert Wolfeschlegelsteinhausen", 20) == "Hubert Wolfeschlegel…"
    assert shortened("Hubert", 20) == "Hubert"


# ---- the field


def test_the_field_grows_up_to_four_lines(claims: MainWindow) -> None:
    card, box = claims.workspace.review.card, field(claims)
    heights = []
    for words in ("one", "word " * 20, "word " * 200, "one"):
        card.write(words)
        heights.append(box.height())
    one, some, many, again = heights
    assert one == again
    assert one < some <= many
    assert many <= 5 * box.fontMetrics().lineSpacing()


def test_enter_in_the_field_accepts(qtbot: QtBot, claims: MainWindow) -> None:
    visit(claims, QUOTED)
    in_list(claims)
    press(KEY.Key_E)
    assert QApplication.focusWidget() is field(claims)
    press(KEY.Key_End, CTRL)
    QTest.keyClicks(field(claims), " of us")
    press(KEY.Key_Return)
    assert f"{WORDING} of us" in text(claims)
    assert QApplication.focusWidget() is claims.workspace.review.list
    qtbot.waitUntil(lambda: not claims.session.is_busy, timeout=20_000)


def test_shift_enter_in_the_field_accepts_everywhere(qtbot: QtBot, claims: MainWindow) -> None:
    in_list(claims)
    press(KEY.Key_E)
    press(KEY.Key_Return, SHIFT)
    assert "Cursk" not in text(claims)
    qtbot.waitUntil(lambda: not claims.session.is_busy, timeout=20_000)


def test_tab_and_escape_leave_the_field(claims: MainWindow) -> None:
    in_list(claims)
    press(KEY.Key_E)
    press(KEY.Key_Tab)
    assert QApplication.focusWidget() is not field(claims)
    in_list(claims)
    press(KEY.Key_E)
    press(KEY.Key_Escape)
    assert QApplication.focusWidget() is claims.workspace.review.list


def test_the_field_keeps_every_letter(qtbot: QtBot) -> None:
    box = ReplacementField()
    qtbot.addWidget(box)
    for words in ("10\u00a0000 men", "a\nb", "😀 “x”", ""):
        box.write(words)
        assert box.text == words


def test_pasted_lines_become_one(qtbot: QtBot) -> None:
    box = ReplacementField()
    qtbot.addWidget(box)
    pasted = QMimeData()
    pasted.setText("They who\nfought\r\nhere")
    box.insertFromMimeData(pasted)
    assert box.text == "They who fought here"
