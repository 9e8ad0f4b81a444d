"""A story as it is kept in a file, as values."""

from msgspec import Struct

from app.checks.finding import Finding
from app.documents import Document
from app.review.decisions import Decisions
from app.review.review import Review


class SavedSource(Struct, frozen=True):
    """A source of a saved story, and the user's say.

    Attributes:
        document: without the bytes of its file, once it was read from a story's.
        whole: whether the user wants all of its text, boilerplate too.
        wanted: the user's choice to use it or not; None leaves it to the program.
    """

    document: Document
    whole: bool = False
    wanted: bool | None = None


class SavedStory(Struct, frozen=True):
    """An article under review with its sources and decisions.

    Attributes:
        article: as it was read.
        on_disk: the digest of what the article's own file held when the story was saved; "" where
            it had none.
        sources: in their order.
        text: the article as the editor has made it.
        decisions: what was decided.
        accepted: see `Review.accepted`.
        hidden: the checks whose findings are not shown.
    """

    article: Document
    on_disk: str
    sources: tuple[SavedSource, ...]
    text: str
    decisions: Decisions
    accepted: tuple[Finding, ...]
    hidden: frozenset[str]

    def review(self) -> Review:
        """Return the review to go on with; what was done before can't be undone step by step."""
        return Review(
            self.text,
            original=self.article.text,
            decisions=self.decisions,
            accepted=self.accepted,
        )
