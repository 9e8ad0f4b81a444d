"""What a figure is."""

from msgspec import Struct

from app.text.span import Span

COUNT = "count"
"""The kind of a figure without a unit: so many of something."""
AGE = "age"
DATE = "date"
LABEL = "label"
"""The kind of a number that names something: Apollo 11, No. 10."""
MONEY = "money"
ORDINAL = "ordinal"
PERCENT = "percent"
POINTS = "points"
SCORE = "score"
TIME = "time"
WEEKDAY = "weekday"


class Figure(Struct, frozen=True):
    """A quantity, a date or a score in a sentence.

    Attributes:
        span: the figure with its unit.
        kind: what it measures, such as `COUNT`, `MONEY`, "length"; only like is compared with like.
        low: the number, in the base unit of its kind; for a range the lower one.
        high: the same as `low` but for a range.
        bare: `low` as it is written, in its own unit.
        step: what one of its last digit is worth that is not a rounding zero, in base units.
        unit: its unit or currency by one name however written, "" for none.
        hedge: "" if it is exact, else "about", "over" or "under".
        number: the number in it, with "million" and the like; None where it is all of it.
        parts: year, month and day of a date, 0 for what it does not say; the two sides of a score;
            else empty.
        zone: the time zone that a time of day tells.
        written: whether its number is in words.
    """

    span: Span
    kind: str
    low: float = 0.0
    high: float = 0.0
    bare: float = 0.0
    step: float = 1.0
    unit: str = ""
    hedge: str = ""
    number: Span | None = None
    parts: tuple[int, ...] = ()
    zone: str = ""
    written: bool = False
