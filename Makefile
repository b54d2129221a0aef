# make = lint + unit tests; make help viser resten.
SHELL := bash
.DEFAULT_GOAL := default
PY := .venv/bin/python
export PYTHONPATH := $(CURDIR)
export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 3
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
export PYTHONWARNINGS := ignore

.PHONY: default help run train test unit lint format evaluate bench actions setup clean

default: lint unit

help:            ## vis denne liste
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

setup: .venv/.ready  ## lav miljøet i .venv

.venv/.ready: requirements.txt requirements-dev.txt .python-version scripts/setup.sh
	@bash scripts/setup.sh
	@touch $@

run: .venv/.ready  ## gør alt klar, og start på http://127.0.0.1:8000 (PORT ændrer det)
	@REST_CHANNEL=1 PEJLEMAERKE_DEVELOPMENT=1 $(PY) -m bot run

train: .venv/.ready  ## træn modellen
	@$(PY) -m bot train

test: .venv/.ready  ## alle tests, maskinen kan køre
	@bash scripts/test.sh

unit: .venv/.ready  ## de hurtige tests
	@$(PY) -m pytest tests/unit tests/content

lint: .venv/.ready  ## ruff, mypy, import-linter
	@bash scripts/lint.sh

format: .venv/.ready  ## sæt koden op
	@.venv/bin/ruff check --fix . ; .venv/bin/ruff format .

evaluate: .venv/.ready  ## mål på udviklingssættene
	@$(PY) -m tests.evaluate.all

bench: .venv/.ready  ## mål tid og gennemløb
	@$(PY) -m tests.bench.journey

actions: .venv/.ready  ## kør handlingerne i en server for sig (til rasa shell og ACTION_ENDPOINT_URL)
	@PEJLEMAERKE_DEVELOPMENT=1 .venv/bin/rasa run actions

clean:           ## fjern modeller, cache og den lokale database
	@rm -rf models/*.tar.gz models/*.json models/*.joblib .rasa var
