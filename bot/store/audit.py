"""Audit rows (who, what, when) and plain counts by day; neither holds content or a citizen's id."""

import uuid
from datetime import date

from bot.store.database import Database, now
from bot.store.tables import audit, counts


class AuditStore:
    """The `Audit` port, and plain counts by day."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, actor: str, event: str) -> None:
        """Add one row: who did what, now."""
        with self._database.transaction() as db:
            db.execute(audit.insert().values(id=uuid.uuid4().hex, at=now(), actor=actor, event=event))

    def count(self, name: str) -> None:
        """Add one to today's count of a name."""
        day = date.today().isoformat()
        where = (counts.c.day == day) & (counts.c.name == name)
        with self._database.transaction() as db:
            if not db.execute(counts.update().where(where).values(number=counts.c.number + 1)).rowcount:
                db.execute(counts.insert().values(day=day, name=name, number=1))
