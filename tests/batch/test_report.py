"""The reports, in every form, whatever the stories hold."""

import csv
import io
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import html

from app.batch.outcome import Outcome, Place, SourceNote
from app.batch.report import PAGE, TABLE, TREE, write_reports
from app.batch.report.page import bars
from app.checks.finding import ENTITY, Finding, Suggestion
from app.documents import DocumentError
from app.gazetteer.name import Passage
from app.text.span import Span

NASTY = "<script>alert('1')</script> & \ud800"


def place(found: str, best: str, *, safe: bool, quoted: bool = False) -> Place:
    passage = f"They met in {found} today."
    mark = Span(12, 12 + len(found))
    source = f"All were in {best} then."
    finding = Finding(
        id="1", check="names", category=ENTITY, severity="major", confidence=0.97, span=mark,
        found=found, reason="names.misspelt",
        suggestions=(Suggestion(best, 0.97, 1),) if best else (),
        evidence=tuple(Passage(0, Span(12, 14), source, Span(12, 12 + len(best))) for _ in "12345"),
        agree=1, sources=1, safe=safe,
    )  # fmt: skip
    return Place(finding, passage, mark, quoted=quoted, safe=safe)


OUTCOMES = (
    Outcome(
        "north", "in/north/article.txt", "north/an article.txt", words=1200,
        sources=(SourceNote("in/north/wire.txt", ""), SourceNote("in/x.txt", "source.repeat")),
        places=(
            place("Cursk", "Kursk", safe=True),
            place("Kurks", "Kursk", safe=False, quoted=True),
            place("Nobody", "", safe=False),
        ),
    ),
    Outcome("clean", "in/clean/article.pdf", "clean/article.txt", as_text=True, words=10),
    Outcome("torn", "", failure=f"It can't be read: {NASTY}."),
    Outcome(
        NASTY, NASTY, "x.txt", words=1, sources=(SourceNote(NASTY, ""),),
        places=(place(f"=2+3 {NASTY}", NASTY, safe=True),),
    ),
)  # fmt: skip

Written = Callable[[str], str]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    write_reports(tmp_path, lambda: iter(OUTCOMES))
    return lambda name: (tmp_path / name).read_text("utf-8")


def test_the_page_needs_nothing_else(written: Written) -> None:
    page = html.fromstring(written(PAGE))
    assert not page.xpath("//script | //link | //img | //iframe | //@onclick | //@src")
    assert all(
        str(link).startswith("#") or "://" not in str(link) for link in page.xpath("//@href")
    )
    assert "default-src 'none'" in written(PAGE)
    assert "url(" not in written(PAGE)


def test_words_of_a_story_are_no_markup(written: Written) -> None:
    assert "<script" not in written(PAGE)
    page = html.fromstring(written(PAGE))
    assert NASTY.replace("\ud800", "?") in page.xpath("string(//section[2]/header/h3)")


def test_the_page_shows_before_and_after_with_evidence(written: Written) -> None:
    page = html.fromstring(written(PAGE))
    done, quoted, unknown = page.xpath("//section[@id='s1']/div")
    assert done.xpath("string(p[2])") == "They met in Cursk Kursk today."
    assert done.xpath("string(p[2]/del)") == "Cursk"
    assert done.xpath("string(p[2]/ins)") == "Kursk"
    assert done.xpath("string(blockquote/mark)") == "Kursk"
    assert done.xpath("string(blockquote/cite)") == "wire.txt"
    assert len(done.xpath("blockquote")) == 3
    assert "in a quotation" in quoted.xpath("string(p[1])")
    assert quoted.xpath("string(p[2])") == "They met in Kurks [Kursk?] today."
    assert not quoted.xpath(".//del")
    assert unknown.xpath("string(p[2])") == "They met in Nobody today."


def test_the_page_links_to_places_and_copies(written: Written) -> None:
    page = html.fromstring(written(PAGE))
    targets = {f"#{name}" for name in page.xpath("//@id")}
    links = [str(link) for link in page.xpath("//@href")]
    assert {link for link in links if link.startswith("#")} <= targets
    assert "north/an%20article.txt" in links


