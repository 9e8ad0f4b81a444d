"""What the review panel says while its list is empty."""

from PySide6.QtCore import QCoreApplication

from app.gui.session import Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("placeholder", text)


def placeholder(session: Session) -> str:
    """Return why nothing is listed, and what can be done."""
    if session.article is None:
        return _tr("What is suspect in the article is listed here.")
    if session.is_busy:
        return _tr("Checking…")
    if not session.is_checked:
        return _tr("The article is not checked yet. Press F7 to check it.")
    if session.desk.complaints:
        return _tr("What was found is hidden. Press a button above to see it.")
    words = [_tr("Nothing left to review.")]
    if session.settings.checks:
        words.append(_tr("Some checks are switched off in the menu Checks."))
    if session.keeper.is_modified:
        words.append(_tr("Save with Ctrl+S."))
    return " ".join(words)
