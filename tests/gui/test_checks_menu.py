"""Checks switched off for good, and what is kept in the settings."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.checks import CHECKS
from app.gui.groups import INFORMATION
from app.gui.main_window import MainWindow
from app.gui.words import kinds
from tests.gui.hands import KEY, in_list, press


def checks_that_found(window: MainWindow) -> set[str]:
    return {finding.check for finding in window.session.desk.findings}


@pytest.fixture
def switch(qtbot: QtBot, claims: MainWindow) -> Callable[[str], None]:
    """Return what switches a check in the menu, and waits for the article to be checked again."""

    def trigger(check: str) -> None:
        claims.checks_menu.checks[check].trigger()
        qtbot.waitUntil(lambda: not claims.session.is_busy, timeout=20_000)

    return trigger


def test_every_check_has_an_entry_a_name_and_an_explanation(window: MainWindow) -> None:
    assert set(window.checks_menu.checks) == set(CHECKS)
    assert set(kinds()) == {*CHECKS, INFORMATION}
    assert all(action.isChecked() for action in window.checks_menu.checks.values())
    assert not window.checks_menu.all_claims.isChecked()
    assert not window.checks_menu.information.isChecked()


def test_a_check_that_is_off_is_not_run(
    claims: MainWindow, switch: Callable[[str], None], settings: QSettings
) -> None:
    assert checks_that_found(claims) == {"names", "mechanics", "quotations"}
    switch("quotations")
    assert checks_that_found(claims) == {"names", "mechanics"}
    assert claims.session.settings.checks == frozenset(CHECKS) - {"quotations"}
    assert settings.value("checks/quotations", True, bool) is False
    switch("quotations")
    assert claims.session.settings.checks == frozenset()
    assert checks_that_found(claims) == {"names", "mechanics", "quotations"}


def test_what_was_decided_stays_decided(claims: MainWindow, switch: Callable[[str], None]) -> None:
    claims.session.desk.ignore(everywhere=True)
    switch("quotations")
    assert checks_that_found(claims) == {"mechanics"}
    claims.session.desk.undo()
    assert checks_that_found(claims) == {"names", "mechanics"}


def test_the_last_check_stays_on(claims: MainWindow, switch: Callable[[str], None]) -> None:
    for check in CHECKS:
        if check != "names":
            switch(check)
    assert not claims.checks_menu.checks["names"].isEnabled()
    assert checks_that_found(claims) == {"names"}
    switch("typos")
    assert claims.checks_menu.checks["names"].isEnabled()


def test_settings_without_any_check_mean_all(
    settings: QSettings, make_claims: Callable[[], MainWindow]
) -> None:
    for check in CHECKS:
        settings.setValue(f"checks/{check}", False)
    window = make_claims()
    assert all(action.isChecked() for action in window.checks_menu.checks.values())
    assert window.session.settings.checks == frozenset()


def test_all_is_kept_for_the_next_time(
    claims: MainWindow, switch: Callable[[str], None], make_claims: Callable[[], MainWindow]
) -> None:
    switch("mechanics")
    claims.checks_menu.all_claims.trigger()
    again = make_claims()
    assert not again.checks_menu.checks["mechanics"].isChecked()
    assert again.checks_menu.all_claims.isChecked()
    assert again.checks_menu.information.isChecked()
    assert checks_that_found(again) == {"names", "quotations", "numbers"}


def test_an_empty_list_tells_of_checks_that_are_off(
    claims: MainWindow, switch: Callable[[str], None]
) -> None:
    switch("quotations")
    switch("mechanics")
    claims.session.desk.ignore(everywhere=True)
    assert claims.workspace.review.said == (
        "Nothing left to review. Some checks are switched off in the menu Checks."
    )


def test_the_menu_by_keyboard(qtbot: QtBot, claims: MainWindow) -> None:
    in_list(claims)
    menu = claims.checks_menu.parent()
    assert isinstance(menu, QMenu)
    press(KEY.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    QTest.keyClick(menu, KEY.Key_Q)
    assert not claims.checks_menu.checks["quotations"].isChecked()
    qtbot.waitUntil(lambda: not claims.session.is_busy, timeout=20_000)
    assert "quotations" not in checks_that_found(claims)
