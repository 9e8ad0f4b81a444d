import gc
from collections.abc import Callable
from itertools import pairwise
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.checks.checker import Checker
from app.documents.document import Document, Source
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.learn import learn_names
from app.progress import Cancelled
from app.settings import Settings

TEXT = "Valery Gerasimov met Volodymyr Zelensky near Kursk. Gerasimov left Kursk on Monday."
GAZETTEER: Gazetteer = learn_names([Source(Document(TEXT, b"", "txt", None))])
LINES = [
    "Garasimov left Cursk on Monday.",
    "They met near Cursk.",
    "Nothing else happened.",
    "Zelanski spoke.",
    "",
]


def test_a_recheck_says_what_a_first_check_says() -> None:
    kept = Checker(GAZETTEER, Settings())
    kept.check("\n".join(LINES))
    edited = "\n".join([LINES[1], "They never met near Cursk.", *LINES[2:]])
    assert kept.check(edited) == Checker(GAZETTEER, Settings()).check(edited)


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(LINES), max_size=6),
            st.lists(st.sampled_from([("Zelanski", "Zelensky"), ("Cursk", "Kursk")])),
        ),
        max_size=4,
    )
)
def test_any_row_of_edits_says_what_a_first_check_says(
    edits: list[tuple[list[str], list[tuple[str, str]]]],
) -> None:
    kept = Checker(GAZETTEER, Settings(min_confidence=0))
    for lines, corrected in edits:
        text = "\n".join(lines)
        fresh = Checker(GAZETTEER, Settings(min_confidence=0))
        assert kept.check(text, corrected=corrected) == fresh.check(text, corrected=corrected)


@given(st.text(max_size=120))
def test_any_text_can_be_checked(text: str) -> None:
    for finding in Checker(GAZETTEER, Settings()).check(text):
        assert finding.span.of(text) == finding.found
        assert 0 <= finding.confidence <= 1


def test_findings_are_in_order_of_place() -> None:
    found = Checker(GAZETTEER, Settings()).check("\n".join(LINES))
    assert [f.found for f in found] == ["Garasimov", "Cursk", "Cursk", "Zelanski"]


def test_settings_choose_what_is_reported() -> None:
    text = "Garasimov saw the Purinogen."
    everything = Settings()
    assert {f.found for f in Checker(GAZETTEER, everything).check(text)} == {
        "Garasimov",
        "Purinogen",
    }
    quiet = replace(everything, show_neutral=False)
    assert [f.found for f in Checker(GAZETTEER, quiet).check(text)] == ["Garasimov"]
    sure = replace(everything, min_confidence=1.0, show_neutral=False)
    assert Checker(GAZETTEER, sure).check(text) == ()
    other = replace(everything, checks=frozenset({"terms"}))
    assert Checker(GAZETTEER, other).check(text) == ()


def test_progress_is_told_and_can_stop() -> None:
    told: list[tuple[int, int]] = []
    Checker(GAZETTEER, Settings()).check("One.\nTwo.", lambda *at: told.append(at))
    assert told[:2] == [(0, 9), (5, 9)]
    assert set(told[2:]) == {(9, 9)}

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Checker(GAZETTEER, Settings()).check("One.", stop)


def test_a_cancelled_check_leaves_the_checker_sound() -> None:
    kept = Checker(GAZETTEER, Settings())

    def stop_at_the_end(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        kept.check("\n".join(LINES), stop_at_the_end)
    assert kept.check("\n".join(LINES)) == Checker(GAZETTEER, Settings()).check("\n".join(LINES))


def test_a_checker_that_is_dropped_is_gone_at_once() -> None:
    gc.disable()
    try:
        checker = Checker(GAZETTEER, Settings())
        checker.check("\n".join(LINES))
        still_there = ref(checker)
        del checker
        assert still_there() is None
    finally:
        gc.enable()


Change = Callable[[str], str]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: "\N{RIGHT-TO-LEFT MARK}שלום " + text, id="right to left"),
        pytest.param(lambda text: text.replace("Monday", "Monday 🎉"), id="emoji"),
        pytest.param(lambda text: text.replace("left", "le\0ft"), id="NUL"),
        pytest.param(lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"), id="no-break spaces"),
    ],
)
def test_odd_characters_do_not_hide_a_garble(change: Change) -> None:
    text = change("\n".join(LINES))
    found = Checker(GAZETTEER, Settings()).check(text)
    assert {"Garasimov", "Cursk"} <= {f.found for f in found}
    assert all(f.span.of(text) == f.found for f in found)


def test_findings_of_several_checks_never_overlap() -> None:
    source = "The Lindholm Harbour Authority of Valery Gerasimov closed Kursk bridge on Monday."
    gazetteer = learn_names([Source(Document(source, b"", "txt", None))])
    article = "The Lindholm Harbor Agency of Valeri Garasimov closed Cursk bridge on Monday.\n" * 3
    found = Checker(gazetteer, Settings(min_confidence=0)).check(article)
    assert found
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
