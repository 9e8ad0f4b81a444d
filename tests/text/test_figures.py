import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.text.figures.figure import (
    AGE,
    COUNT,
    DATE,
    LABEL,
    MONEY,
    ORDINAL,
    PERCENT,
    SCORE,
    TIME,
    WEEKDAY,
    Figure,
)
from app.text.figures.figures import figures


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234 people came", 1234),
        ("12,34,567 people came", 1_234_567),
        ("1.234.567 people came", 1_234_567),
        ("1 234 567 people came", 1_234_567),
        ("12\u202f500 people came", 12_500),
        ("1.2 million people came", 1_200_000),
        ("13 thousands people came", 13_000),
        ("1.2m people came", 1_200_000),
        ("12,5 million people came", 12_500_000),
        ("3 lakh people came", 300_000),
        ("two crore people came", 20_000_000),
        ("two dozen people came", 24),
        ("a hundred people came", 100),
        ("half a million people came", 500_000),
        ("one and a half million people came", 1_500_000),
        ("a hundred and five people came", 105),
        ("forty-two thousand one hundred people came", 42_100),
        ("a four-storey house", 4),
        ("21 of the 55 million voters", 21_000_000),
    ],
)
def test_counts(text: str, value: float) -> None:
    figure = figures(text)[0]
    assert (figure.kind, figure.low, figure.high) == (COUNT, value, value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10,000 to 12,000 soldiers", 10_000, 12_000),
        ("between 10 and 12 tanks", 10, 12),
        ("some 5-6 million voters", 5_000_000, 6_000_000),
        ("three or four houses", 3, 4),
    ],
)
def test_ranges(text: str, low: float, high: float) -> None:
    figure = only(text)
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("an 11-kilometre march", "length", 11_000),
        ("7 miles away", "length", 11_265.4),
        ("50m deep", "length", 50),
        ("6.12 square kilometers", "area", 6_120_000),
        ("5 km² of forest", "area", 5_000_000),
        ("10 grams of sand", "mass", 0.01),
        ("100°F in the shade", "temperature", 37.78),
        ("38C in the shade", "temperature", 38),
        ("gusts of 60 km/h", "speed", 16.67),
        ("120 miles per hour", "speed", 53.64),
        ("two and a half hours", "duration", 9000),
        ("two hours and ten minutes", "duration", 7800),
        ("rose 4 per cent", PERCENT, 4),
        ("rose 4.5%", PERCENT, 4.5),
        ("two-thirds of them", PERCENT, 66.67),
        ("US$2.8 billion", MONEY, 2.8e9),
        ("900 million dollars", MONEY, 9e8),
        ("£3bn", MONEY, 3e9),
        ("Rs 5 crore", MONEY, 5e7),
        ("200 Swiss francs", MONEY, 200),
        ("a 52-year-old driver", AGE, 52),
        ("Ada Holm, 71, said", AGE, 71),
        ("a boy of eleven", AGE, 11),
        ("aged 52", AGE, 52),
        ("Ada Holm is 71 and runs", AGE, 71),
        ("Lindholm was 71 metres", "length", 71),
        ("aged about 52 years", AGE, 52),
        ("a woman of about sixty", AGE, 60),
        ("a fisherman of 63", AGE, 63),
        ("a team of 63", COUNT, 63),
        ("Ada Holm (81 years)", AGE, 81),
        ("Ada Holm, of 81 years, said", AGE, 81),
        ("the bridge, of 81 years, fell", "duration", 81 * 31_557_600),
        ("71 dollars and 20 cents", MONEY, 71.2),
        ("in the 71st minute", "duration", 71 * 60),
        ("2 billion Hong Kong dollars", MONEY, 2e9),
        ("40,000 Egyptian pounds", MONEY, 40_000),
        ("3,000 drachmas", MONEY, 3000),
        ("a hundred Germans won", COUNT, 100),
        ("the 23rd title", ORDINAL, 23),
        ("the twenty-third title", ORDINAL, 23),
        ("at 8:42 p.m. sharp", TIME, 1242),
        ("at 20:42 sharp", TIME, 1242),
        ("at 4am sharp", TIME, 240),
        ("on Tuesday’s agenda", WEEKDAY, 2),
    ],
)
def test_kinds(text: str, kind: str, value: float) -> None:
    figure = only(text)
    assert figure.kind == kind
    assert figure.low == pytest.approx(value, abs=0.05)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("on Feb. 6, 2023", (2023, 2, 6)),
        ("on 6 February 2023", (2023, 2, 6)),
        ("on the 6th of February", (0, 2, 6)),
        ("on 2023-02-06", (2023, 2, 6)),
        ("in March 2021", (2021, 3, 0)),
        ("it expires in May", (0, 5, 0)),
        ("since 1975", (1975, 0, 0)),
        ("the 2022 floods", (2022, 0, 0)),
    ],
)
def test_dates(text: str, parts: tuple[int, ...]) -> None:
    figure = only(text)
    assert (figure.kind, figure.parts) == (DATE, parts)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from 6 to 9 February", (0, 2, 6), (0, 2, 9)),
        ("on Feb. 6-9, 2023", (0, 2, 6), (2023, 2, 9)),
        ("between February 6 and 9", (0, 2, 6), (0, 2, 9)),
    ],
)
def test_stretches_of_days(text: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    found = figures(text)
    assert [(one.kind, one.parts) for one in found] == [(DATE, first), (DATE, last)]


def test_a_number_after_a_date_may_count() -> None:
    assert [one.kind for one in figures("between February 6 and 9 people")] == [DATE, COUNT]


def test_a_number_after_a_road_may_count() -> None:
    assert only("on the highway 38 people were hurt").kind == COUNT


def test_of_two_ages_both_are_read() -> None:
    assert [one.kind for one in figures("two men aged 24 and 51")] == [COUNT, AGE, AGE]


def test_scores() -> None:
    figure = only("They won 3–1 away.")
    assert (figure.kind, figure.parts) == (SCORE, (3, 1))


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("about 300 houses", "about"),
        ("more than 300 houses", "over"),
        ("fewer than 300 houses", "under"),
        ("300 houses or so", ""),
        ("exactly 300 houses", ""),
    ],
)
def test_hedges(text: str, hedge: str) -> None:
    assert only(text).hedge == hedge


@pytest.mark.parametrize(
    "text",
    [
        "The F-16 and the S400 landed.",
        "COVID-19 and 5G",
        "They may march if May marches.",
        "One of them came first.",
        "Dozens of people came at half past six.",
        "It is open 24/7.",
        pytest.param("9" * 400 + " people", id="more digits than a number has"),
    ],
)
def test_no_figures(text: str) -> None:
    assert not figures(text)


@pytest.mark.parametrize("text", ["the Apollo 11 crew", "under Article 5 of it", "at No. 10"])
def test_numbers_that_name_something(text: str) -> None:
    assert only(text).kind == LABEL


@given(st.text(alphabet="1250.,-$%€ abmkno'’th()\u00a0", max_size=40) | st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    end = 0
    for figure in figures(text):
        assert figure.span.start >= end
        assert figure.span.of(text).strip()
        assert figure.number is None or figure.span.contains(figure.number)
        end = figure.span.end


@given(st.integers(2, 999_999_999))
def test_separators_do_not_change_a_number(number: int) -> None:
    assert only(f"{number:,} people").low == only(f"{number} people").low == number
