#!/usr/bin/env bash
# Runs chorus-audit from cron: scripts/nightly.sh [command] [options]. Never builds.
# Silent when all is well; otherwise shows what the program said, which cron sends by mail. Exits with the program's code.
# Log: journaux/nuit-AAAA-MM-JJ.log in the data folder, or the folder in CHORUSAUDIT_LOGS. Status of the last audit:
# nuit.statut, beside it; of another command: courriels.statut, and so on.
set -uo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/launch.sh"

# As the program does: a relative data folder is the installation's.
data=${CHORUSAUDIT_DATA:-data}
[ "${data#/}" != "$data" ] || data=$root/$data
logs=${CHORUSAUDIT_LOGS:-$data/journaux}
log=$logs/nuit-$(date +%F).log
if ! { mkdir -p "$logs" && : >>"$log"; } 2>/dev/null; then
    echo "Le journal « $log » ne peut pas être écrit. Rétablissez les droits ou changez CHORUSAUDIT_LOGS." >&2
    exit 74
fi
before=$(stat -c %s "$log")
child=
# cron or the system asks to stop: pass it on, and wait for the program to close its database.
trap '[ -n "$child" ] && kill -TERM "$child" 2>/dev/null' TERM INT HUP

started=$(date +%FT%T%z)
(run_program "$@") >>"$log" 2>&1 &
child=$!
wait "$child"
code=$?
while kill -0 "$child" 2>/dev/null; do
    wait "$child"
    code=$?
done

echo "== $started code $code" >>"$log"
# The night's, which monitoring looks at, is the audit's: that of another command, such as « courriels », has its name.
case "${1:-}" in
    -h | --help | -V | --version) statut= ;;
    '' | -* | audit) statut=$logs/nuit.statut ;;
    *) statut=$logs/$(basename "$1").statut ;;
esac
# A refused start says nothing of the night: another run is going on, and leaves its own status.
[ "$code" -ne 75 ] || statut=
# By a rename: where the disk is full, the former one stays, with its date. For monitoring, which is another account;
# nothing personal in it.
if [ -n "$statut" ] && echo "$started $(date +%FT%T%z) code=$code log=$log" >"$statut.tmp"; then
    chmod 644 "$statut.tmp"
    mv -f "$statut.tmp" "$statut"
fi
# In the data folder, each audit and purge erases what chorus-audit.retention-jours says; nobody looks elsewhere.
if [ -n "${CHORUSAUDIT_LOGS:-}" ]; then
    find "$logs" -maxdepth 1 -name 'nuit-*.log' -mtime +400 -delete
fi

# « courriels » comes again every twenty minutes: that the one before still sends is no news.
said() { tail -c "+$((before + 1))" "$log"; }
if [ "$code" -ne 0 ] && ! { [ "$code" -eq 75 ] && said | grep -q '^Un autre envoi est en cours'; }; then
    echo "chorus-audit : code $code. Journal : $log" >&2
    said | tail -n 21 >&2
fi
exit "$code"
