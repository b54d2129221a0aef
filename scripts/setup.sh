#!/usr/bin/env bash
# Makes .venv from the pinned requirements. Uses uv from PATH, else fetches it with pip into .uv; uv finds or fetches Python 3.10.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=$(command -v uv || true)
if [ -z "$uv" ]; then
  python=$(command -v python3 || command -v python || true)
  if [ -z "$python" ] || ! "$python" -m pip --version >/dev/null 2>&1; then
    echo "Der mangler uv, eller Python 3 med pip. Installér en af dem, og kør kommandoen igen." >&2
    exit 1
  fi
  if [ ! -x .uv/bin/uv ]; then
    echo "Henter uv …"
    "$python" -m pip install --quiet --disable-pip-version-check --target .uv uv
  fi
  uv=.uv/bin/uv
fi
if ! "$uv" venv --quiet --allow-existing --python "$(cat .python-version)" .venv; then
  echo "Python $(cat .python-version) findes ikke på maskinen og kan ikke hentes. Installér den, og kør kommandoen igen." >&2
  exit 1
fi
echo "Installerer pakkerne i .venv …"
"$uv" pip sync --quiet --python .venv/bin/python --require-hashes requirements.txt requirements-dev.txt
