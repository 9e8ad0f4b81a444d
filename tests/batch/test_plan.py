"""Which stories there are, and what is refused."""

from pathlib import Path

import pytest

from app.batch import articles_against, listed_stories, plan_of, stories_in
from app.batch.plan import refuse_unsafe
from app.documents import DocumentError
from tests.batch.conftest import write_story


def put(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Some words.", encoding="utf-8")
    return folder


def manifest(folder: Path, text: str) -> Path:
    put(folder, "a.txt", "b.docx", "s1.txt", "s2.txt", "more/s3.txt", "more/s4.txt")
    file = folder / "manifest.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_stories_come_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b", "a", "c", ".hidden"):
        write_story(tmp_path / name)
    assert [job.name for job in stories_in(tmp_path).jobs] == ["a", "b", "c"]


def test_the_article_is_called_so_whatever_its_suffix(tmp_path: Path) -> None:
    story = put(tmp_path / "x", "Article.docx", "one.txt", "two.pdf", "sources/three.txt")
    (job,) = stories_in(tmp_path).jobs
    assert job.article == story / "Article.docx"
    assert [path.name for path in job.sources] == ["one.txt", "two.pdf", "three.txt"]
    assert job.target == "x/Article.docx"
    assert job.problem == ""


def test_the_article_is_the_only_file_beside_the_sources(tmp_path: Path) -> None:
    put(tmp_path / "x", "harbour.odt", "sources/one.txt")
    (job,) = stories_in(tmp_path).jobs
    assert job.article
    assert job.article.name == "harbour.odt"


@pytest.mark.parametrize(
    ("names", "why"),
    [
        pytest.param(["one.txt", "two.txt"], "Nothing tells which file", id="no article"),
        pytest.param(["a.txt", "b.txt", "sources/c.txt"], "Nothing tells", id="two beside"),
        pytest.param(
            ["article.txt", "article.docx", "c.txt"], "article.docx and article.txt", id="both"
        ),
        pytest.param(["article.txt"], "There are no sources", id="alone"),
        pytest.param(["picture.png"], "No file in the folder", id="nothing to read"),
    ],
)
def test_what_is_ambiguous_is_a_problem_of_its_story(
    names: list[str], why: str, tmp_path: Path
) -> None:
    put(tmp_path / "x", *names)
    write_story(tmp_path / "y")
    wrong, right = stories_in(tmp_path).jobs
    assert why in wrong.problem
    assert "“x”" in wrong.problem
    assert right.problem == ""


def test_a_folder_without_stories_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "article.txt", "source.txt")
    with pytest.raises(DocumentError, match="There is no story in"):
        stories_in(tmp_path)
    with pytest.raises(DocumentError, match="can't be opened: there is no such file"):
        stories_in(tmp_path / "nowhere")


def test_what_cant_be_written_is_saved_as_text(tmp_path: Path) -> None:
    put(tmp_path / "x", "article.pdf", "one.txt")
    assert stories_in(tmp_path).jobs[0].target == "x/article.txt"


def test_a_manifest_lists_stories(tmp_path: Path) -> None:
    file = manifest(
        tmp_path, "article,sources,out\na.txt,s1.txt;s2.txt,north/a.txt\nb.docx,more;s1.txt,\n"
    )
    first, second = listed_stories(file).jobs
    assert first.article == tmp_path / "a.txt"
    assert [path.name for path in first.sources] == ["s1.txt", "s2.txt"]
    assert first.target == "north/a.txt"
    assert [path.name for path in second.sources] == ["s3.txt", "s4.txt", "s1.txt"]
    assert second.target == "b.docx"
    assert first.problem == second.problem == ""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Article;Sources\na.txt;"s1.txt; s2.txt"\n', id="semicolons"),
        pytest.param("\ufeffarticle\tsources\r\na.txt\ts1.txt;s2.txt\r\n", id="tabs"),
        pytest.param("out,sources,article\n\n,s1.txt;s2.txt,a.txt,x\n,,\n", id="odd rows"),
    ],
)
def test_a_manifest_may_come_from_any_spreadsheet(text: str, tmp_path: Path) -> None:
    (job,) = listed_stories(manifest(tmp_path, text)).jobs
    assert job.article == tmp_path / "a.txt"
    assert [path.name for path in job.sources] == ["s1.txt", "s2.txt"]
    assert job.target == "a.txt"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",s1.txt,", "Row 2 of manifest.csv names no article"),
        ("a.txt,,", "Row 2 of manifest.csv names no source"),
        ("a.txt,s1.txt,../a.txt", "has the out “../a.txt”"),
        ("a.txt,s1.txt,/tmp/a.txt", "has the out “/tmp/a.txt”"),
        ("a.txt,s1.txt,C:\\a.txt", "has the out “C:\\a.txt”"),
        ("a.txt,more/nothing,", "No file in the folder “nothing”"),
    ],
)
def test_a_row_that_tells_too_little_is_a_problem(row: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "more" / "nothing").mkdir(parents=True)
    file = manifest(tmp_path, f"article,sources,out\n{row}\nb.docx,s1.txt,\n")
    wrong, right = listed_stories(file).jobs
    assert why in wrong.problem
    assert right.problem == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no column called article or sources"),
        ("article,other\na.txt,s1.txt\n", "no column called sources"),
        ("article,sources\n", "lists no story"),
        ('article,sources\n"a.txt,s1.txt\n', "can't be read as CSV"),
        ("article,sources\na.txt,s1.txt\nmore/../A.txt,s1.txt\n", "write another out for"),
    ],
)
def test_a_manifest_that_is_none_is_refused(text: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=why):
        listed_stories(manifest(tmp_path, text))


