"""The whole product on one page.

    story = open_story(article, sources)           files in, boilerplate cut, odd sources set aside
    gazetteer = learn_names(story.sources)         the names as the sources write them
    findings = check_article(story.article.text, gazetteer, settings)

The editor decides on the findings in an `app.review.review.Review`; `write_document` puts the
decisions into the file. Window, command line and batch all go through here.
"""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from app.checks.checker import Checker
from app.checks.finding import Finding
from app.documents import Document, Source, read_document, read_source
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.house import HouseList
from app.gazetteer.learn import learn_names, with_house_names
from app.progress import Progress, no_progress
from app.settings import Settings

__all__ = [
    "Checker",
    "HouseList",
    "Story",
    "check_article",
    "learn_names",
    "open_sources",
    "open_story",
    "with_house_names",
]


class Story(Struct, frozen=True):
    """An article and the other reports of the same story, used or set aside."""

    article: Document
    sources: tuple[Source, ...]


def open_story(article: Path, sources: Sequence[Path], progress: Progress = no_progress) -> Story:
    """Read an article and its sources from files.

    Raises:
        DocumentError: one of the files can't be read.
        Cancelled: `progress` asked for it.
    """
    document = read_document(article)
    return Story(document, open_sources(document, _read_all(sources, progress)))


def open_sources(article: Document, documents: Sequence[Document]) -> tuple[Source, ...]:
    """Return the documents as sources of `article`: trimmed, and set aside where they are no use.

    Set aside are: the article itself, a repeat of an earlier source, an empty text, and a text in
    another language than the article's.
    """
    sources: list[Source] = []
    for document in documents:
        sources.append(read_source(document, article, sources))
    return tuple(sources)


def check_article(
    text: str,
    gazetteer: Gazetteer,
    settings: Settings | None = None,
    progress: Progress = no_progress,
    house: Sequence[HouseList] = (),
) -> tuple[Finding, ...]:
    """Return what is suspect in `text`, in order of place.

    For repeated checks of a text that is being edited keep a `Checker`: it remembers the paragraphs
    that did not change.

    Args:
        text: the article.
        gazetteer: the names of its sources.
        settings: what to look for; None is the usual.
        progress: told a place in the text and the text's length.
        house: the lists of the desk's names; of two spellings that of the first list counts.

    Raises:
        Cancelled: `progress` asked for it.
    """
    return Checker(gazetteer, settings or Settings(), house).check(text, progress)


def _read_all(paths: Sequence[Path], progress: Progress) -> list[Document]:
    documents = []
    for done, path in enumerate(paths):
        progress(done, len(paths))
        documents.append(read_document(path))
    return documents
