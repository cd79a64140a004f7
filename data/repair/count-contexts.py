#!/usr/bin/env python3
"""Counts which characters stand before digits, letters, straight quotation marks and line ends, and behind marks.

Usage: data/repair/count-contexts.py [--without NAME]... FOLDER... > counts.tsv

Reads the .txt and .md files of the folders (news articles in simplified script), but not those named by --without, and prints the rows of
data/repair/contexts.tsv whose source is "counted": for each context the characters that are so many times likelier
there than elsewhere, as a natural logarithm in steps of a half. A character counts that stands there in three articles at
least (in eight for what stands in front, where names are), or that would stand there six times if it stood everywhere alike. For a context of what stands behind only those
are counted that stand behind another Chinese character, as slipped ones do. The kinds of numbers are counted against all
digits, so that their weights come on top of those.
"""
import argparse
import math
import re
from collections import Counter, defaultdict
from pathlib import Path

MARKS = "，。：？！；、（）《》「」『』“”…—"
UNITS = {"月": "date", "日": "date", "%": "percentage", "％": "percentage"}
UNITS.update(dict.fromkeys("亿万千百", "amount"), **dict.fromkeys("个位家名台款项条", "count"))


def behind(line, index):
    """The contexts of the character at index by what stands behind it, white space passed over."""
    rest = line[index + 1:].lstrip(" \u3000")
    if not rest:
        return ["line-end"]
    if rest[0] == '"':
        return ["closing-quote" if line[:index].count('"') % 2 else "opening-quote"]
    if "a" <= rest[0].lower() <= "z":
        return ["letter"]
    number = re.match("[0-9][0-9.,]*", rest)
    if not number:
        return []
    unit = rest[number.end():].lstrip(" ")[:1]
    kind = ("year" if number.end() == 4 else "date") if unit == "年" else UNITS.get(unit)
    return ["digit", kind] if kind else ["digit"]


def is_chinese(character):
    return "\u4e00" <= character <= "\u9fff" or character in MARKS


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("folders", nargs="+", type=Path)
    options = parser.parse_args()
    files = sorted(
        path for folder in options.folders for path in folder.iterdir()
        if path.suffix in (".txt", ".md") and path.name not in options.without
    )
    everywhere, there, articles = Counter(), defaultdict(Counter), defaultdict(set)

    def count(context, character, path):
        there[context][character] += 1
        articles[context, character].add(path)

    for path in files:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            for index, character in enumerate(line):
                if not is_chinese(character) or index == 0:
                    continue
                everywhere[character] += 1
                before = line[index - 1]
                if not "\u4e00" <= before <= "\u9fff":
                    count("behind-mark" if before in MARKS else "behind-other", character, path)
                if is_chinese(before):
                    for place in behind(line, index):
                        count(place, character, path)
    for place in sorted(there):
        size = sum(there[place].values())
        base = there["digit"] if place in ("year", "date", "amount", "percentage", "count") else everywhere
        total = sum(base.values())
        least = 8 if place.startswith("behind") else 3
        rows = defaultdict(list)
        for character, number in base.items():
            expected = number * size / total
            lift = round(2 * math.log((there[place][character] + 0.5) / (expected + 0.5))) / 2
            if lift and (len(articles[place, character]) >= least or expected >= 6):
                rows[max(-3, min(4, lift))].append(character)
        for lift in sorted(rows, reverse=True):
            print(place, lift, "".join(sorted(rows[lift])), f"counted over {len(files)} news articles", sep="\t")


main()
