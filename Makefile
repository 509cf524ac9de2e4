# `make help` lists what there is.
.DEFAULT_GOAL := help
.PHONY: run test lint screenshots seen docs documents release floors verbs weights names confusables words shape bench trials mutants clean help

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python -m
PIP := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt $(RUN) pip --quiet --disable-pip-version-check
MADE := $(VENV)/.made
TO_RUN := $(VENV)/.to-run
TO_TEST := $(VENV)/.to-test
STYLESHEET := .seen/node_modules/github-markdown-css/github-markdown-light.css
RELEASE := .venv-release
TESTS := -n 4 --dist worksteal

# Without compiled files, every start of the program and of a test worker would compile again.
unexport PYTHONDONTWRITEBYTECODE

run: $(TO_RUN) ## install into .venv and open; ARGS=demo for a sample evening
	@$(RUN) afterview_tui $(ARGS)

test: $(TO_TEST) ## every test; ARGS="-k wheel" for some of them
	@$(RUN) pytest $(TESTS) $(ARGS)

lint: $(TO_TEST) ## what has to be clean: ruff, its format, strict types, which part imports which
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) mypy
	@$(VENV)/bin/lint-imports --no-cache --no-logo >/dev/null || $(VENV)/bin/lint-imports --no-cache

screenshots: $(TO_TEST) ## make the pictures of the README again
	@$(RUN) screenshots.make

seen: $(TO_TEST) $(STYLESHEET) ## look at the README as its page shows it; needs chromium and npm
	@$(RUN) screenshots.seen

docs: documents ## make what is made from the program, and run every command of the docs
	@$(RUN) pytest $(TESTS) tests/unit/cli/test_manual.py tests/real/test_docs.py $(ARGS)

documents: $(TO_TEST) ## make the manual pages, the completions and the data file's schema again
	@$(RUN) tools.documents

release: $(TO_TEST) $(RELEASE)/.made ## build what would be published, twice, and look it over; publishes nothing
	@$(RUN) tools.release $(RELEASE)/bin

floors: ## the tests with the lowest versions that pyproject.toml allows, in a .venv-floors
	@$(PYTHON) -m venv --clear .venv-floors
	@.venv-floors/bin/python -m pip --quiet --disable-pip-version-check install uv==0.13.8
	@.venv-floors/bin/uv pip install --quiet --python .venv-floors/bin/python --resolution lowest-direct -e ".[dev]"
	@.venv-floors/bin/python -m pytest $(TESTS) $(ARGS)

verbs: $(TO_TEST) ## make the table of verb forms again, from LemmInflect's
	@$(PIP) download --quiet --no-deps --dest .seen lemminflect==0.2.3 pyspellchecker==0.9.1
	@$(RUN) tools.verb_table .seen/lemminflect-0.2.3-py3-none-any.whl .seen/pyspellchecker-0.9.1-py3-none-any.whl

weights: $(TO_TEST) ## learn again which words tell jobs and names apart; TITLES=, TALK= and NAMES= say where the data are
	@$(RUN) tools.name_weights $(TITLES) $(TALK) $(NAMES)
	@$(RUN) tools.name_chain $(TITLES) $(TALK) $(NAMES)

names: $(TO_TEST) ## make the table of given names again, from Faker's; MASC=… is its folder
	@$(PIP) download --quiet --no-deps --dest .seen faker==40.63.0
	@$(RUN) tools.given_names .seen/faker-40.63.0-py3-none-any.whl $(MASC)

confusables: $(TO_TEST) ## make the table of words taken for one another; MASC=… is its folder, TEXTS=… those of speeches and books
	@$(PIP) download --quiet --no-deps --dest .seen symspellpy==6.10.1
	@$(RUN) tools.confusable_table $(MASC) $(TEXTS) .seen/symspellpy-6.10.1-py3-none-any.whl

words: $(TO_TEST) ## make the list of right words again; LISTS=… are files of SCOWL's words
	@$(PIP) download --quiet --no-deps --dest .seen wordfreq==3.1.1
	@$(RUN) tools.word_table .seen/wordfreq-3.1.1-py3-none-any.whl $(LISTS)

shape: $(TO_TEST) ## the shape of the code in figures
	@$(RUN) tests.shape

bench: $(TO_TEST) ## the figures, each beside its reference and its limit
	@$(RUN) tests.benchmarks.first_frame
	@$(RUN) tests.benchmarks.breath
	@$(RUN) tests.benchmarks.saving
	@$(RUN) tests.benchmarks.notes
	@$(RUN) tests.benchmarks.reading
	@$(RUN) tests.benchmarks.leads
	@$(RUN) tests.benchmarks.lists
	@$(RUN) tests.benchmarks.crowd

trials: $(TO_TEST) ## every test in its long form, on real parts
	@command -v npm >/dev/null && $(MAKE) --silent $(STYLESHEET) || true
	@AFTERVIEW_TRIALS=long $(RUN) pytest $(TESTS) -rs $(ARGS)

mutants: $(TO_TEST) ## break the code in 500 places and see which the tests notice; an hour
	@$(PIP) install coverage
	@$(RUN) tests.mutants $(ARGS)

clean: ## remove .venv and what tools have left
	@rm -rf $(VENV) .venv-newest .venv-release .venv-floors .seen build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis snapshot_report.html
	@find . -name __pycache__ -prune -exec rm -rf {} +

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

$(MADE): pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null \
		|| { echo "There is no $(PYTHON) here; Afterview needs Python 3.11 or newer." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Afterview needs Python 3.11 or newer; name one like this: make run PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python's venv is missing; on Debian and Ubuntu, apt install python3-venv brings it." >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(STYLESHEET):
	@npm install --silent --no-save --prefix .seen github-markdown-css@5.9.0

$(RELEASE)/.made:
	@$(PYTHON) -m venv --clear $(RELEASE)
	@$(RELEASE)/bin/python -m pip --quiet --disable-pip-version-check install twine==7.0.0 check-wheel-contents==0.6.3 cyclonedx-bom==7.5.0
	@touch $@

$(TO_RUN): $(MADE)
	@echo "Installing into $(VENV), once."
	@$(PIP) install -e .
	@touch $@

$(TO_TEST): $(MADE)
	@echo "Installing into $(VENV) what the tests need, once."
	@$(PIP) install -e ".[dev]"
	@$(RUN) pytest --collect-only >/dev/null || true # compiles the tests once, not in each worker
	@touch $(TO_RUN) $@

# After a change of Python, .venv may point to one that is gone.
ifneq ($(shell test -x $(VENV)/bin/python && echo there),there)
.PHONY: $(MADE)
endif
