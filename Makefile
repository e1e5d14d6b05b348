# Every target installs what it needs. Targets can be run again: a second run does only what is left to do.

CONTENT   = content
TEMPLATES = templates
OUTPUT    = site
# Where `make install` puts things: below DESTDIR/PREFIX.
PREFIX    = /usr/local
DESTDIR   =
BENCH     =
# Seconds for each target of `make fuzz`.
FUZZ      = 600
# A folder of judged collections outside the repository, for `make relevance`.
RELEVANCE ?=

RAPPORT = .build/release/rapport
SWIFT_SOURCES = Sources Tests Package.swift
SHELL_SOURCES = scripts/install scripts/build scripts/lint-scripts scripts/lint-workflows scripts/lint-words scripts/embed scripts/fetch-release scripts/fuzz .ci/run
# Warnings are errors in our own code; the package manager silences those of dependencies.
STRICT  = -Xswiftc -warnings-as-errors
PYTEST  = .venv/bin/python -m pytest -q -p no:cacheprovider

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help generator site check install tarball deb test lint swift-test browser-test bench bench-search bench-git relevance sanitize fuzz format theme reference pictures clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

generator:
	@scripts/install site
	scripts/build

site: generator ## Build the generator and write the hub in content/ to site/
	$(RAPPORT) build --content $(CONTENT) --templates $(TEMPLATES) --output $(OUTPUT)
	@echo "The hub is ready: open $(abspath $(OUTPUT))/index.html in a browser."

check: generator ## Report what is wrong in content/, without writing anything
	$(RAPPORT) check --content $(CONTENT) --templates $(TEMPLATES)

install: generator ## Install the binary, its manual and completions (PREFIX=/usr/local, DESTDIR=)
	@scripts/install package
	scripts/package install "$(PREFIX)" "$(DESTDIR)"

tarball: generator ## Make a tarball of the same for other machines of this type, with its checksum
	@scripts/install package
	scripts/package tarball

deb: generator ## Make a package for Debian and Ubuntu, with its checksum
	@scripts/install package
	scripts/package deb

test: ## Install what tests need and run everything
	@scripts/install test
	@$(MAKE) --no-print-directory lint swift-test site browser-test
	@echo "make test: everything passed."

lint: ## Check the style of Swift, JavaScript, shell and workflows, and spelling everywhere
	@scripts/install lint
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)
	.venv/bin/shellcheck $(SHELL_SOURCES)
	.venv/bin/shfmt -d -i 2 $(SHELL_SOURCES)
	scripts/lint-scripts
	scripts/lint-workflows
	scripts/lint-words

# Tests that run the binary use the release build: it is what users have, and many times faster.
swift-test: generator ## Build without warnings and run the Swift tests
	swift build --build-tests $(STRICT)
	RAPPORT_BINARY=$(abspath $(RAPPORT)) swift test --parallel --skip-build $(STRICT)

browser-test: generator ## Test the generator's output in a browser, and the tools around it
	@scripts/install test
	RAPPORT_BINARY=$(RAPPORT) $(PYTEST) --numprocesses 2 Tests/Browser bench

bench: generator .bench/floor ## Measure against a floor and Hugo (BENCH="--sizes 1000 --runs 5")
	@scripts/install bench
	.venv/bin/python bench/run.py --rapport $(RAPPORT) --floor .bench/floor $(BENCH)

bench-search: generator ## Compare search with Pagefind and lunr (BENCH="--sizes 1000,10000,50000")
	@scripts/install bench-search
	.venv/bin/python bench/search.py --rapport $(RAPPORT) $(BENCH)

relevance: generator ## Score search on judged queries (RELEVANCE=FOLDER, BENCH="--worst 5")
	@scripts/install bench-search
	.venv/bin/python bench/relevance.py --rapport $(RAPPORT) --collections "$(RELEVANCE)" $(BENCH)

bench-git: generator ## Measure the history of 10,000 commits, and diff
	.venv/bin/python bench/git.py --rapport $(RAPPORT)

.bench/floor: bench/floor/floor.c
	@scripts/install bench
	@mkdir -p .bench
	$(CC) -O2 -Wall -Wextra -Werror $$(pkg-config --cflags libcmark) -o $@ $< $$(pkg-config --libs libcmark) -lpthread

sanitize: ## Run the Swift tests under the address and thread sanitizers
	@scripts/install site
	ASAN_OPTIONS=detect_leaks=0 swift test --parallel --sanitize=address --scratch-path .build-asan
	swift test --parallel --sanitize=thread --scratch-path .build-tsan

fuzz: generator ## Fuzz readers, pipeline and binary, ten minutes each (FUZZ=SECONDS to change that)
	@scripts/install lint
	scripts/fuzz $(FUZZ)

format: ## Rewrite the sources in the project's style
	@scripts/install lint
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)
	.venv/bin/shfmt -w -i 2 $(SHELL_SOURCES)

theme: ## List the files under templates/ and starter/ for the binary, after adding or removing one
	scripts/embed

reference: ## Update docs/content.md and docs/theming.md from the declarations
	UPDATE_SNAPSHOTS=1 swift test --filter 'ContentReferenceTests|TemplateNamesTests'

pictures: generator ## Update the README's pictures from the example hub
	@scripts/install test
	@# Without Git, so that the pictures name no author of this repository.
	$(RAPPORT) build --no-git --content $(CONTENT) --templates $(TEMPLATES) --output $(OUTPUT)
	.venv/bin/python scripts/pictures

clean: ## Remove everything that was built or installed here
	rm -rf .build .build-* .bench .fuzz .venv .venv.wanted browser-report .cache
	find site -mindepth 1 ! -name .gitignore -delete
