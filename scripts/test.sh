#!/usr/bin/env bash
# Runs every suite the machine can run and names what it left out; with CI set, a missing part is a failure.
set -uo pipefail
cd "$(dirname "$0")/.."
export PYTHONPATH=$PWD PYTHONWARNINGS=ignore RASA_TELEMETRY_ENABLED=false TF_CPP_MIN_LOG_LEVEL=3 SQLALCHEMY_SILENCE_UBER_WARNING=1
status=0
bash scripts/lint.sh || status=1
.venv/bin/python -c "from bot import logs; logs.configure(); from bot.cli import train_if_needed; train_if_needed()" || exit 1
.venv/bin/python -m pytest tests || status=1
missing=0
for part in "chromium:chromium" "pg_ctl:postgresql"; do
  command=${part%%:*}; package=${part##*:}
  if ! command -v "$command" >/dev/null 2>&1 && ! ls /usr/lib/postgresql/*/bin/"$command" >/dev/null 2>&1; then
    echo "Udeladt: tests, der bruger $command. Installér med: apt-get install $package"
    missing=1
  fi
done
if [ -n "${CI:-}" ] && [ "$missing" = 1 ]; then status=1; fi
exit $status
