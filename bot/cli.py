"""The command line: run, train, ask, check-message, knowledge, staff. Heavy parts are imported where they are used."""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, cast

from bot import logs
from bot.errors import PejlemaerkeError
from bot.wiring import services

if TYPE_CHECKING:
    from bot.safety.crisis import Speaker

_SPEAKERS = ("citizen", "staff", "peer")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="Pejlemærke")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (run, text) in _COMMANDS.items():
        command = commands.add_parser(name, help=text)
        command.set_defaults(run=run)
        if name == "staff":
            command.add_argument("username")
        if name == "knowledge":
            command.add_argument("what", choices=["check", "show"])
            command.add_argument("id", nargs="?")
    parsed = parser.parse_args(arguments)
    logs.configure()
    try:
        return int(parsed.run(parsed))
    except PejlemaerkeError as error:
        print(error, file=sys.stderr)
        return 1


def ask(_parsed: argparse.Namespace) -> int:
    """Answer questions from standard input, one JSON object a line, one line a line."""
    desk = services().desk

    def answer(row: dict[str, Any]) -> dict[str, Any]:
        question, role, context = row["q"], row.get("role"), row.get("context") or []
        if not isinstance(question, str) or not question.strip():
            raise TypeError("q skal være en tekst med et spørgsmål.")
        earlier = [context] if isinstance(context, str) else list(context)
        if not all(isinstance(text, str) for text in earlier):
            raise TypeError("context skal være et spørgsmål eller en liste af spørgsmål.")
        found = desk.answer(question, desk.memory_of(earlier, asker=role))
        return {
            "text": found.text,
            "entries": list(found.entries),
            "candidates": list(found.candidates),
            "sources": [{"document": source.document, "section": source.section} for source in found.sources],
            "abstained": found.abstained,
        }

    return _line_by_line(answer)


def check_message(_parsed: argparse.Namespace) -> int:
    """Judge and mask messages from standard input, one JSON object a line, one line a line."""
    from bot.safety.masking import mask

    watch = services().watch

    def check(row: dict[str, Any]) -> dict[str, Any]:
        text, speaker = row["text"], row.get("speaker") or "citizen"
        if not isinstance(text, str) or speaker not in _SPEAKERS:
            raise TypeError("text skal være en tekst, og speaker skal være citizen, staff eller peer.")
        verdict = watch.assess(text, cast("Speaker", speaker))
        return {"crisis": verdict.level, "kind": verdict.kind, "masked": mask(text).text}

    return _line_by_line(check)


def _line_by_line(work: Callable[[dict[str, Any]], dict[str, Any]]) -> int:
    for line in _lines():
        started = time.perf_counter()
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise TypeError("Linjen skal være et JSON-objekt.")
            result = work(row)
            result["ms"] = round(1000 * (time.perf_counter() - started), 2)
        except KeyError as error:
            result = {"error": f"Nøglen {error} mangler i linjen."}
        except (ValueError, TypeError) as error:
            result = {"error": f"Linjen kan ikke bruges: {error}"}
        print(json.dumps(result, ensure_ascii=False), flush=True)
    return 0


def _lines() -> Iterator[str]:
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    return (line for line in sys.stdin if line.strip())


def train(_parsed: argparse.Namespace) -> int:
    """Train the model and the crisis classifier."""
    from bot.engine import training
    from bot.safety import classifier

    settings = services().settings
    started = time.perf_counter()
    if not classifier.fits(settings.data, settings.models):
        print("Træner krisefilteret …", flush=True)
        classifier.train(settings.data, settings.models)
    print("Træner sprogmodellen …", flush=True)
    model = training.train(settings.models)
    print(f"Færdig på {time.perf_counter() - started:.0f} s: {model}")
    return 0


def train_if_needed() -> None:
    """Train only what does not fit the data that lie here."""
    from bot.engine import training
    from bot.errors import ModelMissing
    from bot.safety import classifier

    settings = services().settings
    if not classifier.fits(settings.data, settings.models):
        print("Træner krisefilteret …", flush=True)
        classifier.train(settings.data, settings.models)
    try:
        training.fitting_model(settings.models)
    except ModelMissing as reason:
        print(f"{reason} Træner nu. Det tager et par minutter …", flush=True)
        training.train(settings.models)


def run(_parsed: argparse.Namespace) -> int:
    """Bring the database up to date, train if needed, and serve."""
    from bot.serve import serve

    train_if_needed()
    return serve(services())


def staff(parsed: argparse.Namespace) -> int:
    """Add a local staff account, or give it a new password, read from standard input or made at random."""
    import secrets

    from bot.store.migrate import upgrade

    upgrade(services().settings.database_url)
    typed = "" if sys.stdin.isatty() else sys.stdin.readline().strip()
    password = typed or secrets.token_urlsafe(12)
    services().staff.add(parsed.username, password)
    print(f"Brugernavn: {parsed.username}" + ("" if typed else f"\nAdgangskode: {password}"))
    return 0


def knowledge(parsed: argparse.Namespace) -> int:
    """Check all entries, or show one."""
    from bot.knowledge.checking import check, show
    from bot.knowledge.loader import load

    entries = load(services().settings.data / "knowledge")
    return show(entries, parsed.id or "") if parsed.what == "show" else check(entries)


_COMMANDS: dict[str, tuple[Callable[[argparse.Namespace], int], str]] = {
    "run": (run, "gør klar, og start assistenten"),
    "train": (train, "træn modellen"),
    "ask": (ask, "besvar spørgsmål fra standard input, en JSON-linje ad gangen"),
    "check-message": (check_message, "bedøm og masker beskeder fra standard input"),
    "staff": (staff, "opret en medarbejder, eller giv en ny adgangskode"),
    "knowledge": (knowledge, "kontrollér eller vis vidensposter"),
}
