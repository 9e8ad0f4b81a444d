"""Findings shown and hidden by kind, in this story, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.gui.flow import FlowLayout
from app.gui.groups import INFORMATION
from app.gui.loading import Pasted
from app.gui.main_window import MainWindow
from tests.gui.claims import QUOTED
from tests.gui.hands import KEY, SHIFT, button, current, in_list, press, rows


def chips(window: MainWindow) -> list[QPushButton]:
    found = window.workspace.review.chips.findChildren(QPushButton)
    return [chip for chip in found if chip.isVisible()]


def texts(window: MainWindow) -> list[str]:
    return [chip.text() for chip in chips(window)]


def seen(window: MainWindow) -> list[str]:
    return [finding.check for finding in window.session.desk.findings]


def test_one_chip_a_kind_with_its_count(claims: MainWindow) -> None:
    assert texts(claims) == ["Names  2", "Quotations  1", "Mechanics  1"]
    assert [chip.accessibleName() for chip in chips(claims)] == [
        "Names, 2", "Quotations, 1", "Mechanics, 1",
    ]  # fmt: skip
    assert all(chip.isChecked() and chip.toolTip() for chip in chips(claims))


def test_what_is_hidden_is_not_listed_underlined_or_stepped_through(claims: MainWindow) -> None:
    button(claims, "Names, 2").click()
    assert seen(claims) == ["mechanics", "quotations"]
    assert rows(claims)[0] == "␣,"
    assert len(claims.workspace.article.editor.underlined) == 2
    in_list(claims)
    stepped = set()
    for _ in range(3):
        press(KEY.Key_F8)
        assert claims.session.desk.current
        stepped.add(claims.session.desk.current.check)
    assert stepped == {"mechanics", "quotations"}
    assert texts(claims)[0] == "Names  2", "the chip tells what there is"
    assert claims.status.counts.text().startswith("4 to review")
    button(claims, "Names, 2").click()
    assert len(seen(claims)) == 4


def test_the_current_one_makes_room_when_it_is_hidden(claims: MainWindow) -> None:
    assert current(claims) == "Cursk"
    button(claims, "Names, 2").click()
    assert current(claims) == " ,"
    for words in ("Quotations, 1", "Mechanics, 1"):
        button(claims, words).click()
    assert current(claims) == ""
    assert not claims.workspace.review.splitter.isVisible()
    assert "hidden" in claims.workspace.review.said
    assert len(chips(claims)) == 3, "or nobody could show them again"


def test_the_chips_by_keyboard(claims: MainWindow) -> None:
    in_list(claims)
    press(KEY.Key_Tab, SHIFT)
    assert QApplication.focusWidget() is chips(claims)[2]
    press(KEY.Key_Left)
    press(KEY.Key_Left)
    assert QApplication.focusWidget() is chips(claims)[0]
    press(KEY.Key_Right)
    assert QApplication.focusWidget() is chips(claims)[1]
    press(KEY.Key_Space)
    assert not chips(claims)[1].isChecked()
    assert "quotations" not in seen(claims)
    assert QApplication.focusWidget() is chips(claims)[1]


def test_a_screen_reader_hears_the_state(claims: MainWindow) -> None:
    chip = chips(claims)[0]
    interface = QAccessible.queryAccessibleInterface(chip)
    assert interface.text(QAccessible.Text.Name) == "Names, 2"
    assert interface.state().checkable
    assert interface.state().checked
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not QAccessible.queryAccessibleInterface(chip).state().checked


def test_a_click_leaves_the_focus_in_the_list(claims: MainWindow) -> None:
    in_list(claims)
    QTest.mouseClick(chips(claims)[1], Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is claims.workspace.review.list


def test_another_article_shows_everything_again(qtbot: QtBot, claims: MainWindow) -> None:
    button(claims, "Names, 2").click()
    claims.files.new_story()
    assert chips(claims) == []
    claims.files.open_article(Pasted("Another", "Another story, of Cursk."))
    qtbot.waitUntil(lambda: not claims.session.is_busy, timeout=20_000)
    assert texts(claims) == ["Names  1"]
    assert seen(claims) == ["names"]


def test_information_is_hidden_until_asked_for(qtbot: QtBot, claims: MainWindow) -> None:
    claims.checks_menu.information.trigger()
    assert claims.session.desk.shows(INFORMATION)
    claims.checks_menu.information.trigger()
    claims.checks_menu.all_claims.trigger()
    qtbot.waitUntil(lambda: not claims.session.is_busy, timeout=20_000)
    assert texts(claims)[-1] == "For information  2"
    assert claims.checks_menu.information.isChecked(), "who asks for it sees it"
    assert rows(claims)[-2:] == ["4,000 men", "30 men"]
    button(claims, "For information, 2").click()
    assert not claims.checks_menu.information.isChecked()
    assert rows(claims)[-1] == QUOTED


@pytest.mark.parametrize("width", [600, 190, 40])
def test_a_row_that_is_too_long_wraps(qtbot: QtBot, width: int) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    flow.setContentsMargins(3, 4, 5, 6)
    parts = [QPushButton(words) for words in ("Names", "Quotations", "Hidden", "For information")]
    for part in parts:
        flow.addWidget(part)
    parts[2].hide()
    box.resize(width, flow.heightForWidth(width))
    flow.setGeometry(box.rect())
    shown = [part.geometry() for part in parts if part is not parts[2]]
    inside = QRect(3, 4, width - 8, box.height() - 10)
    for number, place in enumerate(shown):
        assert inside.left() <= place.left()
        assert inside.top() <= place.top()
        assert place.bottom() <= inside.bottom()
        assert place.right() <= inside.right() or place.left() == inside.left()
        assert not any(place.intersects(other) for other in shown[number + 1 :])
    rows = len({place.top() for place in shown})
    assert rows == {600: 1, 190: 2, 40: 3}[width]
    assert flow.takeAt(0) is not None
    assert (flow.takeAt(9), flow.itemAt(9)) == (None, None)


def test_the_current_row_stays_in_sight_in_a_low_list(qtbot: QtBot, opened: MainWindow) -> None:
    review, desk = opened.workspace.review, opened.session.desk
    desk.visit(desk.findings[-1])
    review.splitter.setSizes([10, 2000])

    def in_sight() -> bool:
        row = review.list.visualRect(review.list.currentIndex())
        return bool(review.list.viewport().rect().contains(row))

    qtbot.waitUntil(in_sight)
