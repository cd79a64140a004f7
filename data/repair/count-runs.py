#!/usr/bin/env python3
"""Counts which characters and marks stand behind which, one and two of them in front.

Usage: data/repair/count-runs.py [--without NAME]... FOLDER... > data/repair/runs.tsv

Reads the .txt and .md files of the folders (news articles in simplified script), but not those named by --without. White
space is passed over. These letters stand for what is not Chinese: A a Latin word; n a number, or y one of a year (2024年), d
of a day, a month or several years, m a large one (3亿), p a percentage, c a number of things (5个); o a straight quotation
mark that opens and q one that closes; b and e the beginning and the end of a line; x anything else. A row holds a character
and those that stand behind it, each group of them behind the number of times; what stands behind both is in square brackets.
Kept are runs with a Chinese character in them, of three characters those that two articles have. Half-width marks count as
full-width ones.
"""
import argparse
import re
from collections import Counter, defaultdict
from pathlib import Path

TOKEN = re.compile(r"[0-9][0-9.,]*|[A-Za-z]+|\s+|.")
WIDE = str.maketrans(",;:!?()", "，；：！？（）")
UNITS = {"月": "d", "日": "d", "%": "p", "％": "p"}
UNITS.update(dict.fromkeys("亿万千百", "m"), **dict.fromkeys("个位家名台款项条", "c"))


def is_chinese(character):
    return (
        "\u3400" <= character <= "\u9fff" or "\u3001" <= character <= "\u3017"
        or "\u2010" <= character <= "\u2027" or "\uff01" <= character <= "\uff5e" or character == "·"
    )


def number(digits, rest):
    unit = rest.lstrip(" \u3000\t")[:1]
    if unit == "年":
        return "y" if len(digits) == 4 else "d"
    return UNITS.get(unit, "n")


def tokens(line):
    yield "b"
    yield "b"
    quotes = 0
    for match in TOKEN.finditer(line):
        text = match.group()
        if text.isspace():
            continue
        if text[0] in "0123456789":
            yield number(text, line[match.end():])
        elif text.isascii() and text.isalpha():
            yield "A"
        elif text == '"':
            yield "oq"[quotes % 2]
            quotes += 1
        else:
            text = text.translate(WIDE)
            yield text if is_chinese(text) else "x"
    yield "e"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("folders", nargs="+", type=Path)
    options = parser.parse_args()
    files = sorted(
        path for folder in options.folders for path in folder.iterdir()
        if path.suffix in (".txt", ".md") and path.name not in options.without
    )
    counts, articles = Counter(), Counter()
    for path in files:
        own = Counter()
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if not line.strip():
                continue
            run = "".join(tokens(line))
            own.update(run[index:index + 2] for index in range(len(run) - 1))
            own.update(run[index - 2:index + 1] for index in range(2, len(run)))
        counts.update(own)
        articles.update(own.keys())
    kept = {run for run in counts if any(map(is_chinese, run)) and (len(run) < 3 or articles[run] > 1)}
    kept |= {run[:2] for run in kept}
    rows = defaultdict(lambda: defaultdict(list))
    for run in kept:
        rows[run[:-1]][counts[run]].append(run[-1])

    def behind(context):
        """What stands behind a context, and behind that in square brackets."""
        groups = sorted(rows[context].items(), reverse=True)
        return "".join(str(count) + "".join(map(lambda last: last + deeper(context + last), sorted(group))) for count, group in groups)

    def deeper(context):
        return f"[{behind(context)}]" if context in rows else ""

    print("# How often characters and marks stand behind others in news: the number of times, then the characters; what stands")
    print("# behind two of them is in square brackets. Made by count-runs.py over", len(files), "articles, which says what letters stand for.")
    print("first\tbehind")
    for first in sorted(context for context in rows if len(context) == 1):
        print(first, behind(first), sep="\t")


main()
