import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.numbers.agreement import agree
from app.checks.numbers.roles import are_of_two_roles
from app.checks.numbers.slips import slip
from app.checks.numbers.telling import Telling, tellings
from app.checks.numbers.wording import reworded
from app.text.figures.figure import Figure
from app.text.figures.figures import figures
from app.text.sentences import whole_sentence


def read(text: str) -> Figure:
    return figures(text)[0]


def told(text: str) -> Telling:
    return tellings(text, whole_sentence(text), lambda _: 1.0)[0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("11,000 troops", "10,000 to 12,000 troops", True),
        ("about 11,000 troops", "10,400 troops", True),
        ("11,000 troops", "14,000 troops", False),
        ("more than 50,000 dead", "53,000 dead", True),
        ("at least 61 dead", "72 dead", None),
        ("at least 61 dead", "at least 16 dead", False),
        ("500 houses", "487 houses", True),
        ("50 houses", "46 houses", False),
        ("7 miles", "11 km", True),
        ("11 miles", "11 km", False),
        ("10 knots", "10 miles per hour", False),
        ("200 nautical miles", "200 miles", True),
        ("about 130,700 euros", "137,000 euros", False),
        ("about 130,000 euros", "137,000 euros", True),
        ("a third of them", "33%", True),
        ("one week", "seven days", True),
        ("two years", "24 months", True),
        ("300 dollars", "300 euros", None),
        ("two million dollars", "A$2 million", True),
        ("C$5m", "5 million Australian dollars", None),
        ("aged 52", "aged 53", True),
        ("aged 52", "aged 25", False),
        ("8.42 pm", "20:42", True),
        ("20:42 GMT", "21:42 CET", True),
        ("20:42", "20:24", False),
        ("6 February 2023", "Feb. 6", True),
        ("6 February", "6 March", False),
        ("June 2024", "October", None),
        ("June 2024", "June", True),
        ("6 June 2024", "6 October", False),
        ("2023", "6 February 2023", True),
        ("6 February 2023", "2023", None),
        ("won 3-1", "won 1-3", False),
        ("71 of them", "71 kilograms", True),
        ("4 per cent", "4 degrees Celsius", None),
        ("200 points", "200 basis points", True),
        ("200 points", "200 percentage points", True),
        ("A$5m", "5 million Australian dollars", True),
        ("a woman of about 60", "a woman of about sixty years", True),
    ],
)
def test_agreement(one: str, other: str, *, expected: bool | None) -> None:
    assert agree(read(one), read(other)) is expected


@given(st.floats(0.01, 1e9), st.sampled_from(["km", "per cent", "tonnes", "euros", "people"]))
def test_a_figure_agrees_with_itself(number: float, unit: str) -> None:
    figure = read(f"{number:.2f} {unit}")
    assert agree(figure, figure)


@pytest.mark.parametrize(
    ("wrong", "right", "more"),
    [
        ("740 people", "470 people", "630 people"),
        ("1.4 million people", "140,000 people", "220,000 people"),
        ("8.5 people", "8,500 people", "9,500 people"),
        ("10 kilograms", "10 grams", "12 grams"),
        ("3 May 2021", "5 March 2021", "28 August 2021"),
        ("in 1957", "in 1975", "in 1983"),
        ("seventy-two people", "twenty-seven people", "thirty-one people"),
        ("thirteen people", "thirty people", "thirty-one people"),
        ("a 12-51 win", "a 12-15 win", "a 13-16 win"),
        ("95 years", "9.5 years old", "8.4 years old"),
    ],
)
def test_slips_are_likelier_than_other_numbers(wrong: str, right: str, more: str) -> None:
    assert slip(read(wrong), read(right)) > slip(read(wrong), read(more))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the director from 2011", "in office until 2019", True),
        ("the director from 2011", "in office since 2014", False),
        ("six days after the strike", "held for 17 days", True),
        ("six days after the strike", "17 days later", False),
        ("in 2011", "until 2019", False),
    ],
)
def test_roles(one: str, other: str, *, expected: bool) -> None:
    assert are_of_two_roles(told(one), told(other)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 15 euros to 7.50", "euros"),
        ("of 114 kilograms of fuel 71 are left", "kilograms"),
        ("after 17 stormy hours", "hours"),
        ("for 4 million euros and 12 boats", ""),
        ("on 6 February 40 came", ""),
    ],
)
def test_units_that_figures_go_without(text: str, expected: str) -> None:
    *_, last = tellings(text, whole_sentence(text), lambda _: 1.0)
    assert (last.completed.unit if last.completed else "") == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("740 people", "470 people", "470"),
        ("11 miles", "11 kilometres", "11 kilometres"),
        ("eleven hours", "an 11-minute raid", "11 minutes"),
        ("US$2.8 billion", "2.8 million dollars", "US$2.8 million"),
        ("4.3 thousand euros", "€4.3m", "4.3 million euros"),
        ("Seven houses", "four houses", "Four"),
        ("12 houses", "twenty-one houses", "21"),
        ("a 25-year-old man", "Ada Holm, 52, said", "52-year-old"),
        ("6 November", "6 February", "6 February"),
    ],
)
def test_wording(ours: str, theirs: str, expected: str) -> None:
    assert reworded(told(ours), told(theirs)) == expected
