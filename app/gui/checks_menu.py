"""The menu Checks: what is looked for in every story, kept in the settings."""

from functools import partial

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QMenu

from app.checks import CHECKS
from app.gui.actions import MenuMaker
from app.gui.groups import INFORMATION
from app.gui.session import Session
from app.gui.words import kinds
from app.settings import Settings

_ALL_CLAIMS = "all claims"


class ChecksMenu(QObject):
    """Switches checks off and on for good; a chip hides what one found in one story only.

    What is only for information has one switch, which is here and among the chips.
    """

    def __init__(self, menu: QMenu, session: Session, settings: QSettings) -> None:
        super().__init__(menu)
        self._session, self._settings = session, settings
        make = MenuMaker(menu)
        self.checks = {
            check: make.add_switch(
                _with_mnemonic(name, menu),
                tip,
                partial(self._keep_check, check),
                on=self._kept(check, usually=True),
            )
            for check, (name, tip) in kinds().items()
            if check in CHECKS
        }
        make.separate()
        self.all_claims = make.add_switch(
            self.tr("&Supported and unsourced quotations and figures"),
            self.tr("Tell also which quotations and figures the sources have, and which no source"),
            self._keep_claims,
            on=self._kept(_ALL_CLAIMS, usually=False),
        )
        self.information = make.add_switch(
            self.tr("Show what is for &information"),
            kinds()[INFORMATION][1],
            lambda on: session.desk.show_kind(INFORMATION, on=on),
            on=self._kept(INFORMATION, usually=False),
        )
        session.desk.show_kind(INFORMATION, on=self.information.isChecked())
        session.desk.shown_changed.connect(self._note_shown)
        self._use()

    def _keep_check(self, check: str, on: bool) -> None:  # noqa: FBT001 - a switch's slot
        self._keep(check, on=on)
        self._use()

    def _keep_claims(self, on: bool) -> None:  # noqa: FBT001 - a switch's slot
        self._keep(_ALL_CLAIMS, on=on)
        if on:
            self._session.desk.show_kind(INFORMATION, on=True)
        self._use()

    def _note_shown(self, kind: str) -> None:
        if kind == INFORMATION:
            on = self._session.desk.shows(kind)
            self.information.setChecked(on)
            self._keep(INFORMATION, on=on)

    def _use(self) -> None:
        """Have the session look for what is switched on, which is at least one thing."""
        if not any(action.isChecked() for action in self.checks.values()):
            for action in self.checks.values():
                action.setChecked(True)
        on = [check for check, action in self.checks.items() if action.isChecked()]
        for check, action in self.checks.items():
            action.setEnabled(on != [check])
        off = len(on) < len(self.checks)
        self._session.use(
            Settings(
                checks=frozenset(on) if off else frozenset(),
                all_claims=self.all_claims.isChecked(),
            )
        )

    def _kept(self, name: str, *, usually: bool) -> bool:
        return bool(self._settings.value(f"checks/{name}", usually, bool))

    def _keep(self, name: str, *, on: bool) -> None:
        self._settings.setValue(f"checks/{name}", on)


def _with_mnemonic(name: str, menu: QMenu) -> str:
    """Return `name` with a mnemonic on the first letter that no entry of `menu` has yet."""
    taken = {action.text().partition("&")[2][:1].lower() for action in menu.actions()}
    at = next((at for at, letter in enumerate(name.lower()) if letter not in taken), 0)
    return f"{name[:at]}&{name[at:]}"
