from pathlib import Path

import pytest

from app.documents import DocumentError, documents_in


def test_readable_files_come_sorted_and_the_rest_stays_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTML", "picture.png", ".hidden.txt"):
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "inner.txt").mkdir()
    assert [path.name for path in documents_in(tmp_path)] == ["a.HTML", "b.txt"]


def test_a_folder_without_documents_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"No file in the folder “.+” can be read"):
        documents_in(tmp_path)


def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="can't be opened"):
        documents_in(tmp_path / "none")
