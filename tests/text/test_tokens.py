from hypothesis import given
from hypothesis import strategies as st

from app.text.span import Span
from app.text.tokens import tokens, word_count


def texts(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


def test_hyphens_and_apostrophes_join_a_word() -> None:
    assert texts("Yang Moo-jin met O’Brien in N'Djamena") == [
        "Yang", "Moo-jin", "met", "O’Brien", "in", "N'Djamena",
    ]  # fmt: skip


def test_a_possessive_is_left_off_and_remembered() -> None:
    (word,) = tokens("Moscow’s")
    assert (word.text, word.possessive, word.span) == ("Moscow", True, Span(0, 6))


def test_initials_keep_their_stops() -> None:
    assert texts("the U.S. and John F. Kennedy") == [
        "the", "U.S.", "and", "John", "F.", "Kennedy",
    ]  # fmt: skip


def test_an_empty_part_has_no_tokens() -> None:
    assert tokens("Kim Jong-un", Span(3, 3)) == []


def test_numbers_and_addresses_are_no_words() -> None:
    kinds = {token.text: token.kind for token in tokens("10,000 at www.example.org or @desk")}
    assert kinds["10,000"] == "number"
    assert kinds["www.example.org"] == kinds["@desk"] == "address"


def test_a_capital_inside_a_hyphenated_word_counts() -> None:
    assert tokens("new-Nazi")[0].capital
    assert not tokens("well-known")[0].capital


def test_parts_stand_where_they_stand() -> None:
    text = "pro-Russian Bretton-Gordon"
    parts = [part for token in tokens(text) for part in token.parts]
    assert [part.span.of(text) for part in parts] == ["pro", "Russian", "Bretton", "Gordon"]


def test_words_of_all_scripts_with_their_marks() -> None:
    assert texts("व्लादिमीर पुतिन и Путин") == ["व्लादिमीर", "पुतिन", "и", "Путин"]


@given(st.text(st.characters(max_codepoint=0x2100), max_size=50))
def test_words_are_the_same_beside_another_script(text: str) -> None:
    assert tokens(f"{text} я")[:-1] == tokens(text)


@given(st.text(max_size=200))
def test_tokens_are_in_order_and_say_what_stands_there(text: str) -> None:
    found = tokens(text)
    assert all(token.span.of(text) == token.text and token.text for token in found)
    assert word_count(text) == len(found)
    ends = [0, *(token.span.end for token in found)]
    assert all(end <= token.span.start for end, token in zip(ends, found, strict=False))
