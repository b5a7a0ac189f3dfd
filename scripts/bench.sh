#!/usr/bin/env bash
# Measures the packaged program on invented académies: scripts/bench.sh [--peer|--no-peer] [schools ...]
# or a year of nights over 300 schools, scripts/bench.sh year [nights [schools]] (an hour or less): time and database,
# or many starts at the same moment, scripts/bench.sh starts [starts] (10): how fast all but one are refused.
# Default: 10000 100000 200000, then « verifier » alone on a list of 1,000,000 (BENCH_VERIFIER=0 leaves it out).
# The peer is an office script that does the same work (scripts/bench/peer.py), run on sizes up to 100,000; by default
# wherever Python has openpyxl and XlsxWriter. Everything lands under target/bench; the data is made once.
set -euo pipefail

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# For $root and the locale only: the program itself is started by audit.sh, as an operator does.
. "$bench/launch.sh"
work=$root/target/bench
python=${BENCH_PYTHON:-/usr/bin/python3}
# The invented fiches are dated around this day.
day=2026-11-24
biggest_peer=100000
stages="import lecture audit rapport"

if [ "${1:-}" = year ]; then
    shift
    exec "$python" "$bench/bench/year.py" "$bench/audit.sh" "$work/year" "$@"
fi

if [ "${1:-}" = starts ]; then
    shift
    "$bench/audit.sh" --version
    exec "$python" "$bench/bench/starts.py" "$bench/audit.sh" "$work/starts" "$@"
fi

peer=auto
sizes=()
for argument in "$@"; do
    case $argument in
        --peer) peer=yes ;;
        --no-peer) peer=no ;;
        *[!0-9]* | '') echo "usage: scripts/bench.sh [--peer|--no-peer] [schools ...]" >&2; exit 64 ;;
        *) sizes+=("$argument") ;;
    esac
