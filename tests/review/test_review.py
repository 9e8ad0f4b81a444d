"""One history for decisions and typing, with the open findings right at every step."""

import pytest

from app.checks.finding import ENTITY, Finding, Suggestion
from app.review.review import Decisions, Review
from app.text.edits import Edit, apply_edits
from app.text.span import Span

ARTICLE = "Zelanski met Putin in Cursk. Then Zelanski left Cursk for Dorth Korea.\n"
RIGHT = {"Zelanski": "Zelensky", "Cursk": "Kursk", "Dorth": "North"}


def find(text: str, words: dict[str, str] | None = None, check: str = "names") -> list[Finding]:
    """Return a finding for every place of the words, in order of the words."""
    found = []
    for word, right in (RIGHT if words is None else words).items():
        at = text.find(word)
        while at >= 0:
            found.append(finding(word, right, at, text, check))
            at = text.find(word, at + 1)
    return found


def finding(word: str, right: str, at: int, text: str, check: str = "names") -> Finding:
    neighbours = text[max(at - 4, 0) : at + len(word) + 4]
    return Finding(
        id=f"{check}:{neighbours}",
        check=check,
        category=ENTITY,
        severity="major",
        confidence=0.9,
        span=Span(at, at + len(word)),
        found=word,
        reason="names.misspelt",
        suggestions=(Suggestion(right, 0.9, 3),) if right else (),
        evidence=(),
        agree=3,
        sources=4,
        safe=True,
    )


def reviewed(text: str = ARTICLE, words: dict[str, str] | None = None) -> Review:
    review = Review(text)
    assert review.put_findings(find(text, words), 0)
    return review


def words_of(review: Review) -> list[str]:
    for finding in review.findings:
        assert finding.span.of(review.text) == finding.found
    return [finding.found for finding in review.findings]


def press(review: Review, keys: str, at: int) -> None:
    for number, key in enumerate(keys):
        review.type(Edit(Span(at + number, at + number), key))


def test_findings_are_in_order_of_place() -> None:
    assert words_of(reviewed()) == ["Zelanski", "Cursk", "Zelanski", "Cursk", "Dorth"]


def test_accept_puts_the_correction_and_moves_the_rest() -> None:
    review = reviewed()
    step = review.accept(review.findings[:1], "Volodymyr Zelensky")
    assert step.edits == (Edit(Span(0, 8), "Volodymyr Zelensky"),)
    assert review.text.startswith("Volodymyr Zelensky met Putin in Cursk.")
    assert words_of(review) == ["Cursk", "Zelanski", "Cursk", "Dorth"]
    assert review.decisions.accepted == (find(ARTICLE)[0].id,)
    assert review.decisions.corrected == {("Zelanski", "Volodymyr Zelensky")}
    review.undo()
    assert review.decisions.corrected == set()


def test_change_all_is_one_step() -> None:
    review = reviewed()
    both = review.same_kind(review.findings[1])
    assert [finding.found for finding in both] == ["Cursk", "Cursk"]
    step = review.accept(both, "Kursk")
    assert apply_edits(ARTICLE, step.edits) == review.text == ARTICLE.replace("Cursk", "Kursk")
    assert words_of(review) == ["Zelanski", "Zelanski", "Dorth"]
    review.undo()
    assert review.text == ARTICLE
    assert words_of(review) == ["Zelanski", "Cursk", "Zelanski", "Cursk", "Dorth"]
    assert review.can_undo == ""


def test_same_kind_tells_apart_what_has_another_suggestion() -> None:
    text = "Cursk and Cursk"
    review = Review(text)
    review.put_findings(
        [finding("Cursk", "Kursk", 0, text), finding("Cursk", "", 10, text)], review.revision
    )
    assert review.same_kind(review.findings[1]) == review.findings[1:]


