"""The one reader of the environment."""

import os
from dataclasses import dataclass
from pathlib import Path

from bot.errors import SettingsError

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """What the process was started with. Paths are absolute; `port` is TCP."""

    database_url: str
    key_file: Path
    models: Path
    data: Path
    host: str
    port: int
    rest_channel: bool
    development: bool
    action_endpoint: str | None

    @property
    def is_sqlite(self) -> bool:
        """Whether the embedded database is used."""
        return self.database_url.startswith("sqlite")


def _flag(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() in {"1", "true", "yes", "ja"}


def _number(name: str, default: int) -> int:
    text = os.environ.get(name, "").strip()
    if not text:
        return default
    if not text.isdigit():
        raise SettingsError(f"{name} skal være et helt tal, men er {text!r}.")
    return int(text)


def from_environment() -> Settings:
    """Read the settings.

    Raises:
        SettingsError: a variable has a value that cannot be used.
    """
    var = Path(os.environ.get("PEJLEMAERKE_VAR", ROOT / "var")).absolute()
    return Settings(
        database_url=os.environ.get("DATABASE_URL") or f"sqlite:///{var / 'pejlemaerke.db'}",
        key_file=Path(os.environ.get("PEJLEMAERKE_KEY_FILE", var / "application.key")).absolute(),
        models=Path(os.environ.get("PEJLEMAERKE_MODELS", ROOT / "models")).absolute(),
        data=Path(os.environ.get("PEJLEMAERKE_DATA", ROOT / "data")).absolute(),
        host=os.environ.get("HOST", "127.0.0.1"),
        port=_number("PORT", 8000),
        rest_channel=_flag("REST_CHANNEL"),
        development=_flag("PEJLEMAERKE_DEVELOPMENT"),
        action_endpoint=os.environ.get("ACTION_ENDPOINT_URL") or None,
    )
