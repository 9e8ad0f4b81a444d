#!/bin/bash
# Builds dist/ungarble-VERSION-setup.exe under wine, to try it; releases are built on Windows. By
# hand or nightly, on Debian with wine64, gcc-mingw-w64-x86-64 and nsis, after `make dist`:
#     packaging/windows/build.sh FOLDER
# FOLDER has Windows' Python, the "embeddable package" of a version that constraints.txt is for.
set -euo pipefail
. packaging/windows/wine.sh
start_wine
here=$PWD tools=$PWD/build/package/venv/bin work=$WINEPREFIX/work
mkdir "$work" "$work/wheels"
git archive HEAD | tar x -C "$work"
cp -r "$1" "$work/python"
rm "$work"/python/python*._pth # or it would not look where its script is
version=$(sed -n 's/^python\([0-9]\)\([0-9]*\)\.zip$/\1.\2/p' < <(ls "$work/python"))

# pip can't run there, and of langdetect there is only the source
needed=$("$tools/python" -c '
import sys; sys.path.insert(0, "packaging")
from licences import needed_distributions
print(*(f"{each.name}=={each.version}" for each in needed_distributions("ungarble")))')
"$tools/pip" wheel --quiet --no-deps --constraint constraints.txt --wheel-dir "$work/wheels" langdetect .
"$tools/pip" install --quiet --target "$work/python/Lib/site-packages" --platform win_amd64 \
    --python-version "$version" --only-binary :all: --no-deps --find-links "$work/wheels" \
    --constraint constraints.txt $needed ungarble pyinstaller pyinstaller-hooks-contrib altgraph \
    packaging pefile pywin32-ctypes setuptools

add_icu "$work/python/Lib/site-packages/PySide6/Qt6Core.dll"
cd "$work"
windows python/python.exe packaging/build.py --bundle-only
PYTHONPATH=packaging:. "$tools/python" -c "
from pathlib import Path
from windows import package
package(Path('build/package/dist/ungarble'), Path('build/package'), Path('$here/dist'), quick=False)"
ls -l "$here"/dist/*setup.exe
