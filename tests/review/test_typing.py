"""What one undo takes back of what was typed."""

import pytest

from app.checks.finding import Finding
from app.review.review import Review
from app.text.edits import Edit
from app.text.span import Span


def press(review: Review, keys: str, at: int) -> None:
    for key in keys:
        review.type(Edit(Span(at, at), key))
        at += len(key)


def backspace(review: Review, times: int, at: int) -> None:
    for end in range(at, at - times, -1):
        review.type(Edit(Span(end - 1, end), ""))


def undone(review: Review) -> list[str]:
    """Return the texts that one undo after the other gives."""
    texts = []
    while review.undo():
        texts.append(review.text)
    return texts


def test_a_word_with_its_space_is_a_step() -> None:
    review = Review("")
    press(review, "one two  three", 0)
    assert undone(review) == ["one two  ", "one ", ""]


def test_a_line_end_is_a_step() -> None:
    review = Review("")
    press(review, "a\nb", 0)
    assert undone(review) == ["a\n", "a", ""]


def test_typing_elsewhere_is_a_step() -> None:
    review = Review("....")
    press(review, "ab", 0)
    press(review, "cd", 4)
    assert undone(review) == ["ab....", "...."]


def test_backspace_takes_words_back_from_behind() -> None:
    review = Review("one two")
    backspace(review, 7, 7)
    assert undone(review) == ["one", "one two"]


def test_delete_takes_words_away_in_front() -> None:
    review = Review("one two")
    for _ in range(7):
        review.type(Edit(Span(0, 1), ""))
    assert review.text == ""
    assert undone(review) == ["two", "one two"]


def test_deleting_what_was_just_typed_is_a_step_of_its_own() -> None:
    review = Review("")
    press(review, "Kurs", 0)
    backspace(review, 1, 4)
    press(review, "k", 3)
    assert undone(review) == ["Kur", "Kurs", ""]


def test_typing_over_a_selection_is_one_step() -> None:
    review = Review("in Cursk now")
    review.type(Edit(Span(3, 8), "K"))
    press(review, "iev", 4)
    assert review.text == "in Kiev now"
    assert undone(review) == ["in Cursk now"]


def test_a_paste_is_a_step_of_its_own() -> None:
    review = Review("")
    press(review, "a", 0)
    review.type(Edit(Span(1, 1), "bcd"))
    press(review, "e", 4)
    assert undone(review) == ["abcd", "a", ""]


@pytest.mark.parametrize("key", ["👩‍🚀", "e\u0301", "\u0301", "ش", "語"])
def test_a_key_may_give_several_code_points(key: str) -> None:
    review = Review("")
    press(review, f"a{key}"[:1], 0)
    review.type(Edit(Span(1, 1), key))
    assert undone(review) == [""]


def test_typing_after_an_undo_is_a_new_step() -> None:
    review = Review("")
    press(review, "one two", 0)
    review.undo()
    press(review, "x", 4)
    assert undone(review) == ["one ", ""]


def test_typing_after_a_redo_is_a_new_step() -> None:
    review = Review("")
    press(review, "one", 0)
    review.undo()
    review.redo()
    press(review, "s", 3)
    assert undone(review) == ["one", ""]


def test_a_check_in_between_does_not_part_a_word(cursk: Finding) -> None:
    review = Review("Cursk")
    press(review, "ab", 0)
    review.put_findings([cursk], review.revision)
    press(review, "c", 2)
    assert [finding.span for finding in review.findings] == [Span(3, 8)]
    review.undo()
    assert review.text == "Cursk"
    assert [finding.span for finding in review.findings] == [Span(0, 5)]


def test_a_decision_in_between_parts_a_word(cursk: Finding) -> None:
    review = Review("Cursk")
    press(review, "ab", 0)
    review.put_findings([cursk], review.revision)
    review.ignore(cursk, everywhere=False)
    press(review, "c", 2)
    assert undone(review) == ["abCursk", "abCursk", "Cursk"]


def test_what_changes_nothing_is_no_step() -> None:
    review = Review("the same")
    assert review.type(Edit(Span(0, 8), "the same")).edits == ()
    assert (review.can_undo, review.revision) == ("", 0)


def test_an_edit_is_taken_for_what_it_changes() -> None:
    review = Review("a line of words")
    step = review.type(Edit(Span(0, 15), "a line of swords"))
    assert step.edits == (Edit(Span(10, 10), "s"),)
