"""The user's settings, in a file that older and newer versions of the program leave intact."""

from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QSettings

VERSION = 1
"""Of the settings, not of the program: rises when an older program would misread them."""

_VERSION = "version"


def settings_folder() -> Path:
    """Return the folder of the user's settings, the same for every version of the program."""
    return user_config_path("ungarble", appauthor=False, roaming=True)


def open_settings(folder: Path) -> QSettings:
    """Return the settings kept in `folder`, usual ones where there are none yet.

    Settings of a newer version are left alone: this one has its own file beside them then.
    """
    settings = _file(folder / "settings.ini")
    if are_newer(folder):
        settings = _file(folder / f"settings-{VERSION}.ini")
    settings.setValue(_VERSION, VERSION)
    return settings


def are_newer(folder: Path) -> bool:
    """Tell whether the settings in `folder` are of a newer version than this program's."""
    version = str(_file(folder / "settings.ini").value(_VERSION, VERSION))
    return not version.isdecimal() or int(version) > VERSION


def _file(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.IniFormat)
