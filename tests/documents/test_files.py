"""Reading and writing files, and what is said when that is not possible."""

import errno
import os
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NoReturn
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from app.documents import (
    Document,
    DocumentError,
    can_track,
    can_write,
    document_of_text,
    read_document,
    write_document,
)
from app.text.edits import Edit
from app.text.span import Span
from tests.documents.odffiles import odf_file
from tests.documents.pdffiles import column, pdf_file

LAUGHS = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'
FILES = Path(__file__).parent / "files"
SEEDS = Path(__file__).parents[2] / "seeds"


def word_file(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def zipped(**members: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return file.getvalue()


def replaced(document: Document, old: str, new: str) -> list[Edit]:
    return [Edit(Span(*match.span()), new) for match in re.finditer(old, document.text)]


def failure(path: Path) -> str:
    with pytest.raises(DocumentError) as error:
        read_document(path)
    message = str(error.value)
    assert message.startswith(path.name)
    assert message.endswith(".")
    assert "\n" not in message
    assert not re.search(r"Errno|Error\b|Exception|codec can't", message)
    return message


def refuse(code: int) -> Callable[..., NoReturn]:
    def refused(*_arguments: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    return refused


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_a_story_comes_in_as_it_is_and_goes_out_as_it_was(seed: Path, tmp_path: Path) -> None:
    document = read_document(seed)
    assert document.text == seed.read_text("utf-8")
    assert (document.language, document.format, document.name) == ("en", "text", seed.name)
    write_document(document, [], tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_bytes() == seed.read_bytes()


def test_only_the_corrected_words_change(tmp_path: Path) -> None:
    document = read_document(next(SEEDS.glob("000*")))
    write_document(document, replaced(document, "Garasimov", "Gerasimov"), tmp_path / "out.txt")
    expected = document.data.replace(b"Garasimov", b"Gerasimov")
    assert (tmp_path / "out.txt").read_bytes() == expected != document.data


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("gone.txt", None, "no such file"),
        ("story.pages", b"x", r"\.txt, \.md, \.html, \.docx"),
        ("photo.txt", bytes(range(256)) * 40, "binary"),
        ("photo.md", b"\x89PNG\r\n\x1a\n" + bytes(500), "binary"),
        ("named.txt", word_file("Kursk"), r"kind \(Word document\).* ends in \.docx"),
        ("named.docx", pdf_file([]), r"kind \(PDF\).* ends in \.pdf"),
        ("named.pdf", b"{\\rtf1 x}", r"kind \(RTF document\).* ends in \.rtf"),
        ("named.rtf", odf_file("<text:p/>"), r"kind \(OpenDocument text\).* ends in \.odt"),
        ("cut.txt", b"\xff\xfeK\x00u", "damaged"),
        ("text.docx", b"only text", "not a Word document"),
        ("old.docx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "password"),
        ("torn.docx", word_file("Kursk")[:900], "damaged"),
        ("empty.docx", zipped(other=b"<x/>"), "not a Word document"),
        ("bad.docx", zipped(word__document=b"<w:document><w:p></w:document>"), "damaged"),
        ("nothing.docx", b"", "it is empty; choose"),
        ("nothing.pdf", b"", "it is empty; choose"),
        ("paragraph.txt", b"word " * 20_001, "longer than in any story"),
        ("paragraph.docx", word_file("word " * 20_001), "longer than in any story"),
        ("word.txt", b"word" * 1_250, "longer than in any story"),
        (
            "laughs.docx",
            zipped(word__document=LAUGHS.encode()),
            "entities",
        ),
        ("text.odt", b"only text", "not an OpenDocument text; open it in LibreOffice"),
        ("word.odt", word_file("Kursk"), r"kind \(Word document\)"),
        ("locked.odt", (FILES / "locked.odt").read_bytes(), "protected with a password"),
        ("torn.odt", odf_file("<text:p/>")[:700], "damaged"),
        ("bad.odt", odf_file("<text:p>"), "damaged"),
        ("laughs.odt", odf_file("<text:p>&a;</text:p>", content=LAUGHS), "entities"),
        ("bomb.docx", zipped(word__document=b"<w:p/>", word__media=bytes(100_000_001)), "unpacks"),
    ],
)  # fmt: skip
def test_what_can_not_be_read_is_said(
    name: str, content: bytes | None, words: str, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert re.search(words, failure(tmp_path / name))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "story.txt").mkdir()
    assert "it is a folder" in failure(tmp_path / "story.txt")


def test_a_link_to_itself_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert "leads to itself" in failure(tmp_path / "loop.txt")


def test_a_device_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a file" in failure(tmp_path / "pipe.txt")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.txt").write_text("x")
    monkeypatch.setattr(Path, "read_bytes", refuse(errno.EACCES))
    assert "not allowed" in failure(tmp_path / "secret.txt")


def test_a_huge_file_is_not_loaded(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(100_000_001)
    assert "larger than 100 MB" in failure(tmp_path / "huge.txt")


def test_a_name_that_no_system_knows() -> None:
    with pytest.raises(DocumentError, match="no file name"):
        read_document(Path("a\0b.txt"))


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    document = read_document(tmp_path / "empty.txt")
    assert (document.text, document.language) == ("", "")
    write_document(document, [Edit(Span(0, 0), "Words.")], tmp_path / "empty.txt")
    assert (tmp_path / "empty.txt").read_bytes() == b"Words."


def test_a_name_without_a_suffix_is_plain_text(tmp_path: Path) -> None:
    (tmp_path / "story").write_text("Kursk")
    assert read_document(tmp_path / "story").format == "text"


def test_markdown_is_text_as_it_is(tmp_path: Path) -> None:
    source = (
        "---\r\ntitle: Cursk\r\n---\r\n# *Cursk* [link](http://x.y/Cursk)  \r\n\r\n<b>Cursk</b>\r\n"
    )
    (tmp_path / "story.md").write_bytes(source.encode())
    document = read_document(tmp_path / "story.md")
    assert document.text == source.replace("\r\n", "\n")
    write_document(document, replaced(document, r"\*Cursk", "*Kursk"), tmp_path / "story.md")
    assert (tmp_path / "story.md").read_bytes() == source.replace("*Cursk", "*Kursk").encode()


def test_a_few_zero_bytes_are_not_seen_and_stay(tmp_path: Path) -> None:
    source = b"The battle of Cur\0sk went on for days and days, they said.\n\0\nThe end.\0"
    (tmp_path / "zero.txt").write_bytes(source)
    document = read_document(tmp_path / "zero.txt")
    assert document.text.startswith("The battle of Cursk went")
    write_document(document, replaced(document, "Cursk", "Kursk"), tmp_path / "zero.txt")
    expected = source.replace(b"Cur\0sk", b"Kursk\0")
    assert (tmp_path / "zero.txt").read_bytes() == expected


@pytest.mark.parametrize(
    "text",
    [
        "قال الرئيس إن Cursk محررة\nשלום",
        "😀👩‍👩‍👧 Cursk 🇰🇵",
        "Ze\u0301lensky in Cursk \u200f\u202b",
    ],
    ids=["right to left", "emoji", "combining"],
)
def test_any_script_goes_through(text: str, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(text, "utf-8")
    document = read_document(tmp_path / "story.txt")
    assert document.text == text
    write_document(document, replaced(document, "Cursk", "Курск"), tmp_path / "story.txt")
    assert (tmp_path / "story.txt").read_text("utf-8") == text.replace("Cursk", "Курск")


def test_five_megabytes(tmp_path: Path) -> None:
    story = next(SEEDS.glob("003*")).read_text("utf-8")
    (tmp_path / "long.txt").write_bytes((story * 900).encode("cp1252", "replace"))
    document = read_document(tmp_path / "long.txt")
    assert document.text == story.encode("cp1252", "replace").decode("cp1252") * 900


def test_pasted_text() -> None:
    document = document_of_text("One\r\ntwo \ud800")
    assert (document.text, document.path, document.name) == ("One\ntwo ?", None, "Pasted text")


class TestWriting:
    """A file is written as a whole or not at all."""

    def test_permissions_and_links_stay(self, tmp_path: Path) -> None:
        target, link = tmp_path / "story.txt", tmp_path / "link.txt"
        target.write_text("Cursk")
        target.chmod(0o640)
        link.symlink_to(target)
        document = read_document(link)
        write_document(document, replaced(document, "Cursk", "Kursk"), link)
        assert link.is_symlink()
        assert target.read_text() == "Kursk"
        assert target.stat().st_mode & 0o777 == 0o640
        assert sorted(path.name for path in tmp_path.iterdir()) == ["link.txt", "story.txt"]

    def test_a_new_file_is_as_open_as_others(self, tmp_path: Path) -> None:
        write_document(document_of_text("x"), [], tmp_path / "new.txt")
        (tmp_path / "other.txt").touch()
        new, other = (tmp_path / "new.txt").stat(), (tmp_path / "other.txt").stat()
        assert new.st_mode == other.st_mode

    @pytest.mark.parametrize(
        ("code", "words"),
        [
            (errno.ENOSPC, "the disk is full"),
            (errno.EACCES, "not allowed"),
            (errno.EROFS, "can't be written to"),
            (errno.EIO, "Input/output error"),
        ],
    )
    def test_a_failure_leaves_the_old_file(
        self, code: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "story.txt"
        path.write_text("old")
        document = read_document(path)
        monkeypatch.setattr(os, "fsync", refuse(code))
        with pytest.raises(DocumentError, match=words) as error:
            write_document(document, [Edit(Span(0, 3), "new")], path)
        assert str(error.value).startswith("story.txt can't be saved: ")
        assert path.read_text() == "old"
        assert list(tmp_path.iterdir()) == [path]

    def test_a_file_that_may_not_be_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "story.txt").write_text("old")
        monkeypatch.setattr(os, "access", lambda *_: False)
        with pytest.raises(DocumentError, match="not allowed"):
            write_document(document_of_text("new"), [], tmp_path / "story.txt")
        assert (tmp_path / "story.txt").read_text() == "old"

    def test_no_such_folder(self, tmp_path: Path) -> None:
        with pytest.raises(DocumentError, match="no such file or folder"):
            write_document(document_of_text("x"), [], tmp_path / "gone" / "story.txt")

    def test_over_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(DocumentError, match="it is a folder"):
            write_document(document_of_text("x"), [], tmp_path)

    def test_a_character_that_the_encoding_lacks(self, tmp_path: Path) -> None:
        path = tmp_path / "story.txt"
        source = "Le président Walesa a été élu à Gdansk, a déclaré l’agence.\r\n".encode("cp1252")
        path.write_bytes(source)
        document = read_document(path)
        edits = replaced(document, "Walesa", "Wałęsa")
        with pytest.raises(
            DocumentError, match=r"has no “ł” \(in “Wałęsa”\); save it under another"
        ):
            write_document(document, edits, path)
        assert path.read_bytes() == source
        write_document(document, edits, tmp_path / "other.txt")
        expected = source.decode("cp1252").replace("Walesa", "Wałęsa").encode()
        assert (tmp_path / "other.txt").read_bytes() == expected

    def test_any_document_can_be_written_as_its_text(self, tmp_path: Path) -> None:
        (tmp_path / "story.docx").write_bytes(word_file("In Cursk", "the end"))
        document = read_document(tmp_path / "story.docx")
        write_document(document, replaced(document, "Cursk", "Kursk"), tmp_path / "story.txt")
        assert (tmp_path / "story.txt").read_text() == "In Kursk\nthe end"

    def test_what_can_only_be_read_is_written_as_its_text(self, tmp_path: Path) -> None:
        (tmp_path / "story.pdf").write_bytes(pdf_file(column("In Cursk")))
        document = read_document(tmp_path / "story.pdf")
        edits = replaced(document, "Cursk", "Kursk")
        with pytest.raises(DocumentError, match=r"PDF files can be read but not .* in \.txt\."):
            write_document(document, edits, tmp_path / "story.pdf")
        write_document(document, edits, tmp_path / "story.txt")
        assert (tmp_path / "story.txt").read_text() == "In Kursk"
        assert not can_write(document)
        assert not can_track(document)

    def test_a_text_can_not_become_a_word_document(self, tmp_path: Path) -> None:
        with pytest.raises(DocumentError, match=r"ends in \.txt"):
            write_document(document_of_text("x"), [], tmp_path / "story.docx")
        assert not list(tmp_path.iterdir())
