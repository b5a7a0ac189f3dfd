"""The audit as an office programmer would script it: the yardstick of scripts/bench.sh.

The same work on the same files by ordinary means: openpyxl in read-only mode and the csv module to read, an SQLite
file asked school by school, the rules of docs/REGLES.md that need no API, XlsxWriter in constant_memory mode to write
the same sheets and columns, the annexe 5 CSV and the JSON summary. Texts come from the program's own bundles, the code
does not: where the figures of the two differ, one of them is wrong.

What it leaves out: restart, messy headers, pages of the portal, xls and ods, editions without names.
"""

import argparse
import csv
import datetime
import glob
import json
import os
import re
import sqlite3
import time
import unicodedata

import openpyxl
import xlsxwriter

FIELDS = [  # column of an extract, the portal's label, kind
    ("raison_sociale", "Raison sociale", "text"),
    ("libelle", "Libellé de la structure", "text"),
    ("numero_rcs", "Numéro RCS", "text"),
    ("numero_tva", "Numéro TVA intracommunautaire", "text"),
    ("type_structure", "Type de structure", "text"),
    ("courriel", "Adresse électronique", "text"),
    ("statut", "Statut", "state"),
    ("gestionnaire_principal", "Gestionnaire principal", "text"),
    ("gestionnaire_principal_courriel", "Courriel du gestionnaire principal", "text"),
    ("gestionnaire_principal_compte", "Compte du gestionnaire principal", "state"),
    ("non_diffusible_insee", "Non diffusible INSEE", "yesno"),
    ("adresse", "Adresse", "text"),
    ("complement_adresse_1", "Complément d'adresse 1", "text"),
    ("complement_adresse_2", "Complément d'adresse 2", "text"),
    ("code_postal", "Code postal", "text"),
    ("ville", "Ville", "text"),
    ("pays", "Pays", "text"),
    ("telephone", "Téléphone", "text"),
    ("option_edi", "L'entité peut recevoir des données via EDI", "yesno"),
    ("option_code_service", "Le code service doit être renseigné par le fournisseur", "yesno"),
    ("option_engagement", "Le numéro d'engagement doit être renseigné par le fournisseur", "yesno"),
    ("option_engagement_ou_service", "Le numéro d'engagement ou le code service est obligatoire", "yesno"),
    ("utilisateurs_rattaches", "Nombre d'utilisateurs rattachés", "number"),
]
LABELS = {name: label for name, label, _ in FIELDS}
SHOWN_APART = ("statut", "gestionnaire_principal", "gestionnaire_principal_courriel", "gestionnaire_principal_compte")

CODES = {  # in the order in which a school's constats are listed
    "STRUCTURE_INTROUVABLE": "Bloquante",
    "AUCUN_RATTACHEMENT": "Bloquante",
    "STRUCTURE_INACTIVE": "Bloquante",
    "SERVICE_OBLIGATOIRE_SANS_SERVICE": "Bloquante",
    "GESTIONNAIRE_PRINCIPAL_ABSENT": "Majeure",
    "GESTIONNAIRE_PRINCIPAL_INACTIF": "Majeure",
    "GESTIONNAIRE_PRINCIPAL_BLOQUE": "Majeure",
    "ETABLISSEMENT_FERME": "À vérifier",
    "GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE": "À vérifier",
    "GESTIONNAIRE_PRINCIPAL_NON_RATTACHE": "À vérifier",
    "FAITS_CONTRADICTOIRES": "À vérifier",
    "GESTIONNAIRE_PRINCIPAL_INCONNU": "À vérifier",
    "COMPTE_GESTIONNAIRE_INCONNU": "À vérifier",
    "FICHE_ANCIENNE": "À vérifier",
    "FICHE_NON_COLLECTEE": "À collecter",
    "CONSULTATION_EN_ECHEC": "Technique",
    "UTILISATEUR_UNIQUE": "Mineure",
    "COURRIEL_ABSENT": "Mineure",
    "COURRIEL_HORS_ACADEMIE": "Mineure",
    "UAI_INVALIDE": "Mineure",
    "RATTACHEMENTS_INCONNUS": "Information",
}
RANK = {code: rank for rank, code in enumerate(CODES)}
SEVERITIES = ["Bloquante", "Majeure", "À vérifier", "À collecter", "Technique", "Mineure", "Information"]
VERDICTS = {"Anomalie": "anomalie", "À vérifier": "a_verifier", "Conforme": "conforme", "Non contrôlé": "non_controle"}
POINTS = ["existence", "statut", "gestionnaire principal", "compte du gestionnaire", "utilisateurs rattachés"]
TO_COLLECT = ["FICHE_NON_COLLECTEE", "GESTIONNAIRE_PRINCIPAL_INCONNU", "FICHE_ANCIENNE"]
REASONS = {  # of an assistance request, the main one first: sub-category, title
    "AUCUN_RATTACHEMENT": ("Changement de gestionnaire principal", "Aucun utilisateur rattaché"),
    "GESTIONNAIRE_PRINCIPAL_ABSENT": ("Changement de gestionnaire principal", "Désignation d’un gestionnaire principal"),
    "GESTIONNAIRE_PRINCIPAL_INACTIF": ("Changement de gestionnaire principal", "Remplacement du gestionnaire principal"),
    "STRUCTURE_INACTIVE": ("Changement de gestionnaire principal", "Réactivation de la structure"),
}
CATEGORY = "Gestion des structures et utilisateurs"
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
REJECTS = {
    "abime": "SIRET abîmé par Excel. Ressaisissez les 14 chiffres dans une cellule au format Texte.",
    "vide": "SIRET manquant. Saisissez les 14 chiffres du SIRET de l'établissement, ou supprimez la ligne.",
    "longueur": "SIRET incomplet, il manque des chiffres. Ressaisissez les 14 chiffres dans une cellule au format Texte.",
    "cle": "SIRET inexact, sa clé de contrôle est fausse. Vérifiez les 14 chiffres, un chiffre est erroné ou deux sont"
    " inversés.",
}
STATES = {"actif": "actif", "active": "actif", "inactif": "inactif", "inactive": "inactif", "désactivé": "inactif",
          "bloqué": "bloqué", "bloque": "bloqué"}
