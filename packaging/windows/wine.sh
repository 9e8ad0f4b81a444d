# What the scripts for wine share; sourced, not run.

# Starts wine in a folder of its own, with what programs print left as it is.
start_wine() {
    WINEPREFIX=$(mktemp -d)
    export WINEPREFIX WINEDEBUG=-all QT_QPA_PLATFORM=offscreen
    trap 'wineserver -k || true; rm -rf "$WINEPREFIX"' EXIT
    wine wineboot --init
}

# Runs a program of Windows; without a pipe Python finds no output under wine.
windows() {
    wine "$@" </dev/null 2>&1 | cat
    return "${PIPESTATUS[0]}"
}

# Gives wine what it lacks of Windows 10: the functions of icuuc.dll that the file $1, Qt6Core.dll,
# asks for. They do nothing; Qt uses them for encodings that nobody asks for here.
add_icu() {
    local names
    names=$(x86_64-w64-mingw32-objdump -p "$1" |
        awk '/DLL Name:/ { icu = /icuuc/ } icu && $NF ~ /^u[a-z]*_/ { print $NF }')
    for name in $names; do echo "void *$name(void) { return 0; }"; done >"$WINEPREFIX/icuuc.c"
    x86_64-w64-mingw32-gcc -shared -o "$WINEPREFIX/drive_c/windows/system32/icuuc.dll" \
        "$WINEPREFIX/icuuc.c"
}
