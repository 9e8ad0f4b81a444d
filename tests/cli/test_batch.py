"""ungarble batch: what it takes, prints and ends with."""

import json
from concurrent.futures import Future
from pathlib import Path
from typing import Self

import pytest
from typing_extensions import override

from app.__main__ import main
from app.batch import Job, Options, Outcome, Pace
from app.batch.work import do_story
from app.cli import batch

ARTICLE = "The mayor of Cursk met reporters on Monday in the town hall of the city.\n"
SOURCE = "Reporters met the mayor of Kursk on Monday. Kursk has a new town hall, the mayor said.\n"


class Here:
    """Workers in this process; an article that says so interrupts it."""

    size = 1

    def __init__(self, _count: int) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def submit(self, job: Job, options: Options) -> "Future[Outcome]":
        if job.article and "interrupt" in job.article.read_text("utf-8"):
            raise KeyboardInterrupt
        future: Future[Outcome] = Future()
        future.set_result(do_story(job, options))
        return future

    def renew(self) -> None:
        pass


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with in/a and in/b, and workers that are no processes."""
    for name in ("a", "b"):
        (tmp_path / "in" / name).mkdir(parents=True)
        (tmp_path / "in" / name / "article.txt").write_text(ARTICLE, "utf-8")
        (tmp_path / "in" / name / "wire.txt").write_text(SOURCE, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(batch, "LocalWorkers", Here)
    cache = tmp_path / "cache"
    monkeypatch.setattr("app.gazetteer.housefile.user_cache_path", lambda *_, **_more: cache)
    return tmp_path


def test_a_folder_of_stories(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", "in", "--out", "out"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.splitlines() == [
        "Story  found  safe  to look at",
        "a          1     1           0",
        "b          1     1           0",
        "",
        "2 stories of 30 words: 2 corrected, 0 to look at in 0 stories.",
        "Report: out/ungarble-report.html",
    ]
    assert (desk / "out" / "a" / "article.txt").read_text("utf-8") == ARTICLE.replace("C", "K")
    assert (desk / "in" / "a" / "article.txt").read_text("utf-8") == ARTICLE


def test_a_dry_run_writes_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(desk.rglob("*"))
    assert main(["batch", "in", "--dry-run"]) == 0
    assert "2 would be corrected" in capsys.readouterr().out
    assert sorted(desk.rglob("*")) == before


@pytest.mark.parametrize("given", ["list.csv", "."])
def test_a_manifest(given: str, desk: Path) -> None:
    text = "article,sources,out\nin/a/article.txt,in/b/wire.txt,x.txt\n"
    for name in ("list.csv", "manifest.csv"):
        (desk / name).write_text(text, "utf-8")
    assert main(["batch", given, "--out", "out"]) == 0
    assert (desk / "out" / "x.txt").exists()


def test_articles_against_shared_sources(desk: Path) -> None:
    (desk / "one.txt").write_text(ARTICLE, "utf-8")
    (desk / "two.txt").write_text(ARTICLE, "utf-8")
    sources = ["--sources", "in/a/wire.txt"]
    assert main(["batch", "one.txt", "two.txt", *sources, "--out", "out"]) == 0
    report = json.loads((desk / "out" / "ungarble-report.json").read_text("utf-8"))
    assert [story["story"] for story in report["stories"]] == ["one.txt", "two.txt"]


def test_the_desks_names_count(desk: Path) -> None:
    (desk / "house.txt").write_text("Koursk\n", "utf-8")
    (desk / "in" / "b" / "wire.txt").write_text(SOURCE.replace("Kursk", "Koursk"), "utf-8")
    assert main(["batch", "in", "--out", "out", "--names", "house.txt"]) == 0
    assert "Koursk" in (desk / "out" / "b" / "article.txt").read_text("utf-8")


def test_a_story_that_fails_is_told_and_the_rest_go_on(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "in" / "a" / "article.txt").rename(desk / "in" / "a" / "article.docx")
    assert main(["batch", "in", "--out", "out"]) == 1
    told = capsys.readouterr()
    assert "article.docx can't be read" in told.out
    assert told.err == "ungarble: 1 story could not be done; the table tells why.\n"
    assert (desk / "out" / "b" / "article.txt").exists()


def test_interrupted_it_can_be_resumed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = desk / "in" / "b" / "article.txt"
    article.write_text("interrupt", "utf-8")
    assert main(["batch", "in", "--out", "out"]) == 130
    article.write_text(ARTICLE, "utf-8")
    assert main(["batch", "in", "--out", "out"]) == 1
    assert "is not empty" in capsys.readouterr().err
    assert main(["batch", "in", "--out", "out", "--resume"]) == 0
    assert (desk / "out" / "b" / "article.txt").exists()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["in"], "--out FOLDER is needed"),
        (["in", "--dry-run", "--resume"], "writes nothing"),
        (["in", "--out", "out", "--workers", "2", "--scheduler", "tcp://x:1"], "only one"),
        (["in", "in", "--out", "out"], "several articles need --sources"),
        (["in", "--out", "out", "--workers", "0"], "not a number from 1 up"),
        (["--out", "out"], "STORIES"),
    ],
)
def test_bad_usage(
    arguments: list[str], why: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as error:
        main(["batch", *arguments])
    assert error.value.code == 64
    assert why in capsys.readouterr().err
    assert not (desk / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["nowhere"], "There is no “nowhere”; check its name"),
        (["in/a/article.txt"], "name the sources of this article"),
        (["in/a"], "There is no story in “a”"),
        (["nowhere.csv"], "nowhere.csv can't be read: there is no such file"),
        (["in", "--names", "nowhere.txt"], "nowhere.txt can't be read"),
        (["in", "--out", "in/out"], "which is read"),
        (["in", "--out", "in/a/article.txt"], "which is read"),
    ],
)
def test_what_cant_be_used_is_one_sentence(
    arguments: list[str], why: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(desk.rglob("*"))
    assert main(["batch", "--out", "out", *arguments]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert why in line
    assert sorted(desk.rglob("*")) == before


def test_tracked_changes_have_the_authors_name(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Options] = []

    class Looking(Here):
        @override
        def submit(self, job: Job, options: Options) -> "Future[Outcome]":
            given.append(options)
            return super().submit(job, options)

    monkeypatch.setattr(batch, "LocalWorkers", Looking)
    assert main(["batch", "in", "--out", "out", "--track-changes", "The desk"]) == 0
    assert given[0].signature
    assert given[0].signature.author == "The desk"
    assert (desk / "out" / "a" / "article.txt").read_text("utf-8") == ARTICLE.replace("C", "K")


def test_a_cluster_gets_paths_that_hold_everywhere(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Job] = []

    class Cluster(Here):
        def __init__(self, address: str) -> None:
            assert address == "tcp://there:1"

        @override
        def submit(self, job: Job, options: Options) -> "Future[Outcome]":
            given.append(job)
            return super().submit(job, options)

    monkeypatch.setattr(batch, "ClusterWorkers", Cluster)
    assert main(["batch", "in", "--out", "out", "--scheduler", "tcp://there:1"]) == 0
    assert given[0].article == desk / "in" / "a" / "article.txt"


def test_the_bar_tells_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    ticks = iter([0.0, 10.0, 20.0])
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr("app.cli.progress._SECONDS_BEFORE_SHOWN", 0)
    monkeypatch.setattr(batch._Bar, "_put", lambda _bar, text: shown.append(text))
    with batch._Bar("Correcting", Pace(lambda: next(ticks))) as bar:
        for done in (0, 1, 2):
            bar(done, 1000)
    assert "Correcting 2 of 1,000, 2.8 h left" in " ".join("".join(shown).split())


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(None, ""), (0.2, ", 0 s left"), (59, ", 59 s left"), (90, ", 2 min left")],
)
def test_durations(seconds: float | None, told: str) -> None:
    assert batch._duration(seconds) == told