UNKNOWN = {"?", "-", "inconnu", "inconnue", "non connu"}
NOBODY = UNKNOWN | {"", "x", "nc", "n/c", "n/a", "néant", "neant", "aucun", "vacant", "poste vacant", "à pourvoir"}
DETACHED = {"refusée", "désactivée", "supprimée"}
EXTRACT, USERS = 1, 0  # of two sources of one day, the higher wins


# Reading ------------------------------------------------------------------------------------------------------------


def rows_of(path):
    """Yields (sheet, number, cells) of a spreadsheet; the sheet of a text file is None."""
    if path.endswith(".xlsx"):
        workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
        for sheet in workbook:
            for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
                yield sheet.title, number, row
        workbook.close()
    else:
        with open(path, encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.reader(file, delimiter=";"), 1):
                yield None, number, row


def tables_of(path):
    """Yields (sheet, number, row as a dictionary by column name)."""
    header, current = None, object()
    for sheet, number, row in rows_of(path):
        if sheet != current:
            header, current = [text(cell).lower() for cell in row], sheet
        else:
            yield sheet, number, dict(zip(header, row))


def text(cell):
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split())


def day(cell):
    if isinstance(cell, datetime.datetime):
        return cell.date()
    raw = text(cell)
    if "/" in raw:
        d, m, y = raw.split("/")
        return datetime.date(int(y), int(m), int(d))
    return datetime.date.fromisoformat(raw) if raw else None


def luhn(digits):
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total


def read_siret(cell):
    """Returns (siret, repaired, reason to refuse)."""
    digits = re.sub(r"[\s.\-]", "", text(cell))
    if not digits:
        return None, False, "vide"
    if not digits.isdigit() or digits.endswith("00000"):
        return None, False, "abime"
    if not 9 < len(digits) <= 14:
        return None, False, "longueur"
    siret = digits.zfill(14)
    holds = luhn(siret) % 10 == 0 or siret.startswith("356000000") and sum(map(int, siret)) % 5 == 0
    return (siret, len(digits) < 14, None) if holds else (None, False, "longueur" if len(digits) < 14 else "cle")


def import_fiches(db, folder, today):
    names = [name for name, _, _ in FIELDS]
    db.execute("CREATE TABLE fiche (siret TEXT, source TEXT, jour TEXT, datee INTEGER, " + " TEXT, ".join(names) + " TEXT)")
    insert = f"INSERT INTO fiche VALUES ({', '.join('?' * (4 + len(names)))})"
    count = 0
    for path in sorted(glob.glob(os.path.join(folder, "*"))):
        file = os.path.basename(path)
        default = min(datetime.date.fromtimestamp(os.path.getmtime(path)), today)
        for sheet, number, row in tables_of(path):
            siret, _, problem = read_siret(row.get("siret"))
            seen = day(row.get("date_consultation"))
            if problem or seen and seen > today:
                continue
            values = []
            for name, _, kind in FIELDS:
                value = text(row.get(name))
                if value.lower() in UNKNOWN:
                    value = None
                elif value == "":
                    # Only these are known to be empty, and only in a row that has its own date.
                    known = name in row and seen and name in ("gestionnaire_principal", "courriel")
                    value = "" if known else None
                elif kind == "state":
                    value = STATES.get(value.lower())
                elif kind == "yesno":
                    value = {"oui": "oui", "vrai": "oui", "x": "oui", "1": "oui",
                             "non": "non", "faux": "non", "0": "non"}.get(value.lower())
                values.append(value)
            place = f"ligne {number}" if sheet is None else f"{sheet}!{number}"
            db.execute(insert, [siret, f"{file}, {place}", (seen or default).isoformat(), bool(seen)] + values)
            count += 1
    db.execute("CREATE INDEX fiche_siret ON fiche (siret)")
    return count


def import_users(db, folder, today):
    db.execute("CREATE TABLE utilisateur (siret TEXT, source TEXT, jour TEXT, datee INTEGER, nom TEXT, courriel TEXT,"
               " role TEXT, compte TEXT, statut TEXT)")
    count = 0
    for path in sorted(glob.glob(os.path.join(folder, "*"))):
        file = os.path.basename(path)
        default = min(datetime.date.fromtimestamp(os.path.getmtime(path)), today)
        for sheet, number, row in tables_of(path):
            siret, _, problem = read_siret(row.get("siret"))
            seen = day(row.get("date_consultation"))
            if problem or seen and seen > today:
                continue
            name = (text(row.get("prenom")) + " " + text(row.get("nom"))).strip()
            place = f"ligne {number}" if sheet is None else f"{sheet}!{number}"
            db.execute("INSERT INTO utilisateur VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [
                siret, f"{file}, {place}", (seen or default).isoformat(), bool(seen), name,
                text(row.get("courriel")).lower(), text(row.get("role")).lower() or None,
                STATES.get(text(row.get("statut_compte")).lower()), text(row.get("statut_rattachement")).lower() or None])
            count += 1
    db.execute("CREATE INDEX utilisateur_siret ON utilisateur (siret)")
    return count


LIST_COLUMNS = {
    "siret": "siret", "uai": "uai", "rne": "uai", "nom_etablissement": "nom", "nom": "nom", "ville": "ville",
    "commune": "ville", "département": "departement", "departement": "departement",
    "courriel de l'intendance": "courriel", "gestionnaire en poste": "en_poste", "agence comptable": "agence",
}


