"""The story file: an article under review with its sources and decisions, to go on with later.

It is JSON and needs no other file: the article is in it as it was read, byte for byte, and the
sources are in it as texts. So it opens on another machine, and whatever became of the originals.
"""

import base64
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import msgspec

from app.checks.finding import Finding
from app.documents import Document, DocumentError, Format
from app.documents.disk import named, read_bytes, write_bytes
from app.documents.formats import format_named
from app.review.decisions import Decisions
from app.review.saved import SavedSource, SavedStory
from app.text.language import detect_language

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
        file = _file_of(story, path.resolve().parent)
        made = msgspec.to_builtins(file, order="deterministic")
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
            return _story_of(msgspec.convert(raw, _File), path.resolve().parent)
        except ValueError as error:
            raise DocumentError(
                "it is damaged; open an earlier copy of it, or the article itself"
            ) from error


@dataclass(frozen=True, slots=True)
class _Origin:
    """What a document was read from; `near` is its path from the story's folder."""

    name: str
    format: str
    path: str
    near: str


@dataclass(frozen=True, slots=True)
class _Article:
    origin: _Origin
    data: str
    text_digest: str
    on_disk: str


@dataclass(frozen=True, slots=True)
class _Source:
    origin: _Origin
    text: str
    language: str
    whole: bool
    wanted: bool | None


@dataclass(frozen=True, slots=True)
class _File:
    schema: str
    article: _Article
    sources: tuple[_Source, ...]
    text: str
    decisions: Decisions
    accepted: tuple[Finding, ...]
    hidden: frozenset[str]


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


def _file_of(story: SavedStory, folder: Path) -> _File:
    article = _Article(
        _origin_of(story.article, folder),
        base64.b64encode(story.article.data).decode("ascii"),
        _text_digest(story.article.text),
        story.on_disk,
    )
    sources = tuple(_source_of(each, folder) for each in story.sources)
    return _File(
        _SCHEMA, article, sources, story.text, story.decisions, story.accepted, story.hidden
    )


def _source_of(source: SavedSource, folder: Path) -> _Source:
    document = source.document
    origin = _origin_of(document, folder)
    return _Source(origin, document.text, document.language, source.whole, source.wanted)


def _origin_of(document: Document, folder: Path) -> _Origin:
    if document.path is None:
        return _Origin(document.name, document.format, "", "")
    path = document.path.absolute()
    try:
        near = Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        near = ""
    return _Origin(document.name, document.format, str(path), near)


def _story_of(file: _File, folder: Path) -> SavedStory:
    places = [finding.span for finding in file.accepted]
    if any(a.end > b.start for a, b in pairwise(places)) or any(
        place.end > len(file.text) for place in places
    ):
        raise ValueError("accepted places overlap or lie outside the text")
    return SavedStory(
        _read_article(file.article, folder),
        file.article.on_disk,
        tuple(_read_source(each, folder) for each in file.sources),
        file.text,
        file.decisions,
        file.accepted,
        file.hidden,
    )


def _read_article(saved: _Article, folder: Path) -> Document:
    origin = saved.origin
    data, kind = base64.b64decode(saved.data, validate=True), _known_format(origin.format)
    text = kind.extract(data)
    if _text_digest(text) != saved.text_digest:
        raise DocumentError(
            "the version of Ungarble that saved it reads the article in another way; "
            "open the article itself"
        )
    path = _path_of(origin, folder)
    return Document(text, data, kind.name, path, detect_language(text), origin.name)


def _read_source(saved: _Source, folder: Path) -> SavedSource:
    origin = saved.origin
    path, kind = _path_of(origin, folder), _known_format(origin.format).name
    document = Document(saved.text, b"", kind, path, saved.language, origin.name)
    return SavedSource(document, saved.whole, saved.wanted)


def _known_format(name: str) -> Format:
    try:
        return format_named(name)
    except StopIteration as error:
        raise ValueError(f"there is no format {name}") from error


def _path_of(origin: _Origin, folder: Path) -> Path | None:
    if not origin.path:
        return None
    near, there = Path(os.path.normpath(folder / origin.near)), Path(origin.path)
    if origin.near and near.is_file():
        return near
    if there.is_absolute() and there.parent.is_dir():
        return there
    return folder / Path(origin.name).name


def _text_digest(text: str) -> str:
    return digest(text.encode("utf-8", "surrogatepass"))
