from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import ROOT, from_environment

_NAMES = ["DATABASE_URL", "PEJLEMAERKE_VAR", "PEJLEMAERKE_DEVELOPMENT", "HOST", "PORT", "REST_CHANNEL"]


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _NAMES:
        monkeypatch.delenv(name, raising=False)


def test_the_rest_channel_is_off_unless_switched_on() -> None:
    assert not from_environment().rest_channel


def test_it_listens_on_this_machine_alone_by_default() -> None:
    assert (from_environment().host, from_environment().port) == ("127.0.0.1", 8000)


def test_the_embedded_database_lies_in_var_by_default() -> None:
    settings = from_environment()
    assert settings.is_sqlite and str(ROOT / "var") in settings.database_url


def test_another_var_moves_database_and_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PEJLEMAERKE_VAR", str(tmp_path))
    settings = from_environment()
    assert str(tmp_path) in settings.database_url and settings.key_file.parent == tmp_path


@pytest.mark.parametrize("word", ["1", "true", "JA", "yes"])
def test_a_switch_is_on_for_every_word_of_yes(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.setenv("REST_CHANNEL", word)
    assert from_environment().rest_channel


@pytest.mark.parametrize("word", ["", "0", "nej", "false"])
def test_a_switch_is_off_for_any_other_word(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.setenv("REST_CHANNEL", word)
    assert not from_environment().rest_channel


@pytest.mark.parametrize("name", ["PORT"])
def test_a_number_that_is_none_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "otte")
    with pytest.raises(SettingsError, match=rf"{name}.*'otte'"):
        from_environment()


def test_a_postgres_address_is_not_embedded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://x/y")
    assert not from_environment().is_sqlite
