"""Starts the packaged program many times at the same moment, on the sample: one works, the others must be refused at once.

usage: starts.py AUDIT_SH WORK [starts]; prints how long the refused ones took, and exits with 1 when the promise is broken.
"""

import concurrent.futures
import pathlib
import shutil
import subprocess
import sys
import time

LIMIT = 3.0  # seconds
REFUSED = 75


def start(command):
    begin = time.monotonic()
    code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
    return code, time.monotonic() - begin


def main():
    program, work = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    shutil.rmtree(work, ignore_errors=True)
    command = [program, "audit", "--quiet", "--data", str(work / "data"), "--output", str(work / "output")]
    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        ended = [future.result() for future in [pool.submit(start, command) for _ in range(count)]]
    worked = [seconds for code, seconds in ended if code == 0]
    refused = sorted(seconds for code, seconds in ended if code == REFUSED)
    print(f"{count} starts: {len(worked)} worked, {len(refused)} refused"
          + (f" after {refused[0]:.2f} to {refused[-1]:.2f} s" if refused else ""))
    sys.exit(0 if len(worked) == 1 and len(refused) == count - 1 and max(refused, default=0) <= LIMIT else 1)


if __name__ == "__main__":
    main()
