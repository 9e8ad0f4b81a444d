"""Word documents for the tests, written part by part."""

from html import escape
from io import BytesIO
from zipfile import ZipFile

from hypothesis import strategies as st

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DELETED = '<w:del w:id="901" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>'


def run(words: str, look: str = "") -> str:
    text = escape(words).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def box(*paragraphs: str) -> str:
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    both = f"<mc:Choice>{content}</mc:Choice><mc:Fallback>{content}</mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"


def word_file(body: str, footnotes: str = "", **others: str) -> bytes:
    """A document with these parts; `others` as in word__comments="<w:comments .../>"."""
    notes = f'<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>{footnotes}'
    relation = f'<Relationship Id="r7" Type="{_KINDS}/footnotes" Target="footnotes.xml"/>'
    main = f'<Relationship Id="r1" Type="{_KINDS}/officeDocument" Target="word/document.xml"/>'
    parts = {
        "[Content_Types].xml": '<Types><Default Extension="xml" ContentType="a/b"/></Types>',
        "_rels/.rels": f"<Relationships>{main}</Relationships>",
        "word/_rels/document.xml.rels": f"<Relationships>{relation}</Relationships>",
        "word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>",
        "word/footnotes.xml": f"<w:footnotes {W}>{notes}</w:footnotes>",
        "word/media/image1.png": "not really",
    }
    parts |= {f"{name.replace('__', '/')}.xml": content for name, content in others.items()}
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, _HEAD + content)
    return file.getvalue()


_words = st.text("ab é&<“😀\t", max_size=6)
_looks = st.sampled_from(["", "<w:rPr><w:b/></w:rPr>"])
_runs = st.builds(run, _words, _looks)
_bits = st.one_of(
    _runs,
    _runs.map(lambda bit: f'<w:ins w:id="900" w:author="A">{bit}</w:ins>'),
    _runs.map(lambda bit: f"<w:hyperlink>{bit}</w:hyperlink>"),
    st.sampled_from(["<w:r><w:br/></w:r>", '<w:bookmarkStart w:id="3"/>', "<w:r/>", DELETED]),
    st.just("<w:r><w:noBreakHyphen/><w:footnoteReference/><w:t>x</w:t></w:r>"),
)
_paragraphs = st.builds(
    lambda look, bits: f"<w:p>{look}{''.join(bits)}</w:p>" if look or bits else "<w:p/>",
    st.sampled_from(["", '<w:pPr><w:pStyle w:val="Q"/></w:pPr>', "<w:pPr><w:rPr/></w:pPr>"]),
    st.lists(_bits, max_size=4),
)
_hosts = st.builds(lambda bit, *inside: f"<w:p>{bit}{box(*inside)}{bit}</w:p>", _runs, _paragraphs)
_cells = st.lists(_paragraphs.map(lambda p: f"<w:tc>{p}</w:tc>"), min_size=1, max_size=3)
_tables = _cells.map(lambda cells: f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>")
_blocks = st.lists(st.one_of(_paragraphs, _hosts, _tables), min_size=1, max_size=4)
_notes = st.lists(_paragraphs.map(lambda p: f"<w:footnote>{p}</w:footnote>"), max_size=2)
word_files = st.builds(
    lambda blocks, notes: word_file("".join(blocks), "".join(notes)), _blocks, _notes
)
