"""PDFs for the tests, written object by object: letters of Helvetica at given places."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a page: where they begin, in points from its lower left corner, and their size.

    Those that are backwards go on to the left.
    """

    text: str
    left: float
    bottom: float
    size: float = 10
    backwards: bool = False

    @property
    def operators(self) -> str:
        direction = -1 if self.backwards else 1
        place = f"{direction} 0 0 1 {self.left} {self.bottom} Tm"
        return f"BT /F1 {self.size} Tf {place} ({_escaped(self.text)}) Tj ET"


def column(*lines: str, left: float = 50, top: float = 700, size: float = 10) -> list[Words]:
    """Lines below one another."""
    return [Words(line, left, top - 1.2 * size * i, size) for i, line in enumerate(lines)]


def pdf_file(*pages: Sequence[Words]) -> bytes:
    """A document of these pages, 595 points wide and 842 high."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", font]
    kids = []
    for page in pages:
        content = "\n".join(words.operators for words in page)
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects)} 0 R >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _written(objects)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _written(objects: Sequence[str]) -> bytes:
    file, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(file)
    file += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R >>"
    return file + f"trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n".encode()
