"""A year of nights on one data folder, on the packaged program: how long each takes, and how large the database grows.

usage: year.py AUDIT_SH FOLDER [NIGHTS [SCHOOLS]]; prints a line every 30 nights, then the figures that issue 4 bounds.
Every night two fiches are collected anew and one school changes for the worse or the better; every tenth night is
skipped, every thirtieth is run twice, every fiftieth finds the folder of fiches empty, schools come and go weekly, and once
the backup of two nights before is put back. In the end the reports of some nights are rebuilt: they must have the same cells.
"""

import csv
import datetime
import json
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "chaos"))
import outputs  # noqa: E402

SAMPLED = 24
RESTORED = 200
LAST_DAY = datetime.date(2026, 11, 24)


def siret(number):
    digits = f"1900{number:07d}00"
    total = 0
    for place, digit in enumerate(digits):
        weighted = int(digit) * (2 if place % 2 == 0 else 1)
        total += weighted - 9 if weighted > 9 else weighted
    return digits + str(-total % 10)


def write(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([header, *rows])


class Academie:
    def __init__(self, folder, schools, day):
        self.folder, self.day = folder, day
        self.random = random.Random(20261124)
        self.fiches = {}
        self.count = schools
        self.outside = set()
        for number in range(schools):
            self.collect(number, self.random.random() < 0.1, day)

    def collect(self, number, wrong, day):
        name = "" if wrong and number % 2 else f"PRENOM{number % 17} NOM{number}"
        account = "" if not name else "inactif" if wrong else "actif"
        self.fiches[number] = [siret(number), f"COLLEGE NUMERO {number}", f"int.{number}@ac-exemple.fr", "actif", name,
                               account, "oui", f"{number} rue des Ecoles", "38000", "GRENOBLE", "France", "non", "2", day]

    def night(self, day):
        for _ in range(2):
            number = self.random.randrange(self.count)
            self.collect(number, self.fiches[number][5] != "actif", day)
        self.collect(self.random.randrange(self.count), self.random.random() < 0.5, day)
        if day.weekday() == 0:
            self.outside = set(self.random.sample(range(self.count), 3))

    def write(self, with_fiches=True):
        write(self.folder / "etablissements.csv", ["SIRET", "UAI", "Nom", "Ville"],
              [[siret(n), "", f"Collège numéro {n}", "Grenoble"] for n in range(self.count) if n not in self.outside])
        target = self.folder / "fiches" / "extrait.csv"
        target.parent.mkdir(parents=True, exist_ok=True)
        if with_fiches:
            write(target, ["siret", "raison_sociale", "courriel", "statut", "gestionnaire_principal",
                           "gestionnaire_principal_compte", "non_diffusible_insee", "adresse", "code_postal", "ville",
                           "pays", "option_edi", "utilisateurs_rattaches", "date_consultation"], self.fiches.values())
            # A file of the last five seconds looks as if it were still being copied.
            subprocess.run(["touch", "-d", "1 hour ago", str(target)], check=True)
        else:
            target.unlink(missing_ok=True)
        (self.folder / "rattachements").mkdir(exist_ok=True)


def call(audit, folder, *options):
    done = subprocess.run([audit, *options, "--data", folder / "data"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{options}: exit {done.returncode}\n{done.stdout}{done.stderr}")


def restore(audit, folder, forgotten):
    """Puts the last backup but one back: the last night is forgotten, and comes again with its own day."""
    backups = sorted((folder / "data" / "sauvegardes").glob("*.zip"))
    call(audit, folder, "restaurer", str(backups[-2]))
    for file in (folder / "output").glob(f"*{forgotten}*"):
        file.unlink()


def rebuilt(audit, folder):
    """Rebuilds some of the reports. Returns how many, and the sheets that differ from those of the night."""
    resumes = sorted((folder / "output").glob("resume-*.json"))
    different = []
    for resume in resumes[:: max(1, len(resumes) // SAMPLED)]:
        told = json.loads(resume.read_text("utf-8"))
        name = resume.name.replace("resume", "audit-chorus-pro").replace(".json", ".xlsx")
        call(audit, folder, "rapport", "--run", str(told["execution"]), "--output", folder / "rebuilt")
        then, now = outputs.sheets(folder / "output" / name), outputs.sheets(folder / "rebuilt" / name)
        different += [f"{name}: {sheet}" for sheet in then if then[sheet] != now.get(sheet)]
    return len(list((folder / "rebuilt").glob("*.xlsx"))), different


def run(audit, folder, day, *options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run([audit, "audit", "--quiet", "--date", str(day), "--input", folder / "etablissements.csv",
                           "--fiches", folder / "fiches", "--rattachements", folder / "rattachements",
                           "--output", folder / "output", "--data", folder / "data", *options],
                          capture_output=True, text=True)
    elapsed = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 20):
        sys.exit(f"night of {day}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(audit, folder, nights=365, schools=300):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    database = folder / "data" / "chorus-audit.mv.db"
    first_day = LAST_DAY - datetime.timedelta(days=nights - 1)
    academie = Academie(folder, schools, first_day)
    times, last = [], first_day
    for index in range(nights):
        day = first_day + datetime.timedelta(days=index)
        academie.night(day)
        if index % 10 == 9 and index != nights - 1:
            continue
        academie.write(with_fiches=index % 50 != 40)
        if index == RESTORED:
            restore(audit, folder, last)
        times.append(run(audit, folder, day))
        last = day
        if index % 30 == 20:
            times.append(run(audit, folder, day, "--rerun"))
        if index % 30 == 0 or index == nights - 1:
            print(f"night {index + 1:3d}: {times[-1][0]:.1f} s, processor {times[-1][1]:.1f} s,"
                  f" database {database.stat().st_size / 1e6:.1f} MB", flush=True)
    size = database.stat().st_size / 1e6
    for what, place in (("elapsed", 0), ("processor", 1)):
        first = statistics.median(t[place] for t in times[:5])
        last = statistics.median(t[place] for t in times[-5:])
        print(f"{what}: first run {times[0][place]:.1f} s, last {times[-1][place]:.1f} s;"
              f" median of the first five {first:.1f} s, of the last five {last:.1f} s: {last / first:.2f} times"
              " (target: at most 1.5)")
    count, different = rebuilt(audit, folder)
    print(f"rebuilt: {count} reports, {different or 'all with the cells of their night'}")
    print(f"database: {size:.1f} MB after {len(times)} runs (target: under 200 MB)")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
