"""Throwing away what has been kept long enough: conversations, drafts, and copies of notes filed on a case."""

from collections.abc import Mapping
from datetime import timedelta

import sqlalchemy as sa

from bot.store.conversations import ConversationStore
from bot.store.database import Database, now
from bot.store.notes import NoteStore
from bot.store.tables import conversations, notes, sessions


def throw_away(
    database: Database, conversation_store: ConversationStore, note_store: NoteStore, keep: Mapping[str, float]
) -> tuple[int, int]:
    """Remove what is older than `keep` says; return how many conversations and notes went.

    Args:
        keep: `transcript_hours` since a conversation was last heard from (longer while a session is open, as with "Husk mig
            her"), `draft_days` since a draft or kept note was
            last changed, `filed_days` since a note was filed on the case.
    """
    moment = now()
    heard = moment - timedelta(hours=float(keep["transcript_hours"]))
    changed = moment - timedelta(days=float(keep["draft_days"]))
    filed = moment - timedelta(days=float(keep["filed_days"]))
    with database.transaction() as db:
        remembered = sa.select(sessions.c.conversation_id).where(
            sessions.c.until > moment, sessions.c.conversation_id.is_not(None)
        )
        old_talk = sa.and_(conversations.c.seen_at < heard, conversations.c.id.not_in(remembered))
        quiet = [row.id for row in db.execute(sa.select(conversations.c.id).where(old_talk)).all()]
        old = sa.or_(sa.and_(notes.c.state != "shared", notes.c.changed_at < changed), notes.c.filed_at < filed)
        done = [row.id for row in db.execute(sa.select(notes.c.id).where(old)).all()]
        for conversation_id in quiet:
            conversation_store.forget(conversation_id)
        for note_id in done:
            note_store.delete(note_id)
    return len(quiet), len(done)
