"""What of a web page's text is not its story."""

from app.documents.document import Cut


def trim_boilerplate(_text: str) -> tuple[Cut, ...]:
    """Return what of the text is not its story, in order and apart."""
    return ()