def read_list(db, path):
    """Stages the list: schools in one table, rejects and duplicates in another."""
    db.execute("CREATE TABLE ecole (siret TEXT, repare INTEGER, position TEXT, uai TEXT, nom TEXT, ville TEXT,"
               " departement TEXT, courriel TEXT, en_poste TEXT, agence TEXT)")
    db.execute("CREATE TABLE rejet (nature TEXT, position TEXT, valeur TEXT, motif TEXT, siret TEXT, uai TEXT, nom TEXT)")
    first = {}
    counts = dict.fromkeys(["lues", "auditees", "doublons", "rejetees", "vides"], 0)
    for sheet, number, row in tables_of(path):
        school = {LIST_COLUMNS[name]: text(cell) for name, cell in row.items() if name in LIST_COLUMNS}
        counts["lues"] += 1
        if not any(school.values()):
            counts["vides"] += 1
            continue
        position = f"{sheet or os.path.splitext(os.path.basename(path))[0]}!{number}"
        siret, repaired, problem = read_siret(school["siret"])
        if problem:
            counts["rejetees"] += 1
            db.execute("INSERT INTO rejet VALUES ('Rejet', ?, ?, ?, '', ?, ?)",
                       [position, school["siret"], REJECTS[problem], school["uai"], school["nom"]])
        elif siret in first:
            counts["doublons"] += 1
            db.execute("INSERT INTO rejet VALUES ('Doublon', ?, ?, ?, ?, ?, ?)",
                       [position, school["siret"], texts("doublon.motif", first[siret]), siret, school["uai"],
                        school["nom"]])
        else:
            counts["auditees"] += 1
            first[siret] = position
            db.execute("INSERT INTO ecole VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [
                siret, repaired, position, school["uai"], school["nom"], school["ville"], school["departement"],
                school["courriel"], school["en_poste"], school["agence"]])
    return counts


# Facts and rules ----------------------------------------------------------------------------------------------------


class Seen:
    """Who saw a fact and when; compared from the weakest to the strongest."""

    def __init__(self, row, kind):
        self.source, self.day, self.dated = row["source"], datetime.date.fromisoformat(row["jour"]), bool(row["datee"])
        self.authority = (self.dated, self.day, kind)

    def label(self):
        return self.source if self.dated else texts("source.non_datee", self.source)


def words(name):
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("'", " "))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).upper().replace("Œ", "OE").replace("-", " ")
    return set(re.findall(r"\w+", plain)) - {"M", "MR", "MME", "MLLE", "MONSIEUR", "MADAME", "MADEMOISELLE"}


def person(raw):
    """A cell that holds a name, an address or both, as (name, address)."""
    found = re.search(r"[^\s<>;,]+@[^\s<>;,]+", raw)
    if not found:
        return raw, ""
    return re.sub(r"[<>;,()]", " ", raw.replace(found.group(), " ")).strip(), found.group().lower()


def same(one, other):
    """True, False, or None when there is nothing to compare."""
    if one[1] and other[1]:
        return one[1] == other[1]
    if not words(one[0]) or not words(other[0]):
        return None
    return words(one[0]) == words(other[0])


def merge_users(rows):
    """One dictionary a person; the newest observation wins field by field."""
    users = []
    for seen, row in sorted(((Seen(row, USERS), row) for row in rows), key=lambda pair: pair[0].authority):
        who = (row["nom"], row["courriel"])
        for user in users:
            if same(user["who"], who):
                break
        else:
            user = {"who": who, "role": None, "compte": None, "statut": None}
            users.append(user)
        user["who"] = (user["who"][0] or who[0], user["who"][1] or who[1])
        user["seen"] = seen
        for field in ("role", "compte", "statut"):
            if row[field] is not None:
                user[field] = (row[field], seen)
    for user in users:
        account, attached = value(user["compte"]), value(user["statut"])
        user["active"] = account == "actif" and attached == "validée"
        user["inactive"] = account == "inactif" or attached in DETACHED
    return users


def value(fact):
    return fact[0] if fact else None


def merge_fiches(rows):
    fiche = {}
    for seen, row in rows:
        for name, _, _ in FIELDS:
            if row[name] is not None:
                fiche[name] = (row[name], seen)
    return fiche


def find_gestionnaire(rows, users):
    """Returns (person, account), facts both. An account is true of the person whom its own source names."""
    mentions = []
    for seen, row in rows:
        name, address = row["gestionnaire_principal"], row["gestionnaire_principal_courriel"]
        who = None if name is None and not address else "" if not name and not address else (
            (name or "", address.lower()) if address else person(name))
        mentions.append((seen, who, row["gestionnaire_principal_compte"]))
    for user in users:
        if value(user["role"]) == "gestionnaire principal" and value(user["statut"]) not in ("refusée", "supprimée"):
            mentions.append((user["role"][1], user["who"], None))
    mentions.sort(key=lambda mention: mention[0].authority)
    who, seen = None, None
    for at, named, _ in mentions:
        if named is not None:
            who, seen = named, at
    if not who:
        return (None if who is None else ("", seen)), None
    for at, named, _ in reversed(mentions):
        if named and same(named, who):
            who = (who[0] or named[0], who[1] or named[1])
    account = None
    for at, named, state in mentions:
        about = same(named, who) if named else named is None and at.authority >= seen.authority
        if state and about and (account is None or at.authority >= account[1].authority):
            account = (state, at)
    known = [user["compte"] for user in users if same(user["who"], who) and user["compte"]]
    if len({state for state, _ in known}) == 1:
        best = max(known, key=lambda fact: fact[1].authority)
        if account is None or best[1].authority > account[1].authority:
            account = best
    return (who, seen), account


