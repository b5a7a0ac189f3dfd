#!/usr/bin/env bash
# Kills and starves the packaged program at random moments: scripts/chaos.sh [rounds] [rows] [seed], by default 20 500 1.
# Each round ends with an undisturbed run, whose outputs must equal those of a run that nothing ever disturbed. Prints a
# table of faults and outcomes, and exits with 1 when a round ended otherwise. Everything lands under target/chaos.
# CHAOS_JOBS: rounds at the same time (1). A disk is filled through a small tmpfs, as root; else through ulimit -f.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
exec "${CHAOS_PYTHON:-python3}" "$here/chaos/chaos.py" "${1:-20}" "${2:-500}" "${3:-1}" "${CHAOS_JOBS:-1}"
