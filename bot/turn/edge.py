"""The edge after the engine: button payloads become opaque tokens, wanted codes are made and put in."""

import json
from datetime import datetime, timedelta, timezone

from bot.preparation import codes
from bot.preparation.ports import Notes
from bot.preparation.say import Say
from bot.replies import Replies
from bot.turn.model import Bubble, Pressed, Seal

_PREFIX = "knap."
_HIDDEN = "(vises ikke igen – skriv »ny kode« for at få en ny)"
_HIDDEN_SHARE = "(vises ikke igen – du får en ny, hvis du tager noten tilbage og deler den igen)"
RESUME_PLACE, SHARE_PLACE = "[[resume_code]]", "[[share_code]]"


class Edge:
    """Finishes bubbles for one conversation; nothing it puts in is ever stored."""

    def __init__(self, seal: Seal, notes: Notes, share_code_days: int) -> None:
        self._seal = seal
        self._notes = notes
        self._share_days = share_code_days

    def finish(self, bubbles: list[Bubble], conversation_id: str) -> list[Bubble]:
        """Return the bubbles as they go out."""
        return [self._finished(bubble, conversation_id) for bubble in bubbles]

    def pressed(self, text: str, conversation_id: str) -> Pressed | None:
        """Return what a typed payload stands for when it is a button of this conversation, else None."""
        if not text.startswith(_PREFIX):
            return None
        opened = self._seal.open_token(text.removeprefix(_PREFIX), conversation_id)
        if opened is None:
            return None
        raw = json.loads(opened)
        return Pressed(raw["s"], raw["v"], raw["t"])

    def is_payload(self, text: str) -> bool:
        """Whether a text has the form of a button payload, ours or not."""
        return text.startswith(_PREFIX) and " " not in text

    def _finished(self, bubble: Bubble, conversation_id: str) -> Bubble:
        done = dict(bubble)
        if done.get("buttons"):
            done["buttons"] = [
                {
                    "title": button["title"],
                    "payload": _PREFIX + self._seal.token(button["payload"], conversation_id),
                }
                for button in done["buttons"]
            ]
        custom = dict(done.get("custom") or {})
        wanted = custom.pop("wants", None)
        if wanted is not None:
            code = self._new_code(wanted, custom["note"]["id"])
            custom[wanted] = code
            place = RESUME_PLACE if wanted == "resume_code" else SHARE_PLACE
            done["text"] = done["text"].replace(place, code)
        if custom:
            done["custom"] = custom
        return done

    def _new_code(self, wanted: str, note_id: str) -> str:
        if wanted == "resume_code":
            code = codes.new_resume_code()
            self._notes.set_resume_code(note_id, code)
        else:
            code = codes.new_share_code()
            until = datetime.now(timezone.utc) + timedelta(days=self._share_days)
            self._notes.set_share_code(note_id, code, until)
        return code


def shown_again(bubble: Bubble) -> Bubble:
    """Return a stored bubble for showing it once more: a code in it is not known any longer, and none is made."""
    custom = {key: value for key, value in (bubble.get("custom") or {}).items() if key != "wants"}
    text = bubble["text"].replace(RESUME_PLACE, _HIDDEN).replace(SHARE_PLACE, _HIDDEN_SHARE)
    return {**bubble, "text": text, "custom": custom}


def asked_again(asked: Say, replies: Replies, conversation_id: str) -> Bubble:
    """Return a question of the interview as a bubble, without the engine."""
    buttons = [{"title": b.title, "payload": payload(b.value, b.step, b.title)} for b in asked.buttons]
    text = replies.text(asked.reply, asked.values, said_to=conversation_id)
    return {"text": text, "buttons": buttons, "custom": dict(asked.custom or {})}


def payload(value: str, step: str | None, title: str) -> str:
    """Return the plain form of a button payload, before it is sealed."""
    return json.dumps({"s": step, "v": value, "t": title}, ensure_ascii=False)
