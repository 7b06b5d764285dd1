#!/usr/bin/env python3
"""Merges lists of names that stand for each other into data/names/variants.txt.

    merge_variants.py BABY_NAMES.csv ONS_FORENAMES.csv ONS_SURNAMES.csv NICKNAMES.csv NHSE.csv tools/more_variants.txt

ONS lists give name, other, share (always one by the number of others, so it says nothing more). The chance that one
name is used for another is its share of the children named after any of the others, from ONS baby names; of the two
directions the greater counts. Pairs that two independent sources list, and our own groups, are never below what
counts as usual. The two nickname lists are one source, for one was made from the other."""
import collections
import csv
import re
import sys

USUAL = 20  # kUsualVariant of matching/likeness/names.h
RARE = 20   # children that a name on no list of baby names is taken to have
PLAIN = re.compile(r"^[a-z]{2,}$")


def ons_pairs(path):
    with open(path, encoding="utf-8") as file:
        return [(a, b) for a, b, _ in list(csv.reader(file))[1:]]


def nickname_pairs(path):
    with open(path, encoding="utf-8") as file:
        return [(a, b) for a, _, b in list(csv.reader(file))[1:]]


def grouped_pairs(path):
    with open(path, encoding="utf-8") as file:
        return [(row[0], other) for row in csv.reader(file) for other in row[1:] if other]


def own_pairs(path):
    with open(path, encoding="utf-8") as file:
        groups = [line.split() for line in file if not line.startswith("#")]
    return [(a, b) for group in groups for a in group for b in group]


def plain(pairs):
    folded = ((a.replace(".", "").lower(), b.replace(".", "").lower()) for a, b in pairs)
    return {tuple(sorted(pair)) for pair in folded if pair[0] != pair[1] and all(map(PLAIN.match, pair))}


def children_by_name(path):
    with open(path, encoding="utf-8") as file:
        counts = collections.Counter()
        for _, _, name, number in list(csv.reader(file))[1:]:
            counts[name.lower()] += int(number)
    return counts


def chances(pairs, children):
    others = collections.Counter()
    for a, b in pairs:
        others[a] += children[b] + RARE
        others[b] += children[a] + RARE
    return {(a, b): max((children[b] + RARE) / others[a], (children[a] + RARE) / others[b]) for a, b in pairs}


def merged(sources, own, children):
    chance = chances(set().union(*sources), children)
    result = {pair: USUAL for pair in own}
    for pair in chance:
        twice = sum(pair in pairs for pairs in sources) > 1
        result[pair] = max(1, round(100 * chance[pair]), USUAL if twice else 0, result.get(pair, 0))
    return result


def main(baby_names, forenames, surnames, nicknames, nhse, more):
    sources = [plain(ons_pairs(forenames)), plain(ons_pairs(surnames)),
               plain(nickname_pairs(nicknames)) | plain(grouped_pairs(nhse))]
    rows = collections.defaultdict(list)
    for (name, other), percent in sorted(merged(sources, plain(own_pairs(more)), children_by_name(baby_names)).items()):
        rows[name].append(f"{other} {percent}")
    print("# A name, then each name it stands for and the chance in hundredths: see data/README.md and tools/merge_variants.py")
    for name, others in sorted(rows.items()):
        print(name, *others)


if __name__ == "__main__":
    main(*sys.argv[1:])
