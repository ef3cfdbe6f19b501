# On a machine with Python 3.11 or newer and make: `make site` builds the timeline, `make test` runs every test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PROGRAMS := tests/tools/node_modules/.package-lock.json
PIP := $(BIN)/python -m pip install --quiet --constraint constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: site serve test lint bench lighthouse comparison quality weights screenshots catalogues browser clean

site: $(VENV)/.site
	$(BIN)/dateline build

serve: $(VENV)/.site
	$(BIN)/dateline serve --open

test: $(VENV)/.dev browser $(PROGRAMS)
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev browser
	$(BIN)/python -m bench
	$(BIN)/python -m bench.growth
	$(BIN)/python -m bench.pages

# Without a lock file: npm writes one for Lighthouse that it then calls out of step with itself.
lighthouse: $(VENV)/.dev browser
	@cd bench/tools && npm install --no-package-lock --no-audit --no-fund --silent
	$(BIN)/python -m bench.lighthouse

comparison: $(VENV)/.dev browser $(PROGRAMS)
	$(BIN)/python -m bench.comparison

quality: $(VENV)/.dev
	$(BIN)/python tests/texts/scoring.py
	$(BIN)/python tests/sites/scoring.py

weights: $(VENV)/.dev
	$(BIN)/python -m tests.sites.fitting

screenshots: $(VENV)/.dev browser
	$(BIN)/dateline build
	$(BIN)/python tools/screenshots.py --docs site

catalogues: $(VENV)/.dev
	$(BIN)/python tools/catalogues.py

browser: $(VENV)/.dev
	@sh tools/browser.sh $(BIN)/python

# TimelineJS, Markwhen and two checkers of HTML, which the tests let read what a build writes.
$(PROGRAMS): tests/tools/package.json tests/tools/package-lock.json tools/programs.sh
	@sh tools/programs.sh
	@touch $@

# The stamps are newer than what they were installed from; an environment that was left half made is made again.
$(VENV)/.site: pyproject.toml constraints.txt tools/environment.sh
	@sh tools/environment.sh "$(PYTHON)" $(VENV)
	$(PIP) --editable '.[all]'
	@touch $@

$(VENV)/.dev: $(VENV)/.site
	$(PIP) --editable '.[all,dev]'
	@touch $@

clean:
	rm -rf $(VENV) build dist htmlcov .coverage* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
