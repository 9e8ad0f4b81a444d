"""What is on the disk, and writing the article to it, as it is or with its changes tracked."""

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from app.checks.finding import Finding
from app.documents import Document, DocumentError, Tracked, write_document
from app.gui.comments import comment_on
from app.review.explained import explained
from app.review.saved import SavedStory
from app.review.storyfile import digest
from app.text.edits import Edit, edits_between


class Kept(Struct, frozen=True):
    """What of the story in work is on the disk.

    Attributes:
        text: the article in its own file.
        on_disk: the digest of that file, as far as it was read or written here; "" without one.
        path: the story's file, None while it has none.
        story: what is in that.
    """

    text: str = ""
    on_disk: str = ""
    path: Path | None = None
    story: SavedStory | None = None

    @classmethod
    def of(cls, article: Document) -> "Kept":
        """Return what is on the disk of an article that was just read."""
        return cls(article.text, digest(article.data) if article.path else "")


class Draft(Struct, frozen=True):
    """An article with the changes made to it.

    Attributes:
        article: as it was read.
        text: as it is now.
        accepted: the corrections in it, see `Review.accepted`.
        sources: what it was compared with.
    """

    article: Document
    text: str
    accepted: tuple[Finding, ...]
    sources: tuple[Document, ...]

    def save(self, path: Path, known: str) -> str:
        """Write it to `path`, and return the digest of that file.

        Raises:
            DocumentError: it can't be written; or the article's own file is not as `known` any more
                because another program wrote to it, and saving would undo that.
        """
        if path == self.article.path and was_changed(path, known):
            raise DocumentError(
                f"{path.name} was changed by another program since it was opened, and is not "
                "saved; save under another name."
            )
        write_document(self.article, edits_between(self.article.text, self.text), path)
        return digest(path.read_bytes())

    def track(self, path: Path, author: str, date: datetime) -> None:
        """Write it to `path` with all changes tracked, each correction with its reason.

        Raises:
            DocumentError: it can't be written.
        """
        edits = edits_between(self.article.text, self.text)
        write_document(self.article, edits, path, Tracked(author, date, self._reasons()))

    def _reasons(self) -> dict[Edit, str]:
        return {
            edit: "\n".join(
                comment_on(finding, finding.span.of(self.text), self.sources)
                for finding in findings
            )
            for edit, findings in explained(self.article.text, self.text, self.accepted).items()
        }


def was_changed(path: Path, known: str) -> bool:
    """Tell whether a file is there with other bytes than those of the digest, or can't be read."""
    try:
        return path.is_file() and digest(path.read_bytes()) != known
    except OSError:
        return True
