"""Opening the database, and transactions that join the one that is open.

SQLite: write-ahead log, foreign keys, `secure_delete` (what is deleted is overwritten), and `BEGIN IMMEDIATE`, so that
two writers wait for each other instead of failing half-way.
"""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StoreDown

_BUSY_MS = 5000


def now() -> datetime:
    """The time, aware, UTC."""
    return datetime.now(timezone.utc)


def aware(moment: datetime | None) -> datetime | None:
    """Return a time read from the database as aware UTC (SQLite forgets the zone)."""
    if moment is None or moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=timezone.utc)


class Database:
    """One database by its SQLAlchemy URL. Raises StoreDown when it does not answer."""

    def __init__(self, url: str) -> None:
        if url.startswith("sqlite:///"):
            Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
        self.url = url
        self.engine = _engine(url)
        # SQLite takes one writer at a time, and one that waits sleeps in growing steps: waiting here is shorter.
        self._turn: AbstractContextManager[Any] = threading.Lock() if url.startswith("sqlite") else nullcontext()
        self._open: ContextVar[Any] = ContextVar("open_connection", default=None)

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        """Open a transaction and yield its connection; inside another one, join it."""
        joined = self._open.get()
        if joined is not None:
            yield joined
            return
        try:
            with self._turn, self.engine.begin() as connection:
                token = self._open.set(connection)
                try:
                    yield connection
                finally:
                    self._open.reset(token)
        except SQLAlchemyError as error:
            raise StoreDown(f"Databasen svarer ikke ({type(error).__name__}).") from None

    def is_up(self) -> bool:
        """Whether the database answers a simple question."""
        try:
            with self.engine.connect() as connection:
                connection.execute(sa.text("SELECT 1"))
        except SQLAlchemyError:
            return False
        return True

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def _engine(url: str) -> Any:
    # hide_parameters: an error's text must never show a citizen's words.
    if not url.startswith("sqlite"):
        return sa.create_engine(url, future=True, pool_pre_ping=True, hide_parameters=True)
    engine = sa.create_engine(
        url,
        future=True,
        hide_parameters=True,
        connect_args={"check_same_thread": False, "timeout": _BUSY_MS / 1000},
    )

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "foreign_keys=ON", "secure_delete=ON", f"busy_timeout={_BUSY_MS}"):
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
