"""What a command reads: the article, the sources and the desk's names."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from app.cli.progress import ProgressBar
from app.documents import (
    Document,
    DocumentError,
    document_of_text,
    documents_in,
    read_document,
)
from app.documents.formats import format_named
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.house import HouseList
from app.gazetteer.learn import with_house_names
from app.gazetteer.name import Name
from app.story import Story, learn_names, open_sources

STANDARD_INPUT = "-"


class Inputs(Struct, frozen=True):
    """A story with the names that were learned from it, and the desk's."""

    story: Story
    gazetteer: Gazetteer
    house: tuple[HouseList, ...]

    def names(self) -> tuple[Name, ...]:
        """Return the names that sources write, most mentioned first, then the desk's others."""
        return with_house_names(
            self.gazetteer.names, (form for names in self.house for form in names)
        )

    def path_of(self, source: int) -> str:
        """Return the path of the source at a place of the list, as it was given."""
        return str(self.story.sources[source].document.path)


def read_inputs(article: str, sources: Sequence[Path], names: Sequence[Path]) -> Inputs:
    """Read everything and learn the names; without an article (`""`) only the sources count.

    Args:
        article: its path, or `STANDARD_INPUT`.
        sources: files and folders.
        names: files with the desk's names, one a line.

    Raises:
        DocumentError: something can't be read.
    """
    document = _read_article(article) if article else document_of_text("")
    house = tuple(_house_lists(names))
    paths = list(_files(sources))
    with ProgressBar("Reading the sources") as bar:
        documents: list[Document] = []
        for path in paths:
            bar(len(documents), len(paths))
            documents.append(read_document(path))
        story = Story(document, open_sources(document, documents))
    with ProgressBar("Learning the names") as bar:
        return Inputs(story, learn_names(story.sources, bar), house)


def _read_article(article: str) -> Document:
    document = _piped() if article == STANDARD_INPUT else read_document(Path(article))
    if not document.text.strip():
        name = "standard input" if article == STANDARD_INPUT else document.name
        raise DocumentError(f"There is no text in {name}; choose the file that holds the article.")
    return document


def _piped() -> Document:
    data = sys.stdin.buffer.read()
    plain = format_named("text")
    try:
        text = plain.extract(data)
    except DocumentError as error:
        raise DocumentError(f"Standard input can't be read: {error}.") from error
    return Document(text, data, plain.name, None)


def _house_lists(paths: Iterable[Path]) -> Iterator[HouseList]:
    for path in paths:
        with ProgressBar("Reading the desk's names") as bar:
            yield HouseList.open(path, progress=bar)


def _files(places: Sequence[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from documents_in(place)
        else:
            yield place
