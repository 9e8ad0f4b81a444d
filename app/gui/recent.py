"""The stories that were open lately."""

import json
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QSettings

_KEY = "recent"
_KEPT = 10


class RecentStory(Struct, frozen=True):
    """An article and the sources that it was compared with."""

    article: Path
    sources: tuple[Path, ...]


class RecentStories:
    """Remembers the stories in `settings`, the latest first; at most ten."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def stories(self) -> tuple[RecentStory, ...]:
        """Return the stories, the latest first; what can't be read is left out."""
        try:
            entries = json.loads(str(self._settings.value(_KEY, "[]")))
            return tuple(
                RecentStory(Path(article), tuple(map(Path, sources)))
                for article, *sources in entries
            )
        except (ValueError, TypeError):
            return ()

    def remember(self, story: RecentStory) -> None:
        """Put `story` first."""
        self._write((story, *self._without(story.article)))

    def forget(self, article: Path) -> None:
        """Drop the story of `article`, because it is gone."""
        self._write(self._without(article))

    def clear(self) -> None:
        """Forget all stories."""
        self._settings.remove(_KEY)

    def _without(self, article: Path) -> tuple[RecentStory, ...]:
        return tuple(story for story in self.stories() if story.article != article)

    def _write(self, stories: tuple[RecentStory, ...]) -> None:
        rows = [[str(path) for path in (story.article, *story.sources)] for story in stories]
        self._settings.setValue(_KEY, json.dumps(rows[:_KEPT]))
