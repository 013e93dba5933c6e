# The two commands of the README are `make demo` and `make test`; CONTRIBUTING.md explains the rest.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check bench

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/developed: .venv/installed
	$(BIN)/python -m pip install --quiet --editable ".[neo4j]" --group dev
	touch $@

demo: .venv/installed
	$(BIN)/zerentu demo

check: .venv/developed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q --doctest-modules zerentu tests
