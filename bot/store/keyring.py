"""Content keys of conversations and notes: made, found, thrown away."""

import uuid
from typing import Any

import sqlalchemy as sa

from bot.errors import StoreDown
from bot.store.cipher import ApplicationKey
from bot.store.database import Database
from bot.store.tables import keys

_APPLICATION = "application"


class Keyring:
    """Content keys by id. Throwing a key away makes what it sealed unreadable for good."""

    def __init__(self, database: Database, application: ApplicationKey) -> None:
        self._database = database
        self.application = application

    def new(self) -> str:
        """Make a content key and return its id."""
        key_id = uuid.uuid4().hex
        wrap = self.application.new_wrapped_key(key_id)
        with self._database.transaction() as db:
            db.execute(keys.insert().values(id=key_id, wrapped_by=_APPLICATION, wrap=wrap))
        return key_id

    def forget(self, key_id: str) -> None:
        """Throw a content key away with all its wraps."""
        with self._database.transaction() as db:
            db.execute(keys.delete().where(keys.c.id == key_id))

    def open(self, key_id: str) -> bytes:
        """Return a content key for `cipher.seal` and `cipher.unseal`.

        Raises:
            StoreDown: the key has been thrown away.
        """
        with self._database.transaction() as db:
            row: Any = db.execute(
                sa.select(keys.c.wrap).where(keys.c.id == key_id, keys.c.wrapped_by == _APPLICATION)
            ).first()
        if row is None:
            raise StoreDown("Nøglen til indholdet findes ikke længere.")
        return self.application.unwrap(key_id, row.wrap)
