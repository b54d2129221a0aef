"""`make evaluate`: every measure on the development sets."""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from bot import logs, wiring
from bot.cli import train_if_needed
from bot.settings import from_environment
from bot.store.migrate import upgrade
from bot.wiring import Services
from tests.evaluate import aftermath, crisis, edits, intents, knowledge, steps

_CRISIS = (
    "crisis.jsonl",
    "crisis_held_out.jsonl",
    "crisis_unseen.jsonl",
    "crisis_fresh.jsonl",
    "crisis_people.jsonl",
    "crisis_blind.jsonl",
    "crisis_long.jsonl",
)
_EDITS = (
    "edits.jsonl",
    "edits_blind.jsonl",
    "edits_voices.jsonl",
    "edits_fresh.jsonl",
    "edits_later.jsonl",
    "edits_strangers.jsonl",
)


def main() -> None:
    """Start a real engine on an empty database and print the figures; arguments name the parts to run."""
    wanted = set(sys.argv[1:]) or {"crisis", "after", "intents", "steps", "edits", "knowledge"}
    logs.configure()
    with tempfile.TemporaryDirectory() as folder:
        settings = replace(
            from_environment(),
            database_url=f"sqlite:///{Path(folder) / 'evaluate.db'}",
            key_file=Path(folder) / "key",
            development=True,
        )
        services = Services(settings)
        upgrade(settings.database_url)
        wiring.use(services)
        train_if_needed()
        if "crisis" in wanted:
            for name in _CRISIS:
                crisis.main(services, name)
        if wanted & {"after", "intents", "steps", "edits"}:
            services.engine.start()
            if not services.engine.wait(180):
                sys.exit(services.engine.failure)
        if "after" in wanted:
            aftermath.main(services, show="show" in wanted)
        if "intents" in wanted:
            intents.main(services)
        if "steps" in wanted:
            steps.main(services, show="show" in wanted)
            for name in ("steps_unseen.jsonl", "steps_fresh.jsonl", "steps_voices.jsonl"):
                steps.main(services, name)
        if "edits" in wanted:
            for name in _EDITS:
                edits.main(services, name, show="show" in wanted)
        if "knowledge" in wanted:
            knowledge.main()


if __name__ == "__main__":
    main()
