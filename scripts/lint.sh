#!/usr/bin/env bash
# ruff, mypy, import-linter; all of them, so that one run shows everything.
cd "$(dirname "$0")/.."
status=0
.venv/bin/ruff check . || status=1
.venv/bin/ruff format --check --quiet . || { echo "ruff format: kør make format"; status=1; }
.venv/bin/mypy || status=1
.venv/bin/lint-imports || status=1
exit $status
