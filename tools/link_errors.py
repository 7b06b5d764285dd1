#!/usr/bin/env python3
"""What `onroll link` gets wrong, by kind: `tools/link_errors.py RECORDS.csv PAIRS.csv [--at 0.5] [--show 50]`.

RECORDS.csv is the file that was linked, with a record number and a column that says who is who; PAIRS.csv what
`onroll link` wrote with -o. Prints how many pairs are false and missed, of which kind, and some of each drawn by lot.
It shows what the records say: use it on invented records, or where you may see the people's."""
import argparse
import collections
import csv
import random
import sys

from link_pairs import chance_of, read_pairs

NAMES = {  # what a record says -> the headers that say it
    "id": ("record_id", "unique_id", "rec_id", "id"),
    "truth": ("truth", "cluster", "person"),
    "surname": ("surname", "last_name"),
    "forename": ("forename", "first_name", "given_name"),
    "middle": ("middle_names", "middle_name"),
    "birth": ("date_of_birth", "dob"),
    "sex": ("sex", "gender"),
    "postcode": ("postcode",),
    "address": ("address", "address_1", "city"),
    "upn": ("upn",),
    "nhs_number": ("nhs_number", "soc_sec_id"),
    "phone": ("contact_phone", "phone"),
    "source": ("source",),
}
NOBODY = {"", "UNKNOWN", "BABY", "INFANT", "NOT KNOWN", "XXXXXXX", "MMMMMMM"}


def columns(header):
    header = [cell.strip().lstrip("\ufeff").lower() for cell in header]
    return {what: next((header.index(name) for name in names if name in header), None) for what, names in NAMES.items()}


def truth_of(path, at):
    """[record id], {record id: place}, [who] of the file."""
    places, people = {}, []
    numbers = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in list_rows(file):
            places[row[at["id"]].strip()] = len(people)
            people.append(numbers.setdefault(row[at["truth"]].strip(), len(numbers)))
    return places, people


def list_rows(file):
    rows = csv.reader(file)
    next(rows)
    return rows


def read_header(path):
    with open(path, newline="", encoding="utf-8") as file:
        return next(csv.reader(file))


def chances_in(path, places):
    """{(a, b): probability}, a < b."""
    chances = {}
    for pair in read_pairs(path):
        a, b = sorted((places[pair.first], places[pair.second]))
        chances[a, b] = chance_of(pair)
    return chances


def true_pairs(people):
    members = collections.defaultdict(list)
    for record, person in enumerate(people):
        members[person].append(record)
    for records in members.values():
        yield from ((a, b) for i, b in enumerate(records) for a in records[:i])


def rows_among(path, wanted):
    with open(path, newline="", encoding="utf-8") as file:
        return {i: row for i, row in enumerate(list_rows(file)) if i in wanted}


class Said:
    """What a record says, in capitals, without white space at the ends; "" for a value that says nothing."""

    def __init__(self, row, at):
        for what, column in at.items():
            value = row[column].strip().upper() if column is not None and column < len(row) else ""
            setattr(self, what, "" if value in NOBODY else value)


def both(a, b, what):
    return getattr(a, what) != "" and getattr(b, what) != ""


def same(a, b, what):
    return both(a, b, what) and getattr(a, what).replace(" ", "") == getattr(b, what).replace(" ", "")


def differ(a, b, what):
    return both(a, b, what) and not same(a, b, what)


def kind_of_false(a, b):
    if same(a, b, "upn") or same(a, b, "nhs_number"):
        return "the other's number was written down"
    if same(a, b, "birth") and same(a, b, "surname"):
        if same(a, b, "forename"):
            return "namesakes born on one day"
        return "twins" if same(a, b, "postcode") or same(a, b, "phone") else "same surname and birth, other forename"
    if same(a, b, "birth") and (same(a, b, "postcode") or same(a, b, "phone")):
        return "twins, one surname written otherwise"
    if same(a, b, "phone") or same(a, b, "postcode"):
        return "brothers and sisters, or neighbours"
    if not both(a, b, "birth"):
        return "no date of birth on a side"
    return "other names alike"


def kind_of_missed(a, b):
    if not both(a, b, "forename") or not both(a, b, "surname"):
        return "a name is missing or stands for none"
    if not both(a, b, "birth"):
        return "no date of birth on a side"
    if differ(a, b, "upn") or differ(a, b, "nhs_number"):
        return "two numbers that differ"
    if a.forename == b.surname or a.surname == b.forename:
        return "names in each other's place"
    if any(ord(letter) > 0x2af for letter in (a.forename + b.forename)):
        return "a name in its own script"
    wrong = [word for what, word in (("surname", "surname"), ("forename", "forename"), ("birth", "date of birth"), ("sex", "sex"),
                                     ("postcode", "home")) if differ(a, b, what)]
    home = "" if both(a, b, "postcode") else "; no home on a side"
    return (" and ".join(wrong) + " said otherwise" if wrong else "nothing said otherwise") + home


def show(title, kinds, texts, count):
    total = sum(kinds.values())
    print(f"\n## {title}: {total:,}\n\n| kind | pairs | share |\n|---|---|---|")
    for kind, number in kinds.most_common(20):
        print(f"| {kind} | {number:,} | {100 * number / total:.1f} % |")
    print(f"\n{min(count, len(texts))} of them, drawn by lot:\n")
    print("\n".join(sorted(texts)))


def explain(title, pairs, rows, at, kind_of, chances, count):
    kinds = collections.Counter()
    said = {record: Said(row, at) for record, row in rows.items()}
    kind = {pair: kind_of(said[pair[0]], said[pair[1]]) for pair in pairs}
    for each in kind.values():
        kinds[each] += 1
    chosen = random.Random(1).sample(sorted(pairs), min(count, len(pairs)))
    texts = []
    for a, b in chosen:
        chance = chances.get((a, b))
        scored = "compared below what is kept, or never" if chance is None else f"probability {chance:.3f}"
        texts.append(f"- {kind[a, b]} ({scored})\n      " + "\n      ".join(" | ".join(rows[r]) for r in (a, b)))
    show(title, kinds, texts, count)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("records")
    arguments.add_argument("pairs")
    arguments.add_argument("--at", type=float, default=0.5, help="the probability from which a pair counts as the same")
    arguments.add_argument("--show", type=int, default=50, help="how many of each to print")
    options = arguments.parse_args()
    at = columns(read_header(options.records))
    if at["id"] is None or at["truth"] is None:
        sys.exit("The records need a column with their number and one that says who is who: record_id and truth.")
    places, people = truth_of(options.records, at)
    chances = chances_in(options.pairs, places)
    found = {pair for pair, chance in chances.items() if chance >= options.at}
    false = {pair for pair in found if people[pair[0]] != people[pair[1]]}
    missed = {pair for pair in true_pairs(people) if pair not in found}
    right = len(found) - len(false)
    print(f"At probability {options.at}: {right:,} right, {len(false):,} false, {len(missed):,} missed; "
          f"precision {right / max(1, len(found)):.4f}, recall {right / max(1, right + len(missed)):.4f}. "
          f"Of the missed, {sum(pair in chances for pair in missed):,} were scored lower.")
    rows = rows_among(options.records, {record for pair in false | missed for record in pair})
    explain("False pairs", false, rows, at, kind_of_false, chances, options.show)
    explain("Missed pairs", missed, rows, at, kind_of_missed, chances, options.show)


if __name__ == "__main__":
    main()
