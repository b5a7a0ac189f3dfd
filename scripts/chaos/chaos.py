"""chaos.sh: see there. A round's faults and moments come from the seed and its number alone."""

import collections
import concurrent.futures
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

import academie
import faults
import outputs

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "target" / "chaos"


MAIL = {
    "CHORUSAUDIT_COURRIELS_MODE": "simulation",
    "CHORUSAUDIT_COURRIELS_EXPEDITEUR": "audit@ac-exemple.example",
    "CHORUSAUDIT_COURRIELS_DESTINATAIRES": outputs.DSI,
    "CHORUSAUDIT_COURRIELS_DOMAINESAUTORISES": "ac-exemple.example",
    "CHORUSAUDIT_COURRIELS_MAXIMUMPAREXECUTION": "100000",
}


# What the first run has loaded, for the others: a fifth of a round would go into loading it again.
ARCHIVE = WORK / "classes.jsa"
CLASSES = f"-XX:SharedArchiveFile={ARCHIVE} -Xlog:disable -Xlog:all=error:stderr"


class Site:
    """An installation of one round, and the program started on it."""

    def __init__(self, home, source, duration=0.0, weights=None, data=None):
        self.home, self.source, self.duration, self.weights = home, source, duration, weights or {}
        self.mounts, self.complaints, self.has_eve = [], [], False
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        if data:
            shutil.copytree(data, home / "data")

    def start(self, java="", day=faults.DAY, before=None):
        fiches = "avant" if day == faults.BEFORE else "fiches"
        return self.call(["audit", "--date", day, "--input", str(self.source / "etablissements.csv"),
                          "--fiches", str(self.source / fiches), "--rattachements", str(self.source / "rattachements"),
                          "--output", str(self.home / "output"), "--data", str(self.home / "data")], java, before)

    def call(self, options, java="", before=None):
        environment = dict(os.environ)
        # Quick to start; what is measured here is not speed. The settings of this installation stay out of it.
        environment.update(MAIL)
        environment["CHORUSAUDIT_JAVA_OPTS"] = f"-XX:TieredStopAtLevel=1 -Dchorus-audit.home={self.home} {java or CLASSES}"
        def prepare():
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            if before:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                before()
        with open(self.home / "console.txt", "ab") as console:
            return subprocess.Popen(["bash", "-c", '. "$0"; run_program "$@"', str(ROOT / "scripts" / "launch.sh"), *options],
                                    stdout=console, stderr=subprocess.STDOUT, env=environment, preexec_fn=prepare)

    def wait(self, process):
        patience = max(faults.PATIENCE, 10 * self.duration)
        try:
            return process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
            self.complain(f"hung for {patience:.0f} s")
            return process.wait()

    def wait_or_kill(self, process):
        try:
            return process.wait(max(30, 2 * self.duration))
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()

    def weight(self, folder):
        return self.weights.get(folder, 1000)

    def kilobytes(self, folder):
        return kilobytes(self.home / folder)

    def complain(self, sentence):
        self.complaints.append(sentence)

    def console(self):
        console = self.home / "console.txt"
        return console.read_text("utf-8", "replace") if console.exists() else ""

    def close(self):
        for mount in self.mounts:
            subprocess.run(["umount", str(mount)], check=False)
        if not self.complaints:
            shutil.rmtree(self.home, ignore_errors=True)