def test_accepting_a_word_closes_an_overlapping_finding() -> None:
    text = "He met Volodimier Zelanski."
    whole = finding("Volodimier Zelanski", "Volodymyr Zelensky", 7, text, "terms")
    part = finding("Zelanski", "Zelensky", 18, text)
    review = Review(text)
    review.put_findings([whole, part], 0)
    review.accept([part], "Zelensky")
    assert not review.findings
    review.undo()
    assert review.findings == (whole, part)


def test_accepting_two_that_overlap_takes_the_first() -> None:
    text = "He met Volodimier Zelanski."
    whole = finding("Volodimier Zelanski", "Volodymyr Zelensky", 7, text, "terms")
    part = finding("Zelanski", "Zelensky", 18, text)
    review = Review(text)
    review.put_findings([part, whole], 0)
    review.accept([part, whole], "Volodymyr Zelensky")
    assert review.text == "He met Volodymyr Zelensky."
    assert review.decisions.accepted == (whole.id,)


def test_a_finding_that_is_not_open_is_passed_over() -> None:
    review = reviewed()
    gone = review.findings[0]
    review.accept([gone], "Zelensky")
    step = review.accept([gone], "Selenskyj")
    assert step.edits == ()
    review.undo()
    assert review.text == ARTICLE


def test_a_correction_can_take_the_words_out() -> None:
    review = reviewed()
    review.accept(review.findings[-1:], "")
    assert review.text.endswith("for  Korea.\n")
    review.undo()
    assert review.text == ARTICLE
    assert words_of(review)[-1] == "Dorth"


def test_ignore_here_leaves_the_other_places() -> None:
    review = reviewed()
    step = review.ignore(review.findings[1], everywhere=False)
    assert (step.edits, step.kind, review.revision) == ((), "ignore", 0)
    assert words_of(review) == ["Zelanski", "Zelanski", "Cursk", "Dorth"]
    review.put_findings(find(ARTICLE), 0)
    assert words_of(review) == ["Zelanski", "Zelanski", "Cursk", "Dorth"]


def test_ignore_everywhere_is_for_one_check() -> None:
    review = reviewed()
    review.ignore(review.findings[1], everywhere=True)
    assert words_of(review) == ["Zelanski", "Zelanski", "Dorth"]
    other = find(ARTICLE, {"Cursk": "Kursk"}, "terms")
    review.put_findings([*find(ARTICLE), *other], 0)
    assert [f.found for f in review.findings if f.check == "terms"] == ["Cursk", "Cursk"]
    assert "Cursk" not in [f.found for f in review.findings if f.check == "names"]


def test_a_name_that_was_added_is_not_reported_again() -> None:
    review = reviewed()
    step = review.add_name(review.findings[0])
    assert step.kind == "name"
    assert review.decisions.names == {"Zelanski"}
    review.put_findings(find(ARTICLE), 0)
    assert "Zelanski" not in words_of(review)
    review.undo()
    assert review.decisions == Decisions()


def test_undo_of_a_decision_opens_what_it_closed_even_if_the_check_no_longer_tells() -> None:
    review = reviewed()
    before = review.findings
    review.add_name(review.findings[0])
    review.put_findings(find(ARTICLE, {"Cursk": "Kursk", "Dorth": "North"}), 0)
    review.undo()
    assert review.findings == before


def test_deciding_twice_the_same_is_one_step() -> None:
    review = reviewed()
    first = review.findings[0]
    review.ignore(first, everywhere=True)
    review.ignore(first, everywhere=True)
    review.undo()
    assert review.can_undo == ""


def test_a_late_result_changes_nothing() -> None:
    review = reviewed()
    review.type(Edit(Span(0, 0), "x"))
    before = review.findings
    assert review.put_findings([], 0) is False
    assert review.findings == before


