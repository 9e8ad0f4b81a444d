"""OpenDocument texts for the tests, written part by part."""

from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from hypothesis import strategies as st

_URN = "urn:oasis:names:tc:opendocument:xmlns"
ROOT = " ".join(
    [
        *(f'xmlns:{name}="{_URN}:{name}:1.0"' for name in ("office", "text", "table")),
        f'xmlns:draw="{_URN}:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        f'xmlns:svg="{_URN}:svg-compatible:1.0" xmlns:loext="{_URN}:loext:1.0"',
    ]
)
TYPE = "application/vnd.oasis.opendocument.text"
COMMENT = "<office:annotation><dc:creator>A</dc:creator><text:p>why</text:p></office:annotation>"
CHANGE = '<text:change text:change-id="c1"/>'
_DELETED = "<text:deletion><office:change-info/><text:p>gone</text:p></text:deletion>"
REGION = f'<text:changed-region text:id="c1">{_DELETED}</text:changed-region>'


def paragraph(*bits: str, name: str = "p", style: str = "S") -> str:
    return f'<text:{name} text:style-name="{style}">{"".join(bits)}</text:{name}>'


def note(*paragraphs: str) -> str:
    body = f"<text:note-body>{''.join(paragraphs)}</text:note-body>"
    return f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"


def box(*paragraphs: str) -> str:
    return f"<draw:frame><draw:text-box>{''.join(paragraphs)}</draw:text-box></draw:frame>"


def odf_file(body: str, changes: str = REGION, **others: str) -> bytes:
    """A document with this text; `others` as in META_INF__manifest="<manifest:manifest .../>"."""
    tracked = f"<text:tracked-changes>{changes}</text:tracked-changes>"
    text = f"<office:body><office:text>{tracked}{body}</office:text></office:body>"
    parts = {
        "content.xml": f"<office:document-content {ROOT}>{text}</office:document-content>",
        "styles.xml": "<styles/>",
        "META-INF/manifest.xml": "<manifest/>",
    }
    parts |= {f"{name.replace('__', '/')}.xml": content for name, content in others.items()}
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("mimetype", TYPE)
        for name, content in parts.items():
            head = '<?xml version="1.0" encoding="UTF-8"?>\n'
            archive.writestr(name, head + content, ZIP_DEFLATED)
    return file.getvalue()


# white space folds into that before it, but not over a tag: no program writes that
_words = st.builds(
    lambda before, words: before + escape(words.strip()),
    st.sampled_from(["", " "]),
    st.text("ab é&<“😀 \n", max_size=6).filter(str.strip),
)
_marks = st.sampled_from(
    ["<text:s/>", '<text:s text:c="3"/>', "<text:tab/>", "<text:line-break/>", COMMENT, CHANGE]
)
_spans = st.lists(st.one_of(_words, _marks), max_size=3).map(
    lambda bits: f'<text:span text:style-name="T1">{"".join(bits)}</text:span>'
)
_bits = st.one_of(_words, _marks, _spans, _words.map(lambda words: f"<text:a>{words}</text:a>"))
_plain = st.builds(
    lambda bits, name: paragraph(*bits, name=name) if bits else "<text:p/>",
    st.lists(_bits, max_size=4),
    st.sampled_from("pph"),
)
_hosts = st.builds(
    lambda words, inner, of: paragraph(words, of(inner), words),
    _words,
    _plain,
    st.sampled_from([note, box]),
)
_tables = st.lists(_plain, min_size=1, max_size=3).map(
    lambda cells: "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
)
odf_files = st.lists(st.one_of(_plain, _hosts, _tables), min_size=1, max_size=4).map(
    lambda blocks: odf_file("\n ".join(blocks))
)
