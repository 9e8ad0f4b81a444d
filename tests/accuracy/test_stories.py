import hashlib
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from app.text.folding import fold
from tests.accuracy.garbling import WAYS
from tests.accuracy.stories import Story, make_stories

PRINT_DIGEST = """
import sys
from tests.accuracy.test_stories import digest
sys.stdout.write(digest(12))
"""


def digest(count: int) -> str:
    return hashlib.sha256(repr(list(make_stories(count))).encode()).hexdigest()


def test_stories_are_the_same_in_every_process() -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    other = subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST],
        env=environment,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
    )
    assert other.stdout.decode() == digest(12)


def test_labels_stand_in_the_article(stories: list[Story]) -> None:
    for story in stories:
        for label in story.labels:
            assert label.span.of(story.article) == label.text
            assert not re.search(r"\w", story.article[label.span.end : label.span.end + 1])
            assert not re.search(r"\w", story.article[: label.span.start][-1:])


def test_what_is_right_stands_in_a_source(stories: list[Story]) -> None:
    for story in stories:
        told = "\n".join(story.sources)
        for label in story.labels:
            assert label.right
            for form in label.right:
                assert re.search(rf"(?<!\w){re.escape(form)}(?!\w)", told), (story.name, form)


def test_what_is_wrong_differs_in_more_than_case(stories: list[Story]) -> None:
    for story in stories:
        for label in story.labels:
            assert fold(label.text) not in map(fold, label.right)


def test_labels_decoys_and_style_are_apart(stories: list[Story]) -> None:
    for story in stories:
        decoys = [decoy.span for decoy in story.decoys]
        spans = sorted([*(label.span for label in story.labels), *decoys, *story.style])
        assert all(a.end <= b.start for a, b in pairwise(spans))


def test_some_articles_have_nothing_wrong(stories: list[Story]) -> None:
    clean = [story for story in stories if not story.labels]
    assert len(stories) / 5 < len(clean) < len(stories) / 3


def test_names_go_wrong_in_every_way(stories: list[Story]) -> None:
    assert {label.way for story in stories for label in story.labels} == WAYS.keys()


@pytest.mark.parametrize(
    "kind", "acronym demonym expansion headline plural possessive spelling unknown".split()
)
def test_there_are_decoys_of_every_kind(stories: list[Story], kind: str) -> None:
    assert any(decoy.kind == kind for story in stories for decoy in story.decoys)


def test_the_sources_of_a_story_are_all_of_use(stories: list[Story]) -> None:
    for story in stories[:12]:
        assert [source.why for source in story.read_sources()] == ["", "", ""]


def test_no_two_newsrooms_tell_it_in_the_same_words(stories: list[Story]) -> None:
    for story in stories:
        lines = [set(re.split(r"(?<=[.”]) |\n", source)) for source in story.sources]
        for k, one in enumerate(lines):
            for other in lines[k + 1 :]:
                assert not {line for line in one & other if len(line.split()) > 6}


def test_later_mentions_are_by_surname() -> None:
    story = next(story for story in make_stories(24) if not story.labels)
    names = re.findall(r"\b(?:Dr|Professor|President|Minister|General) \w+ (\w+)", story.article)
    assert any(len(re.findall(rf"(?<!\w){name}", story.article)) > 1 for name in names)
