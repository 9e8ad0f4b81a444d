"""A check of an article against sources that we wrote."""

from collections.abc import Callable, Iterable, Sequence

import pytest

from app.checks.checker import Checker
from app.checks.finding import Finding
from app.documents.document import Document, Source
from app.gazetteer.house import HouseList
from app.gazetteer.learn import learn_names
from app.settings import Settings

Check = Callable[..., tuple[Finding, ...]]


def checker_for(*sources: str, house: Sequence[str] = ()) -> Checker:
    documents = [Document(text, b"", "txt", None) for text in sources]
    gazetteer = learn_names([Source(document) for document in documents])
    return Checker(gazetteer, Settings(), (HouseList.of(house),) if house else ())


@pytest.fixture
def check() -> Check:
    """Return what checks an article against sources, and the names of the desk as `house`."""

    def check(
        article: str,
        *sources: str,
        house: Sequence[str] = (),
        corrected: Iterable[tuple[str, str]] = (),
    ) -> tuple[Finding, ...]:
        return checker_for(*sources, house=house).check(article, corrected=corrected)

    return check
