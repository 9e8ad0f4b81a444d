"""One story from its files to its copy."""

from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document as WordDocument
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.batch import Job, Options, Outcome, Signature
from app.batch.work import do_story, places
from app.checks.finding import ENTITY, Finding, Suggestion
from app.documents import read_document
from app.text.span import Span
from tests.batch.conftest import ARTICLE, CORRECTED, SOURCES, write_story

SIGNATURE = Signature("Desk", datetime(2025, 1, 2, 3, 4, 5))  # noqa: DTZ001 - the author's clock


def job_of(folder: Path, article: str = "article.txt") -> Job:
    sources = tuple(sorted(folder.glob("source*")))
    return Job(folder.name, folder / article, sources, f"{folder.name}/{article}")


def changes(outcome: Outcome) -> list[tuple[str, str]]:
    return [(place.finding.found, place.finding.best) for place in outcome.safe]


def finding(text: str, found: str, best: str, *, safe: bool = True, start: int = 0) -> Finding:
    start = text.index(found, start)
    return Finding(
        id=f"{start}", check="names", category=ENTITY, severity="major", confidence=0.97,
        span=Span(start, start + len(found)), found=found, reason="names.misspelt",
        suggestions=(Suggestion(best, 0.97, 2),) if best else (), evidence=(), agree=2, sources=2,
        safe=safe,
    )  # fmt: skip


def test_safe_corrections_go_into_the_copy(tmp_path: Path) -> None:
    story = write_story(tmp_path / "in" / "bridge")
    outcome = do_story(job_of(story), Options(tmp_path / "out"))
    assert outcome.failure == ""
    assert changes(outcome) == [("Cursk", "Kursk"), ("Zelanski", "Zelensky"), ("Cursk", "Kursk")]
    assert (tmp_path / "out" / outcome.target).read_text("utf-8") == CORRECTED
    assert (story / "article.txt").read_text("utf-8") == ARTICLE
    assert not outcome.as_text


def test_words_in_a_quotation_need_a_look(tmp_path: Path) -> None:
    outcome = do_story(job_of(write_story(tmp_path / "bridge")), Options())
    (place,) = outcome.open
    assert place.quoted
    assert place.finding.safe
    assert place.passage.startswith("“In Cursk we are patient,”")
    assert place.mark.of(place.passage) == "Cursk"


def test_without_an_output_folder_nothing_is_written(tmp_path: Path) -> None:
    story = write_story(tmp_path / "bridge")
    before = sorted(tmp_path.rglob("*"))
    outcome = do_story(job_of(story), Options())
    assert outcome.target == ""
    assert outcome.safe
    assert sorted(tmp_path.rglob("*")) == before


def test_a_word_document_stays_one(tmp_path: Path) -> None:
    story = write_story(tmp_path / "bridge")
    word = WordDocument()
    word.add_paragraph(ARTICLE.split("\n")[0])
    word.save(str(story / "article.docx"))
    outcome = do_story(job_of(story, "article.docx"), Options(tmp_path / "out"))
    assert outcome.target == "bridge/article.docx"
    assert read_document(tmp_path / "out" / outcome.target).text.startswith("The mayor of Kursk")


def test_tracked_changes_say_why_where_they_can(tmp_path: Path) -> None:
    story = write_story(tmp_path / "bridge")
    word = WordDocument()
    word.add_paragraph(ARTICLE.split("\n")[0])
    word.save(str(story / "article.docx"))
    options = Options(tmp_path / "out", signature=SIGNATURE)
    tracked = do_story(job_of(story, "article.docx"), options)
    copied = WordDocument(str(tmp_path / "out" / tracked.target))
    xml = copied.element.xml
    assert "<w:del " in xml
    assert 'w:author="Desk"' in xml
    assert "2025-01-02T03:04:05" in xml
    (comment,) = copied.part._comments_part.comments
    assert comment.text.splitlines() == [
        "“Cursk” looks like a misspelling of “Kursk”; 2 of 2 sources have that name.",
        "Sources: source0.txt; source1.txt",
    ]
    plain = do_story(job_of(story), options)
    assert (tmp_path / "out" / plain.target).read_text("utf-8") == CORRECTED


@pytest.mark.parametrize("signature", [None, SIGNATURE])
def test_a_copy_may_be_wanted_as_text(signature: Signature | None, tmp_path: Path) -> None:
    story = write_story(tmp_path / "bridge")
    word = WordDocument()
    word.add_paragraph(ARTICLE.split("\n")[0])
    word.save(str(story / "article.docx"))
    job = replace(job_of(story, "article.docx"), target="bridge.txt")
    outcome = do_story(job, Options(tmp_path / "out", signature=signature))
    assert outcome.failure == ""
    assert outcome.as_text
    assert (tmp_path / "out" / "bridge.txt").read_text("utf-8").startswith("The mayor of Kursk")


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("article.docx", "no archive", "article.docx can't be read"),
        ("article.txt", " \n", "There is no text in article.txt"),
        ("article.txt", None, "article.txt can't be read: there is no such file"),
    ],
)
def test_a_story_that_fails_says_why(name: str, text: str | None, why: str, tmp_path: Path) -> None:
    story = write_story(tmp_path / "bridge")
    (story / "article.txt").unlink()
    if text is not None:
        (story / name).write_text(text, "utf-8")
    outcome = do_story(job_of(story, name), Options(tmp_path / "out"))
    assert why in outcome.failure
    assert outcome.target == outcome.digest == ""
    assert not (tmp_path / "out").exists()


