from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.checks.finding import Finding
from app.gazetteer.gazetteer import Gazetteer
from app.gui.engine import Engine
from app.gui.loading import Request
from app.gui.session import Session
from app.gui.source_entry import SourceEntry
from app.progress import Cancelled, Progress, no_progress
from app.settings import Settings
from app.story import learn_names
from app.text.edits import Edit
from app.text.span import Span

Settle = Callable[[Callable[[], object]], None]


def found(session: Session) -> list[str]:
    return [finding.found for finding in session.desk.findings]


def test_open_learn_check(
    session: Session, settle: Settle, article: Path, sources: list[Path]
) -> None:
    settle(lambda: session.open(Request(article, tuple(sources))))
    assert session.article is not None
    assert session.article.path == article
    assert [entry.source.used for entry in session.entries] == [True] * 4
    assert "Kursk" in {name.canonical for name in session.names}
    assert "Cursk" in found(session)
    assert (session.words, session.language) == (445, "en")
    assert session.desk.current is not None
    assert session.desk.current.found == "Cursk"


def test_sources_may_come_first(
    session: Session, settle: Settle, article: Path, sources: list[Path]
) -> None:
    settle(lambda: session.open(Request(sources=tuple(sources))))
    assert session.article is None
    assert len(session.entries) == 4
    settle(lambda: session.open(Request(article)))
    assert len(session.entries) == 4
    assert "Cursk" in found(session)


def test_requests_are_done_one_after_the_other(
    session: Session, settle: Settle, article: Path, sources: list[Path]
) -> None:
    def act() -> None:
        session.open(Request(article))
        for source in sources:
            session.open(Request(sources=(source,)))

    settle(act)
    assert [entry.judged.document.path for entry in session.entries] == sources


def test_typing_is_checked_again(
    session: Session, settle: Settle, article: Path, sources: list[Path]
) -> None:
    settle(lambda: session.open(Request(article, tuple(sources))))
    settle(lambda: session.desk.type(Edit(Span(0, 0), "Dorth ")))
    assert found(session)[0] == "Dorth"


def test_a_result_for_an_older_text_is_dropped(
    qtbot: QtBot, make_session: Callable[[Engine], Session], article: Path
) -> None:
    started, go_on = Event(), Event()

    class Slow:
        def __init__(self, _gazetteer: Gazetteer, _settings: Settings, _house: object) -> None:
            self.runs = 0

        def check(
            self, text: str, progress: Progress = no_progress, corrected: object = ()
        ) -> tuple[Finding, ...]:
            del corrected
            progress(0, len(text))
            self.runs += 1
            if self.runs == 1:
                started.set()
                go_on.wait(10)
            texts.append(text)
            return ()

    texts: list[str] = []
    session = make_session(Engine(learn_names, Slow))
    session.open(Request(article))
    qtbot.waitUntil(started.is_set)
    checked: list[int] = []
    session.checked.connect(lambda: checked.append(session.desk.revision))
    session.desk.type(Edit(Span(0, 0), "new "))
    go_on.set()
    qtbot.waitUntil(lambda: not session.is_busy)
    assert texts[-1].startswith("new ")
    assert checked == [session.desk.revision]


def test_cancel_stops_the_work_and_f7_takes_it_up(
    qtbot: QtBot, make_session: Callable[[Engine], Session], article: Path
) -> None:
    started, cancelled, never = Event(), Event(), Event()

    class Endless:
        def __init__(self, _gazetteer: Gazetteer, _settings: Settings, _house: object) -> None:
            pass

        def check(
            self, text: str, progress: Progress = no_progress, corrected: object = ()
        ) -> tuple[Finding, ...]:
            del corrected
            started.set()
            try:
                while not never.wait(0.001):
                    progress(0, len(text))
            except Cancelled:
                cancelled.set()
                raise
            return ()

    session = make_session(Engine(learn_names, Endless))
    session.open(Request(article))
    qtbot.waitUntil(started.is_set)
    session.cancel()
    qtbot.waitUntil(cancelled.is_set)
    assert not session.is_busy
    assert session.article is not None
    started.clear()
    session.recheck()
    qtbot.waitUntil(started.is_set)
    session.shut_down()
    assert not session.is_busy


def test_a_source_can_be_switched_off_and_taken_whole(
    session: Session, settle: Settle, article: Path, sources: list[Path]
) -> None:
    settle(lambda: session.open(Request(article, tuple(sources))))
    entry = session.entries[0]
    settle(lambda: session.change_entry(0, SourceEntry(entry.judged, whole=True)))
    assert session.entries[0].source.cuts == ()
    settle(lambda: session.change_entry(0, SourceEntry(entry.judged, wanted=False)))
    assert session.entries[0].source.why == "source.off"
    settle(lambda: session.remove_entry(0))
    assert len(session.entries) == 3


def test_an_added_name_is_learned(
    session: Session, settle: Settle, article: Path, sources: list[Path]
) -> None:
    settle(lambda: session.open(Request(article, tuple(sources))))
    settle(session.desk.add_name)
    assert "Cursk" in {name.canonical for name in session.names}
    settle(session.desk.undo)
    assert "Cursk" not in {name.canonical for name in session.names}


def test_save_keeps_every_other_byte(
    session: Session, settle: Settle, tmp_path: Path, sources: list[Path]
) -> None:
    article = tmp_path / "article.txt"
    text = "The Cursk region…\r\nDorth Korea\r  and\u00a0Cursk 😀\n"
    data = text.encode("utf-16")
    article.write_bytes(data)
    settle(lambda: session.open(Request(article, tuple(sources))))
    settle(lambda: session.desk.accept_all("Kursk"))
    assert session.keeper.is_modified
    settle(lambda: session.keeper.save(article))
    assert article.read_bytes() == text.replace("Cursk", "Kursk").encode("utf-16")
    settle(session.desk.undo)
    settle(lambda: session.keeper.save(article))
    assert article.read_bytes() == data


def test_a_file_that_cannot_be_written_is_a_sentence(
    qtbot: QtBot, session: Session, settle: Settle, article: Path, tmp_path: Path
) -> None:
    settle(lambda: session.open(Request(article)))
    settle(lambda: session.desk.type(Edit(Span(0, 0), "x")))
    saved: list[bool] = []
    with qtbot.waitSignal(session.problem) as problem:
        session.keeper.save(tmp_path / "no such folder" / "a.txt", lambda: saved.append(True))
    assert "a.txt can't be saved" in problem.args[0]
    assert saved == []
    assert session.keeper.is_modified


def test_close_story(session: Session, settle: Settle, article: Path, sources: list[Path]) -> None:
    settle(lambda: session.open(Request(article, tuple(sources))))
    settle(session.close_story)
    assert session.article is None
    assert session.entries == ()
    assert session.names == ()
    assert found(session) == []


@pytest.mark.parametrize("wanted", [None, True, False])
def test_the_users_say_on_a_source_in_another_language(
    session: Session, settle: Settle, article: Path, tmp_path: Path, *, wanted: bool | None
) -> None:
    german = tmp_path / "german.txt"
    german.write_text(
        "Nordkorea hat am Montag bestätigt, dass es Soldaten nach Russland geschickt hat, um dort "
        "an der Rückeroberung der Region Kursk teilzunehmen, wie die Nachrichtenagentur meldete.",
        encoding="utf-8",
    )
    settle(lambda: session.open(Request(article, (german,))))
    assert session.entries[0].source.why == "source.language"
    entry = SourceEntry(session.entries[0].judged, wanted=wanted)
    assert entry.can_choose
    assert entry.source.used == (wanted is True)
