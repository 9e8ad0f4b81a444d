"""The story that ships with the program, to try it on."""

from pathlib import Path

from app.gui.recent import RecentStory
from app.resources import resource


def sample_story() -> RecentStory | None:
    """Return the sample story, None where it was not installed."""
    folder = _folder()
    article, *sources = sorted(folder.glob("*.txt")) if folder else (None,)
    return RecentStory(article, tuple(sources)) if article else None


def _folder() -> Path | None:
    try:
        return resource("seeds")
    except FileNotFoundError:
        beside = Path(__file__).parents[2] / "seeds"
        return beside if beside.is_dir() else None
