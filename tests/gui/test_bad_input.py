"""Whatever is opened: one sentence in the window, and nothing lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.loading import Request
from app.gui.main_window import MainWindow
from app.text.edits import Edit
from app.text.span import Span

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def bad(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / str(request.param)
    match path.name:
        case "missing.txt":
            pass
        case "folder.txt":
            path.mkdir()
        case "binary.txt":
            path.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 40)
        case "broken.docx":
            path.write_bytes(b"PK\x03\x04 this is no archive")
        case "strange.xyz":
            path.write_text("text", encoding="utf-8")
    return path


BAD = ("missing.txt", "folder.txt", "binary.txt", "broken.docx", "strange.xyz")


@pytest.mark.parametrize("bad", BAD, indirect=True)
def test_as_article(opened: MainWindow, settle: Settle, bad: Path) -> None:
    settle(lambda: opened.session.desk.type(Edit(Span(0, 0), "My own words. ")))
    before = opened.workspace.article.editor.text
    settle(lambda: opened.session.open(Request(bad)))
    assert bad.name in opened.messages
    assert "\n" not in opened.messages
    assert opened.workspace.article.editor.text == before
    assert opened.isWindowModified()
    assert len(opened.session.entries) == 4


@pytest.mark.parametrize("bad", [name for name in BAD if name != "folder.txt"], indirect=True)
def test_as_source(opened: MainWindow, settle: Settle, bad: Path, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Another report, which tells of the Kursk region again.", encoding="utf-8")
    settle(lambda: opened.files.add_sources([bad, good]))
    assert bad.name in opened.messages
    names = [entry.judged.document.name for entry in opened.session.entries]
    assert names[4:] == ["good.txt"], "one bad file keeps another out"
    assert opened.workspace.review.model.rowCount()


def test_a_folder_without_texts(opened: MainWindow, settle: Settle, tmp_path: Path) -> None:
    folder = tmp_path / "empty folder"
    folder.mkdir()
    settle(lambda: opened.files.add_sources([folder]))
    assert "empty folder" in opened.messages


def test_several_errors_stand_together(opened: MainWindow, settle: Settle, tmp_path: Path) -> None:
    settle(lambda: opened.files.add_sources([tmp_path / "one.txt", tmp_path / "two.txt"]))
    assert len(opened.messages.splitlines()) == 2
    QTest.keyClick(opened.workspace.article.editor, Qt.Key.Key_Escape)
    assert opened.messages == ""
    assert opened.workspace.article.messages.isHidden()


@pytest.mark.parametrize("text", ["", "  \n\n"])
def test_an_empty_article(
    window: MainWindow, settle: Settle, tmp_path: Path, sources: list[Path], text: str
) -> None:
    article = tmp_path / "empty.txt"
    article.write_text(text, encoding="utf-8")
    settle(lambda: window.open_paths(article, sources))
    assert window.messages == "There is no text in “empty.txt”; open another file."


def test_no_sources(window: MainWindow, settle: Settle, article: Path) -> None:
    settle(lambda: window.open_paths(article, []))
    assert window.messages.startswith("Add other reports of this story")
    assert window.workspace.article.editor.text


def test_the_message_goes_when_sources_come(
    window: MainWindow, settle: Settle, article: Path, sources: list[Path]
) -> None:
    settle(lambda: window.open_paths(article, []))
    settle(lambda: window.files.add_sources(sources))
    assert window.messages == ""


def test_only_the_article_as_source(window: MainWindow, settle: Settle, article: Path) -> None:
    settle(lambda: window.open_paths(article, [article]))
    assert window.messages.startswith("None of the sources can be used")
    model = window.workspace.sources.list.model()
    assert "it is the article itself" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_twenty_sources(window: MainWindow, settle: Settle, article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(20):
        (folder / f"report {number:02}.txt").write_text(
            f"Report number {number} from Kursk: the troops of North Korea are there, it said.",
            encoding="utf-8",
        )
    settle(lambda: window.open_paths(article, [folder]))
    assert len(window.session.entries) == 20
    assert all(entry.source.used for entry in window.session.entries)


def test_the_same_source_twice_is_one(
    window: MainWindow, settle: Settle, article: Path, sources: list[Path]
) -> None:
    settle(lambda: window.open_paths(article, [*sources, sources[0]]))
    settle(lambda: window.files.add_sources(sources))
    assert len(window.session.entries) == 4


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Near Cursk\x00 and\x00\x00 Dorth.\n", id="NUL"),
        pytest.param("היום Cursk דיווחו ואז Dorth. مرحبا\n", id="right to left"),
        pytest.param("😀👩🏽‍🚀 Cursk 😀 and 👨‍👩‍👧‍👦 Dorth 🇺🇦\n", id="emoji"),
        pytest.param(
            "Cursk e\u0301\u0323\u0302 a\u030a and Zalgo t\u0336e\u0337x Dorth\n", id="combining"
        ),
    ],
)
def test_odd_characters(
    window: MainWindow, settle: Settle, tmp_path: Path, sources: list[Path], text: str
) -> None:
    article = tmp_path / "odd.txt"
    article.write_bytes(text.encode())
    settle(lambda: window.open_paths(article, sources))
    desk, editor = window.session.desk, window.workspace.article.editor
    assert [finding.found for finding in desk.findings] == ["Cursk", "Dorth"]
    desk.visit(desk.findings[1])
    shown = text.replace("\x00", "")  # no reader sees them; the file keeps them
    assert editor.caret == shown.index("Dorth") + 5
    settle(lambda: desk.accept("North"))
    editor.go_to(Span(0, shown.index("Dorth") + 5))
    settle(lambda: QTest.keyClicks(editor, "!"))
    assert editor.text == desk.text == shown.replace("Dorth", "North!")
    settle(lambda: window.session.keeper.save(article))
    assert article.read_bytes() == text.replace("Dorth", "North!").encode()


def test_five_megabytes_are_worked_on_beside_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, article: Path
) -> None:
    big = tmp_path / "big.txt"
    story = article.read_text(encoding="utf-8").replace("Korea", "Korea 😀")
    big.write_text(f"{story}\n" * (5_000_000 // len(story.encode())), encoding="utf-8")
    window.open_paths(big, [])
    qtbot.waitUntil(lambda: bool(window.session.desk.findings), timeout=50_000)
    editor, desk = window.workspace.article.editor, window.session.desk
    assert len(desk.findings) > 5_000
    QTest.keyClicks(editor, "ab")
    last = desk.findings[-1]
    desk.visit(last)
    assert last.span.of(editor.text) == last.found
    assert editor.caret == last.span.end
