# landscape: make demo, make test. Every target installs what it needs; `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
# The binary that demo, exports and docs run; .ci/run takes the one that the tests have built.
LANDSCAPE ?= .build/release/landscape
DEMO_DB := .build/demo.db
SHARED ?= $(or $(LANDSCAPE_SHARED),../shared)

PACKAGES := libsqlite3-dev libxml2-dev libssl-dev zlib1g-dev libarchive-dev pkg-config opencc unicode-data python3-jieba python3-pip bzip2 perl
TABLES := data/generated/.made
# The Python packages that `make accuracy` compares with.
PYTHON := .build/python

.PHONY: help setup python build demo exports docs record test lint format evaluate accuracy throughput install uninstall clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

setup: ## Install the Debian packages that are missing and make the repair tables
	@command -v swift >/dev/null || { echo "make: Swift 6.1 or newer is missing; see https://www.swift.org/install" >&2; exit 2; }
	@missing=$$(for p in $(PACKAGES); do dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done | xargs); \
	if [ -n "$$missing" ]; then \
	  if ! command -v apt-get >/dev/null; then echo "make: please install what these Debian packages hold: $$missing" >&2; exit 2; fi; \
	  if [ "$$(id -u)" = 0 ]; then as_root=; \
	  elif command -v sudo >/dev/null; then as_root=sudo; \
	  else echo "make: please have an administrator run: apt-get install $$missing" >&2; exit 2; fi; \
	  echo "installing $$missing"; \
	  { $$as_root apt-get update && $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; } \
	    >/tmp/landscape-setup.log 2>&1 || { tail -n 5 /tmp/landscape-setup.log >&2; echo "make: please install: $$missing" >&2; exit 2; }; \
	fi
	@$(MAKE) --no-print-directory --silent $(TABLES)

$(TABLES): data/repair/make-tables.sh data/repair/make-tables.pl data/repair/opencc.txt
	@data/repair/make-tables.sh data/generated
	@touch $@

build: setup ## Build in release mode
	@swift build -c release --quiet

demo: build ## Ingest the sample articles, ask five questions, write exports/
	@.ci/demo $(LANDSCAPE) $(DEMO_DB)
	@$(MAKE) --no-print-directory exports

exports: ## Write exports/ from the demo database
	@.ci/make-exports $(LANDSCAPE) $(DEMO_DB)

docs: ## Write docs/schema.md, docs/commands.md and the examples of the README
	@.ci/make-docs $(LANDSCAPE) $(DEMO_DB)
	@.ci/make-readme $(LANDSCAPE) $(DEMO_DB)

record: setup ## Write all that is generated anew: explanations, exports, docs, the examples of the README
	@swift build --build-tests --quiet
	@RECORD=1 swift test --skip-build --quiet --filter ExplainTests >/dev/null 2>&1 || true
	@$(MAKE) --no-print-directory exports docs LANDSCAPE=.build/debug/landscape

test: setup ## Build and run all tests
	@swift build --build-tests --quiet
	@swift test --skip-build --quiet

lint: ## Check formatting and the rules of the house
	@swift format lint --strict --recursive Sources Tests Benchmarks/Sources Package.swift
	@.ci/check-style

format: ## Bring all sources into the house's format
	@swift format format --in-place --recursive Sources Tests Benchmarks/Sources Package.swift

evaluate: build ## Score the extraction against annotated articles: ours, and those of ../shared where they are
	@$(LANDSCAPE) evaluate data/gold --articles data/articles --without-misses
	@if [ -d "$(SHARED)/gold" ]; then $(LANDSCAPE) evaluate "$(SHARED)/gold" --without-misses; \
	else echo "there is no $(SHARED)/gold on this machine, so no real article was scored"; fi

accuracy: setup python ## Measure against the test sets of ../shared and write docs/accuracy.md
	@swift build -c release --quiet --package-path Benchmarks --product accuracy
	@Benchmarks/.build/release/accuracy --data data --shared "$(SHARED)" > docs/accuracy.md.new && mv docs/accuracy.md.new docs/accuracy.md

python: $(PYTHON)/.made

# Without Python or a network the measures do without the comparison, and say so.
$(PYTHON)/.made: Benchmarks/python/requirements.txt
	@if python3 -m venv $(PYTHON) && $(PYTHON)/bin/pip install --quiet --upgrade pip && $(PYTHON)/bin/pip install --quiet -r $<; \
	  then touch $@; else echo "make: no Python packages; other extractors are not compared" >&2; fi

throughput: build ## Measure speed beside iconv, OpenCC and jieba on the same bytes
	@swift build -c release --quiet --package-path Benchmarks --product throughput
	@Benchmarks/.build/release/throughput

install: build ## Install the program and its data below PREFIX
	@# One run leaves the image of the lexicon among the tables, where users may not write.
	@.build/release/landscape extract data/articles/price-qinglu-slips.txt --data data > /dev/null
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/landscape"
	@install -m 755 .build/release/landscape "$(DESTDIR)$(PREFIX)/bin/landscape"
	@for folder in blocks generated language lexicon questions repair; do \
	  [ -d data/$$folder ] || continue; \
	  rm -rf "$(DESTDIR)$(PREFIX)/share/landscape/$$folder"; cp -R data/$$folder "$(DESTDIR)$(PREFIX)/share/landscape/$$folder"; done
	@rm -rf "$(DESTDIR)$(PREFIX)/share/landscape/queries"; cp -R queries "$(DESTDIR)$(PREFIX)/share/landscape/queries"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/landscape"

uninstall: ## Take it away again
	@rm -rf "$(DESTDIR)$(PREFIX)/bin/landscape" "$(DESTDIR)$(PREFIX)/share/landscape"

clean: ## Remove what was built
	@rm -rf .build data/generated