def test_accepted_words_are_not_reported_again_at_their_place() -> None:
    review = reviewed()
    review.accept(review.findings[:1], "Zelenskyy")
    again = find(review.text, {"Zelenskyy": "Zelensky", "Zelanski": "Zelensky"})
    review.put_findings(again, review.revision)
    assert words_of(review) == ["Zelanski"]
    press(review, "President ", 0)
    again = find(review.text, {"Zelenskyy": "Zelensky"})
    review.put_findings(again, review.revision)
    assert words_of(review) == []


def test_accepted_words_are_reported_once_they_were_changed() -> None:
    review = reviewed("Cursk")
    review.accept(review.findings, "Kurks")
    review.type(Edit(Span(4, 5), "z"))
    review.put_findings(find(review.text, {"Kurkz": "Kursk"}), review.revision)
    assert words_of(review) == ["Kurkz"]
    review.undo()
    review.put_findings(find(review.text, {"Kurks": "Kursk"}), review.revision)
    assert words_of(review) == []


def test_a_wider_finding_around_accepted_words_is_reported() -> None:
    review = reviewed("Dorth Korea")
    review.accept(review.findings, "North")
    review.put_findings(find(review.text, {"North Korea": "South Korea"}), review.revision)
    assert words_of(review) == ["North Korea"]


def test_undo_after_a_newer_check_keeps_what_it_found_elsewhere() -> None:
    review = reviewed()
    review.accept(review.findings[:1], "Volodymyr Zelensky")
    newer = find(review.text, {"Volodymyr": "Wolodymyr", "Putin": "Vladimir Putin"})
    review.put_findings(newer, review.revision)
    review.undo()
    assert words_of(review) == ["Zelanski", "Putin"]
    review.redo()
    assert words_of(review) == ["Putin"]


def test_revision_rises_with_every_change_of_the_text() -> None:
    review = reviewed()
    seen = [review.revision]
    review.accept(review.findings[:1], "Zelensky")
    seen.append(review.revision)
    review.undo()
    seen.append(review.revision)
    review.redo()
    seen.append(review.revision)
    press(review, "a", 0)
    seen.append(review.revision)
    assert seen == sorted(set(seen))


def test_typing_into_a_finding_closes_it_and_undo_opens_it() -> None:
    review = reviewed()
    review.type(Edit(Span(3, 4), ""))
    assert words_of(review)[0] == "Cursk"
    review.undo()
    assert words_of(review) == words_of(reviewed())


def test_an_action_after_an_undo_drops_what_could_be_redone() -> None:
    review = reviewed()
    review.accept(review.findings[:1], "Zelensky")
    review.undo()
    assert review.can_redo == "change"
    review.ignore(review.findings[0], everywhere=False)
    assert review.can_redo == ""
    assert review.redo() is None


def test_nothing_to_undo_or_redo() -> None:
    review = reviewed()
    assert (review.undo(), review.redo(), review.can_undo, review.can_redo) == (None, None, "", "")


def test_undo_tells_the_edits_that_a_view_has_to_show() -> None:
    review = reviewed()
    review.accept(review.same_kind(review.findings[1]), "Kursk City")
    changed = review.text
    step = review.undo()
    assert step is not None
    assert apply_edits(changed, step.edits) == ARTICLE
    assert step.kind == "change"


def test_edits_lead_from_the_article_as_read_to_the_text_now() -> None:
    review = reviewed()
    review.accept(review.same_kind(review.findings[1]), "Kursk")
    press(review, "Kim ", 0)
    edits = review.edits()
    assert apply_edits(ARTICLE, edits) == review.text
    assert [edit.replacement for edit in edits][1:] == ["Kursk", "Kursk"]


@pytest.mark.parametrize("span", [Span(100, 101), Span(500, 500)])
def test_an_edit_outside_the_text_is_refused_and_leaves_no_step(span: Span) -> None:
    review = Review("short")
    with pytest.raises(ValueError, match="outside"):
        review.type(Edit(span, "x"))
    assert (review.text, review.can_undo, review.revision) == ("short", "", 0)
