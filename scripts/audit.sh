#!/usr/bin/env bash
# Runs chorus-audit on demand: scripts/audit.sh [command] [options]; without a command, « audit ».
# Builds the program first when it is missing or older than its sources.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/launch.sh"

needs_build() {
    [ -d "$root/src/main" ] || return 1
    [ ! -f "$jar" ] || [ ! -d "${jar%/*}/lib" ] || [ -n "$(find "$root/pom.xml" "$root/src/main" -newer "$jar" -print -quit)" ]
}

# Under a lock on pom.xml: of two commands that start at once, one builds and the other waits for it.
build() {
    if ! command -v mvn >/dev/null 2>&1; then
        echo "Maven est introuvable : installez-le (apt install maven), ou construisez le programme ailleurs." >&2
        exit 78
    fi
    flock 9
    needs_build || return 0
    echo "Construction du programme (la première fois, quelques minutes)…" >&2
    local log
    log=$(mktemp)
    if ! (umask 022; mvn -B -q -f "$root/pom.xml" -Dmaven.test.skip=true package) >"$log" 2>&1; then
        echo "La construction a échoué. Détail : $log" >&2
        tail -n 20 "$log" >&2
        exit 78
    fi
    rm -f "$log"
}

if needs_build; then
    build 9<"$root/pom.xml"
fi

run_program "$@"
