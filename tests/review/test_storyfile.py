import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.checks.finding import ENTITY, Finding, Suggestion
from app.documents import DocumentError, document_of_text, read_document
from app.gazetteer.name import Passage
from app.review.decisions import Decisions
from app.review.saved import SavedSource, SavedStory
from app.review.storyfile import digest, is_story, read_story, write_story
from app.text.span import Span

ARTICLE = "The town of Cursk, said Garasimov, is far from here.\n"
NOW = "The town of Kursk, said Garasimov, is far from here.\n"


def accepted(at: int = 12, word: str = "Kursk") -> Finding:
    span = Span(at, at + len(word))
    passage = Passage(0, Span(4, 9), "Near Kursk it rained.", Span(5, 10))
    suggestions = (Suggestion("Kursk", 0.97, 1),)
    key = "names.misspelt"
    return Finding(
        "a1", "names", ENTITY, "major", 0.97, span, "Cursk", key, suggestions, (passage,)
    )


@pytest.fixture
def story(tmp_path: Path) -> SavedStory:
    article, source = tmp_path / "in" / "article.txt", tmp_path / "in" / "source.txt"
    article.parent.mkdir()
    article.write_bytes(ARTICLE.replace("\n", "\r\n").encode("utf-8-sig"))
    source.write_text("Near Kursk it rained.", encoding="utf-8")
    pasted = document_of_text("Gerasimov spoke of it.", "Pasted text 10:00")
    return SavedStory(
        read_document(article),
        digest(article.read_bytes()),
        (SavedSource(read_document(source), whole=True), SavedSource(pasted, wanted=False)),
        NOW,
        Decisions(
            accepted=("a1",),
            corrected=frozenset({("Cursk", "Kursk"), ("Dorth", "North")}),
            ignored=frozenset({"b", "c", "a"}),
            ignored_words=frozenset({("names", "Purinogen")}),
            names=frozenset({"Garasimov"}),
        ),
        (accepted(),),
        frozenset({"typos", "mechanics"}),
    )


@pytest.fixture
def file(story: SavedStory, tmp_path: Path) -> Path:
    write_story(story, tmp_path / "in" / "story.ungarble")
    return tmp_path / "in" / "story.ungarble"


def without_data(story: SavedStory) -> SavedStory:
    sources = tuple(
        replace(each, document=replace(each.document, data=b"", title=each.document.name))
        for each in story.sources
    )
    article = replace(story.article, title=story.article.name)
    return replace(story, article=article, sources=sources)


def test_what_is_saved_comes_back(story: SavedStory, file: Path) -> None:
    assert is_story(file)
    assert read_story(file) == without_data(story)
    review = read_story(file).review()
    assert (review.text, review.decisions, review.accepted) == (
        NOW, story.decisions, story.accepted,
    )  # fmt: skip
    assert [edit.replacement for edit in review.edits()] == ["Kursk"]
    assert (review.can_undo, review.can_redo) == ("", "")


def test_the_same_story_gives_the_same_bytes(story: SavedStory, file: Path) -> None:
    before = file.read_bytes()
    write_story(story, file)
    assert file.read_bytes() == before
    write_story(read_story(file), file)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir() if path.name.endswith(".tmp")] == []


def test_it_opens_when_the_originals_are_gone(story: SavedStory, file: Path) -> None:
    for name in ("article.txt", "source.txt"):
        (file.parent / name).unlink()
    read = read_story(file)
    assert read.article.data == story.article.data
    assert read.sources[0].document.text == "Near Kursk it rained."


def test_the_article_is_looked_for_from_where_the_story_is(file: Path, tmp_path: Path) -> None:
    moved = tmp_path / "out"
    file.parent.rename(moved)
    assert read_story(moved / file.name).article.path == moved / "article.txt"


