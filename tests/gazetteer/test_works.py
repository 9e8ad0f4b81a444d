from collections.abc import Callable

import pytest

from app.gazetteer.gazetteer import Gazetteer

Learn = Callable[..., Gazetteer]


def forms(gazetteer: Gazetteer) -> set[str]:
    return {form.text for name in gazetteer.names for form in name.forms}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The winner was the book “Shopot nochnogo dozhdya”.", "Shopot nochnogo dozhdya"),
        ('On it stood "Live Debate in the Morning", among others.', "Live Debate in the Morning"),
        ("The “Farmers” lost the election.", "Farmers"),
        ("It won in the category “Story for Children.”", "Story for Children"),
    ],
)
def test_a_name_in_quotation_marks_is_learned_whole(
    sentence: str, name: str, learned: Learn
) -> None:
    assert name in forms(learned(sentence))


def test_a_part_of_a_work_is_a_name_only_if_it_is_one_elsewhere(learned: Learn) -> None:
    once = forms(learned("They saw “Zolotaya nit ozera” in Moscow."))
    assert "Zolotaya" not in once
    twice = forms(learned("They saw “Zolotaya nit ozera” in Moscow. Zolotaya is a river."))
    assert {"Zolotaya nit ozera", "Zolotaya"} <= twice


@pytest.mark.parametrize(
    "sentence",
    [
        "“Nothing happened here last night,” he said.",
        "He said: “Never.”",
        "They called it “very good news for the town”.",
    ],
)
def test_speech_is_no_name(sentence: str, learned: Learn) -> None:
    assert forms(learned(sentence)) == set()
