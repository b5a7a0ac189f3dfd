"""What a run left, in a form that two runs can be compared by: nothing of the project's own code reads it."""

import collections
import email.policy
import functools
import json
import re
import xml.etree.ElementTree as xml
import zipfile

DSI = "dsi@ac-exemple.example"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def cells(archive, part, shared):
    """Every cell as (place, style, text), in the order of the sheet."""
    found = []
    for cell in xml.fromstring(archive.read(part)).iter(MAIN + "c"):
        text = "".join(t.text or "" for t in cell.iter(MAIN + "t"))
        value = cell.find(MAIN + "v")
        if value is not None:
            text = shared[int(value.text)] if cell.get("t") == "s" else value.text
        found.append((cell.get("r"), cell.get("s"), text))
    return found


@functools.lru_cache(maxsize=2)
def sheets_of_reference(path):
    return sheets(path)


def leftovers(home):
    """What a run must not leave: copies of lists, temporary files, half-made backups and restorations."""
    found = [file for file in (home / "data" / "copies").glob("*")]
    for folder in (home / "data", home / "output"):
        found += [file for file in folder.rglob("*") if re.search(r"\.(tmp|partiel)$|migration|restauration|suspecte|abime", file.name)]
    return sorted(str(file.relative_to(home)) for file in found)


def sheets(path):
    """The cells of every sheet but Exécution, which tells of hours and durations."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        shared = []
        if "xl/sharedStrings.xml" in names:
            root = xml.fromstring(archive.read("xl/sharedStrings.xml"))
            shared = ["".join(t.text or "" for t in item.iter(MAIN + "t")) for item in root.iter(MAIN + "si")]
        relations = {
            relation.get("Id"): relation.get("Target")
            for relation in xml.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        }
        dump = {}
        for sheet in xml.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            if sheet.get("name") != "Exécution":
                target = relations[sheet.get(RELATION)].lstrip("/")
                part = target if target.startswith("xl/") else "xl/" + target
                dump[sheet.get("name")] = cells(archive, part, shared)
        return dump


def summary(file):
    """What a summary says, but for hours and numbers; the mails are compared as such."""
    told = json.loads(file.read_text("utf-8"))
    for volatile in ("duree_ms", "durees_ms", "execution", "courriels", "code_sortie"):
        told.pop(volatile, None)
    return told


def doubtful(output, day):
    """How many mails may have left or not."""
    return json.loads((output / f"resume-{day}.json").read_text("utf-8"))["courriels"]["issue_inconnue"]


def mails(output):
    """The mails to schools, as (address, subject), and the Message-ID of every mail."""
    found, identities = collections.Counter(), collections.Counter()
    for file in (output / "courriels").glob("*.eml"):
        message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        identities[message["Message-ID"]] += 1
        if message["To"] != DSI:
            found[message["To"], message["Subject"]] += 1
    return found, identities


def mail_differences(reference, output, doubtful):
    """Each mail once, whichever of the two days it left on; as many may be missing as are said to be doubtful."""
    theirs, _ = mails(reference)
    ours, identities = mails(output)
    found = [f"mail twice: {identity}" for identity, count in identities.items() if count > 1]
    found += [f"mail to {to} too many: {subject}" for to, subject in (ours - theirs)]
    missing = theirs - ours
    if missing.total() > doubtful:
        found.append(f"{missing.total()} mails missing, {doubtful} doubtful")
    return found


def differences(reference, output, faults, doubtful):
    """What distinguishes two folders of outputs, as sentences; none when they are equal. Files of the eve may be there."""
    day = faults.DAY
    found = mail_differences(reference, output, doubtful)
    names = sorted(file.name for file in output.iterdir() if faults.EVE not in file.name)
    expected = sorted(file.name for file in reference.iterdir() if faults.EVE not in file.name)
    if names != expected:
        return [*found, f"files {names} instead of {expected}"]
    workbook = f"audit-chorus-pro-{day}.xlsx"
    ours, theirs = sheets(output / workbook), sheets_of_reference(reference / workbook)
    if list(ours) != list(theirs):
        found.append(f"sheets {list(ours)}")
    found += [f"sheet {name}" for name in theirs if ours.get(name) != theirs[name]]
    csv = f"annexe5-{day}.csv"
    if (output / csv).read_bytes() != (reference / csv).read_bytes():
        found.append(csv)
    resume = f"resume-{day}.json"
    if summary(output / resume) != summary(reference / resume):
        found.append(resume)
    # A run of the eve that came to its end after all may have been the last.
    last = summary(output / "last-run.json")
    if last != summary(output / f"resume-{last['date']}.json"):
        found.append("last-run.json")
    metrics = (output / "chorus-audit.prom").read_text("utf-8")
    if not re.search(rf"^chorus_audit_last_run_exit_code {20 if doubtful else 0}$", metrics, re.M):
        found.append("chorus-audit.prom")
    return found
