"""Lines that are furniture by what they say alone."""

from collections.abc import Iterator, Sequence

from app.documents.boilerplate import vocabulary
from app.documents.boilerplate.blocks import Block

_MAX_WORDS = 60  # the longest notice; what is longer is told, not shown
_MAX_LINE = 30
_MAX_LABEL = 15
_FIRST_WORDS = frozenset().union(*(one.things.first_words for one in vocabulary.NOTICES.values()))
"""Of the things of which notices have one the first words."""


def furniture(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Return the places of the blocks that are furniture, and why."""
    notices = {i: reason for i, block in enumerate(blocks) if (reason := _notice(block))}
    prose = [i for i, block in enumerate(blocks) if block.is_prose and i not in notices]
    first, last = (prose[0], prose[-1]) if prose else (0, len(blocks))
    told = _told(blocks, frozenset(notices.values()))
    for i, block in enumerate(blocks):
        if reason := _by_line(block):
            # the story's own headline may begin with "Explainer:" or "Watch:"
            if reason != "cut.related" or i > first or vocabulary.opens_list(block.text):
                yield i, reason
        elif i in notices and (notices[i] not in told or not first <= i <= last):
            yield i, notices[i]


def _by_line(block: Block) -> str:
    size = len(block.words)
    if size <= _MAX_LABEL and (reason := vocabulary.whole_line(block.text)):
        return reason
    if size <= _MAX_LINE and (reason := vocabulary.line_start(block.text)):
        return reason
    if size <= _MAX_LABEL and vocabulary.CREDIT_ENDS.search(block.text):
        return "cut.credit"
    if size <= _MAX_WORDS and block.says(vocabulary.RIGHTS) and not _quotes(block):
        return "cut.copyright"
    return ""


def _notice(block: Block) -> str:
    """Return which notice to the reader the block may be, "" if none."""
    if len(block.words) > _MAX_WORDS or _FIRST_WORDS.isdisjoint(block.words):
        return ""
    if "\n" in block.text:
        return ""
    for reason, notice in vocabulary.NOTICES.items():
        if block.says(notice.things) and notice.voice.search(block.text) and not _quotes(block):
            return reason
    return ""


def _told(blocks: Sequence[Block], reasons: frozenset[str]) -> frozenset[str]:
    """Return those of the reasons whose thing the story itself tells of, in another voice."""
    return frozenset(
        reason
        for reason in reasons
        if sum(_tells(block, vocabulary.NOTICES[reason]) for block in blocks) > 1
    )


def _tells(block: Block, notice: vocabulary.Notice) -> bool:
    if not block.is_prose or not block.says(notice.things):
        return False
    return _quotes(block) or notice.voice.search(block.text) is None


def _quotes(block: Block) -> bool:
    return any(mark in block.text for mark in '“”"«»„')
