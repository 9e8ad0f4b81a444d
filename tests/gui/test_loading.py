from pathlib import Path

import pytest

from app.documents import DocumentError, read_document
from app.gui.drop import request_for
from app.gui.loading import Pasted, Request, load
from app.gui.saving import Draft, was_changed
from app.progress import Cancelled, no_progress
from app.review.storyfile import digest

REPORT = "Another report of the same story, which tells of the Kursk region once more."


def test_folders_give_what_can_be_read_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "notes.xyz", ".hidden.txt"):
        (tmp_path / name).write_text(f"{name}: {REPORT}", encoding="utf-8")
    (tmp_path / "folder.txt").mkdir()
    loaded = load(Request(sources=(tmp_path,)), None, (), no_progress)
    assert [source.document.name for source in loaded.sources] == ["a.TXT", "b.txt"]
    assert loaded.problems == ()


def test_a_bad_article_leaves_the_sources_alone(tmp_path: Path) -> None:
    known = tmp_path / "known.txt"
    known.write_text(REPORT, encoding="utf-8")
    request = Request(tmp_path / "gone.txt", fresh=True)
    loaded = load(request, None, [read_document(known)], no_progress)
    assert loaded.article is None
    assert [source.document.path for source in loaded.sources] == [known]
    assert "gone.txt" in loaded.problems[0]


def test_pasted_texts(tmp_path: Path) -> None:
    pasted = Pasted("Pasted text 14:05", REPORT)
    request = Request(Pasted("Article", "The Cursk region."), (pasted, pasted, pasted))
    loaded = load(request, None, (), no_progress)
    assert loaded.article is not None
    assert loaded.article.text == "The Cursk region."
    assert loaded.article.name == "Article"
    assert [source.why for source in loaded.sources] == ["", "source.repeat", "source.repeat"]
    assert [source.document.name for source in loaded.sources] == [
        "Pasted text 14:05",
        "Pasted text 14:05 (2)",
        "Pasted text 14:05 (3)",
    ]
    assert not list(tmp_path.iterdir())


def test_of_a_pasted_page_the_article_is_taken() -> None:
    page = (
        '<nav><a href="/">Home</a></nav><h1>Troops in Kursk</h1>'
        f"<p>{REPORT}</p><p>{REPORT} And so on, and on, for a while.</p>"
    )
    loaded = load(Request(sources=(Pasted("Page", "Home", page),)), None, (), no_progress)
    (source,) = loaded.sources
    assert source.document.text.startswith(f"Troops in Kursk\n{REPORT}")


@pytest.mark.parametrize("page", ["", "<img src='a.png'>", "<p> </p>"])
def test_a_pasted_page_without_text_gives_the_words(page: str) -> None:
    loaded = load(Request(Pasted("Words", "The Cursk region.", page)), None, (), no_progress)
    assert loaded.article is not None
    assert loaded.article.text == "The Cursk region."


def test_it_can_be_cancelled(tmp_path: Path) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        load(Request(sources=(tmp_path / "a.txt",)), None, (), cancel)


def test_a_file_that_another_program_changed_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert not was_changed(path, digest(b"gone"))
    path.write_bytes(b"new")
    assert not was_changed(path, digest(b"new"))
    draft = Draft(read_document(path), "newer", (), ())
    with pytest.raises(DocumentError, match=r"a\.txt was changed by another program"):
        draft.save(path, digest(b"old"))
    assert path.read_bytes() == b"new"
    assert draft.save(path, digest(b"new")) == digest(b"newer")


def test_what_a_drop_asks_for(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    assert request_for([one, two], as_article=True) == Request(one, (two,))
    assert request_for([one, two], as_article=False) == Request(sources=(one, two))
    assert request_for([tmp_path, one], as_article=True) == Request(sources=(tmp_path, one))
