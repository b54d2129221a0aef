"""Orders about lines named by their numbers alone: "slet 2 og 4", "hold 2, 3 og 5 tilbage", "1 og 3 er vigtigst"."""

import re
from dataclasses import dataclass, replace

from bot.preparation import changes
from bot.preparation.lines import numbered
from bot.preparation.model import Item, Note
from bot.preparation.naming import line_meant
from bot.preparation.say import Say
from bot.preparation.script import Script
from bot.text.folding import fold

_NUMBERS = r"(?:nr\.?|nummer|numrene|linjen?|linjerne|punkt|punkterne)?\s*(?P<numbers>\d{1,2}(?:\s*(?:,|og|&|samt|\s)\s*(?:nr\.?|nummer|linje)?\s*\d{1,2})*)"
_PLEASE = r"^\W*(?:(?:kan|vil|du|maa|skal|jeg|vi|gerne|godt|lige|og|please|nej|ja|ok)\W+)*"
_END = r"(?:\s+(?:tak|ud|vaek|igen|please|for mig))*\W*(?:[,.;].*)?$"
# Who reads: "det maa hun ikke se".
_READERS = r"(?:de|hun|han|kommunen|sagsbehandleren|min sagsbehandler|andre|nogen)"
_LINES = r"(?:alt|det hele|alle(?: linjer)?|resten)"
_ONLY = (
    rf"{_PLEASE}(?:del|dele|send|sende|vis|vise)\s+(?:dem )?kun\s+(?P<what>.+)$",
    r"^\W*(?:(?:nej|jeg vil|det er|ja|ok|og)\s+)*kun\s+(?P<what>.+?)\s+(?:maa|skal|kan)\s+(?:gerne |godt )?(?:deles|sendes|vises|laeses)\b.*$",
    rf"{_PLEASE}(?:hold|holde|gem)\s+{_LINES}\s+(?:tilbage\s+)?(?:undtagen|bortset fra|paa naer|ud over|andet end)\s+(?P<what>.+?)(?:\s+tilbage)?\W*$",
)
_ORDERS = {
    "delete": (
        rf"{_PLEASE}(?:slet|slette|fjern|fjerne|stryg|streg)\s+{_NUMBERS}{_END}",
        rf"{_PLEASE}(?:tag|tage)\s+{_NUMBERS}\s+(?:ud|vaek|af)\b.*$",
        rf"^\W*{_NUMBERS}\s+(?:skal|maa)\s+(?:slettes|fjernes|stryges|ud|vaek|gerne ud|gerne slettes)\W*$",
    ),
    "hold": (
        rf"{_PLEASE}(?:hold|holde|gem)\s+{_NUMBERS}\s+(?:tilbage|for mig selv|skjult|ude){_END}",
        rf"{_PLEASE}hold(?:e)? tilbage:?\s+{_NUMBERS}{_END}",
        rf"{_PLEASE}(?:del|dele|vis|send) ikke\s+{_NUMBERS}{_END}",
        rf"^\W*{_NUMBERS}\s+(?:skal|maa)\s+(?:ikke (?:deles|med|ses|vises|sendes)|holdes tilbage|vaere (?:private|skjult))\W*(?:[,.;].*)?$",
        rf"^\W*(?:{_READERS} )?(?:maa|skal) (?:{_READERS} )?ikke (?:se|laese|vide|faa)\s+{_NUMBERS}\W*(?:[,.;].*)?$",
    ),
    "mark": (
        rf"{_PLEASE}(?:marker|fremhaev|saet (?:en )?stjerne (?:ved|paa)|giv stjerne til)\s+{_NUMBERS}{_END}",
        rf"^\W*{_NUMBERS}\s+(?:er|betyder)\s+(?:det |de )?(?:vigtigst\w*|mest(?: vigtige?)?)\W*$",
    ),
    "release": (
        rf"^\W*{_NUMBERS}\s+(?:maa|kan|skal)\s+(?:godt |gerne |alligevel ){{0,2}}(?:deles|ses|med|vises|komme med)(?: alligevel)?\W*$",
        rf"{_PLEASE}(?:del|dele|vis|send)\s+{_NUMBERS}\s+alligevel{_END}",
        rf"^\W*(?:(?:jo|ja|men|nej)\s+)*{_NUMBERS}\s+(?:maa|kan)\s+{_READERS}\s+(?:godt|gerne)(?: (?:se|laese|faa))?\W*$",
    ),
}
# Numbers or names without a line: which one is meant is asked by this command.
WHICH_LINE = {
    "delete": "delete_item",
    "only": "hold_back",
    "hold": "hold_back",
    "mark": "mark_important",
    "release": "release",
}
_REPLIES = {
    "delete": "utter_removed",
    "hold": "utter_held_back",
    "mark": "utter_marked",
    "release": "utter_released",
    "only": "utter_only_these",
}


@dataclass(frozen=True)
class Order:
    """What is to be done with which lines: `delete`, `hold`, `mark`, `release` or `only` (the rest is held back); no lines when a number has none."""

    what: str
    items: tuple[Item, ...]


def order_in(text: str, note: Note, script: Script) -> Order | None:
    """Return the order that a message gives about lines by number; None when it gives none.

    A single number marks no line: where one of the hopes is chosen, it is that choice.
    """
    folded = fold(text)
    only = next((found for pattern in _ONLY if (found := re.match(pattern, folded))), None)
    if only is not None:
        return Order("only", tuple(_named(only["what"], note, script)))
    for what, patterns in _ORDERS.items():
        match = next((found for pattern in patterns if (found := re.match(pattern, folded))), None)
        numbers = [int(number) for number in re.findall(r"\d+", match["numbers"])] if match else []
        if len(numbers) > 1 or (numbers and what != "mark"):
            lines = dict(numbered(note, script))
            known = all(number in lines for number in numbers)
            return Order(what, tuple(lines[number] for number in dict.fromkeys(numbers)) if known else ())
    return None


def _named(said: str, note: Note, script: Script) -> list[Item]:
    """Return the lines that are named by numbers, or one by one between commas and "og"; none when one is not known."""
    lines = numbered(note, script)
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    if numbers:
        return [dict(lines)[number] for number in numbers] if all(number in dict(lines) for number in numbers) else []
    whole = line_meant(said, lines)
    parts = [line_meant(part, lines) for part in re.split(r",|\bog\b", said) if part.strip()]
    found = [item for item in parts if item is not None]
    return found if len(found) == len(parts) else [whole] if whole is not None else []


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
    if order.what == "only":
        return changes.change(
            note, {item.id for item in note.visible}, lambda i: replace(i, held_back=i.id not in ids)
        ), says
    return changes.change(note, ids, lambda item: replace(item, held_back=order.what == "hold")), says
