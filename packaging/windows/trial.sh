#!/bin/bash
# Tries setup.exe under wine: silent install, smoke run, silent uninstall. By hand or nightly, on
# Debian with wine64 and gcc-mingw-w64-x86-64:
#     packaging/windows/trial.sh dist/ungarble-0.1.0-setup.exe
set -euo pipefail
setup=$(realpath "$1")
. packaging/windows/wine.sh
start_wine
home="$WINEPREFIX/drive_c/users/$(whoami)"
program="$home/AppData/Local/Programs/Ungarble"
menu="$home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
settings="$home/AppData/Roaming/ungarble/settings.ini"

windows "$setup" /S
test -f "$program/ungarble.exe"
find "$menu" -name 'Ungarble*.lnk' | grep .
windows reg query 'HKCU\Software\Classes\.ungarble'
add_icu "$program/_internal/PySide6/Qt6Core.dll"
windows "$program/ungarble-cli.exe" --smoke 'C:\smoke.json'
cat "$WINEPREFIX/drive_c/smoke.json"
mkdir -p build/package/trial "$(dirname "$settings")"
cp "$WINEPREFIX/drive_c/smoke.png" build/package/trial/windows.png
touch "$settings"

windows "$program/uninstall.exe" /S "_?=$(winepath -w "$program")"
test ! -e "$program/ungarble.exe"
test -f "$settings" # what the user has stays
if find "$menu" -name 'Ungarble*.lnk' | grep . || wine reg query 'HKCU\Software\Classes\.ungarble'; then
    echo "The uninstaller left something behind." >&2
    exit 1
fi
echo "Installed, tried and uninstalled."