def kilobytes(folder):
    """What a disk needs for it: whole pages."""
    return sum(-(-file.stat().st_size // 4096) * 4 + 4 for file in folder.rglob("*")) + 4


def play(number, seed, source, reference, reference_after_eve):
    """One round: one or two faults, then a run to the end. Returns its faults with their exit codes, and complaints."""
    chance = random.Random(f"{seed}/{number}")
    site = Site(WORK / f"round-{number}", source, reference.duration, reference.weights, WORK / "before" / "data")
    answers = []
    try:
        names = chance.sample(list(faults.ALL), chance.choice([1, 1, 2]))
        for name in sorted(names, key=lambda name: faults.ALL[name][0] is not faults.eve):  # The day before comes first.
            fault, allowed = faults.ALL[name]
            code = fault(site, chance)
            answers.append((name, code))
            if code not in allowed:
                site.complain(f"{name} ended with {code}")
        code = site.wait(site.start())
        # A kill between a mail and the record that it left: nobody knows, and a human is asked.
        doubtful = outputs.doubtful(site.home / "output", faults.DAY) if code == 20 else 0
        if code != 0 and not doubtful:
            site.complain(f"the run to the end ended with {code}")
        if "\tat " in site.console():
            site.complain("a stack trace on the console")
        if code == 0 or doubtful:
            expected = reference_after_eve if site.has_eve else reference
            for left in outputs.leftovers(site.home):
                site.complain(f"left behind: {left}")
            for difference in outputs.differences(expected.home / "output", site.home / "output", faults, doubtful):
                site.complain(f"differs from the reference: {difference}")
    except Exception as error:  # A bug of this script must not look like a round that went well.
        site.complain(f"{type(error).__name__}: {error}")
    finally:
        site.close()
    return answers, site.complaints


def main():
    rounds, rows, seed, jobs = (int(argument) for argument in sys.argv[1:5])
    source = WORK / f"academie-{rows}-{seed}"
    academie.generate(source, rows, seed)
    # Files of the last five seconds look as if they were still being copied, and cost a second's wait.
    for file in source.rglob("*"):
        os.utime(file, (time.time() - 3600,) * 2)

    before = Site(WORK / "before", source)
    data, output = ["--data", str(before.home / "data")], ["--output", str(before.home / "output")]
    codes = [before.wait(before.start(f"-XX:ArchiveClassesAtExit={ARCHIVE} -Xlog:cds=off -Xlog:cds+dynamic=off", day=faults.BEFORE)), before.wait(before.call(["confirmer", *data])),
             before.wait(before.call(["courriels", "--envoyer", *data, *output]))]
    if codes != [20, 0, 0]:
        sys.exit(before.console())

    reference = Site(WORK / "reference", source, data=before.home / "data")
    start = time.monotonic()
    if reference.wait(reference.start()) != 0:
        sys.exit(reference.console())
    reference.duration = time.monotonic() - start
    after_eve = Site(WORK / "reference-after-eve", source, data=before.home / "data")
    if after_eve.wait(after_eve.start(day=faults.EVE)) != 0 or after_eve.wait(after_eve.start()) != 0:
        sys.exit(after_eve.console())
    reference.weights = {folder: kilobytes(reference.home / folder) for folder in ("output", "data")}
    print(f"{rounds} rounds of {rows} rows, seed {seed}; an undisturbed run takes {reference.duration:.1f} s", flush=True)

    table, equal = collections.Counter(), 0
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        played = {pool.submit(play, n, seed, source, reference, after_eve): n for n in range(1, rounds + 1)}
        for future in concurrent.futures.as_completed(played):
            answers, complaints = future.result()
            told = ", ".join(f"{name}: {code}" for name, code in answers)
            print(f"round {played[future]}: {told}: {'; '.join(complaints) or 'equal'}", flush=True)
            equal += not complaints
            for name, code in answers:
                table[name, code, not complaints] += 1

    print("\n| fault | exit code of the disturbed run | rounds | equal to the reference afterwards |\n|---|---|---|---|")
    for name in faults.ALL:
        for code in sorted({c for n, c, _ in table if n == name}, key=str):
            good, bad = table[name, code, True], table[name, code, False]
            print(f"| {name} | {f'killed ({-code})' if code < 0 else code} | {good + bad} | {good} |")
    print(f"\n{equal} of {rounds} rounds ended equal to the reference")
    sys.exit(0 if equal == rounds else 1)


if __name__ == "__main__":
    main()
