from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.accuracy.slips import heard, keyboard, scanned

Slip = Callable[[str, Random], str]


def drawn(slip: Slip, word: str) -> set[str]:
    return {slip(word, Random(seed)) for seed in range(400)}


@pytest.mark.parametrize(
    ("slip", "word", "form"),
    [
        pytest.param(keyboard, "Kursk", "Kurak", id="the key beside"),
        pytest.param(keyboard, "Kursk", "Kursj", id="the key beside, in its row"),
        pytest.param(keyboard, "Kursk", "Kusrk", id="swapped"),
        pytest.param(keyboard, "Kursk", "Kuursk", id="doubled"),
        pytest.param(keyboard, "Kursk", "Kusk", id="dropped"),
        pytest.param(scanned, "Bernard", "Bemard", id="rn looks like m"),
        pytest.param(scanned, "Illinois", "lllinois", id="I looks like l"),
        pytest.param(scanned, "Oslo", "Osl0", id="o looks like 0"),
        pytest.param(heard, "Kursk", "Cursk", id="k sounds like c"),
        pytest.param(heard, "Zelensky", "Zelanski", id="two sounds"),
        pytest.param(heard, "Stephen", "Stefen", id="ph sounds like f"),
    ],
)
def test_slips_that_can_come(slip: Slip, word: str, form: str) -> None:
    assert form in drawn(slip, word)


@pytest.mark.parametrize("slip", [keyboard, scanned, heard])
def test_the_capital_stays(slip: Slip) -> None:
    assert all(form[0].isupper() for form in drawn(slip, "Novak"))


def test_parts_keep_their_capitals() -> None:
    assert {form.partition("-")[2][:1] for form in drawn(heard, "Karl-Heinz")} >= {"H"}
    assert "Min-chun" not in drawn(keyboard, "Min-jun")


@pytest.mark.parametrize("slip", [keyboard, scanned, heard])
@given(word=st.text(min_size=1, max_size=12), seed=st.integers())
def test_any_word_will_do(slip: Slip, word: str, seed: int) -> None:
    form = slip(word, Random(seed))
    assert slip(word, Random(seed)) == form
    assert abs(len(form) - len(word)) <= 3 + sum(len(c.lower()) - 1 for c in word)
