"""Reads the outputs of a run with nothing of the project's own code, and checks that they agree."""

import csv
import json
import pathlib
import re
import sys
import zipfile

day = sys.argv[1]
output = pathlib.Path("output")

summary = json.loads((output / f"resume-{day}.json").read_text(encoding="utf-8"))
assert summary == json.loads((output / "last-run.json").read_text(encoding="utf-8")), "last-run.json differs"

rows = summary["lignes"]
assert rows["lues"] == rows["auditees"] + rows["doublons"] + rows["rejetees"] + rows["vides"], rows
assert sum(summary["verdicts"].values()) == rows["auditees"] > 0, summary["verdicts"]

raw = (output / f"annexe5-{day}.csv").read_bytes()
assert raw.startswith(b"\xef\xbb\xbf"), "no BOM"
cases = list(csv.DictReader(raw.decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))
assert len(cases) == summary["annexe5"] > 0, len(cases)
assert all(len(case["siret"]) == 14 and case["motif_principal"] in case["constats"] for case in cases)

changes = summary["evolutions"]
assert set(changes) == {"ouverts", "aggraves", "resolus", "toujours_ouverts", "entrees", "sorties"}, changes
assert all(case["depuis"] <= day for case in cases)

with zipfile.ZipFile(output / f"audit-chorus-pro-{day}.xlsx") as workbook:
    assert workbook.testzip() is None
    names = re.findall(r'<sheet name="([^"]+)"', workbook.read("xl/workbook.xml").decode("utf-8"))
    assert names == ["Synthèse", "Évolutions", "Anomalies", "Établissements", "À collecter", "Annexe 5", "Rejets",
                     "Exécution"], names

print("outputs agree:", summary["verdicts"], "annexe 5:", len(cases))