def test_a_manifest_that_is_missing_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="can't be read: there is no such file"):
        listed_stories(tmp_path / "manifest.csv")


def test_articles_share_their_sources(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", "in/b.txt", "c.txt", "sources/s1.txt", "sources/s2.txt")
    plan = articles_against([tmp_path / "in", tmp_path / "c.txt"], [tmp_path / "sources"])
    assert [job.target for job in plan.jobs] == ["a.txt", "b.txt", "c.txt"]
    assert len({job.sources for job in plan.jobs}) == 1


def test_two_articles_of_one_name_are_refused(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", "other/A.txt", "s.txt")
    with pytest.raises(DocumentError, match="would both be called"):
        articles_against([tmp_path / "in", tmp_path / "other"], [tmp_path / "s.txt"])


def test_output_among_the_stories_is_refused(stories: Path, tmp_path: Path) -> None:
    plan = stories_in(stories)
    refuse_unsafe(plan, tmp_path / "out", ())
    for out in (stories, stories / "out", stories / "bridge", tmp_path / "x" / ".." / "stories"):
        with pytest.raises(DocumentError, match="which is read"):
            refuse_unsafe(plan, out, ())


def test_no_copy_replaces_an_original(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", "s.txt")
    plan = articles_against([tmp_path / "in" / "a.txt"], [tmp_path / "s.txt"])
    with pytest.raises(DocumentError, match="would replace an original"):
        refuse_unsafe(plan, tmp_path / "in", ())
    (tmp_path / "link").symlink_to(tmp_path / "in")
    with pytest.raises(DocumentError, match="would replace an original"):
        refuse_unsafe(plan, tmp_path / "link", ())
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.txt").symlink_to(tmp_path / "in" / "a.txt")
    with pytest.raises(DocumentError, match="would replace an original"):
        refuse_unsafe(plan, out, ())


def test_no_report_replaces_an_original(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "in/report.html")
    plan = articles_against([tmp_path / "a.txt"], [tmp_path / "in" / "report.html"])
    with pytest.raises(DocumentError, match="would replace an original"):
        refuse_unsafe(plan, tmp_path / "in", ["report.html"])


def test_no_copy_is_called_like_a_report(tmp_path: Path) -> None:
    put(tmp_path, "in/Report.html", "s.txt")
    plan = articles_against([tmp_path / "in" / "Report.html"], [tmp_path / "s.txt"])
    with pytest.raises(DocumentError, match="is for the program"):
        refuse_unsafe(plan, tmp_path / "out", ["report.html"])


def test_stories_are_known_by_what_is_named(tmp_path: Path) -> None:
    write_story(tmp_path / "in" / "a")
    file = manifest(tmp_path / "listed", "article,sources\na.txt,s1.txt\n")
    article = tmp_path / "in" / "a" / "article.txt"
    assert plan_of([tmp_path / "in"], []) == stories_in(tmp_path / "in")
    assert plan_of([file], []) == plan_of([file.parent], []) == listed_stories(file)
    assert plan_of([article], [file.parent]) == articles_against([article], [file.parent])
    for named, why in (
        ([article], "neither a folder"),
        ([article, file], "Name one"),
        ([], "Name"),
    ):
        with pytest.raises(DocumentError, match=why):
            plan_of(named, [])


def test_what_may_not_be_looked_at_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(place: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(place))

    put(tmp_path, "a.txt")
    monkeypatch.setattr(Path, "exists", refused)
    with pytest.raises(DocumentError, match=r"manifest.csv can't be read: you are not allowed to"):
        plan_of([tmp_path], [])
    monkeypatch.setattr(Path, "is_dir", refused)
    (job,) = articles_against([tmp_path / "a.txt"], [tmp_path / "s.txt"]).jobs
    assert job.sources == (tmp_path / "s.txt",)
