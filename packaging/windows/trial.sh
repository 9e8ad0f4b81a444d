#!/bin/bash
# Tries setup.exe under wine: silent install, smoke run, silent uninstall. By hand or nightly, on
# Debian with wine64:    packaging/windows/trial.sh dist/ungarble-0.1.0-setup.exe
set -euo pipefail
setup=$(realpath "$1")
WINEPREFIX=$(mktemp -d)
export WINEPREFIX WINEDEBUG=-all QT_QPA_PLATFORM=offscreen
trap 'wineserver -k; rm -rf "$WINEPREFIX"' EXIT
wine wineboot --init
home="$WINEPREFIX/drive_c/users/$(whoami)"
program="$home/AppData/Local/Programs/Ungarble"

wine "$setup" /S
test -f "$program/ungarble.exe"
wine reg query 'HKCU\Software\Classes\.ungarble'
wine "$program/ungarble-cli.exe" --smoke 'C:\smoke.json'
cat "$WINEPREFIX/drive_c/smoke.json"
mkdir -p "$home/AppData/Roaming/ungarble"
touch "$home/AppData/Roaming/ungarble/settings.ini"

wine "$program/uninstall.exe" /S "_?=$(winepath -w "$program")"
test ! -e "$program/ungarble.exe"
test -f "$home/AppData/Roaming/ungarble/settings.ini" # what the user has stays
! wine reg query 'HKCU\Software\Classes\.ungarble' 2>/dev/null
echo "Installed, tried and uninstalled."
