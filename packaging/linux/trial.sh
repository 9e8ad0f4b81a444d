#!/bin/bash
# Tries a .deb as an administrator and an editor do: in a bare Debian, as root.
#     packaging/linux/trial.sh dist/ungarble_0.1.0_amd64.deb [SUITE] [PICTURES]
# Installs it, runs the smoke run offscreen and on a screen, drives the window by keyboard from open
# to save while reading it as a screen reader does, and purges it. Needs debootstrap, xvfb, xdotool,
# openbox, dbus, at-spi2-core, python3-gi, gir1.2-atspi-2.0 and imagemagick on this machine.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
package=$(realpath "$1") suite=${2:-bookworm} pictures=$(realpath -m "${3:-build/package/trial}")
root=$(mktemp -d)/root
mkdir -p "$pictures"

leave() {
    kill $(jobs -p) 2>/dev/null || true
    umount -l "$root/tmp" "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap leave EXIT

inside() { chroot "$root" env HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
files() { (cd "$root" && find . -xdev -path ./tmp -prune -o -path ./proc -prune -o \
    -path ./var/cache -prune -o -path ./var/lib/apt -prune -o -path ./var/log -prune -o -print | sort); }

debootstrap --variant=minbase "$suite" "$root" >"$pictures/debootstrap.log"
[ ! -f /etc/apt/apt.conf.d/proxy ] || cp /etc/apt/apt.conf.d/proxy "$root/etc/apt/apt.conf.d/"
mount -t proc proc "$root/proc"
inside apt-get update -qq
files >"$pictures/before"
cp "$package" "$root/ungarble.deb"
inside apt-get install -y -qq --no-install-recommends /ungarble.deb fonts-dejavu-core >"$pictures/install.log"
rm "$root/ungarble.deb"
echo "Installed: $(inside dpkg-query -W -f '${Version}, ${Installed-Size} KiB' ungarble)"

inside env QT_QPA_PLATFORM=offscreen ungarble --smoke /root/offscreen.json
echo "Smoke run offscreen: ok"

mount --bind /tmp "$root/tmp"
work=$(mktemp -d)
export XDG_RUNTIME_DIR=$work
chmod 700 "$work"
mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$work/number" >/dev/null 2>&1 &
DISPLAY=:$(head -n 1 "$work/number") # the first that is free
export DISPLAY
openbox >/dev/null 2>&1 &
inside env DISPLAY="$DISPLAY" ungarble --smoke /root/screen.json
cp "$root/root/screen.png" "$pictures/smoke.png"
echo "Smoke run on a screen: ok"

dbus-run-session -- /usr/bin/python3 "$here/drive.py" "$root" "$work" "$pictures"

inside apt-get purge -y -qq --auto-remove ungarble fonts-dejavu-core >"$pictures/purge.log"
umount -l "$root/tmp"
rm -rf "$root/root/"{offscreen,screen}.{json,png} "$root/root/.config" "$root/root/.cache"
files >"$pictures/after"
left=$(comm -13 "$pictures/before" "$pictures/after" | grep -v -E '/(var/lib/dpkg|etc/ld.so.cache)' || true)
[ -z "$left" ] || { echo "Left behind: $left"; [ -z "$(echo "$left" | grep -i ungarble)" ]; }
echo "Purged: nothing of it is left"
