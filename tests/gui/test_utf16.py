import hypothesis.strategies as st
import pytest
from hypothesis import given

from app.gui.utf16 import Utf16Map, utf16_length
from app.text.edits import Edit, apply_edits
from app.text.span import Span

TEXTS = st.text(alphabet="aé\u0301中\n😀👩🏽‍", max_size=40)


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("Kursk", 5), ("Zażółć", 6), ("😀", 2), ("e\u0301", 2), ("a😀b😀", 6)],
)
def test_length(text: str, length: int) -> None:
    assert utf16_length(text) == length


@given(TEXTS)
def test_every_offset_there_and_back(text: str) -> None:
    places = Utf16Map(text)
    for offset in range(len(text) + 1):
        assert places.units(offset) == utf16_length(text[:offset])
        assert places.offset(places.units(offset)) == offset


def test_inside_a_pair_is_its_character() -> None:
    assert Utf16Map("a😀b").offset(2) == 1


@given(TEXTS, st.data(), TEXTS)
def test_follows_edits(text: str, data: st.DataObject, replacement: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edit = Edit(Span(start, end), replacement)
    places = Utf16Map(text)
    places.edit(edit)
    new = apply_edits(text, [edit])
    fresh = Utf16Map(new)
    assert [places.units(i) for i in range(len(new) + 1)] == [
        fresh.units(i) for i in range(len(new) + 1)
    ]
