"""Stories by what the user named, whatever it is."""

from collections.abc import Sequence
from pathlib import Path

from app.batch.manifest import listed_stories
from app.batch.plan import Plan, articles_against, stories_in
from app.documents import DocumentError
from app.documents.disk import reason

_MANIFEST = "manifest.csv"


def plan_of(stories: Sequence[Path], sources: Sequence[Path]) -> Plan:
    """Return the stories that the user means.

    With sources these are articles, files or folders of them; without, one folder of stories, one
    list of them (.csv), or one folder in which there is a manifest.csv.

    Raises:
        DocumentError: it is nothing of that, or can't be read.
    """
    try:
        return _plan_of(stories, sources)
    except OSError as error:  # it may not even be looked at
        place = error.filename or stories[0]
        raise DocumentError(f"{place} can't be read: {reason(error)}.") from error


def _plan_of(stories: Sequence[Path], sources: Sequence[Path]) -> Plan:
    if sources:
        return articles_against(stories, sources)
    if len(stories) != 1:
        raise DocumentError("Name one folder or list of stories, or the sources of these articles.")
    (place,) = stories
    if place.is_dir():
        listed = place / _MANIFEST
        return listed_stories(listed) if listed.exists() else stories_in(place)
    if place.suffix.lower() == ".csv":
        return listed_stories(place)
    if not place.exists():
        raise DocumentError(f"There is no “{place}”; check its name.")
    raise DocumentError(
        f"“{place}” is neither a folder of stories nor a list of them (.csv); choose one, or name "
        "the sources of this article."
    )
