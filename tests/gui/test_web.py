"""A page from the net as a source, from a server of this computer; and nothing else on-line."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.documents import document_of_page, read_document
from app.gui.engine import Engine
from app.gui.loading import Pasted, Request, WebAddress
from app.gui.main_window import MainWindow
from app.gui.session import Session
from app.gui.web_dialog import WebDialog
from tests.documents.server import Answer, Server, serving
from tests.gui.hands import CTRL, KEY, SHIFT, Settle, press

PAGE = (
    '<nav><a href="/">Home</a></nav><h1>Troops in Kursk</h1>'
    "<p>The ministry confirmed on Monday that troops had gone to the region of Kursk.</p>"
    '<p>Nobody said when they would come back.<img src="/troops.jpg"></p>'
)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        server.pages["/story"] = Answer(PAGE.encode())
        yield server


def dialog_of(window: MainWindow) -> WebDialog:
    press(KEY.Key_W, CTRL | SHIFT)
    (dialog,) = window.findChildren(WebDialog)
    return dialog


def test_a_page_is_a_source(window: MainWindow, settle: Settle, server: Server) -> None:
    window.workspace.sources.list.setFocus()
    dialog = dialog_of(window)
    dialog.field.setText(f"{server.address}/story")
    assert server.asked == []
    settle(dialog.accept)
    (entry,) = window.session.entries
    assert entry.source.used
    assert entry.judged.document.text.startswith("Troops in Kursk")
    assert entry.judged.document.name.endswith("/story")
    assert [path for path, _ in server.asked] == ["/story"]
    settle(lambda: window.files.add_sources([WebAddress(f"{server.address}/story")]))
    assert len(window.session.entries) == 1


def test_it_says_that_it_goes_online_and_takes_nothing_by_itself(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("https://example.org/")
    window.workspace.sources.list.setFocus()
    dialog = dialog_of(window)
    assert dialog.field.text() == ""
    assert dialog.focusWidget() is dialog.field
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "goes on-line" in words
    assert "for nothing else" in words


@pytest.mark.parametrize("typed", ["", "two words", "file:///etc/passwd", "ftp://example.org"])
def test_what_is_no_address_is_said_in_the_dialog(window: MainWindow, typed: str) -> None:
    window.workspace.sources.list.setFocus()
    dialog = dialog_of(window)
    dialog.field.setText(typed)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.messages.text.endswith(".")
    dialog.field.setText("https://example.org")
    assert dialog.messages.text == ""
    dialog.reject()
    assert not window.session.is_busy


def test_what_fails_is_one_sentence_and_stops_nothing_else(
    window: MainWindow, settle: Settle, server: Server, sources: list[Path]
) -> None:
    missing = WebAddress(f"{server.address}/missing")
    settle(lambda: window.files.add_sources([missing, sources[0]]))
    assert window.messages.endswith("the server has no such page; check the address.")
    assert "\n" not in window.messages
    assert len(window.session.entries) == 1


def test_it_can_be_cancelled_while_the_server_is_silent(
    qtbot: QtBot, window: MainWindow, server: Server, sources: list[Path], settle: Settle
) -> None:
    server.pages["/slow"] = Answer(mute=True)
    titles: list[str] = []
    window.session.working.connect(titles.append)
    window.files.add_sources([WebAddress(f"{server.address}/slow")])
    qtbot.waitUntil(server.reached.is_set)
    assert titles == ["Getting the page…"]
    window.session.cancel()
    assert not window.session.is_busy
    settle(lambda: window.files.add_sources(sources[:1]))
    assert len(window.session.entries) == 1
    assert window.messages == ""


@pytest.fixture
def sockets(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was tried on-line, which fails."""
    tried: list[str] = []

    def refuse(name: str) -> Callable[..., None]:
        def call(*_args: object, **_named: object) -> None:
            tried.append(name)
            raise OSError(name)

        return call

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse(name))
    for name in ("getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse(name))
    return tried


def test_nothing_else_goes_online(
    qtbot: QtBot,
    make_session: Callable[[Engine], Session],
    sockets: list[str],
    tmp_path: Path,
    sources: list[Path],
) -> None:
    page = tmp_path / "article.html"
    head = '<base href="http://127.0.0.1:9/"><link rel="stylesheet" href="a.css">'
    page.write_text(f"<html><head>{head}</head><body>{PAGE}</body></html>", encoding="utf-8")
    files = Path(__file__).parents[1] / "documents" / "files"
    others = [files / f"story.{suffix}" for suffix in ("docx", "odt", "rtf", "pdf")]
    session = make_session(Engine())

    def settle(act: Callable[[], object]) -> None:
        act()
        qtbot.waitUntil(lambda: not session.is_busy, timeout=40_000)

    pasted = Pasted("Pasted", "Kursk", PAGE)
    settle(lambda: session.open(Request(page, (*sources, *others, pasted))))
    assert len(session.entries) == 9
    settle(lambda: session.keeper.save(tmp_path / "saved.html"))
    settle(lambda: session.open(Request(others[0], fresh=True)))
    settle(lambda: session.keeper.save_tracked(tmp_path / "tracked.docx", "Ada", lambda: None))
    assert read_document(tmp_path / "tracked.docx").text
    assert document_of_page(PAGE).text
    assert sockets == []


def test_the_page_would_be_noticed(
    window: MainWindow, settle: Settle, server: Server, sockets: list[str]
) -> None:
    settle(lambda: window.files.add_sources([WebAddress(f"{server.address}/story")]))
    assert sockets
    assert server.asked == []
    assert "can't be reached" in window.messages
