"""Which documents help with an article, and which are set aside."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.documents import (
    Document,
    Source,
    document_of_text,
    read_document,
    read_source,
    switched_off,
    trimmed,
    untrimmed,
)

SEEDS = Path(__file__).parents[2] / "seeds"


def seed(number: str) -> Document:
    return read_document(next(SEEDS.glob(f"{number}*")))


def text_of(source: Source) -> str:
    return "".join(span.of(source.document.text) for span in source.story_spans())


@pytest.fixture(scope="module")
def article() -> Document:
    return seed("000")


def test_other_reports_are_used(article: Document) -> None:
    sources: list[Source] = []
    for number in ("001", "002", "003", "004"):
        sources.append(read_source(seed(number), article, sources))
    assert [source.why for source in sources] == [""] * 4
    assert "Sanwo-Olu" in sources[3].document.text
    assert "Sanwo-Olu" not in text_of(sources[3])


@pytest.mark.parametrize(
    "change",
    [
        str,
        str.upper,
        lambda text: "  " + text.replace("\n", "\r\n\r\n"),
        lambda text: text.replace("’", "'").replace("“", '"').replace("”", '"'),
        lambda text: "Skip to content\n\n" + text + "\n\nSubscribe to our newsletter!\n",
    ],
    ids=["same", "capitals", "line ends", "quotes", "on its page"],
)
def test_the_article_is_no_source_of_itself(
    change: Callable[[str], str], article: Document
) -> None:
    source = read_source(document_of_text(change(article.text)), article, [])
    assert source.why == "source.article"
    assert not source.used


def test_a_corrected_copy_of_the_article_is_another_text(article: Document) -> None:
    copy = document_of_text(article.text.replace("Cursk", "Kursk"))
    assert read_source(copy, article, []).why == ""


def test_a_repeat_is_set_aside(article: Document) -> None:
    first = read_source(seed("002"), article, [])
    again = document_of_text(seed("002").text.replace("\n", "\n\n"))
    assert read_source(again, article, [first]).why == "source.repeat"
    assert read_source(again, article, [switched_off(first)]).why == ""


@pytest.mark.parametrize("text", ["", " \n\n", "* * *", "Skip to content\nShare on Facebook"])
def test_nothing_to_learn_from(text: str, article: Document) -> None:
    assert read_source(document_of_text(text), article, []).why == "source.empty"


def test_another_language_is_set_aside(article: Document) -> None:
    german = document_of_text(
        "Nordkorea hat am Montag erstmals offiziell bestätigt, dass es Soldaten nach Russland "
        "geschickt hat, um bei der Rückeroberung des Gebiets Kursk zu helfen."
    )
    assert read_source(german, article, []).why == "source.language"
    assert read_source(seed("001"), german, []).why == "source.language"


def test_an_unknown_language_is_used(article: Document) -> None:
    short = document_of_text("Kim Jong Un, Kursk")
    assert read_source(short, article, []).why == ""
    assert read_source(seed("001"), short, []).why == ""


def test_trimming_is_switched_off_and_on_again(article: Document) -> None:
    source = read_source(seed("004"), article, [])
    plain = untrimmed(source)
    assert text_of(plain) == source.document.text
    assert plain == read_source(seed("004"), article, [], trim=False)
    assert trimmed(plain) == source


def test_the_user_switches_a_source_off(article: Document) -> None:
    source = switched_off(read_source(seed("004"), article, []))
    assert (source.used, source.why) == (False, "source.off")
    assert read_source(source.document, article, []).used


def test_an_empty_article_sets_nothing_aside() -> None:
    assert read_source(seed("001"), document_of_text(""), []).used