def shown(who):
    return who[0] or who[1]


def cite(label, what, seen, names=False):
    return {"label": label, "value": what, "source": seen.label(), "day": seen.day, "names": names}


def cite_person(fact):
    return cite(LABELS["gestionnaire_principal"], shown(fact[0]) if fact[0] else "", fact[1], True)


def cite_account(fact):
    return cite(LABELS["gestionnaire_principal_compte"], fact[0], fact[1])


def cite_user(user, state, seen):
    return cite("Utilisateur", shown(user["who"]) + state, seen, True)


def cite_inactive(user):
    if value(user["compte"]) == "inactif":
        return cite_user(user, " (compte\u00a0: inactif)", user["compte"][1])
    return cite_user(user, f" (rattachement\u00a0: {user['statut'][0]})", user["statut"][1])


def cite_active(user):
    account, attached = user["compte"], user["statut"]
    if account[1] is attached[1]:
        state = f" (compte\u00a0: {account[0]}, rattachement\u00a0: {attached[0]})"
        return [cite_user(user, state, account[1])]
    return [cite_user(user, f" (compte\u00a0: {account[0]})", account[1]),
            cite_user(user, f" (rattachement\u00a0: {attached[0]})", attached[1])]


def cite_listed(user):
    state = f" (rattachement\u00a0: {user['statut'][0]})" if user["statut"] else ""
    return cite_user(user, state, user["seen"])


def first_five(cited):
    if len(cited) <= 5:
        return cited
    rest = len(cited) - 5
    return cited[:5] + [dict(cited[5], value=f"et {rest} autre" + "s" * (rest > 1), names=False)]


def valid_uai(uai):
    letters = "ABCDEFGHJKLMNPRSTUVWXYZ"
    return bool(re.fullmatch("[0-9]{7}[A-Z]", uai)) and letters[int(uai[:7]) % 23] == uai[7]


def newer(one, other):
    """True when `one` was seen on a later day, or `other` is not dated."""
    return one.day > other.day if one.dated == other.dated else one.dated


def audit(school, fiche_rows, user_rows, today):
    """Returns what is known of a school and what the rules say."""
    rows = sorted(((Seen(row, EXTRACT), row) for row in fiche_rows), key=lambda pair: pair[0].authority)
    fiche, users = merge_fiches(rows), merge_users(user_rows)
    who, account = find_gestionnaire(rows, users)
    # Both are true of the person whom their own source names.
    fiche.pop("gestionnaire_principal_courriel", None)
    fiche.pop("gestionnaire_principal_compte", None)
    number = fiche.get("utilisateurs_rattaches")
    points = []
    if users or number:
        points.append("utilisateurs rattachés")
    found = []

    def constat(code, facts=(), annexe5=False):
        found.append({"code": code, "facts": list(facts), "annexe5": annexe5})

    collected = bool(fiche) or bool(who and who[0] and who[1].authority[2] == EXTRACT)
    if not collected:
        constat("FICHE_NON_COLLECTEE")
    else:
        points.append("existence")
        if "statut" in fiche:
            points.append("statut")
        if who:
            points.append("gestionnaire principal")
        if account or who and not who[0]:
            points.append("compte du gestionnaire")
        named = bool(who and who[0])

        zero = number and number[0] == "0" and number[1].dated and all(
            user["inactive"] or newer(number[1], user["seen"]) for user in users)
        newest = max((user["seen"] for user in users), key=lambda seen: seen.authority, default=None)
        unlisted = number and int(number[0]) > len(users) and not (newest and newer(newest, number[1]))
        everyone = users and all(user["inactive"] for user in users) and not unlisted
        nobody = zero or everyone
        nobody_facts = []
        if zero:
            nobody_facts.append(cite(LABELS["utilisateurs_rattaches"], number[0], number[1]))
        if everyone:
            nobody_facts += first_five([cite_inactive(user) for user in users])
        contradictory = nobody and value(account) == "actif"
        without = nobody and not contradictory

        if without:
            constat("AUCUN_RATTACHEMENT", nobody_facts, True)
        if value(fiche.get("statut")) == "inactif":
            cannot = []
            if who and not named:
                cannot = [cite_person(who)]
            elif value(account) == "inactif":
                cannot = [cite_account(account), cite_person(who)]
            elif without:
                cannot = nobody_facts
            constat("STRUCTURE_INACTIVE", [cite("Statut", "inactif", fiche["statut"][1])] + cannot, bool(cannot))
        if who and not named:
            constat("GESTIONNAIRE_PRINCIPAL_ABSENT", [cite_person(who)], True)
        if value(account) == "inactif":
            constat("GESTIONNAIRE_PRINCIPAL_INACTIF", [cite_account(account), cite_person(who)], True)
        if value(account) == "bloqué":
            constat("GESTIONNAIRE_PRINCIPAL_BLOQUE", [cite_account(account), cite_person(who)])
        if named and school["en_poste"].lower() not in NOBODY and same(person(school["en_poste"]), who[0]) is False:
            constat("GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE", [cite_person(who), {
                "label": "Gestionnaire en poste", "value": school["en_poste"], "source": "liste des établissements",
                "day": today, "names": True}])
        if named and who[1].authority[2] == EXTRACT and users:
            compared = [(same(user["who"], who[0]), value(user["statut"])) for user in users]
            if not any(it is None or it and state not in ("refusée", "supprimée") for it, state in compared):
                constat("GESTIONNAIRE_PRINCIPAL_NON_RATTACHE",
                        [cite_person(who)] + first_five([cite_listed(user) for user in users]))
        if contradictory:
            constat("FAITS_CONTRADICTOIRES", [cite_account(account), cite_person(who)] + nobody_facts)
        if who is None:
            constat("GESTIONNAIRE_PRINCIPAL_INCONNU")
        if named and not account:
            constat("COMPTE_GESTIONNAIRE_INCONNU", [cite_person(who)])
        if who:
            september = datetime.date(today.year, 9, 1)
            if september > today:
                september = datetime.date(today.year - 1, 9, 1)
            if who[1].day < today - datetime.timedelta(365) or who[1].day < september:
                constat("FICHE_ANCIENNE", [cite_person(who)])
        active = [user for user in users if user["active"]]
        others = [user for user in users if user["inactive"]]
        if not nobody and not unlisted and len(active) == 1 and len(others) == len(users) - 1:
            constat("UTILISATEUR_UNIQUE", cite_active(active[0]))
        if value(fiche.get("courriel")) == "":
            constat("COURRIEL_ABSENT", [cite(LABELS["courriel"], "", fiche["courriel"][1])])
        if school["uai"].lower() not in NOBODY and not valid_uai(school["uai"].upper()):
            constat("UAI_INVALIDE", [{"label": "UAI", "value": school["uai"], "source": "liste des établissements",
                                      "day": today, "names": False}])
        if not users and not number:
            constat("RATTACHEMENTS_INCONNUS")

    severities = {CODES[it["code"]] for it in found}
    if severities & {"Bloquante", "Majeure"}:
        verdict = "Anomalie"
    elif "À collecter" in severities:
        verdict = "Non contrôlé"
    else:
        verdict = "À vérifier" if "À vérifier" in severities else "Conforme"
    reasons = [code for code in REASONS if any(it["code"] == code and it["annexe5"] for it in found)]
    return {"fiche": fiche, "users": users, "who": who, "account": account, "constats": found, "verdict": verdict,
            "points": points, "reasons": [] if school["repare"] else reasons}