def test_a_source_that_cant_be_read_fails_its_story(tmp_path: Path) -> None:
    story = write_story(tmp_path / "bridge")
    (story / "source9.pdf").write_bytes(b"none")
    assert "source9.pdf can't be read" in do_story(job_of(story), Options()).failure


def test_a_mistake_of_the_program_is_told_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(_job: Job) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("app.batch.work._Desk.do", lambda *_arguments: stumble(_arguments[1]))
    outcome = do_story(job_of(write_story(tmp_path / "bridge")), Options())
    assert outcome.failure.startswith("The program made a mistake")


def test_a_copy_that_cant_be_written_fails_its_story(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be")
    outcome = do_story(job_of(write_story(tmp_path / "bridge")), Options(tmp_path / "out"))
    assert "can't be written" in outcome.failure
    assert outcome.target == ""


def test_the_desks_spelling_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "app.gazetteer.housefile.user_cache_path", lambda *_, **_more: tmp_path / "cache"
    )
    house = tmp_path / "house.txt"
    house.write_text("Olga Zelenskyy\n", "utf-8")
    story = write_story(tmp_path / "in" / "bridge")
    outcome = do_story(job_of(story), Options(tmp_path / "out", house=(house,)))
    assert ("Zelanski", "Zelenskyy") in changes(outcome) + [
        (place.finding.found, place.finding.best) for place in outcome.open
    ]


def test_a_source_that_changed_is_read_again(tmp_path: Path) -> None:
    story = write_story(tmp_path / "bridge")
    before = do_story(job_of(story), Options())
    for number, source in enumerate(SOURCES):
        text = source.replace("Kursk", "Cursk, as the town is called now, is where they are.")
        (story / f"source{number}.txt").write_text(text, "utf-8")
    after = do_story(job_of(story), Options())
    assert ("Cursk", "Kursk") in changes(before)
    assert ("Cursk", "Kursk") not in changes(after)
    assert before.digest != after.digest


def test_of_overlapping_corrections_one_is_made() -> None:
    text = "The Prime Minister Zelanski came."
    found = [
        finding(text, "Minister Zelanski", "Minister Zelensky"),
        finding(text, "Zelanski", "Zelensky"),
        finding(text, "came", "", safe=True),
    ]
    assert [place.safe for place in places(text, found)] == [True, False, False]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param('“Cursk is far” from Cursk, ‘Cursk’ or "Cursk".', "1011", id="in a line"),
        pytest.param("“Cursk is far\n\nfrom Cursk.", "10", id="a mark that is missing"),
        pytest.param("“We left.\n\nIn Cursk it rained,” he said in Cursk.", "10", id="goes on"),
        pytest.param("“We left.\n\nCursk.\n\nCursk,” he said.\n\nCursk.", "110", id="goes far"),
        pytest.param("“Cursk.\n\n“Cursk again,” he said in Cursk.", "110", id="opened again"),
        pytest.param("“Far.” In Cursk” he said. Cursk", "00", id="a mark too many"),
        pytest.param("“Far.\n\n“Cursk,” he said. In Cursk” too.", "10", id="opened and too many"),
    ],
)
def test_what_is_quoted_is_told_across_paragraphs(text: str, quoted: str) -> None:
    starts = [at for at in range(len(text)) if text.startswith("Cursk", at)]
    found = [finding(text, "Cursk", "Kursk", start=start) for start in starts]
    shown = places(text, found)
    assert "".join(str(int(place.quoted)) for place in shown) == quoted
    assert not any(place.safe for place in shown if place.quoted)


@given(
    text=st.text(alphabet='ab “”"‘’.\n', min_size=1, max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 59), st.integers(1, 9))),
)
def test_what_is_safe_is_apart_and_not_quoted(text: str, spans: list[tuple[int, int]]) -> None:
    kept = sorted({Span(a % len(text), min(len(text), a % len(text) + n)) for a, n in spans})
    found = [replace(finding("x", "x", "y"), span=span, found=span.of(text)) for span in kept]
    safe = [place for place in places(text, found) if place.safe]
    assert all(not place.quoted for place in safe)
    assert all(a.finding.span.end <= b.finding.span.start for a, b in pairwise(safe))
    for place in places(text, found):
        assert place.mark.of(place.passage) == place.finding.found
