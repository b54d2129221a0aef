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
_WAYS_ON = (("Bliv her lidt", "crisis_stay"), ("Hold en pause", "crisis_pause"), ("Gå videre", "crisis_go_on"))


def acute_reply(
    replies: Replies,
    verdict: Verdict,
    *,
    saved: bool,
    again: bool,
    calls: bool = False,
    beside: str | None = None,
    minor: bool = False,
) -> Bubble:
    """Return the one bubble that answers an acute message.

    Args:
        saved: something has been written and is kept, and the text may say so.
        again: the message before was acute too, so the same paragraph is not shown again.
        calls: the message only calls for somebody, or tells that it is hard to call.
        beside: `peer` when somebody sits beside the citizen and is spoken to as well, `staff` when it is staff who write.
        minor: the message tells that its writer is under 18.
    """
    values = {"saved": "Dine svar er gemt." if saved else ""}
    if again and verdict.kinds == ("own_life",):
        first, *closing = replies.text("utter_crisis_calls" if calls else "utter_crisis_again", values).split("\n\n")
    else:
        parts = [_of_kind(replies, kind, values, beside) for kind in verdict.kinds]
        first, closing = "\n\n".join(part[0] for part in parts), parts[0][1:]
    first += " " + replies.text("utter_crisis_minor") if minor else ""
    closing = [replies.text("utter_crisis_staff")] if beside == "staff" else closing
    helper = [replies.text("utter_crisis_helper")] if beside == "peer" else []
    text = "\n\n".join([first, *closing, *helper])
    buttons = [{"title": title, "payload": payload(value, None, title)} for title, value in _WAYS_ON]
    buttons.append({"title": "Vis alle numre", "payload": payload("all_numbers", None, "Vis alle numre")})
    custom = {"type": "crisis", "level": "acute", "kind": verdict.kind}
    return {
        "text": " ".join(text.split(" ")).replace("  ", " ").strip(),
        "buttons": buttons,
        "custom": custom,
    }


def _of_kind(replies: Replies, kind: str, values: dict[str, str], beside: str | None) -> list[str]:
    """Return the paragraphs for one kind; staff who meet violence may themselves be the ones it was done to."""
    for_staff = f"utter_crisis_{kind}_staff"
    name = for_staff if beside == "staff" and for_staff in replies.names() else f"utter_crisis_{kind}"
    return replies.text(name, values).split("\n\n")


def asks_for_numbers(text: str) -> bool:
    """Whether a message is the plain cry for help that the page's own button sends."""
    return bool(_HELP_NOW.fullmatch(fold(text)))


def beside(replies: Replies, reply: str, kind: str, *, holds: bool, said_to: str) -> Bubble:
    """Return the reply to a message that stays with the danger; `holds`: it may have been an answer, and can be made one."""
    text = replies.text(reply, said_to=said_to)
    text = f"{text}\n\n{replies.text('utter_beside_not_in_note')}" if holds else text
    ways = (("Det var mit svar", "crisis_answer"),) if holds else ()
    buttons = [{"title": title, "payload": payload(value, None, title)} for title, value in (*_WAYS_ON, *ways)]
    buttons.append({"title": "Vis alle numre", "payload": payload("all_numbers", None, "Vis alle numre")})
    return {"text": text, "buttons": buttons, "custom": {"type": "crisis", "level": "acute", "kind": kind}}


def stay_here(replies: Replies) -> Bubble:
    """Return the text for somebody who wants to stay for a while; no question, the numbers at hand."""
    buttons = [{"title": title, "payload": payload(value, None, title)} for title, value in _WAYS_ON[1:]]
    buttons.append({"title": "Vis alle numre", "payload": payload("all_numbers", None, "Vis alle numre")})
    return {"text": replies.text("utter_stay_here"), "buttons": buttons, "custom": {"type": "crisis", "level": "acute"}}


def pause(replies: Replies, beside: str) -> Bubble:
    """Return the text for somebody who takes a pause right after an acute reply; the numbers stay at hand."""
    name = "utter_staff_pause_after_acute" if beside == "staff" else "utter_pause_after_acute"
    buttons = [{"title": title, "payload": payload(value, None, title)} for title, value in _WAYS_ON[2:]]
    buttons.append({"title": "Vis alle numre", "payload": payload("all_numbers", None, "Vis alle numre")})
    return {"text": replies.text(name), "buttons": buttons, "custom": {"type": "crisis", "level": "acute"}}


def concern_bubble(replies: Replies) -> Bubble:
    """Return the warm sentence and open door for a heavy message that is not acute."""
    return {"text": replies.text("utter_concern"), "custom": {"type": "crisis", "level": "concern"}}


def all_numbers(replies: Replies, numbers: str) -> Bubble:
    """Return every number that has been checked."""
    buttons = [{"title": title, "payload": payload(value, None, title)} for title, value in _WAYS_ON]
    text = replies.text("utter_all_numbers", {"numbers": numbers})
    return {"text": text, "buttons": buttons, "custom": {"type": "crisis", "level": "acute"}}
