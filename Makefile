# make help tells what there is. Everything runs in a virtual environment that the first call makes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif
READY := $(VENV)/.ready
NTMPLAN := $(BIN)/ntmplan
OUT := out

.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench golden catalogue clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $(READY)

setup: $(READY) ## make the virtual environment

demo: $(READY) ## check, ask and print the two shipped plans
	$(NTMPLAN) validate
	$(NTMPLAN) who-leads "Nước thải sinh hoạt"
	$(NTMPLAN) render --format md -o $(OUT)/
	$(NTMPLAN) render --format html -o $(OUT)/

test: $(READY) ## run the tests
	$(BIN)/python -m pytest -n auto

check: $(READY) ## everything that must hold: style, types, architecture, catalogue, tests, coverage
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -n auto --cov --cov-report=term

bench: $(READY) ## measure, as ratios against peers, and write docs/benchmarks.md
	$(BIN)/python -m benchmarks

golden: $(READY) ## write the expected outputs of the tests anew
	$(BIN)/python -m pytest -q --golden-update tests

catalogue: $(READY) ## collect the messages, merge the translations, compile them
	$(BIN)/python -m tests.catalogue

clean: ## remove what the targets made
	rm -rf $(OUT) build dist .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis
