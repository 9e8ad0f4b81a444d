"""What is done is on the disk, and a line that was cut off does not count."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.batch.journal import JOURNAL, Journal
from app.batch.outcome import Outcome, Place, SourceNote
from app.checks.finding import ENTITY, Finding, Suggestion
from app.documents import DocumentError
from app.gazetteer.name import Passage
from app.text.span import Span

ODD = "naïve \ud800 “x”\n\x85 \u2028"


def outcome(name: str, text: str = ODD) -> Outcome:
    finding = Finding(
        id="1", check="names", category=ENTITY, severity="major", confidence=0.97,
        span=Span(3, 8), found=text, reason="names.misspelt",
        suggestions=(Suggestion(text, 0.5, 2),),
        evidence=(Passage(0, Span(1, 2), text, Span(0, 0)),), agree=2, sources=2, safe=True,
    )  # fmt: skip
    place = Place(finding, text, Span(0, 1), quoted=False, safe=True)
    sources = (SourceNote(f"{text}.txt", "source.off"),)
    return Outcome(name, text, "x/y.txt", words=5, sources=sources, places=(place,), digest="d")


def test_outcomes_come_back_as_they_were(tmp_path: Path) -> None:
    with Journal(tmp_path) as journal:
        for name in ("b", "a", ODD):
            journal.add(outcome(name))
        assert journal.get("a") == outcome("a")
    with Journal(tmp_path) as again:
        assert list(again.outcomes(["a", "nobody", ODD, "b"])) == [
            outcome(name) for name in ("a", ODD, "b")
        ]


def test_the_last_outcome_of_a_story_counts(tmp_path: Path) -> None:
    with Journal(tmp_path) as journal:
        journal.add(outcome("a", "before"))
        journal.add(outcome("a", "after"))
        assert journal.get("a") == outcome("a", "after")
    with Journal(tmp_path) as again:
        assert again.get("a") == outcome("a", "after")


@given(cut=st.integers(min_value=0))
def test_cut_off_anywhere_it_goes_on(cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("journal")
    with Journal(folder) as journal:
        journal.add(outcome("a"))
        journal.add(outcome("b"))
    file = folder / JOURNAL
    data = file.read_bytes()
    file.write_bytes(data[: cut % (len(data) + 1)])
    whole = file.read_bytes().count(b"\n")
    with Journal(folder) as again:
        assert list(again.outcomes("ab")) == [outcome(name) for name in "ab"[:whole]]
        again.add(outcome("c"))
    with Journal(folder) as last:
        assert [each.name for each in last.outcomes("abc")] == [*"ab"[:whole], "c"]


def test_lines_of_others_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_text('\n{}\n[1]\nwords\n{"name": 3}\n', "utf-8")
    with Journal(tmp_path) as journal:
        journal.add(outcome("a"))
        assert journal.get("a") == outcome("a")


def test_settled_it_is_the_same_whatever_the_order(tmp_path: Path) -> None:
    files = []
    for order in ("abc", "cab", "bbaccx"):
        folder = tmp_path / order
        folder.mkdir()
        with Journal(folder) as journal:
            for name in order:
                journal.add(outcome(name))
            journal.settle("abc")
        files.append((folder / JOURNAL).read_bytes())
        assert [path.name for path in folder.iterdir()] == [JOURNAL]
    assert len(set(files)) == 1


def test_a_journal_that_cant_be_opened_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).mkdir()
    with pytest.raises(DocumentError, match="can't be written"):
        Journal(tmp_path)
