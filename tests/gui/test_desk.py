from collections.abc import Callable

import pytest
from msgspec.structs import replace

from app.checks.finding import Finding
from app.gui.desk import Desk
from app.gui.groups import INFORMATION
from app.review.review import Review
from app.text.edits import Edit
from app.text.span import Span

TEXT = "Purinogen and Cursk and Dorth and Cursk and Garasimov"
pytestmark = pytest.mark.usefixtures("qapp")

MakeFinding = Callable[[str, str], Finding]


@pytest.fixture
def desk(finding: MakeFinding) -> Desk:
    desk = Desk()
    desk.show_kind(INFORMATION, on=True)
    desk.open(Review(TEXT))
    words = ("Purinogen", "Cursk", "Dorth", "Garasimov")
    found = [finding(TEXT, word) for word in words]
    second = finding(TEXT[15:], "Cursk")
    again = replace(second, span=second.span.shifted(15), id="second")
    assert desk.put_findings([*found, again], desk.revision)
    return desk


def words(desk: Desk) -> list[str]:
    return [finding.found for finding in desk.findings]


def test_groups_complaints_first(desk: Desk) -> None:
    groups = [(group.first.found, len(group.findings)) for group in desk.groups()]
    assert groups == [("Cursk", 2), ("Dorth", 1), ("Garasimov", 1), ("Purinogen", 1)]
    assert desk.complaints == 4


def test_steps_round_and_round_complaints_before_information(desk: Desk) -> None:
    seen = [desk.step(1, 0) for _ in range(6)]
    assert [each.found for each in seen if each] == [
        "Cursk", "Dorth", "Cursk", "Garasimov", "Purinogen", "Cursk",
    ]  # fmt: skip
    back = desk.step(-1, 0)
    assert back is not None
    assert back.found == "Purinogen"


def test_the_first_step_starts_at_the_caret(desk: Desk) -> None:
    found = desk.step(1, TEXT.index("Dorth"))
    assert found is not None
    assert found.found == "Dorth"


def test_accept_goes_on_to_the_next(desk: Desk) -> None:
    desk.step(1, 0)
    desk.accept("Kursk")
    assert desk.text.startswith("Purinogen and Kursk and Dorth")
    assert desk.current is not None
    assert desk.current.found == "Dorth"


def test_accept_all_changes_every_place_in_one_step(desk: Desk) -> None:
    desk.step(1, 0)
    desk.accept_all("Kursk")
    assert desk.text == TEXT.replace("Cursk", "Kursk")
    desk.undo()
    assert desk.text == TEXT
    assert words(desk).count("Cursk") == 2


def test_the_last_accept_goes_round_to_the_first(desk: Desk) -> None:
    desk.select_at(TEXT.index("Garasimov"))
    desk.accept("Gerasimov")
    assert desk.current is not None
    assert desk.current.found == "Purinogen"


def test_ignore_here_and_everywhere(desk: Desk) -> None:
    desk.step(1, 0)
    desk.ignore(everywhere=False)
    assert words(desk).count("Cursk") == 1
    desk.undo()
    desk.select_at(TEXT.index("Cursk"))
    desk.ignore(everywhere=True)
    assert "Cursk" not in words(desk)


def test_undo_shows_the_place_again(desk: Desk) -> None:
    desk.select_at(TEXT.index("Dorth"))
    desk.accept("North")
    desk.undo()
    assert desk.current is not None
    assert desk.current.found == "Dorth"


def test_undo_of_a_decision_goes_back_to_its_place(desk: Desk) -> None:
    desk.select_at(TEXT.index("Dorth"))
    desk.ignore(everywhere=True)
    assert desk.current is not None
    assert desk.current.found == "Cursk"
    desk.undo()
    assert desk.current.found == "Dorth"
    desk.redo()
    assert desk.current.found == "Cursk"


def test_typing_moves_the_current_finding(desk: Desk) -> None:
    desk.select_at(TEXT.index("Dorth"))
    desk.type(Edit(Span(0, 0), "😀 "))
    assert desk.current is not None
    assert desk.current.span.of(desk.text) == "Dorth"


def test_stale_findings_are_refused(desk: Desk) -> None:
    revision = desk.revision
    desk.type(Edit(Span(0, 0), "x"))
    before = desk.findings
    assert not desk.put_findings([], revision)
    assert desk.findings == before


def test_neutral_can_be_hidden(desk: Desk) -> None:
    desk.show_kind(INFORMATION, on=False)
    assert "Purinogen" not in words(desk)
    desk.show_kind(INFORMATION, on=True)
    assert "Purinogen" in words(desk)


def test_nothing_to_do_is_no_error() -> None:
    desk = Desk()
    desk.accept("x")
    desk.accept_all("x")
    desk.ignore(everywhere=True)
    desk.add_name()
    desk.undo()
    desk.redo()
    assert desk.step(1, 0) is None
    assert desk.text == ""
