from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPlainTextEdit

from app.gui.main_window import MainWindow
from app.gui.names_panel import NamesPanel
from app.gui.session import Session
from app.gui.source_view import SourceView
from app.gui.status import language_name

Settle = Callable[[Callable[[], object]], None]


def states(window: MainWindow) -> list[str]:
    model = window.workspace.sources.list.model()
    role = Qt.ItemDataRole.UserRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def shown_names(panel: NamesPanel) -> list[str]:
    model = panel.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


# ---- sources


def test_each_source_says_what_becomes_of_it(opened: MainWindow) -> None:
    assert states(opened)[0].startswith("used, ")
    assert states(opened)[0].endswith(" words left out")
    assert states(opened)[1] == "used"


def test_the_check_mark_switches_a_source(opened: MainWindow, settle: Settle) -> None:
    model = opened.workspace.sources.list.model()
    role, off = Qt.ItemDataRole.CheckStateRole, Qt.CheckState.Unchecked
    settle(lambda: model.setData(model.index(1, 0), off, role))
    assert states(opened)[1] == "not used: switched off"
    settle(lambda: model.setData(model.index(1, 0), Qt.CheckState.Checked, role))
    assert states(opened)[1] == "used"


def test_the_text_of_a_source_with_its_cuts(opened: MainWindow, settle: Settle) -> None:
    names = shown_names(opened.workspace.names)
    view = opened.source_menu.show_source(2)
    assert view is not None
    text = view.findChild(QPlainTextEdit)
    box = view.findChild(QCheckBox)
    assert isinstance(text, QPlainTextEdit)
    assert isinstance(box, QCheckBox)
    document = opened.session.entries[2].judged.document
    assert text.toPlainText() == document.text.replace("\u00a0", " ")
    settle(box.click)
    assert states(opened)[2] == "used, the whole text"
    assert shown_names(opened.workspace.names) != names
    settle(box.click)
    assert shown_names(opened.workspace.names) == names
    view.close()


def test_the_view_of_a_source_goes_with_it(opened: MainWindow, settle: Settle) -> None:
    opened.source_menu.show_source(3)
    assert len(opened.findChildren(SourceView)) == 1
    opened.workspace.sources.list.setFocus()
    opened.workspace.sources.list.setCurrentIndex(opened.workspace.sources.list.model().index(3, 0))
    settle(lambda: QTest.keyClick(opened.workspace.sources.list, Qt.Key.Key_Delete))
    assert len(opened.session.entries) == 3
    assert opened.findChildren(SourceView) == []


def test_the_source_menu_follows_the_selection(opened: MainWindow, settle: Settle) -> None:
    menu, view = opened.source_menu, opened.workspace.sources.list
    view.setCurrentIndex(view.model().index(0, 0))
    assert menu.used.isChecked()
    assert menu.whole.isEnabled()
    settle(menu.whole.trigger)
    assert states(opened)[0] == "used, the whole text"
    settle(menu.used.trigger)
    assert states(opened)[0] == "not used: switched off"
    view.setCurrentIndex(view.model().index(1, 0))
    assert not menu.whole.isEnabled(), "nothing is left out of this one"


# ---- names


def test_names_are_listed_and_filtered(opened: MainWindow) -> None:
    panel = opened.workspace.names
    assert "Kursk" in shown_names(panel)
    panel.filter.setText("moo-j")
    assert shown_names(panel) == ["Yang Moo-jin"]
    panel.filter.clear()
    assert len(shown_names(panel)) > 20


def test_forms_stand_below_their_name(opened: MainWindow) -> None:
    panel = opened.workspace.names
    panel.filter.setText("Zelensky")
    model = panel.list.model()
    name = model.index(0, 0)
    forms = {str(model.index(row, 0, name).data()) for row in range(model.rowCount(name))}
    assert {"Volodymyr Zelensky", "Volodymyr Zelenskyy"} <= forms
    assert "source" in str(name.data(Qt.ItemDataRole.ToolTipRole))


def test_names_stay_chosen_when_they_are_learned_again(opened: MainWindow, settle: Settle) -> None:
    panel = opened.workspace.names
    panel.list.setCurrentIndex(panel.list.model().index(6, 0))
    chosen = panel.list.currentIndex().data()
    settle(lambda: opened.session.remove_entry(1))
    assert panel.list.currentIndex().data() == chosen


def test_sources_can_be_removed_one_after_the_other(opened: MainWindow, settle: Settle) -> None:
    view = opened.workspace.sources.list
    view.setFocus()
    view.setCurrentIndex(view.model().index(2, 0))
    for left in (3, 2, 1, 0):
        settle(lambda: QTest.keyClick(view, Qt.Key.Key_Delete))
        assert len(opened.session.entries) == left
    assert opened.messages.startswith("Add other reports")


def test_a_name_can_be_put_into_the_correction(opened: MainWindow) -> None:
    panel = opened.workspace.names
    panel.filter.setText("Pyongyang")
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    use = next(each for each in opened.findChildren(QAction) if "this correction" in each.text())
    use.trigger()
    assert opened.workspace.review.card.replacement == "Pyongyang"


# ---- the rest


def test_languages_have_names() -> None:
    assert language_name("en") == "English"
    assert language_name("uk") == "Ukrainian"
    assert language_name("") == ""


def test_a_name_that_is_unknown_has_no_change_to_make(opened: MainWindow, settle: Settle) -> None:
    desk = opened.session.desk
    opened.checks_menu.information.trigger()
    desk.visit(desk.findings[0])
    assert desk.current is not None
    assert desk.current.found == "Purinogen"
    before = desk.text
    assert not opened.review_menu.change.isEnabled()
    opened.workspace.review.list.setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    settle(lambda: QTest.keyClick(focus, Qt.Key.Key_Return))
    assert desk.text == before
    assert desk.decisions.accepted == ()


def test_a_file_changed_by_another_program_is_not_overwritten(
    opened: MainWindow, settle: Settle, session: Session, article: Path
) -> None:
    settle(lambda: session.desk.accept("Kursk"))
    article.write_text("What a colleague wrote meanwhile.", encoding="utf-8")
    settle(opened.files.save)
    assert article.read_text(encoding="utf-8") == "What a colleague wrote meanwhile."
    assert "changed by another program" in opened.messages
    assert opened.isWindowModified()
