"""Which of the corrections that were accepted explains which change of the text."""

import pytest
from msgspec.structs import replace

from app.checks.finding import ENTITY, Finding, Suggestion
from app.review.explained import explained
from app.review.review import Review
from app.text.edits import Edit
from app.text.span import Span

ARTICLE = "Zelanski met the General Attorney in Cursk. Then the the army left Cursk.\n"


def finding(words: str, right: str, start: int = 0) -> Finding:
    at = ARTICLE.index(words, start)
    return Finding(
        id=f"{words}:{at}",
        check="names",
        category=ENTITY,
        severity="major",
        confidence=0.9,
        span=Span(at, at + len(words)),
        found=words,
        reason="names.misspelt",
        suggestions=(Suggestion(right, 0.9, 3),),
        evidence=(),
        agree=3,
        sources=4,
        safe=True,
    )


FIRST, SECOND = finding("Cursk", "Kursk"), finding("Cursk", "Kursk", 50)
OFFICE = finding("General Attorney", "Prosecutor General")
DOUBLED = finding("the ", "", 45)
LONE = finding("the ", "")


@pytest.fixture
def review() -> Review:
    review = Review(ARTICLE)
    assert review.put_findings([LONE, OFFICE, FIRST, DOUBLED, SECOND], 0)
    return review


def accept(review: Review, wanted: Finding, replacement: str | None = None) -> None:
    found = next(each for each in review.findings if each.id == wanted.id)
    review.accept([found], wanted.suggestions[0].text if replacement is None else replacement)


def why(review: Review) -> dict[str, list[str]]:
    """Return what explains each change, by the words that it takes out or puts in."""
    for each in review.accepted:
        assert 0 <= each.span.start <= each.span.end <= len(review.text)
    by_edit = explained(ARTICLE, review.text, review.accepted)
    return {
        edit.span.of(ARTICLE).strip() or edit.replacement.strip(): [each.found for each in findings]
        for edit, findings in by_edit.items()
    }


def test_accepted_findings_stand_where_their_corrections_are(review: Review) -> None:
    accept(review, SECOND)
    accept(review, OFFICE)
    review.type(Edit(Span(0, 0), "President "))
    assert [each.span.of(review.text) for each in review.accepted] == [
        "Prosecutor General",
        "Kursk",
    ]
    assert [each.id for each in review.accepted] == [OFFICE.id, SECOND.id]


def test_each_change_is_explained_once(review: Review) -> None:
    for each in (FIRST, SECOND, OFFICE, DOUBLED):
        accept(review, each)
    reasons = why(review)
    assert reasons["Cursk"] == ["Cursk"]
    assert reasons["the"] == ["the "]
    by_edit = explained(ARTICLE, review.text, review.accepted)
    assert sorted(each.id for found in by_edit.values() for each in found) == sorted(
        each.id for each in review.accepted
    )
    assert len(review.accepted) == len(by_edit) == 4
    assert set(by_edit) <= set(review.edits())


def test_of_a_correction_in_several_places_the_first_is_explained() -> None:
    words, right = "the General Attorney in Cursk", "a General Prosecutor in the south"
    review = Review(ARTICLE)
    review.put_findings([finding(words, right)], 0)
    accept(review, review.findings[0])
    assert len(review.edits()) == 3
    assert why(review) == {"the": [words]}


def test_what_was_typed_has_no_reason(review: Review) -> None:
    accept(review, FIRST)
    review.type(Edit(Span(0, 8), "Zelensky"))
    assert why(review) == {"Cursk": ["Cursk"]}


def test_a_correction_that_was_typed_over_explains_nothing(review: Review) -> None:
    accept(review, FIRST)
    place = review.accepted[0].span
    review.type(Edit(Span(place.start, place.start + 1), "C"))
    assert review.accepted == ()
    assert why(review) == {}
    review.undo()
    assert why(review) == {"Cursk": ["Cursk"]}


@pytest.mark.parametrize("wanted", [FIRST, OFFICE, DOUBLED, LONE], ids=lambda each: each.id)
def test_undo_takes_the_reason_back_and_redo_brings_it(review: Review, wanted: Finding) -> None:
    accept(review, wanted)
    accepted = review.accepted
    assert [each.id for each in accepted] == [wanted.id]
    review.undo()
    assert review.accepted == ()
    assert why(review) == {}
    review.redo()
    assert review.accepted == accepted
    assert next(iter(why(review).values())) == [wanted.found]


def test_a_later_check_keeps_the_reasons(review: Review) -> None:
    accept(review, FIRST)
    assert review.put_findings([], review.revision)
    assert why(review) == {"Cursk": ["Cursk"]}


def test_a_correction_that_changes_nothing_explains_nothing(review: Review) -> None:
    accept(review, FIRST, "Cursk")
    assert why(review) == {}


@pytest.mark.parametrize(
    ("words", "right"),
    [("the the", "the"), (" the the ", " the "), ("the ", ""), (" the", ""), ("Then the", "Then")],
)
def test_of_two_words_either_may_be_taken_out(words: str, right: str) -> None:
    review = Review(ARTICLE)
    review.put_findings([finding(words, right, ARTICLE.index("Then"))], 0)
    accept(review, review.findings[0])
    assert list(why(review).values()) == [[words]]


def test_corrections_side_by_side_share_their_change() -> None:
    text = "in Cursk Cursk"
    review = Review(text)
    word = replace(FIRST, span=Span(3, 8))
    space = replace(FIRST, id="space", found=" ", span=Span(8, 9))
    review.put_findings([word, space], 0)
    review.accept([review.findings[1]], "-")
    review.accept([review.findings[0]], "Kursk")
    (edit,) = review.edits()
    shared = explained(text, review.text, review.accepted)[edit]
    assert [each.found for each in shared] == ["Cursk", " "]
