"""Keeps the story in work on the disk."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.documents import Document
from app.gui.desk import Desk
from app.gui.saving import Draft, Kept
from app.gui.source_entry import SourceEntry
from app.gui.tasks import nothing
from app.progress import Progress
from app.review.review import Review
from app.review.saved import SavedSource, SavedStory
from app.review.storyfile import write_story


class Run(Protocol):
    """Does work beside the window; tells the user where that fails."""

    def __call__(
        self, title: str, work: Callable[[Progress], object], done: Callable[[object], None]
    ) -> None:
        """Do `work` under a `title`, and give `done` what it returned."""


class Keeper(QObject):
    """Knows what of the story in work is on the disk, and writes the rest there.

    Signals: `saved` with the file; `changed` when what is on the disk is or is not all any more.
    """

    saved = Signal(object)
    changed = Signal()

    def __init__(
        self, desk: Desk, entries: Callable[[], Sequence[SourceEntry]], run: Run, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._entries, self._run = desk, entries, run
        self._article: Document | None = None
        self._kept = Kept()
        for signal in (desk.decided, desk.shown_changed):
            signal.connect(self.changed)

    @property
    def article(self) -> Document | None:
        """The article as it was read, None before one is open."""
        return self._article

    @property
    def story_path(self) -> Path | None:
        """The story's file, None while it has none."""
        return self._kept.path

    @property
    def is_modified(self) -> bool:
        """Whether something is not on the disk: in the story's file or, without one, the article's.

        Without a story's file only the text counts; the decisions go with the window.
        """
        if self._kept.story:
            return self._story() != self._kept.story
        return self._article is not None and self._desk.text != self._kept.text

    def open(self, article: Document | None, kept: Kept) -> None:
        """Start with an article, or go on with the story that it came with; None closes both."""
        self._article, self._kept, story = article, kept, kept.story
        if story:
            self._desk.open(story.review(), story.hidden)
        else:
            self._desk.open(Review(article.text if article else ""))

    def save(self, path: Path, then: Callable[[], None] = nothing) -> None:
        """Write the article to `path`, its file from now on; call `then` if that worked.

        The story's file, if it has one, is written along with it.
        """
        draft, known = self._draft(), self._kept.on_disk
        if draft is None:
            return

        def written(on_disk: object) -> None:
            if self._article is draft.article and isinstance(on_disk, str):
                self._article = replace(draft.article, path=path)
                self._kept = replace(self._kept, text=draft.text, on_disk=on_disk)
                self._tell_saved(path)
            if self._kept.path:
                self.save_story(self._kept.path, then)
            else:
                then()

        self._run(self.tr("Saving…"), lambda _progress: draft.save(path, known), written)

    def save_story(self, path: Path, then: Callable[[], None] = nothing) -> None:
        """Write article, sources and decisions to `path`, the story's file from now on.

        The article's own file stays as it is; `then` is called if that worked.
        """
        story = self._story()
        if story is None:
            return

        def written(_none: object) -> None:
            if self._article is story.article:
                self._kept = replace(self._kept, path=path, story=story)
                self._tell_saved(path)
            then()

        self._run(self.tr("Saving…"), lambda _progress: write_story(story, path), written)

    def save_tracked(self, path: Path, author: str, then: Callable[[], None]) -> None:
        """Write a copy with all changes tracked as `author`'s; call `then` if that worked.

        The article stays what it is, saved or not.
        """
        draft, now = self._draft(), datetime.now(UTC).astimezone()
        if draft:
            self._run(
                self.tr("Saving…"),
                lambda _progress: draft.track(path, author, now),
                lambda _none: then(),
            )

    def _draft(self) -> Draft | None:
        if self._article is None:
            return None
        sources = tuple(entry.judged.document for entry in self._entries())
        return Draft(self._article, self._desk.text, self._desk.accepted, sources)

    def _story(self) -> SavedStory | None:
        if self._article is None:
            return None
        entries, desk = self._entries(), self._desk
        return SavedStory(
            self._article,
            self._kept.on_disk,
            tuple(SavedSource(each.judged.document, each.whole, each.wanted) for each in entries),
            desk.text,
            desk.decisions,
            desk.accepted,
            desk.hidden,
        )

    def _tell_saved(self, path: Path) -> None:
        self.saved.emit(path)
        self.changed.emit()
