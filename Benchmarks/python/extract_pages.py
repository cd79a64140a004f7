"""Prints what other extractors take for the article of HTML pages, one JSON object a line.

Usage: extract_pages.py FOLDER, where FOLDER holds *.html.gz.
"""

import gzip
import json
import logging
import pathlib
import sys

import lxml.html
import readability
import trafilatura


def with_trafilatura(page: bytes) -> str:
    return trafilatura.extract(page, include_comments=False) or ""


def with_readability(page: bytes) -> str:
    summary = readability.Document(page.decode("utf-8", "replace")).summary()
    return lxml.html.fromstring(summary).text_content() if summary else ""


EXTRACTORS = {"trafilatura": with_trafilatura, "readability-lxml": with_readability}


def main() -> None:
    logging.disable(logging.CRITICAL)
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.html.gz")):
        page = gzip.decompress(path.read_bytes())
        for name, extract in EXTRACTORS.items():
            try:
                text = extract(page)
            except Exception:  # A page that an extractor cannot read counts as a page without an article.
                text = ""
            print(json.dumps({"extractor": name, "page": path.name.split(".")[0], "text": text}))


main()
