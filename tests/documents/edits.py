"""Edits of any text, for the tests that try many."""

from hypothesis import strategies as st

from app.text.edits import Edit
from app.text.span import Span


@st.composite
def edits_of(draw: st.DrawFn, text: str, characters: str) -> list[Edit]:
    """Some edits of `text`, not overlapping; several may be at one place."""
    offsets = st.integers(0, len(text))
    ends = sorted(draw(st.lists(offsets, max_size=8)))
    spans = [Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    return [Edit(span, draw(st.text(characters, max_size=6))) for span in spans]
