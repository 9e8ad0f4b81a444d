"""The story file: an article under review with its sources and decisions, to go on with later.

It is JSON and needs no other file: the article is in it as it was read, byte for byte, and the
sources are in it as texts. So it opens on another machine, and whatever became of the originals.
"""

import json
import os
from collections.abc import Mapping
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.documents import FORMATS, Document, DocumentError
from app.documents.disk import named, read_bytes, write_bytes
from app.review.saved import SavedStory

SUFFIX = ".ungarble"
_KIND = "ungarble.story/"
_SCHEMA = f"{_KIND}1"


def is_story(path: Path) -> bool:
    """Tell by its name whether a file is a story."""
    return path.suffix.lower() == SUFFIX


def digest(data: bytes) -> str:
    """Return what tells the bytes of a file from any others."""
    return blake2b(data, digest_size=16).hexdigest()


def write_story(story: SavedStory, path: Path) -> None:
    """Write a story; the same story gives the same bytes in the same folder.

    Raises:
        DocumentError: it can't be written, for example because the disk is full.
    """
    with named("saved", path):
        folder = path.resolve().parent
        file = _File(_SCHEMA, _near(story.article.path, folder), _lean(story))
        made = msgspec.to_builtins(file, order="deterministic", enc_hook=str)
        write_bytes(path.resolve(), json.dumps(made, indent=1).encode("ascii"))


def read_story(path: Path) -> SavedStory:
    """Return the story of a file.

    The article's path is where it was or, when that folder is gone, beside the story.

    Raises:
        DocumentError: it can't be read, is no story, is damaged, or of a newer version.
    """
    with named("read", path):
        raw = _parsed(read_bytes(path))
        try:
            file = msgspec.convert(raw, _File, dec_hook=lambda _type, text: Path(text))
            return _checked(file.story, file.near, path.resolve().parent)
        except ValueError as error:
            raise DocumentError(
                "it is damaged; open an earlier copy of it, or the article itself"
            ) from error


class _File(Struct, frozen=True):
    """What is in the file; `near` is the article's path from the story's folder."""

    schema: str
    near: str
    story: SavedStory


def _parsed(data: bytes) -> Mapping[str, object]:
    try:
        raw = json.loads(data)
    except (ValueError, RecursionError):
        raw = None
    schema = str(raw.get("schema")) if isinstance(raw, dict) else ""
    if not isinstance(raw, dict) or not schema.startswith(_KIND):
        raise DocumentError("it is no story of Ungarble, or damaged; open the article itself")
    if schema != _SCHEMA:
        raise DocumentError(
            "a newer version of Ungarble saved it; use that one, or open the article itself"
        )
    return raw


def _near(path: Path | None, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix() if path else ""
    except ValueError:  # on another drive
        return ""


def _lean(story: SavedStory) -> SavedStory:
    """Return the story with what other machines need of its documents, and nothing else."""
    sources = tuple(
        replace(each, document=replace(_titled(each.document), data=b"")) for each in story.sources
    )
    return replace(story, article=_titled(story.article), sources=sources)


def _titled(document: Document) -> Document:
    path = document.path and document.path.absolute()
    return replace(document, title=document.name, path=path)


def _checked(story: SavedStory, near: str, folder: Path) -> SavedStory:
    """Return the story with the article's path as it is here.

    Raises:
        DocumentError: this version reads the article in another way than the one that saved it.
        ValueError: what is told does not fit together.
    """
    article, places = story.article, [finding.span for finding in story.accepted]
    if any(a.end > b.start for a, b in pairwise(places)):
        raise ValueError("accepted places overlap")
    if any(place.end > len(story.text) for place in places):
        raise ValueError("accepted places lie outside the text")
    known = {each.name: each for each in FORMATS}
    if not {article.format, *(each.document.format for each in story.sources)} <= known.keys():
        raise ValueError("there is no such format")
    if known[article.format].extract(article.data) != article.text:
        raise DocumentError(
            "the version of Ungarble that saved it reads the article in another way; "
            "open the article itself"
        )
    sources = tuple(replace(one, document=_known_here(one.document)) for one in story.sources)
    here = replace(article, path=_path_here(article, near, folder))
    return replace(story, article=here, sources=sources)


def _known_here(source: Document) -> Document:
    """Return a source under its title alone where its path is another system's."""
    return source if source.path and source.path.is_absolute() else replace(source, path=None)


def _path_here(article: Document, near: str, folder: Path) -> Path | None:
    if article.path is None:
        return None
    beside = Path(os.path.normpath(folder / near))
    if near and beside.is_file():
        return beside
    if article.path.is_absolute() and article.path.parent.is_dir():
        return article.path
    return folder / Path(article.title).name
