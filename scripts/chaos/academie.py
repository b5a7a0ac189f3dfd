"""An invented académie for chaos.py: a list with duplicates and damaged rows, fiches, users. The same seed, the same bytes.

Its fiches exist twice, as they were (« avant ») and as they are, with one school in ten changed meanwhile.
"""

import csv
import random


def siret(n):
    """A well-formed number of a school that does not exist: 1 in 19…, establishment 0001, and the Luhn key."""
    digits = f"19{9000000 + n:07d}0001"
    total = 0
    for i, digit in enumerate(digits):
        weighted = int(digit) * (2 if i % 2 == 0 else 1)
        total += weighted - 9 if weighted > 9 else weighted
    return digits + str((10 - total % 10) % 10)


def write_table(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


def fiche(chance, number, n, day):
    name = chance.choice(["", f"CAMILLE MARTIN{n}", f"DOMINIQUE PETIT{n}"])
    account = chance.choice(["actif", "actif", "inactif", "bloqué", ""]) if name else ""
    statut = chance.choice(["ACTIF", "ACTIF", "ACTIF", "INACTIF"])
    return [number, f"COLLEGE {n}", statut, name, account, chance.choice(["", f"int.{n}@ac-exemple.example"]), day]


def generate(folder, rows, seed):
    chance = random.Random(seed)
    schools, before, fiches, users = [], [], [], []
    for n in range(rows):
        number = siret(n)
        # Three schools an address, and most without any: a thousand mails would be a test of patience.
        intendance = f"intendance.{n // 30}@ac-exemple.example" if n % 10 == 0 else ""
        schools.append([number, f"Collège n° {n}", f"Ville {n % 97}", f"{n % 96 + 1:03d}", f"Agence {n % 12}", intendance])
        if n % 250 == 249:
            schools.append([number, "Le même", "", "", "", ""])
            schools.append(["1,99610E+13", "Abîmé par Excel", "", "", "", ""])
        if chance.random() < 0.8:
            before.append(fiche(chance, number, n, chance.choice(["2026-11-20", "2025-03-02"])))
            fiches.append(fiche(chance, number, n, "2026-11-23") if chance.random() < 0.1 else before[-1])
            for u in range(chance.randrange(3)):
                state = chance.choice(["actif", "actif", "inactif"])
                users.append([number, f"NOM{n}", f"Prenom{u}", f"u{u}.{n}@ac-exemple.example", "utilisateur", state,
                              "validée", "2026-11-20"])
    write_table(folder / "etablissements.csv", [["SIRET", "Nom", "Ville", "Département", "Agence comptable",
                                              "Courriel intendance"], *schools])
    for name, rows_of in (("avant", before), ("fiches", fiches)):
        write_table(folder / name / "extrait.csv", [
            ["siret", "raison_sociale", "statut", "gestionnaire_principal", "gestionnaire_principal_compte", "courriel",
             "date_consultation"], *rows_of])
    write_table(folder / "rattachements" / "utilisateurs.csv", [
        ["siret", "nom", "prenom", "courriel", "role", "statut_compte", "statut_rattachement", "date_consultation"],
        *users])
