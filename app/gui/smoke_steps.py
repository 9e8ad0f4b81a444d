"""The steps of the smoke run. Each returns what it saw, and raises `AssertionError` or worse."""

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCollator, QDeadlineTimer, QEventLoop, QLocale, QTimer

from app.batch import LocalWorkers, Options, articles_against, correct
from app.documents import Tracked, read_document, write_document
from app.gui.application import make_application
from app.gui.main_window import MainWindow
from app.gui.preferences import open_settings
from app.gui.recent import RecentStory
from app.gui.sample import sample_story
from app.gui.session import Session
from app.gui.theme import Theme
from app.story import check_article, learn_names, open_story
from app.text.edits import Edit
from app.text.span import Span

_SURE = {"Cursk": "Kursk", "Garasimov": "Gerasimov", "Zelancesi": "Zelensky", "Dorth": "North"}
_WRONG, _RIGHT = "Cursk", "Kursk"
_WORDS = f"The troops that came to {_WRONG} in the summer stayed there until the winter."

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DOCX = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml'
    f'/2006/main"><w:body><w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p></w:body></w:document>',
}
_DRAWN = f"BT /F1 12 Tf 72 700 Td ({_WORDS}) Tj ET"
_PDF = f"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
 /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
4 0 obj <</Length {len(_DRAWN)}>> stream
{_DRAWN}
endstream endobj
trailer <</Root 1 0 R>>
"""
_PAGE = (
    f"<!doctype html><html lang=en><title>Troops</title><article><p>{_WORDS}</p></article></html>"
)


def try_sample() -> str:
    """Check the sample story as a command does."""
    sample = _sample()
    story = open_story(sample.article, sample.sources)
    findings = check_article(story.article.text, learn_names(story.sources))
    best = {finding.found: finding.best for finding in findings}
    _hold(
        {word: best.get(word) for word in _SURE} == _SURE,
        f"the sample story gives other findings: {best}",
    )
    return f"{len(findings)} findings"


def try_documents(folder: Path) -> str:
    """Read a .docx, save it with tracked changes, read a .pdf and a web page."""
    article, copy = folder / "article.docx", folder / "copy.docx"
    pdf, page = folder / "source.pdf", folder / "source.html"
    with zipfile.ZipFile(article, "w") as package:
        for name, part in _DOCX.items():
            package.writestr(name, part)
    document = read_document(article)
    start = document.text.index(_WRONG)
    edit = Edit(Span(start, start + len(_WRONG)), _RIGHT)
    write_document(document, (edit,), copy, Tracked("Ungarble", datetime.now(UTC)))
    text = read_document(copy).text
    _hold(text == document.text.replace(_WRONG, _RIGHT), f"the .docx saved reads: {text!r}")
    pdf.write_bytes(_PDF.encode())
    text = read_document(pdf).text
    _hold(text.strip() == _WORDS, f"the .pdf reads: {text!r}")
    page.write_text(_PAGE, encoding="utf-8")
    text = read_document(page).text
    _hold(_WORDS in text, f"the .html reads: {text!r}")
    import_module("app.documents.web")
    return "read .docx, .pdf and .html, saved .docx with tracked changes"


def try_batch(folder: Path) -> str:
    """Correct a copy of the sample story in another process."""
    sample, out = _sample(), folder / "out"
    plan = articles_against([sample.article], list(sample.sources))
    with LocalWorkers(1) as workers:
        totals = correct(plan, Options(out), workers)
    (copy,) = out.glob("*.txt")
    text = copy.read_text(encoding="utf-8")
    _hold(_WRONG not in text and _RIGHT in text, f"the copy was not corrected: {totals}")
    return f"{sum(totals.safe.values())} corrections in a process of its own"


def try_window(folder: Path, picture: Path) -> str:
    """Open the sample story in the window, accept, undo, save, and take a picture."""
    application = make_application()
    settings, session = open_settings(folder / "settings"), Session(names=folder / "names.txt")
    window = MainWindow(session, settings, Theme(application, "light"))
    window.show()
    _hold(_sorts_names(), "names of files are not sorted as people do; Qt misses data of ICU")
    sample = _sample()
    window.open_paths(sample.article, sample.sources)
    _wait(lambda: session.is_checked, "the story was not checked")
    desk = session.desk
    before = desk.text
    desk.visit(next(finding for finding in desk.findings if finding.found == _WRONG))
    desk.accept(_RIGHT)
    _hold(desk.text == before.replace(_WRONG, _RIGHT, 1), "the correction was not put in")
    _wait(lambda: not session.is_busy, "the corrected story was not checked")
    image = window.grab().toImage()
    _hold(image.save(str(picture)), f"the picture {picture} can't be written")
    colours = {image.pixel(x, y) for x in range(0, image.width(), 9) for y in range(0, 600, 9)}
    _hold(len(colours) > 8, "nothing is to be seen in the window")
    desk.undo()
    _hold(desk.text == before, "the correction was not taken back")
    desk.redo()
    saved = folder / "saved.txt"
    session.keeper.save(saved)
    _wait(lambda: not session.keeper.is_modified, "the article was not saved")
    _hold(_RIGHT in saved.read_text(encoding="utf-8"), "the file saved has not the correction")
    window.close()
    return f"{image.width()} by {image.height()} pixels on {application.platformName()}"


def _sorts_names() -> bool:
    collator = QCollator(QLocale("sv"))
    collator.setNumericMode(True)
    return collator.compare("a9", "a10") < 0 and collator.compare("z", "ö") < 0


def _sample() -> RecentStory:
    sample = sample_story()
    if sample is None:
        raise AssertionError("the sample story was not installed")
    return sample


def _hold(holds: bool, otherwise: str) -> None:  # noqa: FBT001 - reads like an assertion
    if not holds:
        raise AssertionError(otherwise)


def _wait(condition: Callable[[], bool], otherwise: str) -> None:
    """Let the window live until the condition holds, at most half a minute."""
    deadline, loop, timer = QDeadlineTimer(30_000), QEventLoop(), QTimer(interval=10)
    timer.timeout.connect(lambda: loop.quit() if condition() or deadline.hasExpired() else None)
    timer.start()
    loop.exec()
    _hold(condition(), otherwise)
