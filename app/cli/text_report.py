"""A report to read on a terminal."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from app.checks.finding import Finding
from app.cli.columns import one_line, padded, width, wrapped
from app.cli.inputs import STANDARD_INPUT
from app.cli.report import Lines, Report, counted
from app.messages import sentence
from app.text.tokens import word_count

_NARROWEST = 40
_BOLD, _GREEN, _FAINT = "1", "32", "2"


class Look(Struct, frozen=True):
    """How the report is to look.

    Attributes:
        columns: how wide lines may be; less than 40 counts as 40.
        colour: whether to use the terminal's colours.
    """

    columns: int
    colour: bool

    def styled(self, text: str, style: str) -> str:
        """Return `text` in a style, but not the spaces after it, where colour is wanted."""
        bare = text.rstrip()
        if not self.colour or not bare:
            return text
        return f"\x1b[{style}m{bare}\x1b[0m{text[len(bare) :]}"


def text_report(report: Report, look: Look) -> str:
    """Return the report as lines; complaints first, then what is only for information."""
    lines = Lines(report.inputs.story.article.text)
    parts = [*_block(_heading(report), look), *_table(report.complaints, lines, look)]
    if report.information:
        parts += ["", "For information:", *_table(report.information, lines, look)]
    for source in report.inputs.story.sources:
        if not source.used:
            parts += _block(f"Not used: {source.document.path}, {sentence(source.why)}.", look)
    return "\n".join(parts)


def _heading(report: Report) -> str:
    found = len(report.complaints)
    words = word_count(report.inputs.story.article.text)
    sources = sum(source.used for source in report.inputs.story.sources)
    name = "Standard input" if report.path == STANDARD_INPUT else report.path
    return (
        f"{name}: {found or 'nothing'} to review in {counted(words, 'word')}, "
        f"compared with {counted(sources, 'source')}."
    )


def _table(findings: Sequence[Finding], lines: Lines, look: Look) -> Iterator[str]:
    rows = [_row(finding, lines) for finding in findings]
    widths = [_column(cells, look.columns // 3) for cells in zip(*rows, strict=True)]
    for row, finding in zip(rows, findings, strict=True):
        place, found, change, agree = map(padded, row, widths)
        indent = "  " + " " * widths[0] + "  "
        cells = look.styled(found, _BOLD), look.styled(change, _GREEN), agree
        yield ""
        if 2 + sum(widths) + 2 * len(widths) <= look.columns:
            yield f"  {place}  {'  '.join(cells)}".rstrip()
        else:
            yield f"  {place}  {cells[0].rstrip()}"
            yield from _block("  ".join(row[2:]).strip(), look, indent)
        yield from _block(finding.message, look, indent, _FAINT)
        others = [one_line(other.text) for other in finding.suggestions[1:]]
        if others:
            yield from _block(f"Or: {', '.join(others)}.", look, indent, _FAINT)


def _row(finding: Finding, lines: Lines) -> tuple[str, str, str, str]:
    line, column = lines.place(finding.span.start)
    best = f"→ {one_line(finding.suggestions[0].text)}" if finding.suggestions else ""
    agree = f"{finding.agree} of {counted(finding.sources, 'source')}" if finding.agree else ""
    return f"{line}:{column}", one_line(finding.found), best, agree


def _column(cells: Sequence[str], most: int) -> int:
    return max((width(cell) for cell in cells if width(cell) <= most), default=0)


def _block(text: str, look: Look, indent: str = "", style: str = "") -> Iterator[str]:
    for line in wrapped(one_line(text), max(look.columns, _NARROWEST) - len(indent)):
        yield indent + (look.styled(line, style) if style else line)
