"""Two wordings side by side, for eyes and ears."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gui.difference import compared, difference_html, difference_words
from app.gui.theme import DARK, LIGHT
from app.text.span import Span

OLD = "Those who fought are all representatives of the hero and the honor of the land"
NEW = "They who fought are all heroes and representatives of the honour of the land"


def plain(html: str) -> str:
    return unescape(re.sub("<[^>]*>", "", html))


def standing_out(html: str) -> list[str]:
    return [unescape(words) for words in re.findall(r"underline\">([^<]*)<", html)]


def struck(html: str) -> list[str]:
    return [unescape(words) for words in re.findall(r"line-through\">([^<]*)<", html)]


def test_each_word_that_goes_or_comes_is_marked() -> None:
    html = difference_html(OLD, NEW, LIGHT)
    assert struck(html) == ["Those", "hero and the honor"]
    assert standing_out(html) == ["They", "heroes and", "honour"]
    assert plain(html) == (
        "Those They who fought are all heroes and representatives of the "
        "hero and the honor honour of the land"
    )


def test_moved_words_stay_where_they_are_read_best() -> None:
    html = difference_html("North Sea Studies University", "University of North Sea Studies", DARK)
    assert standing_out(html) == ["University of"]
    assert struck(html) == ["University"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("he he", "he", "“he” goes"),
        ("We go", "We go”", "“”” comes in"),
        ("4,000 men", "400 men", "“4,000” becomes “400”"),
        ("a b", "a b", ""),
        ("", "", ""),
    ],
)
def test_the_difference_is_told_to_those_who_hear_it(old: str, new: str, words: str) -> None:
    assert difference_words(old, new) == words


def test_a_passage_shows_what_the_article_has_not() -> None:
    passage = f"Kim said: “{NEW}.”"
    html = compared(passage, Span(11, 11 + len(NEW)), OLD, LIGHT)
    assert plain(html) == passage
    assert standing_out(html) == ["They", "heroes and", "honour"]


def test_no_text_is_taken_for_markup() -> None:
    html = difference_html("a <b>", "a <i> & c", LIGHT)
    assert "<b>" not in html
    assert "<i>" not in html
    assert "&amp;" in html


WORDS = st.text(alphabet="ab’-,.” éу", max_size=30)


@given(old=WORDS, new=WORDS)
def test_nothing_is_lost_whatever_the_wordings(old: str, new: str) -> None:
    html = difference_html(old, new, LIGHT)
    without_old = re.sub(r"<span[^>]*line-through[^>]*>[^<]*</span>", "", html)
    without_new = re.sub(r"<span[^>]*underline[^>]*>[^<]*</span>", "", html)
    assert letters(without_old) == "".join(new.split())
    assert letters(without_new) == "".join(old.split())
    assert letters(compared(new, Span(0, len(new)), old, LIGHT)) == "".join(new.split())


def letters(html: str) -> str:
    return "".join(plain(html).split())
