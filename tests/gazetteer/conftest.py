"""Gazetteers learned from lines that we wrote, and from the sample story."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.documents import document_of_text, read_document, read_source
from app.documents.document import Document, Source
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.learn import learn_names


def plain(text: str) -> Source:
    """A source of which nothing is trimmed and whose language does not matter."""
    return Source(Document(text, b"", "txt", None))


@pytest.fixture
def learned() -> Callable[..., Gazetteer]:
    return lambda *texts: learn_names([plain(text) for text in texts])


@pytest.fixture(scope="session")
def sample(seeds: list[Path]) -> Gazetteer:
    article = read_document(seeds[0])
    sources: list[Source] = []
    for path in seeds[1:]:
        sources.append(read_source(read_document(path), article, sources))
    return learn_names(sources)


@pytest.fixture
def pasted() -> Callable[[str], Document]:
    return document_of_text
