import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.matching.sound import sound_key, sounds_like


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cursk", "Kursk"),
        ("Zelanski", "Zelenskyy"),
        ("Gostomel", "Hostomel"),
        ("Kiev", "Kyiv"),
        ("Zhdanov", "Jdanoff"),
        ("Chungli", "Chongli"),
        ("Arestovich", "Arestovych"),
        ("Jablonski", "Yablonsky"),
        ("Mohammed", "Muhamad"),
    ],
)
def test_romanisations_of_one_name_share_the_key(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


@pytest.mark.parametrize(("one", "other"), [("Kursk", "Minsk"), ("Putin", "Macron")])
def test_other_names_do_not(one: str, other: str) -> None:
    assert sound_key(one) != sound_key(other)


@given(st.text(max_size=20))
def test_any_text_has_a_key_and_sounds_like_itself(text: str) -> None:
    assert sound_key(text) == sound_key(text.upper().lower())
    assert sounds_like(text, text) == 1
