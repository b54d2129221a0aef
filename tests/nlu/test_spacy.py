"""The Danish pipeline: the blank one with our lemmas, and a trained package when one is installed under its name."""

import sys
from pathlib import Path

import pytest
import spacy

from bot.nlu import danish_spacy
from bot.nlu.danish_entities import DanishEntityExtractor
from bot.nlu.danish_spacy import BLANK, DanishSpacyNLP, build


def entities(nlp: spacy.Language, text: str) -> list[tuple[str, str]]:
    """Return label and value of what the extractor finds."""
    return [(row["entity"], row["value"]) for row in DanishEntityExtractor._extract_entities(nlp(text))]


def test_without_the_package_the_blank_pipeline_gives_danish_lemmas() -> None:
    nlp, name = build("no_such_package")
    assert name.startswith(BLANK)
    assert [token.lemma_ for token in nlp("drømmene")] == ["drøm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hvad er princip 3", [("principle", "3")]),
        ("det tredje princip", [("principle", "3")]),
        ("princip nr 8", [("principle", "8")]),
        ("Princip otte", [("principle", "8")]),
        ("sagsbehandlerens opgave", []),
        ("hvad gør sagsbehandleren i udredningen", [("role", "authority"), ("phase", "information")]),
        ("hvordan bruger man FIT", [("method", "fit")]),
        ("jeg vil gerne have en hund", []),
    ],
)
def test_entities_have_the_values_the_house_knows(text: str, expected: list[tuple[str, str]]) -> None:
    nlp, _ = build("no_such_package")
    assert entities(nlp, text) == expected


def test_a_package_of_the_trained_name_is_used_with_its_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _install_small_package(tmp_path, monkeypatch)
    nlp, name = build()
    assert name == "da_core_news_sm-9.9.9"
    assert "simplemma_lemmatizer" not in nlp.pipe_names
    assert entities(nlp, "hvad er princip 2") == [("principle", "2")]


def test_rasa_gets_the_pipeline_and_its_name_tells_what_it_is_made_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = DanishSpacyNLP.fingerprint_addon({})
    component = DanishSpacyNLP.create({}, None, None, None)  # type: ignore[arg-type]
    assert component.provide().fingerprint().startswith(BLANK)
    _install_small_package(tmp_path, monkeypatch)
    component = DanishSpacyNLP.create({}, None, None, None)  # type: ignore[arg-type]
    assert component.provide().fingerprint().startswith("da_core_news_sm-9.9.9")
    assert DanishSpacyNLP.fingerprint_addon({}) != before


def test_the_extractor_names_the_pipeline_as_its_provider() -> None:
    assert DanishEntityExtractor.required_components() == [DanishSpacyNLP]


def _install_small_package(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Save a small real pipeline and let it be found as an installed package."""
    nlp = spacy.blank("da")
    nlp.add_pipe("sentencizer")
    nlp.meta["version"] = "9.9.9"
    nlp.meta["name"] = "core_news_sm"
    package = folder / "da_core_news_sm"
    package.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(package / "da_core_news_sm-9.9.9")
    (package / "__init__.py").write_text(
        "from pathlib import Path\nfrom spacy.util import load_model_from_path\n\n\n"
        "def load(**options):\n"
        "    return load_model_from_path(Path(__file__).parent / 'da_core_news_sm-9.9.9', **options)\n",
        encoding="utf-8",
    )
    info = folder / "da_core_news_sm-9.9.9.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: da_core_news_sm\nVersion: 9.9.9\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))
    sys.modules.pop("da_core_news_sm", None)
    assert danish_spacy.spacy.util.is_package("da_core_news_sm")
