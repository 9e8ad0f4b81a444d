"""Text in the columns of a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from app.cli.columns import one_line, padded, width, wrapped


def test_width_counts_columns() -> None:
    assert [width(text) for text in ("ab", "戦争", "e\u0301", "👩", "")] == [2, 4, 1, 2, 0]


def test_padding_counts_columns() -> None:
    assert padded("戦", 4) == "戦  "
    assert padded("too long", 4) == "too long"


def test_nothing_that_a_terminal_obeys_is_left() -> None:
    assert one_line("a\x1b[2J\nb\x00\x9bc") == "a�[2J b��c"


@given(st.text(alphabet="ab戦 e\u0301", max_size=80), st.integers(2, 20))
def test_wrapped_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    lines = list(wrapped(text, columns))
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
