# The two commands of the README are `make demo` and `make test`; CONTRIBUTING.md explains the rest.
PYTHON ?= python3
BIN := .venv/bin
FAST := not engine and not browser and not office and not install

.PHONY: demo test check static crash bench city corpus fuzz queries

.venv/installed: pyproject.toml
	@echo "Installing zerentu into .venv (once, about a minute) …"
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/developed: .venv/installed
	$(BIN)/python -m pip install --quiet --editable ".[neo4j]" --group dev
	@touch $@

demo: .venv/installed
	$(BIN)/zerentu demo

# Everything: the fast part, then all tests on all engines and in a browser.
test: .venv/developed static
	scripts/browser
	scripts/office
	$(BIN)/python -m zerentu.graph.engine
	$(BIN)/pytest --doctest-modules zerentu tests

# The fast part: no engine, no browser; under a minute.
check: .venv/developed static
	$(BIN)/pytest -q -m "$(FAST)" --doctest-modules zerentu tests

static: .venv/developed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Kills at 50 random moments of loads: of the command and of the server, on each engine.
crash: .venv/developed
	$(BIN)/python -m zerentu.graph.engine
	ZERENTU_CRASHES=50 $(BIN)/pytest -q -s tests/test_crash.py

# The figures, as ratios with their bars.
bench: .venv/benched
	$(BIN)/python benchmarks/commands.py
	$(BIN)/python -m benchmarks.store
	$(BIN)/python -m benchmarks.reading

# The measures of a city; some minutes.
city: .venv/developed
	$(BIN)/python benchmarks/city.py

.venv/benched: .venv/developed
	$(BIN)/python -m pip install --quiet --group bench
	@touch $@

# How far the reader agrees with labelled documents: make corpus CORPUS=DIR, TOTALS=--totals for figures only.
corpus: .venv/developed
	$(BIN)/python -m tests.corpus $(CORPUS) $(TOTALS)

# The page of named questions, with their answers on the sample.
queries: .venv/developed
	$(BIN)/python -m tests.queries_page

# A coverage-guided fuzzer over the reader; prints how many texts it read.
RUNS ?= 1000000
fuzz: .venv/developed
	$(BIN)/python -m pip install --quiet --group fuzz
	$(BIN)/python -m tests.fuzz_reader -runs=$(RUNS) -max_len=400 -timeout=20
