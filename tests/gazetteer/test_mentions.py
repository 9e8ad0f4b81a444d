from collections.abc import Callable

import pytest

from app.gazetteer.gazetteer import Gazetteer

Learn = Callable[..., Gazetteer]


def forms(gazetteer: Gazetteer) -> set[str]:
    return {form.text for name in gazetteer.names for form in name.forms}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Yesterday the Russian President Vladimir Putin spoke.", {"Russian", "Vladimir Putin"}),
        ("It was led by Col Hamish de Bretton-Gordon.", {"Hamish de Bretton-Gordon"}),
        ("It was said by Chief of Staff Valery Gerasimov.", {"Valery Gerasimov"}),
        (
            "She teaches at the University of North Korean Studies.",
            {"University of North Korean Studies"},
        ),
        (
            "It is an arm of the Disaster and Emergency Management Authority.",
            {"Disaster and Emergency Management Authority"},
        ),
        ("Aid came through Bab al-Hawa on foot.", {"Bab al-Hawa"}),
        ("They joined the Korean People’s Army in spring.", {"Korean People’s Army"}),
        ("They joined the Korean People's Army in spring.", {"Korean People's Army"}),
        ("It was published at 07:19 AM in Seoul.", {"Seoul"}),
        ("We met Ukraine’s General Staff there.", {"Ukraine", "General Staff"}),
        ("He fought neo-Nazi groups.", {"neo-Nazi"}),
        ("Both Russia and Ukraine agreed.", {"Russia", "Ukraine"}),
        ("They met in Paris, London and Rome.", {"Paris", "London", "Rome"}),
        (
            "It was the Deputy Minister of Foreign Affairs who spoke.",
            {"Deputy Minister of Foreign Affairs"},
        ),
        (
            "They asked the Minister of Social Affairs and Children, Ásmundur Daðason.",
            {"Minister of Social Affairs and Children", "Ásmundur Daðason"},
        ),
        (
            "We saw the National Land Survey of Iceland there.",
            {"National Land Survey of Iceland"},
        ),
        (
            "It was the Ministry of Energy Alexander Novak knew.",
            {"Ministry of Energy", "Alexander Novak"},
        ),
        ("She reads the manga One Piece.", {"One Piece"}),
        ("They read Večerní listy in Nové Lhoty na Labi.", {"Večerní listy", "Nové Lhoty na Labi"}),
        ("The Russian bandura and the Smith tweeter were new.", {"Russian", "Smith"}),
    ],
)
def test_names_begin_and_end_where_they_should(
    sentence: str, names: set[str], learned: Learn
) -> None:
    assert forms(learned(sentence)) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Analysts expect more. However, nobody knows.",
        "The deal was signed on Monday, 5 April.",
        "“Nothing happened,” he said. It was late.",
        "Meanwhile the president left. Mr. and Mrs. were there.",
        "Superferries are big. Many superferries sail. Superferry crews sleep, on a superferry.",
    ],
)
def test_capitals_that_name_nothing(sentence: str, learned: Learn) -> None:
    assert forms(learned(sentence)) == set()


def test_a_headline_says_nothing_of_capitals(learned: Learn) -> None:
    text = (
        "Central Bank Raises Rates Again In Surprise Move\nThe bank of Brazil raised rates again."
    )
    assert forms(learned(text)) == {"Brazil"}


def test_a_name_at_a_sentence_start_is_known_from_elsewhere(learned: Learn) -> None:
    text = "Will Smith won. The prize went to Will Smith, and Will Smith cried."
    assert forms(learned(text)) == {"Will Smith"}


def test_a_headline_that_runs_into_the_text_says_nothing_of_capitals(learned: Learn) -> None:
    text = (
        "Town Council Gives Makeover to Market Square, Including Creation of New Benches: Harbour"
        " Daily The council of Bergstadt has put up benches in the square, said Bergstadt."
    )
    assert forms(learned(text)) >= {"Bergstadt"}
    assert not forms(learned(text)) & {"Gives Makeover", "Including Creation", "Makeover"}
