"""Read what the user opened, dropped or pasted; runs beside the window."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.documents import (
    Document,
    DocumentError,
    Source,
    document_of_text,
    documents_in,
    read_document,
)
from app.progress import Progress
from app.story import open_sources


@dataclass(frozen=True, slots=True)
class Request:
    """What to open: files, folders (of sources) and pasted texts.

    Attributes:
        article: a file or a pasted text; None leaves the article as it is.
        sources: files, folders and pasted texts to add, in order.
        fresh: whether the sources that are already there are closed first.
    """

    article: Path | str | None = None
    sources: tuple[Path | str, ...] = ()
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a request.

    Attributes:
        article: the article that was opened, None if none was asked for or it can't be read.
        sources: all sources, those that were there before first.
        problems: one sentence for each thing that can't be read.
    """

    article: Document | None
    sources: tuple[Source, ...]
    problems: tuple[str, ...]


def load(
    request: Request, article: Document | None, known: Sequence[Document], progress: Progress
) -> Loaded:
    """Read what `request` names; what can't be read becomes a problem and stops nothing else.

    Args:
        request: what to open.
        article: the article that is open.
        known: the sources that are open.
        progress: asked before each file.

    Raises:
        Cancelled: `progress` asked for it.
    """
    problems: list[str] = []
    opened = None if request.article is None else _read(request.article, problems)
    documents = [] if request.fresh and (opened or request.article is None) else list(known)
    wanted = list(_files(request.sources, problems))
    for done, place in enumerate(wanted):
        progress(done, len(wanted))
        if _is_new(place, documents):
            document = _read(place, problems)
            documents += [document] if document else []
    judge = opened or article or document_of_text("")
    return Loaded(opened, open_sources(judge, documents), tuple(problems))


def refuse_if_changed(path: Path, known: bytes) -> None:
    """Return if the file is as `known`, or gone.

    Raises:
        DocumentError: another program wrote to it, and saving would undo that.
    """
    if path.exists() and path.read_bytes() != known:
        raise DocumentError(
            f"{path.name} was changed by another program since it was opened, and is not saved; "
            "save under another name."
        )


def _files(places: Sequence[Path | str], problems: list[str]) -> Iterator[Path | str]:
    for place in places:
        if isinstance(place, str) or not place.is_dir():
            yield place
            continue
        try:
            yield from documents_in(place)
        except DocumentError as error:
            problems.append(str(error))


def _is_new(place: Path | str, documents: Sequence[Document]) -> bool:
    if isinstance(place, str):
        return True
    resolved = place.resolve()
    return all(each.path is None or each.path.resolve() != resolved for each in documents)


def _read(place: Path | str, problems: list[str]) -> Document | None:
    try:
        return document_of_text(place) if isinstance(place, str) else read_document(place)
    except DocumentError as error:
        problems.append(str(error))
        return None
