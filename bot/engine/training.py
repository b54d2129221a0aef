"""Training, and the sidecar beside a model that says what it was trained from; a model that does not fit is refused."""

import hashlib
import json
import os
from pathlib import Path

from bot.errors import ModelMissing
from bot.settings import ROOT

NAME = "pejlemaerke"
_FROM = (
    "config.yml",
    "domain.yml",
    "requirements.txt",
    "data/nlu",
    "data/rules",
    "bot/nlu",
    "bot/text",
    "data/responses",
)


def data_fingerprint(root: Path = ROOT) -> str:
    """Return a hash of all that a model is made from: names and contents of the files."""
    digest = hashlib.sha256()
    for part in _FROM:
        path = root / part
        files = [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.suffix in {".yml", ".py"})
        for file in files:
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            digest.update(f"{file.relative_to(root)}:{content}\n".encode())
    return digest.hexdigest()


def fitting_model(models: Path) -> Path:
    """Return the trained model after comparing its sidecar with the data, the spaCy pipeline and its own bytes.

    Raises:
        ModelMissing: there is no model, or it does not fit; the message says which and what to do.
    """
    from bot.nlu.danish_spacy import pipeline_name

    model, sidecar = models / f"{NAME}.tar.gz", models / f"{NAME}.json"
    if not model.exists() or not sidecar.exists():
        raise ModelMissing("Der er ingen trænet model i models/. Kør: make train")
    facts = json.loads(sidecar.read_text(encoding="utf-8"))
    if facts["data"] != data_fingerprint():
        raise ModelMissing("Modellen er trænet på andre data end dem, der ligger her. Kør: make train")
    if facts["pipeline"] != pipeline_name():
        raise ModelMissing(f"Modellen er trænet med {facts['pipeline']}, men her er {pipeline_name()}. Kør: make train")
    if facts["sha256"] != _sha256(model):
        raise ModelMissing("Modelfilen er ændret, siden den blev trænet. Kør: make train")
    return model


def train(models: Path) -> Path:
    """Train a model from the data and write its sidecar; return the model's path."""
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    from rasa.model_training import train as rasa_train

    from bot.nlu.danish_spacy import pipeline_name

    fingerprint = data_fingerprint()
    models.mkdir(parents=True, exist_ok=True)
    result = rasa_train(
        domain=str(ROOT / "domain.yml"),
        config=str(ROOT / "config.yml"),
        training_files=[str(ROOT / "data" / part) for part in ("nlu", "rules", "responses")],
        output=str(models),
        fixed_model_name=NAME,
        force_training=True,
    )
    if result.code != 0 or result.model is None:
        raise ModelMissing("Træningen gav ingen model. Se fejlen ovenfor.")
    model = Path(result.model)
    facts = {"data": fingerprint, "pipeline": pipeline_name(), "sha256": _sha256(model)}
    (models / f"{NAME}.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return model


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
