"""The help: how it works, the keys, and about."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMenu, QVBoxLayout, QWidget

from app import __version__
from app.gui.prose import Prose


def _tr(text: str) -> str:
    return QCoreApplication.translate("help", text)


def show_help(title: str, html: str, parent: QWidget) -> QDialog:
    """Open a small window with `html` to read, and return it."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.resize(560, 560)
    text = Prose(title, fitting=False)
    text.document().setDocumentMargin(12)
    text.setOpenExternalLinks(False)
    text.show_html(html)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(text)
    layout.addWidget(buttons)
    dialog.show()
    return dialog


def keys_html(menus: Iterable[QMenu]) -> str:
    """Return a table of all actions with keys, menu by menu."""
    parts = []
    for menu in menus:
        rows = [_key_row(action) for action in menu.actions() if action.shortcuts()]
        if rows:
            parts.append(f"<h3>{escape(_plain(menu.title()))}</h3>")
            parts.append(f'<table cellspacing="0" cellpadding="3">{"".join(rows)}</table>')
    note = _tr(
        "Single letters, digits and Enter work while the list of what was found has the focus: F6 "
        "takes you there. Shift+Tab goes from the list to the buttons above it, which show and "
        "hide what each check found; arrow keys go along them, the space bar presses one."
    )
    return f"<p>{escape(note)}</p>{''.join(parts)}"


def how_html() -> str:
    """Return how the program works, for somebody who sees it for the first time."""
    steps = (
        _tr("Open the article that was machine translated."),
        _tr("Add other reports of the same story. Ungarble learns the names that they use."),
        _tr(
            "What looks wrong is underlined: a red wave under names, words and figures, a long one "
            "under a whole quotation, a brown dash where the sources prefer another spelling or "
            "term."
        ),
        _tr(
            "What no source has is no mistake. It is shown when you ask for it in the menu Checks: "
            "grey dots where no source has it, a green line where the sources say the same."
        ),
        _tr(
            "Go through the list at the right: Enter changes the place and goes on, I leaves it as "
            "it is. Ctrl+Z takes back whatever you did last. The buttons above the list show and "
            "hide what each check found."
        ),
        _tr("Save. Everything that you did not change stays exactly as it was in the file."),
    )
    items = "".join(f'<li style="margin-bottom: 8px">{escape(step)}</li>' for step in steps)
    private = _tr(
        "Nothing that you open leaves this computer. Only where you type in the address of a web "
        "page is that page, and nothing else, fetched from the net."
    )
    return f"<ol>{items}</ol><p>{escape(private)}</p>"


def about_html() -> str:
    """Return version and licences."""
    purpose = _tr(
        "Finds the names and words that machine translation broke, by what other reports of the "
        "same story say."
    )
    licence = _tr(
        "Ungarble is free software under the Apache License 2.0. It uses Qt {qt} through PySide6 "
        "(LGPL 3) and other free libraries, each under its own licence."
    ).format(qt=qVersion())
    title = f"<h2>Ungarble {escape(__version__)}</h2>"
    return f"{title}<p>{escape(purpose)}</p><p>{escape(licence)}</p>"


def _key_row(action: QAction) -> str:
    keys = " / ".join(
        key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
    )
    return (
        f'<tr><td width="170"><b>{escape(keys)}</b></td>'
        f"<td>{escape(_plain(action.text()))}</td></tr>"
    )


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")
