"""Orders about lines named by their numbers alone: "slet 2 og 4", "hold 2, 3 og 5 tilbage", "1 og 3 er vigtigst"."""

import re
from dataclasses import dataclass, replace

from bot.preparation import changes
from bot.preparation.lines import numbered
from bot.preparation.model import Item, Note
from bot.preparation.say import Say
from bot.preparation.script import Script
from bot.text.folding import fold

_NUMBERS = r"(?:nr\.?|nummer|numrene|linjen?|linjerne|punkt|punkterne)?\s*(?P<numbers>\d{1,2}(?:\s*(?:,|og|&|samt|\s)\s*(?:nr\.?|nummer|linje)?\s*\d{1,2})*)"
_PLEASE = r"^\W*(?:(?:kan|vil|du|maa|skal|jeg|vi|gerne|godt|lige|og|please|nej|ja|ok)\W+)*"
_END = r"(?:\s+(?:tak|ud|vaek|igen|please|for mig))*\W*$"
_ORDERS = {
    "delete": (
        rf"{_PLEASE}(?:slet|slette|fjern|fjerne|stryg|streg)\s+{_NUMBERS}{_END}",
        rf"^\W*{_NUMBERS}\s+(?:skal|maa)\s+(?:slettes|fjernes|stryges|ud|vaek|gerne ud|gerne slettes)\W*$",
    ),
    "hold": (
        rf"{_PLEASE}(?:hold|holde|gem)\s+{_NUMBERS}\s+(?:tilbage|for mig selv|skjult|ude){_END}",
        rf"{_PLEASE}hold(?:e)? tilbage:?\s+{_NUMBERS}{_END}",
        rf"{_PLEASE}(?:del|dele|vis|send) ikke\s+{_NUMBERS}{_END}",
        rf"^\W*{_NUMBERS}\s+(?:skal|maa)\s+(?:ikke (?:deles|med|ses|vises|sendes)|holdes tilbage|vaere (?:private|skjult))\W*$",
    ),
    "mark": (
        rf"{_PLEASE}(?:marker|fremhaev|saet (?:en )?stjerne (?:ved|paa)|giv stjerne til)\s+{_NUMBERS}{_END}",
        rf"^\W*{_NUMBERS}\s+(?:er|betyder)\s+(?:det |de )?(?:vigtigst\w*|mest(?: vigtige?)?)\W*$",
    ),
    "release": (
        rf"^\W*{_NUMBERS}\s+(?:maa|kan|skal)\s+(?:godt |gerne |alligevel ){{0,2}}(?:deles|ses|med|vises|komme med)(?: alligevel)?\W*$",
        rf"{_PLEASE}(?:del|dele|vis|send)\s+{_NUMBERS}\s+alligevel{_END}",
    ),
}
_REPLIES = {
    "delete": "utter_removed",
    "hold": "utter_held_back",
    "mark": "utter_marked",
    "release": "utter_released",
}


@dataclass(frozen=True)
class Order:
    """What is to be done with which lines: `delete`, `hold`, `mark` or `release`; no lines when a number has none."""

    what: str
    items: tuple[Item, ...]


def order_in(text: str, note: Note, script: Script) -> Order | None:
    """Return the order that a message gives about lines by number; None when it gives none.

    A single number marks no line: where one of the hopes is chosen, it is that choice.
    """
    folded = fold(text)
    for what, patterns in _ORDERS.items():
        match = next((found for pattern in patterns if (found := re.match(pattern, folded))), None)
        numbers = [int(number) for number in re.findall(r"\d+", match["numbers"])] if match else []
        if len(numbers) > 1 or (numbers and what != "mark"):
            lines = dict(numbered(note, script))
            known = all(number in lines for number in numbers)
            return Order(what, tuple(lines[number] for number in dict.fromkeys(numbers)) if known else ())
    return None


def carry_out(text: str, note: Note, script: Script) -> tuple[Note, list[Say]]:
    """Carry out the order that a message gives, and say on which lines; one undo takes it all back."""
    order = order_in(text, note, script)
    if order is None:
        return note, []
    says = [Say(_REPLIES[order.what], {"line": "\n".join(item.text for item in order.items)})]
    ids = {item.id for item in order.items}
    if order.what == "delete":
        return changes.change(note, ids, lambda item: replace(item, removed=True)), says
    if order.what == "mark":
        return changes.mark_all(note, [item.id for item in order.items]), says
    return changes.change(note, ids, lambda item: replace(item, held_back=order.what == "hold")), says
