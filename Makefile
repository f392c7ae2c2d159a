# `make run` and `make test` set everything up by themselves; the second time nothing is installed.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(if $(shell $(name) -c 'import sys; print(sys.version_info >= (3, 11) or "")' 2>/dev/null),$(name))) python3)

# A stamp's name holds what it was made from, so that a changed lock installs and a touched one does not.
fingerprint = $(shell cat pyproject.toml $(1) | sha256sum | cut -c1-16)
RUNTIME := $(VENV)/.runtime-$(call fingerprint,requirements.lock)
DEVELOPMENT := $(VENV)/.development-$(call fingerprint,requirements-dev.lock)

.PHONY: run setup test check bench lock

run: $(RUNTIME)
	@sh .ci/start $(BIN)/klimapuente

setup: $(DEVELOPMENT)

test: $(DEVELOPMENT)
	@$(BIN)/python -m pytest -n auto --dist worksteal

check: $(DEVELOPMENT)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/unit/texts

bench: $(DEVELOPMENT)
	@for each in benchmarks/*.py; do echo "== $$each" && PYTHONPATH=. $(BIN)/python "$$each" || exit 1; done

# Brings the locks in line with pyproject.toml; with UPGRADE=--upgrade every pin moves to its newest.
lock:
	@rm -rf build/lock && $(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install --quiet uv
	build/lock/bin/uv pip compile pyproject.toml --group build -o requirements.lock $(PINS)
	build/lock/bin/uv pip compile pyproject.toml --group build --group dev -c requirements.lock -o requirements-dev.lock $(PINS)

PINS := --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet $(UPGRADE)

define install
	@sh .ci/venv "$(PYTHON)" $(VENV)
	@echo "Installing what $(1) names into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@rm -f $(VENV)/.runtime-* $(VENV)/.development-*
	@touch $@
endef

$(RUNTIME):
	$(call install,requirements.lock)

$(DEVELOPMENT):
	$(call install,requirements-dev.lock)
	@touch $(RUNTIME)
