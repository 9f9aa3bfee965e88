# make demo, make test and make lint need nothing but Python (3.11 or later) and make; the rest is installed in .venv
# from the lock.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DB := claims.db
PYTEST_OPTIONS ?= -q -n 2 --dist loadfile --no-loadscope-reorder

.PHONY: demo fast plain test test-fast lint format gate bench bench-cluster fuzz kill docs lock clean

demo: $(VENV)/.runs
	@$(BIN)/claims extract seeds --db $(DB)
	@$(BIN)/claims list --db $(DB)
	@echo; echo "What cannot all be true:"
	@$(BIN)/claims conflicts --db $(DB)
	@echo "A draft, checked against them; an editor has verified one claim:"; echo
	@$(BIN)/claims list --db $(DB) --format jsonl --status unreviewed --event injure --document 2022-03-13-lviv-later-toll.md \
		| tail -n 1 | sed -n 's/.*"id": \([0-9]*\),.*/\1/p' \
		| xargs -r $(BIN)/claims verify -q --db $(DB) --as "sample editor" --note "a sample verdict"
	@$(BIN)/claims check docs/sample-draft.md --db $(DB)
	@echo
	@echo; echo "Why the figures of one fact differ (claims facts lists all of them):"
	@$(BIN)/claims facts kill-people-ukraine --db $(DB)
	@echo "Open the desk, where an editor looks at them and marks claims as verified:"
	@echo; echo "    $(BIN)/claims serve --db $(DB)"; echo

# Compiles the floors that read and compare, in place: needs a C compiler and Python's headers, takes some minutes, and
# has to be done again after a change of the source. `make plain` (as `make test` does first) goes back to plain Python.
fast: $(VENV)/.runs plain
	@echo "compiling …" >&2
	@CLAIMS_COMPILE=1 $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .

plain:
	@rm -rf build claims_compiled__mypyc*.so
	@find claims -name '*.so' -delete

test: $(VENV)/.develops plain
	@$(BIN)/python -m compileall -q claims # or every command that a test runs does it anew
	@$(BIN)/python -m pytest $(PYTEST_OPTIONS)

# What is compiled is tested here, not how fast it is: without optimisation the C compiler takes half as long.
test-fast: export CLAIMS_OPTIMISE := 0
test-fast: $(VENV)/.develops fast
	@$(BIN)/python -m pytest $(PYTEST_OPTIONS) tests/grammar tests/extract tests/facts tests/check

lint: $(VENV)/.develops
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.develops
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

gate: $(VENV)/.develops
	@$(BIN)/python -m tests.gate

# BENCH_OPTIONS=--write puts the table into docs/performance.md
bench: $(VENV)/.benches
	@$(BIN)/python -m tests.bench $(BENCH_OPTIONS)
	@$(BIN)/python -m tests.bench.checking $(BENCH_OPTIONS)
	@$(BIN)/python -m tests.facts.bench $(BENCH_OPTIONS)
	@$(BIN)/python -m tests.documents.bench $(BENCH_OPTIONS)
	@$(BIN)/python -m tests.review.bench $(BENCH_OPTIONS)
	@$(BIN)/python -m tests.bench.builds $(BENCH_OPTIONS)

bench-cluster: $(VENV)/.develops
	@$(BIN)/python -m tests.cluster.bench

fuzz: $(VENV)/.develops
	@CLAIMS_FUZZ=1 timeout 900 $(BIN)/python -m pytest -q tests/documents/test_fuzz.py tests/documents/test_dates.py

kill: $(VENV)/.develops
	@CLAIMS_KILLS=100 $(BIN)/python -m pytest -q tests/watch/test_kill.py

docs: $(VENV)/.develops
	@$(BIN)/python -m tests.docs.generate

# The lock names every package that a run needs; the other one adds what tests and lint need.
COMPILE := $(BIN)/python -m piptools compile -q --strip-extras --no-annotate --no-header --no-emit-index-url \
	--no-emit-find-links --no-emit-trusted-host --upgrade
lock: $(VENV)/.develops
	@$(BIN)/python -m pip install -q pip-tools
	@$(COMPILE) -o requirements.lock pyproject.toml
	@$(BIN)/python -c 'import tomllib; g = tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]; \
		print("\n".join(g["test"] + g["lint"]))' | $(COMPILE) -c requirements.lock -o requirements-dev.lock -
	@$(BIN)/python -c 'import tomllib; g = tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]; \
		print("\n".join(g["bench"]))' | $(COMPILE) -c requirements-dev.lock -o requirements-bench.lock -

clean: plain
	rm -rf $(VENV) dist *.egg-info

$(VENV)/.runs: requirements.lock pyproject.toml
	@$(MAKE) --no-print-directory plain
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) …" >&2
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/.develops: requirements-dev.lock $(VENV)/.runs
	@echo "installing what tests and lint need …" >&2
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -r requirements-dev.lock
	@touch $@

$(VENV)/.benches: requirements-bench.lock $(VENV)/.develops
	@echo "installing what the bench compares with …" >&2
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -r requirements-bench.lock
	@touch $@
