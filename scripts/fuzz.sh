#!/usr/bin/env bash
# Gives damaged spreadsheets to the program: scripts/fuzz.sh [files] [seed], by default 1000 1. Mutations of the sample in
# each format, within 512 MB; each must end in a report or in one sentence with 65, within 30 s, without a stack trace.
# Prints formats and exit codes; a file that ended otherwise stays in target/fuzz, and the exit code is 1. Needs Maven.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -B -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/fuzz-classpath.txt
rm -rf target/fuzz
exec java -Xmx512m -Djava.awt.headless=true -Dfile.encoding=UTF-8 \
    -cp "target/test-classes:target/classes:$(cat target/fuzz-classpath.txt)" \
    fr.academie.chorusaudit.cli.Fuzz "${1:-1000}" "${2:-1}"
