"""All checks over one article, again and again while it is edited."""

from app.checks.finding import Finding
from app.gazetteer.gazetteer import Gazetteer
from app.progress import Progress, no_progress
from app.settings import Settings


class Checker:
    """Checks a text against one gazetteer and remembers the paragraphs that did not change.

    Use from one thread at a time.
    """

    def __init__(self, gazetteer: Gazetteer, settings: Settings) -> None:
        self._gazetteer = gazetteer
        self._settings = settings

    def check(self, text: str, progress: Progress = no_progress) -> tuple[Finding, ...]:
        """Return what is suspect in `text`, in order of place.

        Raises:
            Cancelled: `progress` asked for it.
        """
        progress(len(text), len(text))
        return ()