# Texts --------------------------------------------------------------------------------------------------------------


class Bundle:
    """A .properties file of the program."""

    def __init__(self, path):
        self.texts = {}
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line.strip() and not line.startswith("#"):
                    key, _, what = line.rstrip("\n").partition("=")
                    what = re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m.group(1), 16)), what)
                    self.texts[key] = what.replace("\\n", "\n")

    def __call__(self, key, *arguments):
        what = self.texts[key]
        for index, argument in enumerate(arguments):
            shown = f"{argument:,}".replace(",", "\u202f") if isinstance(argument, int) else argument
            what = what.replace("{%d}" % index, shown)
        return what

    def count(self, key, number):
        return self(key + (".un" if number < 2 else ".plusieurs"), number)


def french(date):
    return f"{date:%d/%m/%Y}"


def prose(date):
    return f"{'1er' if date.day == 1 else date.day} {MONTHS[date.month - 1]} {date.year}"


def sentence(constat):
    """The sentence of a constat; a part in brackets goes when one of its facts is missing."""
    facts = constat["facts"]

    def place(match):
        kind, index = match.group(1), int(match.group(2)) - 1
        if index >= len(facts):
            return None
        return french(facts[index]["day"]) if kind == "jour" else facts[index]["value"] or None

    def part(match):
        inside = re.findall(r"\{(valeur|jour)([1-9])\}", match.group(1))
        complete = all(int(i) <= len(facts) and (kind == "jour" or facts[int(i) - 1]["value"]) for kind, i in inside)
        return match.group(1) if complete else ""

    template = re.sub(r"\[([^\[\]]*)\]", part, codes(constat["code"] + ".constat"))
    return re.sub(r"\{(valeur|jour)([1-9])\}", lambda match: place(match) or "", template)


def what_to_do(constat, result=None):
    key = constat["code"] + ".que_faire"
    if result and any(it["code"] == "AUCUN_RATTACHEMENT" for it in result["constats"]):
        if key + ".sans_acces" in codes.texts:
            return codes(key + ".sans_acces")
    return codes(key + ".annexe5" if constat["annexe5"] and key + ".annexe5" in codes.texts else key)


def facts_text(constat):
    return "\n".join(texts("fait", fact["label"], fact["value"] or texts("vide"), fact["source"], french(fact["day"]))
                     for fact in constat["facts"])


# Writing ------------------------------------------------------------------------------------------------------------


class Sheet:
    """A detail sheet: a header, rows, filters, widths after the longest text."""

    def __init__(self, workbook, key, titles, frozen, formats):
        self.sheet = workbook.add_worksheet(texts("feuille." + key))
        self.formats = formats
        self.widths = [len(title) / 2 + 4 for title in titles]
        self.columns = len(titles)
        self.next = 1
        self.frozen = frozen
        self.sheet.write_row(0, 0, titles, formats["header"])

    def add(self, row, coloured=None):
        for column, cell in enumerate(row):
            if cell == "" or cell is None:
                continue
            if isinstance(cell, datetime.date):
                self.sheet.write_datetime(self.next, column, cell, self.formats["day"])
                self.widths[column] = max(self.widths[column], 12)
            elif isinstance(cell, int):
                self.sheet.write_number(self.next, column, cell, self.formats["number"])
            else:
                style = coloured.get(column) if coloured else None
                self.sheet.write_string(self.next, column, cell, style or self.formats["text"])
                self.widths[column] = max(self.widths[column], min(len(cell) + 2, 60))
        self.next += 1

    def finish(self):
        sheet = self.sheet
        for column, width in enumerate(self.widths):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, self.frozen)
        sheet.autofilter(0, 0, max(self.next - 1, 1), self.columns - 1)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{max(self.next, 2)}"})
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)


def titles(keys):
    return [texts("colonne." + key) if key.islower() and "colonne." + key in texts.texts else key for key in keys]


IDENTITY = ["siret", "uai", "etablissement", "ville"]


