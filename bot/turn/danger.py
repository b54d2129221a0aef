"""How a message is met that tells of danger, or comes after one that did, before anything else is done."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from bot.preparation import codes
from bot.safety import afterwards, staying
from bot.safety.crisis import KIND_ORDER, Speaker, Verdict, assess
from bot.text.folding import sentences, words

_NONE, _FEW = Verdict("none"), 4
_FOR_STAFF = {
    "has_come": "utter_staff_beside_has_come",
    "calmer": "utter_staff_beside_has_come",
    "died": "utter_staff_beside_died",
    "force": "utter_staff_beside_force",
    "refuses": "utter_staff_beside_force",
}


@dataclass(frozen=True)
class Before:
    """What is known of a danger told before: whether this message is the first after it, its kind, the kind stayed with."""

    first: bool
    lately: str | None
    stays: str | None


@dataclass(frozen=True)
class Met:
    """How a message is met.

    `acute` and `calls`: the acute reply to `verdict`; `beside`: `reply` with the ways on, `held` when the message may have
    been an answer; `back`: `reply` and the question; `leaves`: as any other message, and the danger is left behind.
    """

    how: Literal["acute", "calls", "beside", "held", "back", "leaves"]
    verdict: Verdict = _NONE
    reply: str = ""


@dataclass(frozen=True)
class Hearing:
    """One message that is heard: its text without codes, who writes, and how the crisis layer judges it."""

    text: str
    speaker: Speaker
    verdict: Verdict
    judge: Callable[[str], Verdict]
    names_choice: Callable[[], bool]


def met(heard: Hearing, before: Before) -> Met | None:
    """Return how a message is met first of all; None when it tells of no danger and follows none."""
    topic = _topic(heard, before)
    is_own = heard.speaker != "staff" or before.stays == "own_life"
    if topic and is_own and staying.fits(topic, before.stays or ""):
        return Met("beside", reply=f"utter_beside_{topic}")
    if not is_own and topic == "has_come" and staying.staff_tell(heard.text):
        return Met("beside", reply=_FOR_STAFF[topic])
    if before.lately is not None and _is_over(heard, before):
        is_more = not afterwards.moves_on(heard.text) and len(words(heard.text)) > _FEW
        if is_more and any(staying.answers(part) for part in sentences(heard.text)):
            return Met("leaves")
        return Met("back", reply=afterwards.reply_to(heard.text, heard.speaker, before.lately))
    verdict = _worse(heard, before)
    if verdict.level == "acute":
        return Met("acute", _together(heard, verdict, before.stays))
    if before.stays is None:
        return None
    if not is_own:
        tells = topic == "force" or staying.staff_tell(heard.text)
        # A citizen who refuses is a matter for staff in any danger.
        fits = topic == "refuses" or staying.fits(topic, before.stays)
        return Met("beside", reply=_FOR_STAFF.get(topic if fits else "", "utter_staff_beside")) if tells else None
    if afterwards.calls(heard.text):
        return Met("calls", Verdict("acute", (before.stays,)))
    if staying.goes_on(heard.text):
        return Met("back", reply=afterwards.reply_to(heard.text, heard.speaker, before.stays))
    if codes.candidates(heard.text) or staying.leaves(heard.text) or heard.names_choice():
        return Met("leaves")
    return Met("held", reply=f"utter_beside_{before.stays}")


def shorter(text: str, verdict: Verdict, speaker: Speaker, *, again: bool) -> str:
    """Return the reply in place of the acute one: for somebody found dead, and for one kind told twice; else nothing."""
    if verdict.kinds == ("other_in_danger",) and staying.topic_of(text, "other_in_danger") == "died":
        return _FOR_STAFF["died"] if speaker == "staff" else "utter_beside_died"
    is_more_of_it = again and verdict.kinds == (verdict.kind,) and verdict.kind != "own_life"
    return f"utter_beside_{verdict.kind}" if is_more_of_it else ""


def _topic(heard: Hearing, before: Before) -> str:
    """Return what a message asks or tells of the help; nothing where a rule knows it for danger."""
    if before.stays is None or assess(heard.text, heard.speaker).level == "acute":
        return ""
    return staying.topic_of(heard.text, before.stays)


def _is_over(heard: Hearing, before: Before) -> bool:
    """Whether a message after an acute one says that there is no danger, and nothing else in it tells of any."""
    rest = afterwards.without_denial(heard.text)
    if rest is not None:
        return heard.judge(rest).level != "acute"
    if before.stays is not None and afterwards.has_company(heard.text) and staying.is_feared(heard.text, before.stays):
        return False
    moves_on = (before.first or before.stays is not None) and afterwards.moves_on(heard.text)
    return heard.verdict.level != "acute" and (afterwards.says_safe(heard.text) or moves_on)


def _worse(heard: Hearing, before: Before) -> Verdict:
    """Return the verdict on a message; after a danger a few words tell that it has grown."""
    if before.stays is not None and staying.follows_the_dead(heard.text):
        return Verdict("acute", ("own_life",))
    if before.first and heard.verdict.level != "acute" and afterwards.gets_worse(heard.text):
        return Verdict("acute", ("other_in_danger",))
    return heard.verdict


def _together(heard: Hearing, verdict: Verdict, stays: str | None) -> Verdict:
    """Return the verdict with the danger that stands; a few words that no rule knows are more of the same."""
    if stays is None or stays in verdict.kinds or verdict is not heard.verdict:
        return verdict
    if assess(heard.text, heard.speaker).level != "acute":
        return Verdict("acute", (stays,))
    return replace(verdict, kinds=tuple(kind for kind in KIND_ORDER if kind in {*verdict.kinds, stays}))
