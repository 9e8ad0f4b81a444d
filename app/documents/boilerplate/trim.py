"""Which blocks of a text are not its story."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from app.documents.boilerplate import vocabulary
from app.documents.boilerplate.blocks import Block, blocks_of
from app.documents.boilerplate.furniture import furniture
from app.documents.document import Cut
from app.text.span import Span

Reasons = Mapping[int, str]
"""By the place of a block, why it goes; the others stay."""
Found = Iterator[tuple[int, str]]

_SUBHEADING = 6  # words; a longer line is a headline
_LIST_SHARE = (
    3  # of a run of lines at an edge, one in so many speaks of the story: it is part of it
)


def trim_boilerplate(text: str) -> tuple[Cut, ...]:
    """Return what of `text` is not its story, in order and apart.

    Each cut is a line, or some, to the start of the next. A text in one line is all story.
    """
    blocks = blocks_of(text)
    if len(blocks) < 2:
        return ()
    reasons: dict[int, str] = {}
    # what can be told from the line alone comes first; the others build on what is known by then
    for find in (_furniture, _references, _repeats, _linked_headlines, _edges, _again):
        for i, reason in list(find(blocks, reasons)):
            reasons.setdefault(i, reason)
    starts = [*(block.span.start for block in blocks[1:]), len(text)]
    spans = [Span(block.span.start, end) for block, end in zip(blocks, starts, strict=True)]
    return tuple(Cut(spans[i], reasons[i]) for i in sorted(reasons))


def _furniture(blocks: Sequence[Block], _known: Reasons) -> Found:
    return furniture(blocks)


def _references(blocks: Sequence[Block], _known: Reasons) -> Found:
    """A heading such as "References:" and the list below it."""
    for i, block in enumerate(blocks):
        if vocabulary.REFERENCES.fullmatch(block.text):
            below = range(i + 1, len(blocks))
            items = list(takewhile(lambda j: vocabulary.LIST_ITEM.match(blocks[j].text), below))
            yield from ((j, "cut.references") for j in (i, *items) if items)


def _repeats(blocks: Sequence[Block], known: Reasons) -> Found:
    """Headlines, captions and paragraphs that stand there again; the first stays.

    Of a headline and the same with the site's name behind it, the bare one stays. A short sentence
    may come again: poems and speeches do that.
    """
    seen: defaultdict[tuple[str, ...], list[Block]] = defaultdict(list)
    starts = [block.words[:4] for block in blocks]
    for i, (block, start) in enumerate(zip(blocks, starts, strict=True)):
        if i in known or len(start) < 4 or (not block.is_prose and block.is_data):
            continue
        if any(_same(block, other) for other in seen[start]):
            yield i, "cut.repeat"
        else:
            seen[start].append(block)
        below = range(i + 1, min(i + 6, len(blocks)))
        if any(_named_site(block, blocks[j]) for j in below if starts[j] == start):
            yield i, "cut.repeat"


def _same(block: Block, other: Block) -> bool:
    short, long = sorted((block.words, other.words), key=len)
    if len(short) < 12:
        return short == long and not block.ends_sentence
    return long[: len(short)] == short and len(short) > 0.8 * len(long)


def _named_site(block: Block, other: Block) -> bool:
    """Tell whether `block` is the headline `other` with a few words after a bar or a dash."""
    size = len(other.words)
    if size < 4 or block.words[:size] != other.words or not 0 < len(block.words) - size <= 4:
        return False
    return vocabulary.TITLE_DIVIDER.search(block.text) is not None


def _linked_headlines(blocks: Sequence[Block], known: Reasons) -> Found:
    """The headlines below "Read also" and its like."""
    for i, reason in known.items():
        if reason == "cut.related" and vocabulary.opens_list(blocks[i].text):
            below = range(i + 1, len(blocks))
            run = list(takewhile(lambda j: j not in known and _links_on(blocks[j]), below))
            if run and run[-1] + 1 < len(blocks) and len(blocks[run[-1]].words) <= _SUBHEADING:
                run.pop()  # a subheading of the story that goes on there
            yield from ((j, "cut.related") for j in run)


def _links_on(block: Block) -> bool:
    return block.is_headline and not block.is_prose and not block.is_unspaced


def _edges(blocks: Sequence[Block], known: Reasons) -> Found:
    """Lines above and below the story that say nothing of it."""
    if not (blocks[0].is_label or any(map(_may_be_edge, blocks[1:]))):
        return
    story = _Story(blocks, known)
    yield from _head(blocks, known, story)
    yield from _foot(blocks, known, story)


def _may_be_edge(block: Block) -> bool:
    """Tell a line that goes where it stands above or below the story."""
    return block.is_label or not (block.ends_sentence or block.is_data or block.is_unspaced)


def _head(blocks: Sequence[Block], known: Reasons, story: "_Story") -> Found:
    """Labels above the story that say nothing of it; a single one is its headline."""
    for run in _runs(range(story.first), known):
        labels = [i for i in run if blocks[i].is_label and not blocks[i].is_data]
        silent = [i for i in labels if not story.tells_of(blocks[i])]
        many = len(labels) > _LIST_SHARE and len(silent) * _LIST_SHARE > 2 * len(labels)
        for i in labels:
            if vocabulary.is_edge_label(blocks[i].text) or many:
                yield i, "cut.menu"
            elif i in silent and story.first > 1:
                yield i, "cut.credit" if blocks[i].words[:1] == ("by",) else "cut.menu"


def _foot(blocks: Sequence[Block], known: Reasons, story: "_Story") -> Found:
    """Labels and headlines below the story that say nothing of it."""
    for run in _runs(range(story.last + 1, len(blocks)), known):
        telling = [i for i in run if story.tells_of(blocks[i])]
        if len(telling) * _LIST_SHARE >= len(run):
            continue
        below_furniture = any(i in known for i in range(story.last + 1, run[0]))
        for i in run:
            block = blocks[i]
            if i in telling or block.ends_sentence or block.is_data or block.is_unspaced:
                continue
            if below_furniture or block.is_title_case or vocabulary.is_edge_label(block.text):
                yield i, "cut.menu" if block.is_label else "cut.related"


def _again(blocks: Sequence[Block], known: Reasons) -> Found:
    """Labels that say the same as one that goes."""
    gone = {blocks[i].words for i, reason in known.items() if reason == "cut.menu"}
    for i, block in enumerate(blocks):
        if block.is_label and block.words in gone:
            yield i, "cut.menu"


class _Story:
    """The prose among the blocks: where it begins and ends, and which words it uses."""

    def __init__(self, blocks: Sequence[Block], known: Reasons) -> None:
        prose = [i for i, block in enumerate(blocks) if block.is_prose and i not in known]
        self._stems: set[str] = set()
        shared: set[str] = set()
        for i in prose:
            shared |= self._stems & blocks[i].stems
            self._stems |= blocks[i].stems
        # a notice in sentences shares hardly a word with the story; a few paragraphs tell nothing
        kin = [i for i in prose if len(shared & blocks[i].stems) >= 2]
        core = kin if len(kin) > 3 else prose
        self.first = core[0] if core else 0
        self.last = core[-1] if core else len(blocks)

    def tells_of(self, block: Block) -> bool:
        """Tell whether `block` has a longer word that the story has too."""
        return not self._stems.isdisjoint(block.stems)


def _runs(places: Iterable[int], known: Reasons) -> Iterator[list[int]]:
    """Return the runs of places between those that are known to go."""
    run: list[int] = []
    for i in places:
        if i not in known:
            run.append(i)
        elif run:
            yield run
            run = []
    if run:
        yield run
