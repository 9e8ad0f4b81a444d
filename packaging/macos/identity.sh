#!/bin/bash
# Puts the certificate in $CERTIFICATE (P12, base64) and its $PASSWORD into a keychain of its own, and
# the account for notarising too; tells the next steps through $GITHUB_ENV how to use them.
set -euo pipefail
keychain=$RUNNER_TEMP/signing.keychain-db secret=$(openssl rand -hex 16)
base64 --decode <<<"$CERTIFICATE" >"$RUNNER_TEMP/signing.p12"
security create-keychain -p "$secret" "$keychain"
security unlock-keychain -p "$secret" "$keychain"
security import "$RUNNER_TEMP/signing.p12" -P "$PASSWORD" -k "$keychain" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -k "$secret" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
rm "$RUNNER_TEMP/signing.p12"
xcrun notarytool store-credentials ungarble --keychain "$keychain" \
    --apple-id "$APPLE_ID" --password "$APPLE_PASSWORD" --team-id "$TEAM"
identity=$(security find-identity -v -p codesigning "$keychain" | awk 'NR == 1 {print $2}')
echo "SIGNING_IDENTITY=$identity" >>"$GITHUB_ENV"
echo "NOTARY_PROFILE=ungarble" >>"$GITHUB_ENV"