class Report:
    def __init__(self, path, today, list_name):
        self.today, self.list_name = today, list_name
        self.workbook = workbook = xlsxwriter.Workbook(path, {"constant_memory": True})
        base = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True}
        styles = {
            "text": {}, "number": {"num_format": "#,##0"}, "part": {"num_format": "0.0 %"},
            "day": {"num_format": "dd/mm/yyyy", "align": "center"},
            "header": {"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3864", "valign": "vcenter"},
            "title": {"bold": True, "font_size": 16, "text_wrap": False}, "prose": {"text_wrap": False},
            "section": {"bold": True, "font_size": 12, "text_wrap": False},
            "Bloquante": {"bg_color": "#D55E00", "font_color": "#FFFFFF", "bold": True},
            "Majeure": {"bg_color": "#FBD9C4", "font_color": "#7A2E00"},
            "À vérifier": {"bg_color": "#FFEFC2", "font_color": "#5C4300"},
            "Conforme": {"bg_color": "#D6E8F7", "font_color": "#003A63"},
            "other": {"bg_color": "#E9E9E9", "font_color": "#404040"},
        }
        self.formats = formats = {name: workbook.add_format({**base, **style}) for name, style in styles.items()}
        formats["Anomalie"] = formats["Majeure"]
        self.cover = workbook.add_worksheet(texts("feuille.synthese"))
        others = [texts("colonne.ville_fiche") if name == "ville" else label
                  for name, label, _ in FIELDS if name not in SHOWN_APART]
        asked = ["chorus_pro", "services_actifs", "insee", "successeur"]
        end = ["gestionnaire_en_poste", "courriel_intendance", "agence", "ligne", "siret_repare"]
        self.anomalies = Sheet(workbook, "anomalies", titles(
            ["gravite"] + IDENTITY + ["constat", "detail", "que_faire", "pourquoi", "faits", "code", "annexe5",
                                      "departement", "agence", "ligne", "siret_repare"]), 2, formats)
        self.schools = Sheet(workbook, "etablissements", titles(
            IDENTITY + ["departement", "verdict", "gravite", "constats", LABELS["gestionnaire_principal"],
                        LABELS["gestionnaire_principal_compte"], "gestionnaire_observe", LABELS["statut"],
                        LABELS["gestionnaire_principal_courriel"], "gestionnaire_source", "utilisateurs_actifs",
                        "utilisateurs_listes", "points", "non_observe"])
            + others + titles(["fiche_observee", "fiche_sources"] + asked + end), 3, formats)
        self.collect = Sheet(workbook, "a_collecter", titles(
            IDENTITY + ["motif", "derniere_observation", "gestionnaire_en_poste", "courriel_intendance", "agence",
                        "que_faire", "departement", "code", "source", "ligne", "siret_repare"]), 3, formats)
        self.requests = Sheet(workbook, "annexe5", titles(
            ["siret", "uai", "raison_sociale", "ville", "motif_principal", "titre", "description", "categorie",
             "sous_categorie", "courriel", "depuis", "code", "constats"]), 3, formats)
        self.rejects = Sheet(workbook, "rejets", titles(
            ["nature", "ligne", "valeur", "motif", "siret", "uai", "etablissement"]), 2, formats)
        self.about = Sheet(workbook, "execution", titles(["rubrique", "element", "valeur", "precision"]), 0, formats)
        # What is sorted by code waits in memory: constant_memory wants the rows of a sheet in their order.
        self.waiting = {code: [] for code in CODES}
        self.to_collect = {code: [] for code in TO_COLLECT}
        self.verdicts = dict.fromkeys(VERDICTS, 0)
        self.by = {"departement": {}, "agence": {}}
        self.unobserved = dict.fromkeys(POINTS, 0)
        self.annexe5 = 0

    def add(self, school, result, csv_file):
        fiche, verdict, codes_found = result["fiche"], result["verdict"], [it["code"] for it in result["constats"]]
        name = school["nom"] or value(fiche.get("raison_sociale")) or school["siret"]
        town = school["ville"] or value(fiche.get("ville")) or ""
        department = school["departement"] or (school["uai"][1:3] if valid_uai(school["uai"]) else "")
        repaired = texts("siret_repare") if school["repare"] else ""
        identity = [school["siret"], school["uai"], name, town]
        self.verdicts[verdict] += 1
        for group, key in (("departement", department), ("agence", school["agence"])):
            self.by[group].setdefault(key, dict.fromkeys(VERDICTS, 0))[verdict] += 1
        for constat in result["constats"]:
            severity = CODES[constat["code"]]
            self.waiting[constat["code"]].append(
                [severity] + identity + [codes(constat["code"] + ".libelle"), sentence(constat),
                                         what_to_do(constat, result), codes(constat["code"] + ".signification"),
                                         facts_text(constat), constat["code"],
                                         "Oui" if constat["annexe5"] and not school["repare"] else "Non", department,
                                         school["agence"], school["position"], repaired])
        self.add_school(school, result, identity, department, repaired, codes_found)
        for code in TO_COLLECT:
            if code in codes_found:
                constat = result["constats"][codes_found.index(code)]
                seen = result["who"][1] if result["who"] else None
                self.to_collect[code].append(
                    identity + [codes(code + ".libelle"), seen.day if seen else "", school["en_poste"],
                                school["courriel"], school["agence"], what_to_do(constat), department, code,
                                seen.label() if seen else "", school["position"], repaired])
                break
        if result["reasons"]:
            self.add_request(school, result, town, name, codes_found, csv_file)

    def add_school(self, school, result, identity, department, repaired, codes_found):
        fiche, who, account, users = result["fiche"], result["who"], result["account"], result["users"]
        severity = min((CODES[code] for code in codes_found), key=SEVERITIES.index, default="")
        missing = [point for point in POINTS if point not in result["points"]]
        for point in missing:
            self.unobserved[point] += 1
        named = bool(who and who[0])
        state = value(fiche.get("statut"))
        row = identity + [
            department, result["verdict"], severity, " | ".join(codes_found),
            texts("inconnu") if who is None else shown(who[0]) if named else texts("aucun"),
            "" if not named else account[0].capitalize() if account else texts("inconnu"),
            who[1].day if who else "", state.capitalize() if state else "", who[0][1] if named else "",
            who[1].label() if who else "", sum(user["active"] for user in users) if users else "",
            len(users) if users else "", texts("points", len(result["points"]), len(POINTS)), ", ".join(missing)]
        for field, _, kind in FIELDS:
            if field not in SHOWN_APART:
                what = value(fiche.get(field))
                if what == "":
                    what = texts("vide")
                elif what and kind == "yesno":
                    what = texts(what)
                elif what and kind == "number":
                    what = int(what)
                row.append(what)
        sources = sorted({(seen.day, seen.label()) for _, seen in fiche.values()}, reverse=True)
        row += [sources[0][0] if sources else "",
                "\n".join(texts("source.jour", label, french(date)) for date, label in sources),
                "", "", "", "",  # Chorus Pro itself is not asked here
                school["en_poste"], school["courriel"], school["agence"], school["position"], repaired]
        formats = self.formats
        self.schools.add(row, {5: formats.get(result["verdict"], formats["other"]),
                               6: formats.get(severity, formats["other"])})

    def add_request(self, school, result, town, name, codes_found, csv_file):
        self.annexe5 += 1
        main = result["reasons"][0]
        constat = result["constats"][codes_found.index(main)]
        legal = value(result["fiche"].get("raison_sociale")) or name
        address = school["courriel"] or value(result["fiche"].get("courriel")) or ""
        others = "".join(texts("annexe5.autre", codes(code + ".libelle")) for code in result["reasons"][1:])
        places = {
            "etablissement": legal, "siret": school["siret"], "uai": school["uai"] or texts("annexe5.uai"),
            "ville": town or texts("annexe5.ville"), "jour": prose(max(fact["day"] for fact in constat["facts"])),
            "constat": sentence(constat), "autres": texts("annexe5.autres", others) if others else ""}
        description = re.sub(r"\{(\w+)\}", lambda match: places[match.group(1)], templates[main])
        sub_category, title = REASONS[main]
        title = f"{title}\u00a0: {legal} (SIRET {school['siret']})"
        self.requests.add([school["siret"], school["uai"], legal, town, codes(main + ".libelle"), title, description,
                           CATEGORY, sub_category, address, self.today, main, " | ".join(codes_found)])
        csv_file.writerow([safe(cell) for cell in (
            school["siret"], school["uai"], legal, town, address, main, " | ".join(codes_found), self.today.isoformat(),
            CATEGORY, sub_category, title, description)])

    def finish(self, db, counts, settings):
        for severity in ("Bloquante", "Majeure", "À vérifier", "Mineure"):
            for code in CODES:
                if CODES[code] == severity:
                    for row in self.waiting[code]:
                        self.anomalies.add(row, {0: self.formats.get(severity, self.formats["other"])})
        for code in TO_COLLECT:
            for row in self.to_collect[code]:
                self.collect.add(row)
        for row in db.execute("SELECT * FROM rejet ORDER BY rowid"):
            self.rejects.add(list(row))
        for row in settings:
            self.about.add(row)
        for sheet in (self.anomalies, self.schools, self.collect, self.requests, self.rejects, self.about):
            sheet.finish()
        self.write_cover(counts)
        self.workbook.close()

    def write_cover(self, counts):
        cover, formats, total, line = self.cover, self.formats, counts["auditees"], 0
        found = {code: len(rows) for code, rows in self.waiting.items()}
        cover.set_column(0, 0, 56)
        cover.set_column(1, 5, 16)

        def write(cells, style="text"):
            nonlocal line
            for column, cell in enumerate(cells):
                if isinstance(cell, float):
                    cover.write_number(line, column, cell, formats["part"])
                elif isinstance(cell, int):
                    cover.write_number(line, column, cell, formats["number"])
                elif cell:
                    cover.write_string(line, column, cell, formats[style])
            line += 1

        def section(key):
            nonlocal line
            line += 1
            write([texts(key)], "section")

        write([texts("synthese.titre")], "title")
        write([texts("synthese.sous_titre", prose(self.today), self.list_name, texts("source.referentiel"))], "prose")
        section("synthese.essentiel")
        write([texts("synthese.phrase", texts.count("synthese.audites", total), self.verdicts["Anomalie"],
                     self.verdicts["À vérifier"], texts.count("synthese.conformes", self.verdicts["Conforme"]),
                     texts.count("synthese.non_controles", self.verdicts["Non contrôlé"]))], "prose")
        write([texts.count("synthese.annexe5", self.annexe5) if self.annexe5 else texts("synthese.annexe5.aucune")],
              "prose")
        section("synthese.verdicts")
        write([texts("colonne.verdict"), texts("synthese.etablissements"), texts("synthese.part")], "header")
        verdicts_at = line
        for verdict, number in self.verdicts.items():
            write([verdict, number, number / total])
        write([texts("synthese.total"), total])
        section("synthese.gravites")
        write([texts("colonne.gravite"), texts("colonne.constats")], "header")
        for severity in SEVERITIES:
            write([severity, sum(found[code] for code in CODES if CODES[code] == severity)])
        section("synthese.codes")
        write([texts("colonne.constat"), texts("synthese.etablissements"), texts("colonne.gravite"),
               texts("colonne.code")], "header")
        for code, severity in CODES.items():
            write([codes(code + ".libelle"), found[code], severity, code])
        departments_at = None
        for key, group in (("departements", "departement"), ("agences", "agence")):
            section("synthese." + key)
            departments_at = departments_at or line
            write([texts("colonne." + group)] + list(VERDICTS) + [texts("synthese.total")], "header")
            groups = sorted(((name or texts("non_renseigne"), by) for name, by in self.by[group].items()),
                            key=lambda pair: (-pair[1]["Anomalie"], -pair[1]["À vérifier"], pair[0]))
            if key == "departements":
                departments_end = line + min(len(groups), 31) - 1
            for name, by in groups[:30]:
                write([name] + list(by.values()) + [sum(by.values())])
            if len(groups) > 30:
                rest = [sum(by[verdict] for _, by in groups[30:]) for verdict in VERDICTS]
                write([texts.count("autres", len(groups) - 30)] + rest + [sum(rest)])
        section("synthese.liste")
        parts = ["lues", "auditees", "doublons", "rejetees", "vides"]
        write([texts("synthese.somme", *(texts.count("lignes." + part, counts[part]) for part in parts))], "prose")
        write([texts("synthese.lignes"), texts("synthese.nombre")], "header")
        for part in ("lues", "auditees", "reparees", "doublons", "rejetees", "vides"):
            write([texts("synthese." + part), counts[part]])
        section("synthese.non_observe")
        write([texts("synthese.non_observe.phrase")], "prose")
        write([texts("synthese.non_observe.quoi"), texts("synthese.etablissements")], "header")
        for code in ("FICHE_NON_COLLECTEE", "CONSULTATION_EN_ECHEC"):
            write([codes(code + ".libelle"), found[code]])
        for point in POINTS:
            write([texts("synthese.point", point), self.unobserved[point]])
        name = texts("feuille.synthese")
        chart = self.workbook.add_chart({"type": "column"})
        chart.add_series({"categories": [name, verdicts_at, 0, verdicts_at + 3, 0],
                          "values": [name, verdicts_at, 1, verdicts_at + 3, 1]})
        cover.insert_chart("H7", chart)
        chart = self.workbook.add_chart({"type": "column", "subtype": "stacked"})
        for column in range(1, 5):
            chart.add_series({"name": [name, departments_at, column],
                              "categories": [name, departments_at + 1, 0, departments_end, 0],
                              "values": [name, departments_at + 1, column, departments_end, column]})
        cover.insert_chart("H27", chart)


