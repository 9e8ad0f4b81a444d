"""Read what the user opened, dropped, pasted or asked for; runs beside the window."""

from collections.abc import Iterator, Sequence
from itertools import chain, count
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from app.documents import (
    Document,
    DocumentError,
    Source,
    document_of_page,
    document_of_text,
    documents_in,
    read_document,
)
from app.documents.address import title_of
from app.gui.saving import Kept, was_changed
from app.progress import Progress
from app.review.storyfile import is_story, read_story
from app.story import open_sources


class Pasted(Struct, frozen=True):
    """What was copied in another program.

    Attributes:
        title: what to call it.
        text: the words.
        page: the same as HTML, "" where there is none.
    """

    title: str
    text: str
    page: str = ""

    def document(self) -> Document:
        """Return it as a document: of a web page all but its menus, else the words as they are."""
        page = document_of_page(self.page, self.title) if self.page else None
        return page if page and page.text.strip() else document_of_text(self.text, self.title)


class WebAddress(Struct, frozen=True):
    """A page on the net, by an address that `web_address` returned."""

    address: str


Place = Path | Pasted | WebAddress | Document
"""Where an article or source comes from."""


class Request(Struct, frozen=True):
    """What to open.

    Attributes:
        article: None leaves the article as it is.
        sources: those to add, in order; of a folder every file that can be read.
        fresh: whether the sources that are already there are closed first.
    """

    article: Place | None = None
    sources: tuple[Place, ...] = ()
    fresh: bool = False

    @property
    def is_online(self) -> bool:
        """Whether it asks for a page on the net."""
        return any(isinstance(place, WebAddress) for place in self.sources)


class Loaded(Struct, frozen=True):
    """What became of a request.

    Attributes:
        article: the article that was opened, None if none was asked for or it can't be read.
        language: of the article that is open then; told here, as the first time takes 0.2 s.
        kept: what of the article, or the story that it came with, is on the disk.
        sources: all sources, those that were there before first.
        problems: one sentence for each thing that can't be read.
    """

    article: Document | None
    language: str
    kept: Kept
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
        progress: asked before each file, and while a page is on its way.

    Raises:
        Cancelled: `progress` asked for it.
    """
    problems: list[str] = []
    opened, kept = _open(request.article, problems, progress)
    documents = [] if request.fresh and (opened or request.article is None) else list(known)
    if kept.story:
        documents = [each.document for each in kept.story.sources]
    wanted = list(_files(request.sources, problems))
    for done, place in enumerate(wanted):
        progress(done, len(wanted))
        if _is_new(place, documents):
            document = _read(place, problems, progress)
            documents += [_renamed(document, documents)] if document else []
    judge = opened or article or document_of_text("")
    return Loaded(opened, judge.language, kept, open_sources(judge, documents), tuple(problems))


def _open(
    place: Place | None, problems: list[str], progress: Progress
) -> tuple[Document | None, Kept]:
    """Return the article at `place`, alone or in the story that it is in."""
    if not isinstance(place, Path) or not is_story(place):
        article = None if place is None else _read(place, problems, progress)
        return article, Kept.of(article) if article else Kept()
    try:
        story = read_story(place)
    except DocumentError as error:
        problems.append(str(error))
        return None, Kept()
    article = story.article
    if article.path and was_changed(article.path, story.on_disk):
        problems.append(
            f"{article.name} was changed by another program since this story was saved; here it is "
            "as it was; save it under another name."
        )
    return article, Kept(story.text, story.on_disk, place.absolute(), story)


def _files(places: Sequence[Place], problems: list[str]) -> Iterator[Place]:
    for place in places:
        if not isinstance(place, Path) or not place.is_dir():
            yield place
            continue
        try:
            yield from documents_in(place)
        except DocumentError as error:
            problems.append(str(error))


def _is_new(place: Place, documents: Sequence[Document]) -> bool:
    if isinstance(place, WebAddress):
        return all(each.path or each.title != title_of(place.address) for each in documents)
    if not isinstance(place, Path):
        return True
    resolved = place.resolve()
    return all(each.path is None or each.path.resolve() != resolved for each in documents)


def _read(place: Place, problems: list[str], progress: Progress) -> Document | None:
    try:
        match place:
            case Document():
                return place
            case Pasted():
                return place.document()
            case WebAddress():
                from app.documents.web import read_page  # noqa: PLC0415 - slow, and rarely wanted

                return read_page(place.address, progress)
            case Path() if is_story(place):
                problems.append(
                    f"{place.name} is a story, which can't be a source; open it by itself with "
                    "File > Open article."
                )
                return None
            case _:
                return read_document(place)
    except DocumentError as error:
        problems.append(str(error))
        return None


def _renamed(document: Document, documents: Sequence[Document]) -> Document:
    """Return a pasted text under a title that no other one has."""
    taken = {each.name for each in documents}
    numbered = (f"{document.title} ({number})" for number in count(2))
    titles = (title for title in chain((document.title,), numbered) if title not in taken)
    return document if document.path else replace(document, title=next(titles))
