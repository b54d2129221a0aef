"""Notes and their items, codes, claims and receipts."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.preparation import codes
from bot.preparation.model import Item, Mark, Note, Position, Progress
from bot.preparation.ports import Claimed
from bot.store.cipher import seal, unseal
from bot.store.database import Database, aware, now
from bot.store.keyring import Keyring
from bot.store.tables import claims, items, notes, receipts


class NoteStore:
    """The `Notes` port on SQL; each note's items are sealed under the note's own key."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    def get(self, note_id: str) -> Note | None:
        """Return the note, or None."""
        with self._database.transaction() as db:
            row: Any = db.execute(
                sa.select(notes, claims.c.label)
                .select_from(notes.outerjoin(claims, claims.c.note_id == notes.c.id))
                .where(notes.c.id == note_id)
            ).first()
            if row is None:
                return None
            lines = db.execute(sa.select(items).where(items.c.note_id == note_id).order_by(items.c.position)).all()
            key = self._keyring.open(row.key_id) if lines else b""
        return Note(
            id=row.id,
            state=row.state,
            items=tuple(_item(line, key) for line in lines),
            progress=_progress(row.progress),
            has_resume_code=row.resume_hmac is not None,
            created_at=aware(row.created_at),
            shared_at=aware(row.shared_at),
            opened_at=aware(row.opened_at),
            filed_at=aware(row.filed_at),
            label=row.label,
        )

    def put(self, note: Note, message_id: str | None = None) -> None:
        """Add or change a note; new items carry the message they came with, each message once."""
        values = {
            "state": note.state,
            "progress": json.dumps(asdict(note.progress)),
            "changed_at": now(),
            "shared_at": note.shared_at,
            "opened_at": note.opened_at,
            "filed_at": note.filed_at,
        }
        with self._database.transaction() as db:
            row: Any = db.execute(sa.select(notes.c.key_id).where(notes.c.id == note.id)).first()
            if row is None:
                key_id = self._keyring.new()
                db.execute(notes.insert().values(id=note.id, key_id=key_id, created_at=now(), **values))
            else:
                key_id = row.key_id
                db.execute(notes.update().where(notes.c.id == note.id).values(**values))
            self._put_items(db, note, self._keyring.open(key_id), message_id)

    def _put_items(self, db: Any, note: Note, key: bytes, message_id: str | None) -> None:
        kept: dict[str, Any] = {row.id: row for row in db.execute(sa.select(items).where(items.c.note_id == note.id)).all()}
        part = 0
        for position, item in enumerate(note.items):
            values = {
                "position": position,
                "step": item.step,
                "perspective": item.perspective,
                "held_back": item.held_back,
                "most_important": item.most_important,
                "removed": item.removed,
                "hope": item.hope,
                "rewords": item.rewords,
            }
            row = kept.pop(item.id, None)
            if row is None:
                values |= {"id": item.id, "note_id": note.id, "said_at": item.said_at or now()}
                values |= {"message_id": message_id, "part": part, "text_cipher": _sealed(key, item)}
                db.execute(items.insert().values(**values))
                part += 1
            # A line's words never change: new words are a new line (`changes.rewrite`).
            elif any(getattr(row, name) != value for name, value in values.items()):
                db.execute(items.update().where(items.c.id == item.id).values(**values))
        if kept:
            db.execute(items.delete().where(items.c.id.in_(list(kept))))

    def delete(self, note_id: str) -> None:
        """Remove the note, its items, codes and key."""
        with self._database.transaction() as db:
            row: Any = db.execute(sa.select(notes.c.key_id).where(notes.c.id == note_id)).first()
            for table in (items, receipts, claims):
                db.execute(table.delete().where(table.c.note_id == note_id))
            db.execute(notes.delete().where(notes.c.id == note_id))
            if row is not None:
                self._keyring.forget(row.key_id)

    def set_resume_code(self, note_id: str, code: str) -> None:
        """Let the code find the note from now on, and no other resume code."""
        self._change(note_id, resume_hmac=self._hmac("resume", code))

    def set_share_code(self, note_id: str, code: str, until: datetime) -> None:
        """Let the code claim the note until then, and no other share code."""
        self._change(note_id, share_hmac=self._hmac("share", code), share_until=until)

    def forget_codes(self, note_id: str) -> None:
        """Let no code find the note any more."""
        self._change(note_id, resume_hmac=None, share_hmac=None, share_until=None)

    def by_resume_code(self, code: str) -> str | None:
        """Return the id of the note that the resume code belongs to."""
        return self._find(notes.c.resume_hmac == self._hmac("resume", code))

    def by_share_code(self, code: str) -> str | None:
        """Return the id of the shared note that the valid share code belongs to."""
        return self._find(
            sa.and_(
                notes.c.share_hmac == self._hmac("share", code),
                notes.c.share_until > now(),
                notes.c.state == "shared",
            )
        )

    def claim(self, note_id: str, staff_id: str, label: str) -> None:
        """Put the note on a caseworker's list under her own label; the latest claim counts."""
        with self._database.transaction() as db:
            db.execute(claims.delete().where(claims.c.note_id == note_id))
            db.execute(claims.insert().values(note_id=note_id, staff_id=staff_id, label=label, claimed_at=now()))

    def claimed_by(self, staff_id: str) -> Sequence[Claimed]:
        """Return the shared notes on a caseworker's list, newest first."""
        with self._database.transaction() as db:
            rows = db.execute(
                sa.select(notes, claims.c.label)
                .select_from(notes.join(claims, claims.c.note_id == notes.c.id))
                .where(claims.c.staff_id == staff_id, notes.c.state == "shared")
                .order_by(claims.c.claimed_at.desc())
            ).all()
        return [
            Claimed(row.id, row.label, aware(row.shared_at) or now(), aware(row.opened_at), aware(row.filed_at))
            for row in rows
        ]

    def receipts(self, note_id: str) -> Sequence[str]:
        """Return the fixed receipts given for the note, oldest first."""
        with self._database.transaction() as db:
            rows = db.execute(
                sa.select(receipts.c.receipt).where(receipts.c.note_id == note_id).order_by(receipts.c.given_at)
            ).all()
        return [row.receipt for row in rows]

    def give_receipt(self, note_id: str, receipt: str) -> None:
        """Give one fixed receipt; giving it twice changes nothing."""
        if receipt in self.receipts(note_id):
            return
        with self._database.transaction() as db:
            db.execute(receipts.insert().values(note_id=note_id, receipt=receipt, given_at=now()))

    def _hmac(self, purpose: str, code: str) -> str:
        return self._keyring.application.hmac(purpose, codes.tidy(code))

    def _change(self, note_id: str, **values: Any) -> None:
        with self._database.transaction() as db:
            db.execute(notes.update().where(notes.c.id == note_id).values(**values))

    def _find(self, condition: Any) -> str | None:
        with self._database.transaction() as db:
            row: Any = db.execute(sa.select(notes.c.id).where(condition)).first()
        return None if row is None else str(row.id)


def _sealed(key: bytes, item: Item) -> bytes:
    return seal(key, item.text.encode(), f"item:{item.id}")


def _item(row: Any, key: bytes) -> Item:
    return Item(
        id=row.id,
        step=row.step,
        text=unseal(key, row.text_cipher, f"item:{row.id}").decode(),
        perspective=row.perspective,
        held_back=row.held_back,
        most_important=row.most_important,
        hope=row.hope,
        removed=row.removed,
        said_at=aware(row.said_at),
        rewords=row.rewords,
    )


def _progress(text: str) -> Progress:
    raw = json.loads(text)
    raw["at"] = Position(**raw["at"]) if raw["at"] else None
    for name in ("done", "trail"):
        raw[name] = tuple(Position(**row) for row in raw[name])
    raw["undo"] = tuple(Mark(**row) for row in raw["undo"])
    for name in ("chapters", "told", "removed"):
        raw[name] = tuple(raw[name])
    return Progress(**raw)