done
[ ${#sizes[@]} -gt 0 ] || sizes=(10000 100000 200000)
if [ "$peer" = auto ]; then
    if "$python" -c 'import openpyxl, xlsxwriter' 2>/dev/null; then peer=yes; else peer=no; fi
fi

results=$work/results.txt
classpath=$work/classpath.txt
mkdir -p "$work/data"
: >"$results"

hz=$(getconf CLK_TCK)

now_ms() { date +%s%3N; }

prepare_generator() {
    [ -f "$classpath" ] && [ -z "$(find "$root/pom.xml" "$root/src/test" -newer "$classpath" -print -quit)" ] && return
    echo "Preparing the generator…" >&2
    mvn -B -q -f "$root/pom.xml" test-compile dependency:build-classpath \
        -Dmdep.includeScope=test -Dmdep.outputFile="$classpath"
}

# generate FOLDER OPTION...: makes the data, unless a whole one of the same generator is there.
generate() {
    local folder=$1
    shift
    [ -f "$folder/.whole" ] && [ ! "$classpath" -nt "$folder/.whole" ] && return
    echo "Generating $folder…" >&2
    rm -rf "$folder"
    mkdir -p "$folder"
    "$(java_command)" -Xmx512m -Djava.awt.headless=true \
        -cp "$root/target/test-classes:$root/target/classes:$(cat "$classpath")" \
        fr.academie.chorusaudit.sample.SampleGenerator "$folder" "$@"
    # Files of the last five seconds look as if they were still being copied, and cost a second's wait.
    find "$folder" -type f -exec touch -d '1 hour ago' {} +
    touch "$folder/.whole"
}

# measure COMMAND...: sets $elapsed, $cpu (ms) and $peak (kB). The kernel keeps the peak (VmHWM) and the processor time for
# as long as the process lives: the last reading misses at most a tenth of a second. audit.sh becomes java, so the
# process is one.
measure() {
    local start pid now
    start=$(now_ms)
    "$@" >"$work/console.txt" 2>&1 &
    pid=$!
    peak=0
    cpu=0
    # The second field of stat, the command, may hold spaces: count from its closing bracket.
    while now=$(awk '/^VmHWM/ { peak = $2 } FILENAME ~ /stat$/ { sub(/.*\) /, ""); cpu = ($12 + $13) * 1000 / hz }
        END { if (peak) printf "%d %d", peak, cpu }' hz="$hz" "/proc/$pid/status" "/proc/$pid/stat" 2>/dev/null) &&
        [ -n "$now" ]; do
        read -r peak cpu <<<"$now"
        sleep 0.1
    done
    if ! wait "$pid"; then
        echo "Failed: $*" >&2
        tail -n 20 "$work/console.txt" >&2
        exit 1
    fi
    elapsed=$(($(now_ms) - start))
}

# step_ms SUMMARY STEP: how long the program says that the step took, in milliseconds.
step_ms() { sed -n "s/^ *\"$2\" : \([0-9]*\),\{0,1\}$/\1/p" "$1" | tail -n 1; }

# record WHO SIZE STAGE ROWS MS [CPU_MS KB]
record() { printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "$5" "${6:-0}" "${7:-0}" >>"$results"; }

rows_of() { grep -c '' "$1"; }

run_ours() {
    local size=$1 data=$work/data/$1 out=$work/ours/$1 summary stage rows
    rm -rf "$out"
    mkdir -p "$out/output"
    measure "$bench/audit.sh" audit --quiet --date "$day" --input "$data/etablissements.xlsx" --fiches "$data/fiches" \
        --rattachements "$data/rattachements" --output "$out/output" --data "$out/data"
    summary=$out/output/last-run.json
    for stage in $stages; do
        rows=$size
        [ "$stage" = import ] &&
            rows=$(($(rows_of "$data/fiches/extrait.csv") + $(rows_of "$data/rattachements/utilisateurs.csv") - 2))
        record ours "$size" "$stage" "$rows" "$(step_ms "$summary" "$stage")"
    done
    record ours "$size" total "$size" "$elapsed" "$cpu" "$peak"
}

run_peer() {
    local size=$1 data=$work/data/$1 out=$work/peer/$1 stage ms rows
    rm -rf "$out"
    mkdir -p "$out"
    measure "$python" "$bench/bench/peer.py" --date "$day" --input "$data/etablissements.xlsx" --fiches "$data/fiches" \
        --rattachements "$data/rattachements" --output "$out" --texts "$root/src/main/resources/fr/academie/chorusaudit"
    while read -r stage rows ms; do
        record peer "$size" "$stage" "$rows" "$ms"
    done <"$out/stages.txt"
    record peer "$size" total "$size" "$elapsed" "$cpu" "$peak"
    "$python" "$bench/bench/compare.py" "$work/ours/$size/output" "$out" >"$out/comparison.txt" || true
}

"$bench/audit.sh" --version
prepare_generator
for size in "${sizes[@]}"; do
    generate "$work/data/$size" --ecoles="$size"
    echo "chorus-audit on $size schools…" >&2
    run_ours "$size"
    if [ "$peer" = yes ] && [ "$size" -le "$biggest_peer" ]; then
        echo "office script on $size schools…" >&2
        run_peer "$size"
    fi
done
if [ "${BENCH_VERIFIER:-1}" != 0 ]; then
    generate "$work/data/verifier" --ecoles=1000000 --connues=0
    echo "verifier on 1000000 schools…" >&2
    measure "$bench/audit.sh" verifier --input "$work/data/verifier/etablissements.xlsx"
    record ours 1000000 verifier 1000000 "$elapsed" "$cpu" "$peak"
fi

for size in "${sizes[@]}"; do
    if [ -f "$work/peer/$size/comparison.txt" ]; then
        echo
        echo "Ours and the office script on $size schools:"
        cat "$work/peer/$size/comparison.txt"
    fi
done
echo
awk -F '\t' '
    BEGIN {
        printf "%-5s %8s %-9s %8s %8s %8s %8s %8s\n", "who", "schools", "stage", "rows", "s", "rows/s", "cpu s", "peak MB"
    }
    {
        printf "%-5s %8d %-9s %8d %8.1f %8.0f %8s %8s\n", $1, $2, $3, $4, $5 / 1000, $4 * 1000 / ($5 > 0 ? $5 : 1),
            ($6 > 0 ? sprintf("%.1f", $6 / 1000) : ""), ($7 > 0 ? sprintf("%.0f", $7 / 1024) : "")
        if ($3 == "total") {
            ms[$1, $2] = $5
            cpu[$1, $2] = $6
        }
    }
    function ratio(text, who, size, whose, other, target) {
        if (ms[who, size] > 0 && ms[whose, other] > 0)
            printf "%-32s %5.2f   (processor time: %.2f)   target: %s\n", text, ms[who, size] / ms[whose, other],
                cpu[who, size] / cpu[whose, other], target
    }
    END {
        print ""
        ratio("time(200,000) / time(100,000)", "ours", 200000, "ours", 100000, "at most 2.2")
        ratio("ours / office script at 100,000", "ours", 100000, "peer", 100000, "at most 1")
        print "peak memory: target under 700 MB for ours"
    }' "$results"