def test_a_copy_may_have_a_name_that_is_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"na\xffme: 1.txt")
    write_reports(tmp_path, lambda: iter([Outcome(name, name, name, words=1)]))
    (link,) = html.fromstring((tmp_path / PAGE).read_bytes()).xpath("//td/a/@href")
    assert link == "na%FFme%3A%201.txt"
    assert json.loads((tmp_path / TREE).read_bytes())["stories"][0]["copy"] == "na?me: 1.txt"


def test_the_page_counts(written: Written) -> None:
    page = html.fromstring(written(PAGE))
    assert page.xpath("//ul/li/b/text()") == ["4", "2", "2", "1"]
    assert "1,211 words" in page.xpath("string(//ul)")
    kinds, names = page.xpath("//svg")
    assert kinds.xpath("string(.//title)") == "names: 2 corrected, 2 to look at"
    assert names.xpath("string(.//title)") == "Kursk: 2 times"
    assert len(page.xpath("//h2[.='Could not be done']/following::table[1]/tbody/tr")) == 1


def test_without_findings_there_are_no_charts(tmp_path: Path) -> None:
    write_reports(tmp_path, lambda: iter(OUTCOMES[1:2]))
    page = html.fromstring((tmp_path / PAGE).read_text("utf-8"))
    assert not page.xpath("//svg")
    assert "(as plain text)" in page.text_content()


def test_no_stories_make_a_report_as_well(tmp_path: Path) -> None:
    totals = write_reports(tmp_path, lambda: iter(()))
    assert totals.stories == 0
    assert json.loads((tmp_path / TREE).read_text("utf-8"))["stories"] == []


def test_the_table_has_a_row_for_each_place(written: Written) -> None:
    text = written(TABLE)
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [(row["story"][:5], row["state"], row["text"][:6]) for row in rows] == [
        ("north", "corrected", "Cursk"),
        ("north", "needs a look", "Kurks"),
        ("north", "needs a look", "Nobody"),
        ("clean", "nothing found", ""),
        ("torn", "failed", ""),
        ("<scri", "corrected", "'=2+3 "),
    ]
    assert rows[0]["evidence"].startswith("in/north/wire.txt: All were in Kursk then.\n")


def test_the_tree_is_json_with_a_story_a_line(written: Written) -> None:
    tree = json.loads(written(TREE))
    assert tree["totals"] == {
        "stories": 4, "failed": 1, "to_open": 1, "words": 1211,
        "corrected": {"names": 2}, "needs_a_look": {"names": 2},
    }  # fmt: skip
    first = tree["stories"][0]
    assert first["sources"][1] == {
        "path": "in/x.txt", "used": False, "why": "it says the same as another source",
    }  # fmt: skip
    assert first["findings"][1]["quoted"]
    assert first["findings"][0]["evidence"][0]["source"] == "in/north/wire.txt"
    assert written(TREE).count("\n") == len(OUTCOMES) + 2


def test_a_report_that_fails_leaves_the_last_one(tmp_path: Path) -> None:
    (tmp_path / PAGE).write_text("the last one")
    calls = iter([iter(OUTCOMES), None])

    def outcomes() -> Iterator[Outcome]:
        given = next(calls)
        if given is None:
            raise OSError(5, "Input/output error")
        return given

    with pytest.raises(DocumentError, match="Input/output error"):
        write_reports(tmp_path, outcomes)
    assert [path.name for path in tmp_path.iterdir()] == [PAGE]
    assert (tmp_path / PAGE).read_text() == "the last one"


def test_bars_are_as_long_as_their_share() -> None:
    longest, other = bars({"a": 1, "long label, longer than fits": 3}, {"a": 1}, 2)
    assert (longest.end, other.end) == (230, 153.33)
    assert longest.short == "long label, longer …"
    assert other.start == 76.67
    assert bars({}, {}) == []
    assert [bar.label for bar in bars({"b": 1, "a": 1, "c": 1}, {}, 2)] == ["a", "b"]