def test_on_another_machine_the_article_goes_beside_the_story(file: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    file.rename(elsewhere / file.name)
    for left in file.parent.iterdir():
        left.unlink()
    file.parent.rmdir()
    assert read_story(elsewhere / file.name).article.path == elsewhere / "article.txt"


def test_of_another_system_s_path_only_the_name_counts(file: Path) -> None:
    raw = json.loads(file.read_bytes())
    raw["story"]["sources"][0]["document"]["path"] = "C:\\in\\source.txt"
    file.write_text(json.dumps(raw), encoding="utf-8")
    document = read_story(file).sources[0].document
    assert (document.path, document.name) == (None, "source.txt")


def test_a_pasted_article_has_no_file(story: SavedStory, tmp_path: Path) -> None:
    pasted = replace(story, article=document_of_text(ARTICLE, "Pasted text"), on_disk="")
    write_story(pasted, tmp_path / "pasted.ungarble")
    assert read_story(tmp_path / "pasted.ungarble").article == pasted.article


@given(
    text=st.text(),
    told=st.text(st.characters(exclude_categories=["Cc"])),
    name=st.text(min_size=1),
    hidden=st.frozensets(st.text()),
)
def test_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory,
    text: str,
    told: str,
    name: str,
    hidden: frozenset[str],
) -> None:
    file = tmp_path_factory.mktemp("words") / "story.ungarble"
    decisions = Decisions(ignored_words=frozenset({("names", text)}), names=frozenset({name}))
    article, source = document_of_text("Words.", "Pasted"), document_of_text(told, name)
    story = SavedStory(article, "", (SavedSource(source),), text, decisions, (), hidden)
    write_story(story, file)
    assert read_story(file) == without_data(story)


def outside(raw: dict[str, Any]) -> None:
    raw["story"]["accepted"][0]["span"] = {"start": 50, "end": 500}


def overlapping(raw: dict[str, Any]) -> None:
    raw["story"]["accepted"] *= 2


def backwards(raw: dict[str, Any]) -> None:
    raw["story"]["accepted"][0]["span"] = {"start": 9, "end": 3}


def before_the_text(raw: dict[str, Any]) -> None:
    raw["story"]["accepted"][0]["span"] = {"start": -1, "end": 3}


def backwards_in_a_source(raw: dict[str, Any]) -> None:
    raw["story"]["accepted"][0]["evidence"][0]["mark"] = {"start": 9, "end": 3}


def other_article(raw: dict[str, Any]) -> None:
    raw["story"]["article"]["data"] = "Zm9v"


def broken_article(raw: dict[str, Any]) -> None:
    raw["story"]["article"]["data"] = "?"


def unknown_format(raw: dict[str, Any]) -> None:
    raw["story"]["sources"][0]["document"]["format"] = "wordstar"


def without_text(raw: dict[str, Any]) -> None:
    del raw["story"]["text"]


def number_for_text(raw: dict[str, Any]) -> None:
    raw["story"]["text"] = 7


def newer(raw: dict[str, Any]) -> None:
    raw["schema"] = "ungarble.story/2"


def foreign(raw: dict[str, Any]) -> None:
    raw["schema"] = "other.story/1"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (outside, "it is damaged"),
        (overlapping, "it is damaged"),
        (backwards, "it is damaged"),
        (before_the_text, "it is damaged"),
        (backwards_in_a_source, "it is damaged"),
        (broken_article, "it is damaged"),
        (unknown_format, "it is damaged"),
        (without_text, "it is damaged"),
        (number_for_text, "it is damaged"),
        (other_article, "reads the article in another way"),
        (newer, "a newer version of Ungarble saved it"),
        (foreign, "it is no story of Ungarble"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_a_sentence(
    file: Path, change: Callable[[dict[str, Any]], None], words: str
) -> None:
    raw = json.loads(file.read_bytes())
    change(raw)
    file.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(DocumentError, match=rf"^story\.ungarble can't be read: .*{words}.*\.$"):
        read_story(file)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[1]", b"[" * 200_000, b"null", b"7"])
def test_what_is_no_story_is_said_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "story.ungarble"
    file.write_bytes(data)
    with pytest.raises(DocumentError, match="it is no story of Ungarble, or damaged"):
        read_story(file)


def test_a_file_that_is_cut_off_anywhere_is_no_story(file: Path) -> None:
    whole = file.read_bytes()
    for length in range(0, len(whole) - 1, 97):
        file.write_bytes(whole[:length])
        with pytest.raises(DocumentError):
            read_story(file)


def test_a_file_that_is_not_there_or_can_not_be_written(story: SavedStory, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="there is no such file or folder"):
        read_story(tmp_path / "gone.ungarble")
    with pytest.raises(DocumentError, match=r"story\.ungarble can't be saved"):
        write_story(story, tmp_path / "no folder" / "story.ungarble")