def safe(field):
    return "'" + field if field[:1] in ("=", "+", "-", "@", "\t") and field else field


# The whole ----------------------------------------------------------------------------------------------------------


def main():
    global texts, codes, templates
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for option in ("input", "fiches", "rattachements", "output", "texts", "date"):
        parser.add_argument("--" + option, required=True)
    options = parser.parse_args()
    today = datetime.date.fromisoformat(options.date)
    texts = Bundle(os.path.join(options.texts, "report", "textes.properties"))
    codes = Bundle(os.path.join(options.texts, "diagnostic", "constats.properties"))
    folder = os.path.join(options.texts, "report", "annexe5")
    read = lambda name: open(os.path.join(folder, name + ".txt"), encoding="utf-8").read().strip()
    templates = {code: read(code) + "\n" + read("fin") for code in REASONS}

    started = last = time.monotonic()
    stages = []

    def stage(name, rows):
        nonlocal last
        now = time.monotonic()
        stages.append(f"{name} {rows} {round(1000 * (now - last))}\n")
        last = now

    path = os.path.join(options.output, "peer.sqlite")
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    imported = import_fiches(db, options.fiches, today) + import_users(db, options.rattachements, today)
    db.commit()
    stage("import", imported)
    counts = read_list(db, options.input)
    counts["reparees"] = db.execute("SELECT COUNT(*) FROM ecole WHERE repare").fetchone()[0]
    db.commit()
    stage("lecture", counts["lues"])

    name = f"audit-chorus-pro-{today}.xlsx"
    report = Report(os.path.join(options.output, name), today, os.path.basename(options.input))
    with open(os.path.join(options.output, f"annexe5-{today}.csv"), "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(["siret", "uai", "raison_sociale", "ville", "courriel", "motif_principal", "constats", "depuis",
                         "categorie", "sous_categorie", "titre", "description"])
        for school in db.execute("SELECT * FROM ecole ORDER BY rowid"):
            fiches = db.execute("SELECT * FROM fiche WHERE siret = ? ORDER BY rowid", [school["siret"]]).fetchall()
            users = db.execute("SELECT * FROM utilisateur WHERE siret = ? ORDER BY rowid", [school["siret"]]).fetchall()
            report.add(school, audit(school, fiches, users, today), writer)
    stage("audit", counts["auditees"])
    report.finish(db, counts, [
        ["Exécution", "Jour de l’audit", french(today), ""],
        ["Exécution", "Liste", os.path.basename(options.input), ""],
        ["Exécution", "Durée", f"{time.monotonic() - started:.0f} s", ""]])
    db.close()
    summary = {
        "date": str(today),
        "code_sortie": 0,
        "lignes": {part: counts[part] for part in ("lues", "auditees", "doublons", "rejetees", "vides")},
        "verdicts": {key: report.verdicts[verdict] for verdict, key in VERDICTS.items()},
        "constats": {code: len(rows) for code, rows in report.waiting.items()},
        "annexe5": report.annexe5,
        "fichiers": [name, f"annexe5-{today}.csv"],
        "duree_ms": round(1000 * (time.monotonic() - started)),
    }
    for file in (f"resume-{today}.json", "last-run.json"):
        with open(os.path.join(options.output, file), "w", encoding="utf-8") as out:
            json.dump(summary, out, ensure_ascii=False, indent=2)
    stage("rapport", counts["auditees"])
    with open(os.path.join(options.output, "stages.txt"), "w", encoding="utf-8") as out:
        out.writelines(stages)


if __name__ == "__main__":
    main()
