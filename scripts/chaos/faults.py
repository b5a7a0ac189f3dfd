"""The faults: each disturbs one run of the program, then is lifted again."""

import os
import resource
import shutil
import signal
import subprocess
import time

DAY = "2026-11-24"
EVE = "2026-11-23"
BEFORE = "2026-11-22"  # the night that every round begins with: its run is done, and confirmed
JUDGED, WRITTEN = "Suivi des constats", "Écriture du rapport"
PATIENCE = 180  # seconds, or ten times as long as an undisturbed run takes


def kill(number):
    """Sends a signal at a random moment of the run."""
    def fault(site, chance):
        process = site.start()
        moment = chance.uniform(0.05, 1.05) * site.duration
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.send_signal(number)
            asked = time.monotonic()
            code = site.wait(process)
            if number != signal.SIGKILL and time.monotonic() - asked > 20:
                site.complain("took more than 20 s to stop")
            return code
        return process.returncode
    return fault


def mount(site, folder, size):
    """Puts a tmpfs under a folder, with all that is in it; False where that cannot be done, or was already."""
    target = site.home / folder
    if os.geteuid() != 0 or target in site.mounts:
        return False
    aside = site.home / f"{folder}-aside"
    shutil.copytree(target, aside)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "chaos", str(target)],
                      capture_output=True, check=False).returncode != 0:
        return False
    site.mounts.append(target)
    shutil.copytree(aside, target, dirs_exist_ok=True)
    return True


def full_disk(folder):
    """Fills the disk under a folder: a tmpfs too small for it, grown afterwards; ulimit -f where there is no tmpfs."""
    def fault(site, chance):
        target = site.home / folder
        target.mkdir(mode=0o700, exist_ok=True)
        there = site.kilobytes(folder)
        kilobytes = there + int(chance.uniform(0.02, 1.0) * max(site.weight(folder) - there, 0)) + 4
        if mount(site, folder, f"{kilobytes}k"):
            code = site.wait(site.start())
            subprocess.run(["mount", "-o", "remount,size=1g", str(target)], check=True)
            return code
        limit = kilobytes * 1024
        return site.wait(site.start(before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))))
    return fault


def read_only(site, chance):
    """The disk of the reports takes nothing more from some moment on, as a share does whose server is gone."""
    target = site.home / "output"
    target.mkdir(mode=0o700, exist_ok=True)
    if not mount(site, "output", "1g"):
        return site.wait(site.start())
    process = site.start()
    try:
        process.wait(chance.uniform(0.05, 1.0) * site.duration)
    except subprocess.TimeoutExpired:
        # Refused while a file is open for writing: then a moment later.
        while process.poll() is None and remount(target, "ro") != 0:
            time.sleep(0.02)
    code = site.wait(process)
    remount(target, "rw")
    return code


def remount(target, mode):
    return subprocess.run(["mount", "-o", f"remount,{mode}", str(target)], capture_output=True, check=False).returncode


def in_the_way(site, chance):
    """The folder of the reports cannot be made: an unmounted share, a file of that name."""
    output = site.home / "output"
    if output.exists():
        return site.wait(site.start())
    output.write_text("not a folder")
    code = site.wait(site.start())
    output.unlink()
    return code


def little_memory(site, chance):
    """It gives up, or collects garbage for ever: then it is killed, as an administrator would."""
    return site.wait_or_kill(site.start(java=f"-Xmx{chance.randrange(14, 44)}m -Xms12m -Xmn4m"))


def eve(site, chance):
    """A run of the day before, killed: it must be closed. What it had judged by then counts as observed on its day."""
    process = site.start(day=EVE)
    try:
        process.wait(chance.uniform(0.3, 0.9) * site.duration)
    except subprocess.TimeoutExpired:
        # Half of the schools with the one day and half with the other would be right, and equal to nothing.
        while process.poll() is None and JUDGED in site.console() and WRITTEN not in site.console():
            time.sleep(0.05)
        process.kill()
    code = site.wait(process)
    site.has_eve = WRITTEN in site.console()
    return code


def two_at_once(site, chance):
    first = site.start()
    time.sleep(chance.uniform(0.3, 0.6) * site.duration)
    second = site.wait(site.start())
    allowed = {75} if first.poll() is None else {0, 75}
    code = site.wait(first)
    if second not in allowed:
        site.complain(f"the second start ended with {second}")
    return code


# What a fault may make the program answer; anything else is a failure of the round, whatever comes after.
ALL = {
    "kill -9": (kill(signal.SIGKILL), {0, -9}),
    "SIGTERM": (kill(signal.SIGTERM), {0, 143, -15}),
    "Ctrl-C": (kill(signal.SIGINT), {0, 130, -2}),
    "output disk full": (full_disk("output"), {0, 74}),
    "data disk full": (full_disk("data"), {0, 74}),
    "output turns read-only": (read_only, {0, 74}),
    "output folder in the way": (in_the_way, {0, 74}),
    "too little memory": (little_memory, {0, 70, 74, -9}),
    "killed the day before": (eve, {0, -9}),
    "two starts at once": (two_at_once, {0}),
}
