"""A source in the list, with what the user chose for it."""

from msgspec import Struct
from msgspec.structs import replace

from app.documents import Document, Source
from app.review.saved import SavedStory

_FORCEABLE = "source.language"


class SourceEntry(Struct, frozen=True):
    """A source as the program judged it, and the user's say.

    Attributes:
        judged: with its boilerplate cut, used or set aside.
        whole: whether the user wants all of its text, boilerplate too.
        wanted: the user's choice to use it or not; None leaves it to the program.
    """

    judged: Source
    whole: bool = False
    wanted: bool | None = None

    @property
    def source(self) -> Source:
        """The source to learn from."""
        cuts = () if self.whole else self.judged.cuts
        return replace(self.judged, cuts=cuts, why=self._why())

    @property
    def can_choose(self) -> bool:
        """Whether it makes sense to switch the source on and off."""
        return self.judged.used or self.judged.why == _FORCEABLE

    def _why(self) -> str:
        if not self.can_choose or self.wanted is None:
            return self.judged.why
        if self.wanted:
            return ""
        return self.judged.why or "source.off"


def entries_of(story: SavedStory | None) -> dict[Document, SourceEntry]:
    """Return the user's say on each source of a saved story; none without one."""
    return {
        saved.document: SourceEntry(Source(saved.document), saved.whole, saved.wanted)
        for saved in (story.sources if story else ())
    }
