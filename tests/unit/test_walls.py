"""The command line answers from rules and entries alone: the heavy engine is never loaded for it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
_SNIPPET = """
import io, json, sys
from bot.cli import main
for command, row in (("ask", {"q": "Hvad er princip 1?"}), ("check-message", {"text": "jeg vil sove"})):
    sys.stdin = io.TextIOWrapper(io.BytesIO(json.dumps(row).encode()))
    assert main([command]) == 0
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


@pytest.fixture(scope="module")
def printed() -> list[Any]:
    """What `ask` and `check-message` write for one line each, and then the packages loaded by both."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-c", _SNIPPET]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=True, timeout=120)
    return [json.loads(line) for line in run.stdout.splitlines()]


@pytest.mark.parametrize("package", ["tensorflow", "rasa", "rasa_sdk", "spacy", "starlette"])
def test_the_command_line_does_not_load(printed: list[Any], package: str) -> None:
    assert package not in printed[2]


def test_ask_writes_the_keys_of_the_contract(printed: list[Any]) -> None:
    assert set(printed[0]) == {"text", "entries", "candidates", "sources", "abstained", "ms"}


def test_check_message_writes_the_keys_of_the_contract(printed: list[Any]) -> None:
    assert set(printed[1]) == {"crisis", "kind", "masked", "ms"}
