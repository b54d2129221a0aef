"""Local staff accounts (argon2id), and the sessions of staff and citizens."""

import secrets
import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from bot.store.database import Database, now
from bot.store.keyring import Keyring
from bot.store.tables import sessions, staff

_HASHER = PasswordHasher()
_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$MDAwMDAwMDAwMDAwMDAwMA$wYk2lD5vYxY5nWn8Jm3m6zq9u0v1mDkqkZJk5nKX5yM"


@dataclass(frozen=True)
class StaffMember:
    """A member of staff with a local account."""

    id: str
    username: str


class StaffStore:
    """Accounts and their passwords."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_empty(self) -> bool:
        """Whether there is no account at all."""
        with self._database.transaction() as db:
            return db.execute(sa.select(staff.c.id).limit(1)).first() is None

    def add(self, username: str, password: str) -> StaffMember:
        """Add an account; an account of that name gets the new password instead."""
        hashed = _HASHER.hash(password)
        with self._database.transaction() as db:
            row: Any = db.execute(sa.select(staff.c.id).where(staff.c.username == username)).first()
            if row is not None:
                db.execute(staff.update().where(staff.c.id == row.id).values(password_hash=hashed))
                return StaffMember(row.id, username)
            member = StaffMember(uuid.uuid4().hex, username)
            db.execute(staff.insert().values(id=member.id, username=username, password_hash=hashed))
        return member

    def check(self, username: str, password: str) -> StaffMember | None:
        """Return the member whose name and password these are, or None; takes as long for an unknown name."""
        with self._database.transaction() as db:
            row: Any = db.execute(sa.select(staff).where(staff.c.username == username)).first()
        try:
            _HASHER.verify(row.password_hash if row is not None else _NOBODY, password)
        except (Argon2Error, InvalidHashError):
            return None
        return None if row is None else StaffMember(row.id, row.username)


class SessionStore:
    """Server-side sessions; a cookie holds the token, the database only its HMAC."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    def open_for_conversation(self, conversation_id: str, hours: float) -> str:
        """Open a citizen's session and return its token."""
        return self._open("conversation", hours, conversation_id=conversation_id)

    def open_for_staff(self, staff_id: str, hours: float) -> str:
        """Open a staff session and return its token."""
        return self._open("staff", hours, staff_id=staff_id)

    def conversation_of(self, token: str) -> str | None:
        """Return the conversation of a valid session, or None."""
        row = self._valid("conversation", token)
        return None if row is None else str(row.conversation_id)

    def staff_of(self, token: str) -> StaffMember | None:
        """Return the member of staff of a valid session, or None."""
        row = self._valid("staff", token)
        if row is None:
            return None
        with self._database.transaction() as db:
            member: Any = db.execute(sa.select(staff).where(staff.c.id == row.staff_id)).first()
        return None if member is None else StaffMember(member.id, member.username)

    def close(self, token: str) -> None:
        """End a session."""
        with self._database.transaction() as db:
            db.execute(sessions.delete().where(sessions.c.token_hmac == self._hmac(token)))

    def _open(self, kind: str, hours: float, **owner: str) -> str:
        token = secrets.token_urlsafe(32)
        with self._database.transaction() as db:
            db.execute(sessions.delete().where(sessions.c.until < now()))
            db.execute(
                sessions.insert().values(
                    token_hmac=self._hmac(token), kind=kind, until=now() + timedelta(hours=hours), **owner
                )
            )
        return token

    def _valid(self, kind: str, token: str) -> Any:
        with self._database.transaction() as db:
            return db.execute(
                sa.select(sessions).where(
                    sessions.c.token_hmac == self._hmac(token),
                    sessions.c.kind == kind,
                    sessions.c.until > now(),
                )
            ).first()

    def _hmac(self, token: str) -> str:
        return self._keyring.application.hmac("session", token)
