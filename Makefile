# `make start` opens the tutor, `make test` runs the tests; both set up everything first.
# The first Python on the path that runs and is new enough; name another with `make PYTHON=/path/to/python3.12 start`.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$p" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
STAMP := .venv/.installed

.PHONY: setup start test test-fast soak lint bench pictures clean

setup: $(STAMP)

$(STAMP): pyproject.toml
	@"$(PYTHON)" -c '$(NEW_ENOUGH)' || { echo "tutor needs Python 3.11 or newer; found none. Try: make PYTHON=/path/to/python3.12 setup"; exit 1; }
	"$(PYTHON)" -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group test --group lint
	@touch $(STAMP)

start: setup
	@$(BIN)/tutor start

PYTEST := $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

test: setup
	$(PYTEST)

# What is quick enough for each save.
test-fast: setup
	$(PYTEST) -q -m "not slow and not soak"

# Long attacks, and the laws on many new examples: `TUTOR_SOAK_MINUTES=5 make soak`; tests/soak says how to add one.
TUTOR_SOAK_MINUTES ?= 60

soak: setup
	TUTOR_SOAK_MINUTES=$(TUTOR_SOAK_MINUTES) $(PYTEST) -rP -m soak
	TUTOR_EXAMPLES=$$((30 * $(TUTOR_SOAK_MINUTES))) $(PYTEST) -m hypothesis

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.house

bench: setup
	$(BIN)/python -m tests.benchmarks

pictures: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group pictures
	$(BIN)/python assets/pictures.py
	$(BIN)/python -m tests.house map

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache build dist
