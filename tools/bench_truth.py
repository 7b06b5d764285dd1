"""Holds the unaccounted list of a register against the truth of the invented county it was loaded from.

A child of the register is the true child that most of its rows were written for (truth-records.csv says which row of
which file is whose). A finding is right when that true child is not accounted for; a finding "matching_error" is right
when the rows of the child are all garbled copies, which is what it says."""
import collections
import csv
import re
import sqlite3

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def rows_of_truth(county):
    """(file name, day, row) -> truth id."""
    owners = {}
    with open(county / "truth-records.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            day = DAY.search(row["file"])
            owners[(row["file"].rsplit("/", 1)[-1], day[0] if day else "", int(row["row"]))] = row["truth_id"]
    return owners


def children_of_register(database, owners):
    """child id -> the truth id most of its rows are about."""
    votes = collections.defaultdict(collections.Counter)
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    rows = connection.execute(
        "SELECT r.child_id, i.file_name, i.as_of, l.row_number FROM listed l JOIN record r ON r.record_id = l.record_id "
        "JOIN import i ON i.import_id = l.import_id WHERE i.state = 'taken'")
    for child, name, as_of, row in rows:
        owner = owners.get((name, as_of, row))
        if owner:
            votes[child][owner] += 1
    findings = connection.execute("SELECT child_id, cause, state FROM finding").fetchall()
    connection.close()
    return {child: count.most_common(1)[0][0] for child, count in votes.items()}, findings


def judge(county, database):
    """Rows (cause, expected, found, right, right cause, missed) and the two lists of what went wrong."""
    with open(county / "truth.csv", newline="", encoding="utf-8") as file:
        truth = {row["truth_id"]: row for row in csv.DictReader(file)}
    children, findings = children_of_register(database, rows_of_truth(county))
    table = collections.defaultdict(lambda: collections.Counter())
    found = set()
    wrong = []
    for child, cause, state in findings:
        true = truth.get(children.get(child, ""))
        if state == "in_transit":
            table["(in transit)"]["found"] += 1
            continue
        table[cause]["found"] += 1
        if cause == "matching_error":
            right = true is not None and true["expected_cause"] == "matching_error"
        else:
            right = true is not None and true["unaccounted"] == "yes"
            found.add(children.get(child, ""))
        if right:
            table[cause]["right"] += 1
            table[cause]["right_cause"] += true["expected_cause"] == cause
        else:
            wrong.append((child, cause, true))
    missed = []
    for name, true in truth.items():
        if true["unaccounted"] == "yes":
            table[true["expected_cause"]]["expected"] += 1
            if name in found:
                table[true["expected_cause"]]["reached"] += 1
            else:
                missed.append(true)
    return table, wrong, missed
