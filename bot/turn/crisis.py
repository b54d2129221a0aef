"""The reply to an acute message: fixed text by kind, with the ways on. Needs no store, no engine, no model."""

from bot.replies import Replies
from bot.safety.crisis import Verdict
from bot.text.folding import danish_pattern, fold
from bot.turn.edge import payload
from bot.turn.model import Bubble

_HELP_NOW = danish_pattern(
    r"(?:akut hjælp|akut|vis alle numre|hjælp nu|hjælp mig nu|nødhjælp|krise|krisehjælp"
    r"|jeg har brug for (?:akut )?hjælp nu)\W*"
)
_WAYS_ON = (("Bliv her lidt", "crisis_stay"), ("Hold en pause", "pause"), ("Gå videre", "crisis_go_on"))


def acute_reply(replies: Replies, verdict: Verdict, *, saved: bool, again: bool, helper: bool) -> Bubble:
    """Return the one bubble that answers an acute message.

    Args:
        saved: something has been written and is kept, and the text may say so.
        again: the message before was acute too, so the same paragraph is not shown again.
        helper: somebody sits beside the citizen and is spoken to as well.
    """
    values = {"saved": "Dine svar er gemt." if saved else ""}
    if again and verdict.kinds == ("own_life",):
        text = replies.text("utter_crisis_again", values)
    else:
        parts = [replies.text(f"utter_crisis_{kind}", values).split("\n\n") for kind in verdict.kinds]
        text = "\n\n".join([*(part[0] for part in parts), *parts[0][1:]])
    if helper:
        text += "\n\n" + replies.text("utter_crisis_helper")
    buttons = [{"title": title, "payload": payload(value, None, title)} for title, value in _WAYS_ON]
    buttons.append({"title": "Vis alle numre", "payload": payload("all_numbers", None, "Vis alle numre")})
    custom = {"type": "crisis", "level": "acute", "kind": verdict.kind}
    return {
        "text": " ".join(text.split(" ")).replace("  ", " ").strip(),
        "buttons": buttons,
        "custom": custom,
    }


def asks_for_numbers(text: str) -> bool:
    """Whether a message is the plain cry for help that the page's own button sends."""
    return bool(_HELP_NOW.fullmatch(fold(text)))


def stay_here(replies: Replies) -> Bubble:
    """Return the text for somebody who wants to stay for a while; no question, the numbers at hand."""
    buttons = [{"title": title, "payload": payload(value, None, title)} for title, value in _WAYS_ON[1:]]
    buttons.append({"title": "Vis alle numre", "payload": payload("all_numbers", None, "Vis alle numre")})
    return {"text": replies.text("utter_stay_here"), "buttons": buttons, "custom": {"type": "crisis", "level": "acute"}}


def concern_bubble(replies: Replies) -> Bubble:
    """Return the warm sentence and open door for a heavy message that is not acute."""
    return {"text": replies.text("utter_concern"), "custom": {"type": "crisis", "level": "concern"}}


def all_numbers(replies: Replies, numbers: str) -> Bubble:
    """Return every number that has been checked."""
    buttons = [{"title": title, "payload": payload(value, None, title)} for title, value in _WAYS_ON]
    text = replies.text("utter_all_numbers", {"numbers": numbers})
    return {"text": text, "buttons": buttons, "custom": {"type": "crisis", "level": "acute"}}
