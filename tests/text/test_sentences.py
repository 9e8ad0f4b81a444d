import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.sentences import sentence_spans, sentences, whole_sentence
from app.text.span import Span


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentence_spans(text)]


def test_stops_questions_and_quotes_end_a_sentence() -> None:
    assert split("He left. Did he? “Yes.” She stayed!") == [
        "He left.", "Did he?", "“Yes.”", "She stayed!",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Oleksandr Syrskyi spoke.",
        "The U.S. Army denied it.",
        "It rose by 2.5 per cent.",
        "Mr. J. Smith came on Jan. 5 by train.",
        "COVID-19 vs. Influenza",
    ],
)
def test_abbreviations_and_figures_do_not(text: str) -> None:
    assert split(text) == [text]


def test_a_line_end_always_does() -> None:
    assert split("A headline\n\nThe story begins here") == ["A headline", "The story begins here"]


def test_a_line_without_a_word_is_no_sentence() -> None:
    assert sentences("***\n—\n") == []


def test_an_empty_part_has_no_sentences() -> None:
    assert sentences("He left. She stayed.", Span(4, 4)) == []


def test_headlines_are_told_by_their_capitals() -> None:
    headline, line = sentences("North Korea Sends More Troops Abroad\nThe North sends more troops.")
    assert headline.headline
    assert not line.headline


@given(st.text(alphabet=st.sampled_from("ab .!?\n”“AÉ5"), max_size=80))
def test_no_letter_is_lost_or_told_twice(text: str) -> None:
    spans = list(sentence_spans(text))
    inside = "".join(span.of(text) for span in spans)
    assert "".join(inside.split()) == "".join(text.split())
    assert spans == sorted(spans)


@given(st.text(alphabet=st.sampled_from("ab .!?\n”“'’@-/:AÉ5sU,"), max_size=80))
def test_a_sentence_has_the_same_words_by_itself(text: str) -> None:
    for sentence in sentences(text):
        alone = whole_sentence(sentence.span.of(text))
        assert sentence.shifted(-sentence.span.start) == alone
