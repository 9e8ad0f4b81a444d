"""Which names of a source may stand where an article has other words."""

from app.checks.article import read_paragraph
from app.checks.context import context_of
from app.checks.slots import slots_of
from app.checks.view import View
from app.documents.document import Document, Source
from app.gazetteer.learn import learn_names

TOLD = (
    "On Monday the old mayor Bela Quillard opened the market, but on Tuesday the council rejected"
    " the bridge that {} had promised to the fishermen of the island."
)


def slots(article: str, source: str, word: str) -> set[str]:
    gazetteer = learn_names([Source(Document(source, b"", "txt", None))])
    (line,) = read_paragraph(article).cased
    view = View(article, line, context_of(gazetteer))
    place = next(n for n, t in enumerate(view.line.sentence.tokens) if t.text == word)
    return {name for name, slot in slots_of(view, place).items() if slot.fit > 0.5}


def test_a_name_that_the_article_has_as_often_stands_in_no_slot() -> None:
    assert slots(TOLD.format("she"), TOLD.format("she"), "she") == set()


def test_a_name_that_the_source_has_once_more_stands_in_the_slot() -> None:
    assert slots(TOLD.format("Feather"), TOLD.format("Quillard"), "Feather") == {"quillard"}
