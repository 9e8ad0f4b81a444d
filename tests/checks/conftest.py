"""A check of an article against sources that we wrote."""

from collections.abc import Callable

import pytest

from app.checks.checker import Checker
from app.checks.finding import Finding
from app.documents.document import Document, Source
from app.gazetteer.learn import learn_names
from app.settings import Settings

Check = Callable[..., tuple[Finding, ...]]


def checker_for(*sources: str) -> Checker:
    documents = [Document(text, b"", "txt", None, "en") for text in sources]
    gazetteer = learn_names([Source(document) for document in documents])
    return Checker(gazetteer, Settings())


@pytest.fixture
def check() -> Check:
    return lambda article, *sources, **more: checker_for(*sources).check(article, **more)
