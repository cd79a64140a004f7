#!/usr/bin/env python3
"""Counts which characters stand before digits, letters, straight quotation marks and line ends.

Usage: data/repair/count-contexts.py FOLDER... > counts.tsv

Reads the .txt and .md files of the folders (news articles in simplified script) and prints the rows of
data/repair/contexts.tsv whose source is "counted": for each context the characters that are so many times likelier
there than elsewhere, as a natural logarithm in steps of a half. A character counts that stands there in three articles at
least, or that would stand there six times if it stood everywhere alike; only those are counted that stand behind another
Chinese character, as slipped ones do.
"""
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

MARKS = "，。：？！；、"


def context(line, index):
    """The context of the character at index, white space passed over; None for any other."""
    rest = line[index + 1:].lstrip(" \u3000")
    if not rest:
        return "line-end"
    if not rest[0].isascii():
        return None
    if rest[0] == '"':
        return "closing-quote" if line[:index].count('"') % 2 else "opening-quote"
    return "digit" if rest[0].isdigit() else "letter" if rest[0].isalpha() else None


def is_chinese(character):
    return "\u4e00" <= character <= "\u9fff" or character in MARKS


def main():
    files = sorted(path for folder in sys.argv[1:] for path in Path(folder).iterdir() if path.suffix in (".txt", ".md"))
    everywhere, there, articles = Counter(), defaultdict(Counter), defaultdict(set)
    for path in files:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            for index, character in enumerate(line):
                if not is_chinese(character) or index == 0 or not is_chinese(line[index - 1]):
                    continue
                everywhere[character] += 1
                place = context(line, index)
                if place:
                    there[place][character] += 1
                    articles[place, character].add(path)
    total = sum(everywhere.values())
    for place in sorted(there):
        size = sum(there[place].values())
        rows = defaultdict(list)
        for character, count in everywhere.items():
            expected = count * size / total
            lift = round(2 * math.log((there[place][character] + 0.5) / (expected + 0.5))) / 2
            if lift and (len(articles[place, character]) >= 3 or expected >= 6):
                rows[max(-3, min(4, lift))].append(character)
        for lift in sorted(rows, reverse=True):
            print(place, lift, "".join(sorted(rows[lift])), f"counted over {len(files)} news articles", sep="\t")


main()
