"""Reads the outputs of a run with nothing of the project's own code, and checks that they agree."""

import csv
import json
import pathlib
import sys
import zipfile

day = sys.argv[1]
# "-2" for the second run of the day.
suffix = sys.argv[2] if len(sys.argv) > 2 else ""
output = pathlib.Path("output")

summary = json.loads((output / f"resume-{day}{suffix}.json").read_text(encoding="utf-8"))
assert summary == json.loads((output / "last-run.json").read_text(encoding="utf-8")), "last-run.json differs"

rows = summary["lignes"]
assert rows["lues"] == rows["auditees"] + rows["doublons"] + rows["rejetees"] + rows["vides"], rows
assert sum(summary["verdicts"].values()) == rows["auditees"] > 0, summary["verdicts"]

raw = (output / f"annexe5-{day}{suffix}.csv").read_bytes()
assert raw.startswith(b"\xef\xbb\xbf"), "no BOM"
cases = list(csv.DictReader(raw.decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))
assert len(cases) == summary["annexe5"] > 0, len(cases)
assert all(len(case["siret"]) == 14 and case["motif_principal"] in case["constats"] for case in cases)

with zipfile.ZipFile(output / f"audit-chorus-pro-{day}{suffix}.xlsx") as workbook:
    assert workbook.testzip() is None
    assert "xl/workbook.xml" in workbook.namelist()

print("outputs agree:", summary["verdicts"], "annexe 5:", len(cases))
