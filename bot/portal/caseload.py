"""What a caseworker may do with notes: log in, claim, open, give a receipt, tick as filed. Never change a word."""

from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import Any, Protocol

from bot.errors import NotAllowed, TooManyAttempts, UnknownCode
from bot.preparation.model import Item, Note
from bot.preparation.ports import Audit, Notes, Transactions
from bot.preparation.resuming import Throttle
from bot.preparation.script import Script

RECEIPTS = {
    "read": "Jeg har læst din note",
    "questions_first": "Vi tager dine spørgsmål først",
    "place_ok": "Vi mødes, hvor du ønsker",
    "place_talk": "Stedet taler vi om",
    "interpreter": "Der kommer tolk",
}


class Member(Protocol):
    """A logged-in member of staff."""

    @property
    def id(self) -> str: ...
    @property
    def username(self) -> str: ...


class Accounts(Protocol):
    """Local accounts."""

    def check(self, username: str, password: str) -> Any: ...


@dataclass(frozen=True)
class PortalPorts:
    """What the caseworker's services need kept."""

    notes: Notes
    audit: Audit
    transactions: Transactions


@dataclass(frozen=True)
class NoteView:
    """A note as the caseworker's page shows it: sections of (heading, lines) in the page's order."""

    note: Note
    who_wrote: str
    sections: tuple[tuple[str, tuple[Item, ...]], ...]
    given: tuple[str, ...]
    receipts: dict[str, str]


class Caseload:
    """One caseworker's notes."""

    def __init__(self, ports: PortalPorts, script: Script) -> None:
        self._ports = ports
        self._script = script
        self._logins = Throttle()
        self._claims = Throttle()

    def log_in(self, accounts: Accounts, username: str, password: str) -> Any:
        """Return the member, or None when name or password are wrong.

        Raises:
            TooManyAttempts: ten wrong passwords for this name within ten minutes.
        """
        if self._logins.is_blocked(username):
            raise TooManyAttempts
        member = accounts.check(username, password)
        if member is None:
            self._logins.wrong(username)
        return member

    def claim(self, member: Member, code: str, label: str) -> str:
        """Put the note of a share code on the member's list; return the note's id.

        Raises:
            NotAllowed: the label is empty or looks like a CPR number.
            UnknownCode, TooManyAttempts: no shared note has the code; too many wrong ones.
        """
        from bot.safety.masking import CPR, mask

        if not label:
            raise NotAllowed("Skriv din egen betegnelse, for eksempel initialer eller sagsnummer.")
        if CPR in mask(label).found:
            raise NotAllowed("Betegnelsen må ikke være et CPR-nummer. Brug initialer eller sagsnummer.")
        if self._claims.is_blocked(member.id):
            raise TooManyAttempts
        note_id = self._ports.notes.by_share_code(code)
        if note_id is None:
            self._claims.wrong(member.id)
            raise UnknownCode
        with self._ports.transactions.transaction():
            self._ports.notes.claim(note_id, member.id, label)
            self._ports.audit.record(member.username, "claimed")
        return note_id

    def open(self, member: Member, note_id: str) -> NoteView:
        """Return a claimed note for reading; the first time is recorded and shown to the citizen.

        Raises:
            NotAllowed: the note is not shared, or not on the member's list.
        """
        with self._ports.transactions.transaction():
            note = self._mine(member, note_id)
            self._ports.audit.record(member.username, "opened")
            if note.opened_at is None:
                note = replace(note, opened_at=datetime.now(timezone.utc))
                self._ports.notes.put(note)
        given = tuple(self._ports.notes.receipts(note_id))
        return NoteView(note, _who_wrote(note, self._script), sections(note), given, RECEIPTS)

    def give_receipt(self, member: Member, note_id: str, receipt: str) -> None:
        """Give a fixed receipt that the citizen sees by code."""
        if receipt not in RECEIPTS:
            raise NotAllowed("Den kvittering findes ikke.")
        with self._ports.transactions.transaction():
            self._mine(member, note_id)
            self._ports.notes.give_receipt(note_id, receipt)
            self._ports.audit.record(member.username, "receipt")

    def file(self, member: Member, note_id: str) -> None:
        """Tick that the note has been filed on the case."""
        with self._ports.transactions.transaction():
            note = self._mine(member, note_id)
            if note.filed_at is None:
                self._ports.notes.put(replace(note, filed_at=datetime.now(timezone.utc)))
            self._ports.audit.record(member.username, "filed")

    def _mine(self, member: Member, note_id: str) -> Note:
        on_list = {claimed.note_id for claimed in self._ports.notes.claimed_by(member.id)}
        note = self._ports.notes.get(note_id) if note_id in on_list else None
        if note is None or note.state != "shared":
            raise NotAllowed("Noten er ikke på din liste.")
        return note


_ORDER = (
    ("Før mødet", ("meeting_kind", "meeting_place", "companions", "good_meeting")),
    ("Haster", ("urgent",)),
    ("Vigtigst", ("most_important",)),
    ("Andre håb", ("hopes", "hopes_still", "since_last")),
    ("Det hjælper", ("resources", "helped", "not_helped")),
    ("Mennesker og fællesskaber", ("network", "communities")),
    ("Hjælp og det, der er svært", ("help_wanted",)),
    (
        "Fem tal",
        ("chime_connectedness", "chime_hope", "chime_identity", "chime_meaning", "chime_empowerment"),
    ),
    ("Spørgsmål", ("questions",)),
)


def sections(note: Note) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """Return what is shared of a note in the order of the one-minute page; empty sections are left out."""
    shown = note.shareable
    chosen = note.chosen_hope if note.chosen_hope in shown else None
    first = {chosen.id} if chosen else set()
    leading = [item for item in shown if item.id in first] + [item for item in shown if item.hope in first and first]
    marked = [item for item in shown if item.most_important and item not in leading]
    found = []
    for heading, steps in _ORDER:
        lines = [item for item in shown if item.step in steps and item not in leading + marked]
        if heading == "Vigtigst":
            lines = leading + marked
        if heading == "Andre håb":
            lines += [item for item in shown if item.hope is not None and item.hope not in first]
        if lines:
            found.append((heading, tuple(lines)))
    return tuple(found)


_WHO_WROTE = {
    "pen": "En anden har skrevet borgerens ord ned",
    "together": "Borgeren har skrevet sammen med en anden",
    "talk": "Borgeren og en anden talte først og skrev til sidst",
}


def _who_wrote(note: Note, script: Script) -> str:
    """Return who wrote, as a caseworker needs to read it; words of the citizen's own about it are quoted."""
    said = [item.text for item in note.at_step("helper") if not item.held_back]
    values = {choice.title: choice.value for choice in script.step("helper").choices}
    value = values.get(said[-1], "own") if said else "self"
    return f"Om, hvem der skrev: »{said[-1]}«" if value == "own" else _WHO_WROTE.get(value, "Borgeren har skrevet selv")
