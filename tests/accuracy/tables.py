"""Figures as Markdown tables, which read well as they stand."""

from collections.abc import Iterable, Sequence

Cell = str | int | float | None


def table(title: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table under its title: figures to the right, fractions with three digits.

    None says that there is no figure.
    """
    written = [[_written(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *written, strict=True)]
    rule = [f"{'-' * (width - 1)}:" for width in widths]
    rule[0] = "-" * widths[0]
    lines = [_line(cells, widths) for cells in (head, rule, *written)]
    return "\n".join([title, "", *lines, ""])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    return f"| {first[0]:<{first[1]}} | " + " | ".join(f"{c:>{w}}" for c, w in rest) + " |"


def _written(cell: Cell) -> str:
    if cell is None:
        return "–"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)
