"""How the findings of an article are ordered and put together, for list, chips and keys."""

from collections.abc import Sequence

from msgspec import Struct

from app.checks.finding import Finding

INFORMATION = "information"
"""The kind of the findings that only inform, whatever check they are from."""

GroupKey = tuple[str, str, str, str]
"""The check, the words, the best correction and, where it only informs, the reason; "" for none."""


class Group(Struct, frozen=True):
    """The places with the same words and the same best correction: one row of the panel.

    Attributes:
        key: tells groups apart, and stays when the text changes.
        findings: the places, in order; at least one.
    """

    key: GroupKey
    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The first place."""
        return self.findings[0]


def kind_of(finding: Finding) -> str:
    """Return what shows or hides `finding` with others: its check, or `INFORMATION`."""
    return INFORMATION if finding.severity == "neutral" else finding.check


def group_key(finding: Finding) -> GroupKey:
    """Return what the findings of one group have in common."""
    reason = finding.reason if finding.severity == "neutral" else ""
    return finding.check, finding.found, finding.best, reason


def reading_order(finding: Finding) -> tuple[bool, int, int]:
    """Return the sort key of a finding: complaints by place, then what is only worth knowing.

    Of two that start at the same place the longer comes first, as it does everywhere else.
    """
    return finding.severity == "neutral", finding.span.start, -finding.span.end


def grouped(findings: Sequence[Finding]) -> dict[GroupKey, Group]:
    """Return the groups of `findings`, in reading order of their first places."""
    groups: dict[GroupKey, list[Finding]] = {}
    for finding in sorted(findings, key=reading_order):
        groups.setdefault(group_key(finding), []).append(finding)
    return {key: Group(key, tuple(alike)) for key, alike in groups.items()}
