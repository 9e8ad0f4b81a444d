"""E-mail messages and web pages saved in one file."""

from email.message import EmailMessage

import pytest

from app.documents.document import DocumentError, WritableFormat
from app.documents.mail import MAIL, WEB_ARCHIVE

HTML = "<html><body><p>Ferries to <b>Velmont</b></p><p>sail again.</p></body></html>"
SENTENCES = [
    "The council of Velmont agreed by nine votes to two that the ferry should sail again.",
    "The mayor said on Monday that the town had waited long enough for its ferry to come.",
    "Tickets will cost twelve euros, and children under six years will travel for nothing.",
]


def message(text: str = "", html: str = "", subject: str = "Ferries return") -> EmailMessage:
    new = EmailMessage()
    new["From"], new["Subject"] = "desk@example.org", subject
    if text:
        new.set_content(text)
    if html:
        (new.add_alternative if text else new.set_content)(html, subtype="html")
    return new


@pytest.mark.parametrize(
    ("mail", "text"),
    [
        (message("One.\n\nTwo – Київ.\n"), "Ferries return\n\nOne.\n\nTwo – Київ."),
        (message(html=HTML), "Ferries return\n\nFerries to Velmont\nsail again."),
        (message("Ferries to Velmont sail.", HTML), "Ferries return\n\nFerries to Velmont sail."),
        (message("Web only", HTML), "Ferries return\n\nFerries to Velmont\nsail again."),
        (message("x", subject="Zażółć – 北京"), "Zażółć – 北京\n\nx"),
        (message("x", subject=""), "x"),
    ],
    ids="plain html both stub subject none".split(),
)
def test_what_is_read(mail: EmailMessage, text: str) -> None:
    assert MAIL.extract(mail.as_bytes()) == text


def test_what_is_attached_is_not_read() -> None:
    mail = message("The text.")
    mail.add_attachment("Not this.", filename="notes.txt")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    assert MAIL.extract(mail.as_bytes()) == "Ferries return\n\nThe text."


def test_a_forwarded_message_is_read() -> None:
    outer = EmailMessage()
    outer["Subject"] = "Fwd"
    outer.make_mixed()
    outer.attach(message("Inner text."))
    assert MAIL.extract(outer.as_bytes()) == "Fwd\n\nInner text."


def test_lines_that_flow_are_one() -> None:
    head = b"Subject: x\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n"
    body = b"The ferry \r\nsails.\r\nNew line\r\n-- \r\nAda\r\n"
    assert MAIL.extract(head + body) == "x\n\nThe ferry sails.\nNew line\n-- \nAda"


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "no-such", "utf-8"])
def test_encodings(charset: str) -> None:
    words = "Президент заявил в понедельник, что город Вельмонт полностью освобождён."
    codec = "cp1251" if charset == "no-such" else charset
    head = f"Subject: x\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert MAIL.extract(head + words.encode(codec)) == f"x\n\n{words}"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no e-mail message"),
        (b"only text\nand more", "no e-mail message"),
        (bytes(range(256)) * 10, "no e-mail message"),
        (b"Subject: x\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nx", "encrypted"),
        (b"Subject: x\n\n" + bytes(range(256)) * 40, "binary"),
    ],
    ids="nothing text bytes encrypted binary".split(),
)
def test_what_can_not_be_read(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        MAIL.extract(data)


def test_parts_in_parts_without_end() -> None:
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(3_000)
    )
    with pytest.raises(DocumentError, match="damaged"):
        MAIL.extract(b"Subject: x\n" + nested)


@pytest.mark.parametrize("header", [b"=?x-none?B?////?=", b"=?utf-8?B?a?=", b"\xff\xfe <a@"])
def test_headers_that_break_the_standard(header: bytes) -> None:
    assert MAIL.extract(b"Subject: " + header + b"\n\nThe text.").endswith("The text.")


def saved_page(html: str, charset: str = "utf-8") -> bytes:
    page = EmailMessage()
    page["Snapshot-Content-Location"] = "https://example.org/ferries"
    page["Subject"] = "Ferries return"
    page.set_content("x")
    page.clear_content()
    page.set_content(html, subtype="html", charset=charset, cte="quoted-printable")
    page.make_related()
    page.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<a@mhtml>")
    return page.as_bytes()


def test_a_page_in_one_file_is_read_as_a_page() -> None:
    navigation = '<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>'
    story = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    html = f"<html><body>{navigation}<article><h1>Żółw</h1>{story}</article></body></html>"
    for charset in ("utf-8", "iso-8859-2"):
        assert WEB_ARCHIVE.extract(saved_page(html, charset)).split("\n") == ["Żółw", *SENTENCES]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no web page in one file"),
        (b"<html><p>A page.</p></html>", "no web page in one file"),
        (message("only text").as_bytes(), "no web page in it"),
    ],
)
def test_a_page_in_one_file_that_is_none(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        WEB_ARCHIVE.extract(data)


def test_they_are_only_read() -> None:
    assert not isinstance(MAIL, WritableFormat)
    assert not isinstance(WEB_ARCHIVE, WritableFormat)
