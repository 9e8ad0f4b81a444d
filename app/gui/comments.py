"""What the comment on a tracked change says: why the words were changed, and by which sources."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from app.checks.finding import Finding
from app.documents import Document
from app.gazetteer.name import Passage


def comment_on(finding: Finding, written: str, sources: Sequence[Document]) -> str:
    """Return why the words of `finding` were changed, a paragraph a line.

    Args:
        finding: what the editor accepted.
        written: what stands there now.
        sources: those that are open; of those that were closed since none is named.
    """
    best, names = finding.best, list(_names(finding.evidence, sources))
    lines = [finding.message]
    if best and written != best:
        lines.append(_tr("The editor chose “{words}”.").format(words=written))
    if names:
        lines.append(_tr("Sources: {names}").format(names="; ".join(names)))
    return "\n".join(lines)


def _names(passages: Iterable[Passage], sources: Sequence[Document]) -> Iterable[str]:
    """Return the names of the sources that have the passages, each once, in their order."""
    having = (source for passage in passages for source in sources if _has(source, passage))
    return dict.fromkeys(source.name for source in having)


def _has(source: Document, passage: Passage) -> bool:
    return source.text.startswith(passage.text, passage.span.start - passage.mark.start)


def _tr(text: str) -> str:
    return QCoreApplication.translate("comments", text)
