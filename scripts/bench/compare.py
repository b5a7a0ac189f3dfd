"""Compares the outputs of the program with those of the office script: summary, annexe 5 CSV and, up to a size, cells.

usage: compare.py OURS PEER; exits 1 when they differ. Sheet « Exécution » is left out: it tells of the run itself. So are
« Évolutions » and the sections of « Synthèse » on other days: the office script knows one night only.
"""

import json
import pathlib
import sys
import warnings

import openpyxl

SHOWN = 5
MOST_BYTES = 20_000_000
LEFT_OUT = ("Exécution", "Évolutions")
OTHER_DAYS = ("Évolutions depuis", "Demandes d’assistance (annexe 5) les plus anciennes", "Tendance")


def one(folder, pattern):
    return next(pathlib.Path(folder).glob(pattern))


def rows(sheet):
    """Rows as lists of texts, without the empty cells at their end."""
    for row in sheet.iter_rows(values_only=True):
        cells = ["" if cell is None else f"{cell:g}" if isinstance(cell, (int, float)) else str(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        yield cells


def without_other_days(all_rows):
    """Sections begin after an empty row, with their title."""
    kept, skipping, after_empty = [], False, True
    for row in all_rows:
        if after_empty and row:
            skipping = row[0].startswith(OTHER_DAYS)
        after_empty = not row
        if row and not skipping:
            kept.append(row)
    return kept


def compare_sheets(ours, peer, title):
    differences = 0
    ours_rows, peer_rows = list(rows(ours)), list(rows(peer))
    if title == "Synthèse":
        ours_rows, peer_rows = without_other_days(ours_rows), without_other_days(peer_rows)
    if len(ours_rows) != len(peer_rows):
        print(f"  {title}: {len(ours_rows)} rows, peer {len(peer_rows)}")
        differences += 1
    for number, (mine, other) in enumerate(zip(ours_rows, peer_rows), 1):
        if mine != other:
            differences += 1
            if differences <= SHOWN:
                width = max(len(mine), len(other))
                pairs = zip(mine + [""] * (width - len(mine)), other + [""] * (width - len(other)))
                column, (left, right) = next((i, pair) for i, pair in enumerate(pairs, 1) if pair[0] != pair[1])
                siret = next((cell for cell in mine if len(cell) == 14 and cell.isdigit()), "")
                print(f"  {title}, row {number}, column {column}, SIRET {siret}: {left!r}, peer {right!r}")
    return differences


def main(ours, peer):
    mine = json.loads(one(ours, "resume-*.json").read_text(encoding="utf-8"))
    other = json.loads(one(peer, "resume-*.json").read_text(encoding="utf-8"))
    differences = 0
    for part in ("lignes", "verdicts", "constats"):
        for key, figure in mine[part].items():
            same = figure == other[part].get(key)
            differences += not same
            if figure or not same:
                print(f"  {part} {key}: {figure}, peer {other[part].get(key)}{'' if same else '   DIFFERENT'}")
    same = one(ours, "annexe5-*.csv").read_bytes() == one(peer, "annexe5-*.csv").read_bytes()
    differences += not same
    print(f"  annexe 5: {mine['annexe5']}, peer {other['annexe5']}, CSV files {'identical' if same else 'DIFFERENT'}")
    files = one(ours, "*.xlsx"), one(peer, "*.xlsx")
    if files[0].stat().st_size <= MOST_BYTES:
        # Our default style is written in a way that openpyxl finds worth a word.
        warnings.simplefilter("ignore")
        ours_book, peer_book = (openpyxl.load_workbook(file, read_only=True) for file in files)
        for title in ours_book.sheetnames:
            if title not in LEFT_OUT:
                found = compare_sheets(ours_book[title], peer_book[title], title)
                print(f"  {title}: {found or 'no'} row(s) differ")
                differences += found
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
