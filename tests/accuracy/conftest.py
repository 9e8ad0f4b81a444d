from random import Random

import pytest

from tests.accuracy.stories import Story, make_stories


@pytest.fixture
def chance() -> Random:
    return Random("test")


@pytest.fixture(scope="session")
def stories() -> list[Story]:
    """Some stories of each subject, with errors and without."""
    return list(make_stories(72))
