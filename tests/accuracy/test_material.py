import re
from random import Random

import pytest

from tests.accuracy.cast import draw_cast
from tests.accuracy.material import (
    Frame,
    Subject,
    cities,
    decoys,
    garbles,
    institutions,
    origins,
    subjects,
)
from tests.accuracy.writing import Style, Writer

FRAMES = [frame for subject in subjects() for frame in subject.frames]
WORDINGS = [wording for frame in FRAMES for wording in (frame.article, *frame.newsrooms) if wording]


def test_there_are_frames_of_many_subjects() -> None:
    assert len(subjects()) >= 12
    assert sum(bool(frame.article and frame.newsrooms) for frame in FRAMES) >= 120


def test_every_frame_is_told_in_several_wordings() -> None:
    assert [frame for frame in FRAMES if len((frame.article, *frame.newsrooms)) < 3] == []


def test_no_wording_is_used_twice() -> None:
    assert len(set(WORDINGS)) == len(WORDINGS)


def test_wordings_are_sentences() -> None:
    wrong = [w for w in WORDINGS if not re.fullmatch(r"[A-Z“{].*[.?][”]?", w) or "  " in w]
    assert wrong == []


def test_every_headline_has_other_wordings() -> None:
    for subject in subjects():
        assert subject.headlines
        assert all(len(frame.newsrooms) >= 2 for frame in subject.headlines)


@pytest.mark.parametrize("subject", subjects(), ids=lambda subject: subject.name)
def test_the_cast_fills_every_slot(subject: Subject, chance: Random) -> None:
    writer = Writer(draw_cast(subject, chance), Style(), chance)
    for frame in (*subject.headlines, *subject.frames, *decoys()):
        for wording in filter(None, (frame.article, *frame.newsrooms)):
            text = "".join(piece.text for piece in writer.write(wording, frame.kind))
            assert not set("{}[]") & set(text)


def test_decoys_of_every_kind_are_marked() -> None:
    def marked(frame: Frame) -> bool:
        return bool(re.search(r"\[.+?\]|\{\w+:\w+\}", frame.article))

    assert all(marked(frame) for frame in decoys())
    kinds = "acronym demonym expansion plural possessive spelling unknown"
    assert {frame.kind for frame in decoys()} == set(kinds.split())


def test_every_name_was_sent_through_the_scripts() -> None:
    for origin in origins():
        names = {*origin.given, *origin.family, *cities()[origin.country]}
        assert names <= garbles().keys()
    with_scripts = sum(len(found.scripts) >= 2 for found in garbles().values())
    assert with_scripts > 0.9 * len(garbles())


def test_every_institution_has_other_words() -> None:
    for institution in institutions():
        assert institution.wrong
        assert not set(institution.wrong) & set(institution.right)
