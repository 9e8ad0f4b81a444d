from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.quotes import quoting


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Yes,” she said. “No.”", ["Yes,", "No."]),
        ('"Yes," she said. "No."', ["Yes,", "No."]),
        ("'We won,' said Bob. 'The players' pay,' he said.", ["We won,", "The players' pay,"]),
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
        ("'\"Quoted\" inside,' he said.", ['"Quoted" inside,']),
        ("„Ja“ sagte er. «Oui», dit-il. »Nein«", ["Ja", "Oui", "Nein"]),
        ('said “to go home" and left', ["to go home"]),
        ('a 6" pipe and a "large" one', ["large"]),
        ("It's the '80s, the players’ wages and rock 'n' roll", []),
        ("don’t, won’t and ‘fair play’", ["fair play"]),
    ],
)
def test_quotations_are_found_by_their_marks(text: str, words: list[str]) -> None:
    found = quoting(text)
    assert [one.words.of(text) for one in found.quotations] == words
    assert all(one.closed for one in found.quotations)
    assert not found.strays


def test_a_mark_that_nothing_closes_opens_a_quotation_up_to_the_next() -> None:
    text = "He said “to go home, according to AP. He said, “Those who” stayed"
    first, second = quoting(text).quotations
    assert (first.words.of(text), first.closed) == ("to go home, according to AP. He said,", False)
    assert (second.words.of(text), second.closed) == ("Those who", True)


def test_a_mark_that_nothing_opened_is_a_stray() -> None:
    text = "said “no”” twice"
    assert [stray.start for stray in quoting(text).strays] == [9]


@given(st.text(alphabet="ab 6s.,\n\"“”„«»'‘’", max_size=40))
def test_quotations_stand_in_order_and_apart(text: str) -> None:
    found = quoting(text).quotations
    for one in found:
        assert one.span.contains(one.words)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
