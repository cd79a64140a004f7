#!/usr/bin/env python3
"""Counts which characters and marks stand behind each other.

Usage: data/repair/count-pairs.py FOLDER... > data/repair/pairs.tsv

Reads the .txt and .md files of the folders (news articles in simplified script). White space is passed over, a Latin
word counts as the character A and a number as 9. A weight says how many times likelier a character is behind the first
one than elsewhere, as a natural logarithm in whole steps from -3 to 4. Pairs that stand in fewer than three articles are
left out; what is in no row of a first character has the weight of its row "other", by how often that one was counted.
"""
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

MARKS = "，。：？！；、（）《》「」『』“”…—"
# How many occurrences of a first character it takes until they say as much as general use.
PRIOR = 20


def is_counted(character):
    return "\u4e00" <= character <= "\u9fff" or character in MARKS


def weight(lift):
    return max(-3, min(4, round(lift)))


def main():
    files = sorted(path for folder in sys.argv[1:] for path in Path(folder).iterdir() if path.suffix in (".txt", ".md"))
    singles, pairs, articles = Counter(), Counter(), defaultdict(set)
    for path in files:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            line = re.sub("[0-9][0-9.,]*", "9", re.sub("[A-Za-z]+", "A", re.sub(r"\s+", "", line)))
            singles.update(line)
            for pair in zip(line, line[1:]):
                pairs[pair] += 1
                articles[pair].add(path)
    total = sum(singles.values())
    rows = defaultdict(list)
    for (first, second), count in pairs.items():
        if len(articles[first, second]) < 3 or singles[first] < PRIOR or not is_counted(second):
            continue
        if is_counted(first) or first in "A9":
            share = singles[second] / total
            rows[first, weight(math.log((count + PRIOR * share) / (singles[first] + PRIOR) / share))].append(second)
    print("# Which characters and marks stand behind a first one more often (weight above 0) or less often than elsewhere,")
    print("# as natural logarithms; A is a Latin word, 9 a number. Made by count-pairs.py over", len(files), "news articles.")
    print("first\tweight\tcharacters")
    for first in sorted({first for first, _ in rows}):
        print(first, weight(math.log(PRIOR / (singles[first] + PRIOR))), "other", sep="\t")
        for value in range(4, -4, -1):
            if seconds := rows.get((first, value)):
                print(first, value, "".join(sorted(seconds)), sep="\t")


main()
