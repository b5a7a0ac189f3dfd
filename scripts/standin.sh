#!/usr/bin/env bash
# Plays Chorus Pro on this machine, so that --source mixte can be tried without credentials:
#   scripts/standin.sh [options]                  waits, and prints the environment variables to copy
#   scripts/standin.sh [options] -- COMMAND...    runs the command with these variables, then stops
# Needs the sources and Maven. scripts/standin.sh --help tells the options, in French.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/launch.sh"

# Written once the test classes are built.
classpath=$root/target/standin.classpath

needs_build() {
    [ ! -f "$classpath" ] || [ -n "$(find "$root/pom.xml" "$root/src" -newer "$classpath" -print -quit)" ]
}

# Under the lock of audit.sh, which builds in the same folder.
build() {
    if ! command -v mvn >/dev/null 2>&1; then
        echo "Maven est introuvable : installez-le (apt install maven)." >&2
        exit 78
    fi
    flock 9
    needs_build || return 0
    echo "Construction du simulateur (la première fois, quelques minutes)…" >&2
    # The file comes last and whole: a build that failed is not taken for one that is done.
    (umask 022; mvn -B -q -f "$root/pom.xml" -Dspotless.check.skip test-compile dependency:build-classpath \
        -Dmdep.includeScope=test -Dmdep.outputFile="$classpath.part") >&2
    mv "$classpath.part" "$classpath"
}

java=$(java_command) || exit $?
if needs_build; then
    build 9<"$root/pom.xml"
fi

exec "$java" -Xmx256m -Djava.awt.headless=true -cp "$root/target/test-classes:$root/target/classes:$(cat "$classpath")" \
    fr.academie.chorusaudit.standin.StandInCommand "$@"
