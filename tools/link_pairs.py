"""Pairs as `onroll link -o` writes them; Splink's headers are understood as well."""
import collections
import csv
import math

Pair = collections.namedtuple("Pair", "first second probability score band")


def place_of(header, *names):
    return next((header.index(name) for name in names if name in header), None)


def read_pairs(path):
    """One Pair a line. `score` orders finer than the probability; `band` is "" where the file has none."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        header = [cell.strip().lower() for cell in next(rows)]
        first = place_of(header, "record_a", "unique_id_l")
        second = place_of(header, "record_b", "unique_id_r")
        chance = place_of(header, "probability", "match_probability")
        score = place_of(header, "match_weight")
        band = place_of(header, "band")
        for row in rows:
            probability = float(row[chance])
            yield Pair(row[first], row[second], probability, probability if score is None else float(row[score]),
                       "" if band is None else row[band])


def is_sure(pair):
    """In the band of pairs that are joined without asking."""
    return pair.band == "same" if pair.band else pair.probability >= 0.999


def chance_of(pair):
    """The probability with all its digits: the weight is its log odds to the base of two."""
    return pair.probability if pair.score == pair.probability else 1 / (1 + math.exp(-pair.score * math.log(2)))
