#!/bin/bash
# Signs the files named, with the certificate in $CERTIFICATE (PFX, base64) and its $PASSWORD.
set -euo pipefail
pfx=$(mktemp --suffix=.pfx)
trap 'rm -f "$pfx"' EXIT
base64 --decode <<<"$CERTIFICATE" >"$pfx"
signtool=$(ls "/c/Program Files (x86)/Windows Kits/10/bin/"*/x64/signtool.exe | tail -n 1)
MSYS2_ARG_CONV_EXCL='/' "$signtool" sign /fd SHA256 /td SHA256 /tr "$TIMESTAMP_SERVER" \
    /f "$(cygpath -w "$pfx")" /p "$PASSWORD" "$@"
