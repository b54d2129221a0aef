"""Serving: the web answers at once, the engine loads beside it, and the terminal says where to go."""

import logging
import secrets
import sys
import threading
import time

from bot.errors import PejlemaerkeError
from bot.store.migrate import upgrade
from bot.store.retention import throw_away
from bot.wiring import Services

_log = logging.getLogger(__name__)
_DEMO = "demo"
_HOUR = 3600.0


def serve(services: Services) -> int:
    """Serve until stopped; return the exit status."""
    import uvicorn

    from bot.web.app import create_app

    settings = services.settings
    upgrade(settings.database_url)
    login = _demonstration_login(services)
    services.engine.start()
    threading.Thread(target=_progress, args=(services, login), daemon=True).start()
    threading.Thread(target=_keep_house, args=(services,), daemon=True).start()
    sys.setswitchinterval(0.001)  # the engine's thread gives way to the web's sooner
    uvicorn.run(
        create_app(services),
        host=settings.host,
        port=settings.port,
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
    )
    return 0


def _demonstration_login(services: Services) -> str | None:
    """On an empty database in development: one account with a random password."""
    if not services.settings.development or not services.staff.is_empty():
        return None
    password = secrets.token_urlsafe(9)
    services.staff.add(_DEMO, password)
    return password


def _keep_house(services: Services) -> None:
    """Throw away what has been kept long enough, at the start and every hour after."""
    while True:
        try:
            keep = services.municipality["retention"]
            gone = throw_away(services.database, services.conversations, services.notes, keep)
            if any(gone):
                _log.info("Thrown away after their time: %d conversations, %d notes", *gone)
        except PejlemaerkeError as error:
            _log.error("Nothing was thrown away this time: %s", type(error).__name__)
        time.sleep(_HOUR)


def _progress(services: Services, login: str | None) -> None:
    settings, started = services.settings, time.monotonic()
    address = f"http://{settings.host}:{settings.port}"
    print(f"Indlæser modellen (cirka et halvt minut). Siden svarer allerede på {address}/live", flush=True)
    while not services.engine.wait(5):
        if services.engine.failure is not None:
            print(services.engine.failure, file=sys.stderr, flush=True)
            return
        print(f"  … {time.monotonic() - started:.0f} s", flush=True)
    print(
        f"\nKlar efter {time.monotonic() - started:.0f} s.\n  Borgere:        {address}/\n  Sagsbehandlere: {address}/sager",
        flush=True,
    )
    if login is not None:
        print(
            f"\nTil afprøvning er der oprettet én medarbejder:\n  Brugernavn:  {_DEMO}\n  Adgangskode: {login}",
            flush=True,
        )
