"""Prints the names that other taggers find in sentences, one JSON object a line, and why one of them cannot run.

Usage: tag_names.py FILE, where each line of FILE is a sentence.
"""

import json
import pathlib
import sys


def with_jieba():
    import jieba
    import jieba.posseg

    jieba.setLogLevel(60)
    return lambda sentence: ((pair.word, pair.flag) for pair in jieba.posseg.cut(sentence))


def with_lac():
    import LAC

    lac = LAC.LAC(mode="lac")
    return lambda sentence: zip(*lac.run(sentence))


TAGGERS = {"jieba.posseg": with_jieba, "LAC": with_lac}
KINDS = {"nr": "person", "PER": "person", "nt": "organisation", "ORG": "organisation"}


def main() -> None:
    sentences = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
    for name, load in TAGGERS.items():
        try:
            tag = load()
        except Exception as reason:  # Whatever stops a tagger, the others are measured.
            print(json.dumps({"tagger": name, "failure": f"{type(reason).__name__}: {reason}"}))
            continue
        for number, sentence in enumerate(sentences):
            for word, flag in tag(sentence):
                if flag in KINDS:
                    print(json.dumps({"tagger": name, "sentence": number, "name": word, "kind": KINDS[flag]}))


main()
