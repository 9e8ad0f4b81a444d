"""What the checks and what they find are called in the window."""

from PySide6.QtCore import QCoreApplication

from app.checks import attributions, mechanics, names, numbers, quotations, terms, typos
from app.checks.finding import (
    ADDITION,
    ENTITY,
    GRAMMAR,
    MISTRANSLATION,
    NUMBER,
    OMISSION,
    PUNCTUATION,
    SPELLING,
    STYLE,
    UNTRANSLATED,
    VARIANT,
    Finding,
)
from app.gui.groups import INFORMATION

_SOURCELESS = {"inconsistent", "unheard", "unknown", "unsourced"}  # ends of the reasons that say so
_OF_NAMES = {names.NAME, terms.NAME, typos.NAME}
_SHORT = 60


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)


def kinds() -> dict[str, tuple[str, str]]:
    """Return name and explanation of each kind of findings, in the order to show them."""
    return {
        names.NAME: (_tr("Names"), _tr("Names misspelt or replaced by other words")),
        terms.NAME: (_tr("Terms"), _tr("Institutions and titles in other words than the sources’")),
        quotations.NAME: (_tr("Quotations"), _tr("Quotations in other words than the sources’")),
        numbers.NAME: (_tr("Numbers"), _tr("Figures and dates that the sources contradict")),
        attributions.NAME: (
            _tr("Attributions"),
            _tr("Words or an office given to somebody else than in the sources"),
        ),
        typos.NAME: (_tr("Typos"), _tr("Ordinary words misspelt, joined or split")),
        mechanics.NAME: (
            _tr("Mechanics"),
            _tr("Quotation marks and brackets, doubled words, words left in another language"),
        ),
        INFORMATION: (
            _tr("For information"),
            _tr("What is supported, has no source, or is only worth knowing: no complaints"),
        ),
    }


def category_of(finding: Finding) -> str:
    """Return what sort of mistake `finding` is, or that it is none."""
    if is_supported(finding):
        return _tr("Supported by the sources")
    if finding.severity == "neutral":
        return _tr("No source") if lacks_source(finding) else _tr("For information")
    return {
        ENTITY: _tr("Mistranslated name"),
        VARIANT: _tr("Not the sources’ term"),
        MISTRANSLATION: _tr("Mistranslation"),
        NUMBER: _tr("Mistranslated figure"),
        OMISSION: _tr("Omission"),
        ADDITION: _tr("Addition"),
        UNTRANSLATED: _tr("Left untranslated"),
        SPELLING: _tr("Spelling"),
        PUNCTUATION: _tr("Punctuation"),
        GRAMMAR: _tr("Grammar"),
        STYLE: _tr("Inconsistent style"),
    }.get(finding.category, finding.category)


def severity_of(finding: Finding) -> str:
    """Return how bad the mistake is, "" for what is none."""
    return {
        "critical": _tr("critical"),
        "major": _tr("major"),
        "minor": _tr("minor"),
    }.get(finding.severity, "")


def hint_of(finding: Finding) -> str:
    """Return what the editor can do where no correction is known, "" where one is."""
    if finding.suggestions:
        return ""
    if finding.severity == "neutral":
        return _tr("This is no complaint: nothing has to be done.")
    if may_be_name(finding):
        return _tr(
            "No correction is known. Look it up and write it below, leave it, or add it to the "
            "names if it is right."
        )
    return _tr("No correction is known. Write what is right below, or leave it as it is.")


def support_of(finding: Finding) -> str:
    """Return in a few words how many sources speak for the correction, or for the words."""
    if finding.agree:
        return _tr("{agree} of {all}").format(agree=finding.agree, all=finding.sources)
    return _tr("no source") if lacks_source(finding) else "–"


def is_supported(finding: Finding) -> bool:
    """Tell whether the finding only says that the sources have the same."""
    return finding.severity == "neutral" and finding.agree > 0


def lacks_source(finding: Finding) -> bool:
    """Tell whether the finding says that no source has the words."""
    return finding.reason.rpartition(".")[2] in _SOURCELESS


def may_be_name(finding: Finding) -> bool:
    """Tell whether the words can be a right name, or a word like one."""
    return finding.check in _OF_NAMES


def shown(text: str) -> str:
    """Return words of the article for a list: shortened, and with spaces that can be seen."""
    if not any(map(str.isalnum, text)):
        return text.replace(" ", "␣")
    return shortened(text, _SHORT)


def shortened(text: str, most: int) -> str:
    """Return `text`, or its beginning, `most` characters at most, and an ellipsis.

    It ends with a word, unless that would leave out much more.
    """
    if len(text) <= most:
        return text
    words = text[:most].rpartition(" ")[0]
    return f"{words if len(words) > most / 2 else text[:most]}…"
