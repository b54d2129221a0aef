"""What a citizen wants done with a line, read with the note at hand: new words, words out, another place, shared again.

These wishes name their line and say what to do in one sentence, so they are read by their form beside the classifier.
"""

import re

from bot.preparation import afterthoughts, cues, cutting, orders
from bot.preparation.additions import added_words
from bot.preparation.clauses import clauses
from bot.preparation.codes import wants_new_code
from bot.preparation.cutting import holds
from bot.preparation.interpret import Meaning
from bot.preparation.lines import numbered, stems, step_named
from bot.preparation.model import Item, Note
from bot.preparation.naming import line_meant
from bot.preparation.script import Script
from bot.preparation.several import WHICH_LINE, order_in
from bot.preparation.wording import NewWords, bare
from bot.text.folding import danish_pattern, fold, sentences, words

_LEAD = r"^\W*(?:(?:nej|vent|hov|ups|øh|kan|vil|du|må|skal|jeg|vi|gerne|please|lige|godt|ikke|og|så|kunne|bed om at|bede om at)\W+)*"
_REPLACES = (
    r"(?:ret|rette|ændre?|aendre?|skifte?|byt|bytte|udskifte?|erstatte?|korriger\w*|omdøb)\s+(?!(?:det|den|dem)\s+med\s+at\b(?!.*\btil\b))(?P<old>.+?)\s*(?:\bom\s+til\b|\btil\b|\bud med\b|\bmed\b|:)\s*(?P<new>.+)$",
    r"(?P<old>(?:nej|vent|hov|ups|næ)\W+(?:(?:vent|altså|lige|hov)\W+)*jeg (?:mener|mente))\W+(?P<new>.+)$",
    r"(?:lave?|gøre?)\s+(?P<old>.+?)\s+om til\s+(?P<new>.+)$",
    r"(?:skriv|sæt|saet|der skal stå|der skal staa|det skal hedde|der skulle stå|lad der stå)\s*:?\s+(?P<new>.+?),?\s+i stedet for\s+(?P<old>.+)$",
    r"(?:inden jeg svarer\W+|først\W+)?(?:i |ved |på |ad )?(?P<old>(?:(?:nummer|nr\.?|linje|punkt|pkt\.?)\s*)?\d{1,2}|(?:nummer|nr\.?|linje|punkt)\s*(?:to|tre|fire|fem|seks|syv|otte|ni|ti|et)|(?:den )?(?:første|anden|tredje|fjerde|femte|sidste|øverste|nederste)(?: linje)?)\s*(?:(?:skal|må|kan) (?:der )?(?:(?:bare|gerne|godt|hellere|kun|i stedet) )*(?:stå|være|hedde|lyde)(?! (?:der|under|øverst|først|nederst|som|ved|som det|hvor|til|helt|et andet|for)\b)|:)\s*(?P<new>.+)$",
    r"(?:det|hun|han|den|de|min \w+|mit \w+) hedder\s+(?P<new>[^,.]+?),?\s+(?:og )?ikke\s+(?P<old>.+)$",
)
_REPLACES_AT_MENU = (
    r"(?P<old>(?:det|den|linjen|punktet)(?: der)? (?:om|med) .+?)\W+(?:der )?(?:skal|må|kan|skulle) (?:der )?(?:(?:bare|gerne|godt|hellere|i stedet) )*(?:stå|hedde|lyde)(?! (?:der|under|øverst|først|nederst|som|ved|hvor|til|helt|et andet|for|alene|tilbage)\b)\W+(?P<new>\S+(?:\s+\S+){2,})$",
    r"(?P<old>.+?)\s+(?:skal|skulle)\s+(?:være|vaere|hedde|have været|have heddet|rettes til|laves om til|ændres til)\s+(?P<new>.+?)(?:,?\s+i stedet(?: for)?)?$",
    r"(?:der skal stå|det er|det var)\s+(?P<new>.+?),?\s+(?:og )?ikke\s+(?P<old>.+)$",
    r"ikke\s+(?P<old>[^,]+),?\s+men\s+(?P<new>.+)$",
)
# "ret det til: …", "den om haven skal skrives om til: …": what follows the colon are the new words, whatever came before.
_REWORDS = re.compile(
    r"^(?P<old>.*?\b(?:ret\b|rette\w*|ændr\w*|skriv(?:e|es)?\b|lav\w* (?:\w+ ){0,3}om\b|skift\w*|byt\w*|hed\w*|lyde?\b|stå\b)[^:]*):\s*(?P<new>\S.*)$",
    re.I | re.S,
)
_MEANS_A_LINE = danish_pattern(
    r"\b(?:det|den|dem|linje\w*|punkt\w*|nummer|nr|i stedet|om til|om at|lige|hellere|svaret|svar|ordet|det sidste)\b"
)
_TAKES_IT_BACK = re.compile(r"\W*(?:nej|vent|hov|ups|næ)\b", re.I)
_MOVES = danish_pattern(r"^\W*(?:(?:kan|vil|du|må|jeg|lige|gerne|godt|ikke)\W+)*(?:flyt|flytte|ryk|rykke|omplacer\w*)\b")
_BELONGS = danish_pattern(
    r"\b(?:hører (?:mere |bedre )?(?:til|hjemme)|skal (?:hellere )?stå|passer bedre|står forkert,? det skal|hellere stå) (?:under|i|ved|til|ind)\b"
)
_RELEASES = danish_pattern(
    r"\b(?:må|kan|skal) (?:\w+ )?(?:godt |gerne |alligevel )?(?:\w+ ){0,2}?(?:deles|ses|vises|sendes|komme med|se|læse)\b.*\balligevel\b"
    r"|\balligevel\b.*\b(?:deles|ses|vises|sendes|komme med|med|dele)\b"
    r"|\b(?:hold|holde|holdes|gem) (?:\w+ ){0,3}ikke (?:længere |mere )?(?:tilbage|skjult)|\bikke (?:længere |mere )?(?:holde\w*|hold) (?:\w+ )?tilbage|\bholde\w* tilbage (?:længere|mere)\b"
    r"|^(?:nummer|nr\.?|linje|punkt|den) ?\w* (?:må|kan) (?:\w+ ){0,2}(?:godt|gerne) (?:\w+ ){0,2}(?:deles|ses|vises|komme med)"
)
_POINTS_AT = danish_pattern(
    r"\b(?:nummer|nr|linje|linjen|punkt|punktet|det (?:der|her|om|med)|den (?:der|her|om|med|sidste|første))\b"
)
_TELLS = danish_pattern(r"^\W*(?:jeg|at|vi|måske|gerne) .*\b(?:skifte|ændre|bytte|udskifte|erstatte)\b|^\W*at\b")
# After "nej vent, jeg mener …" these ask for something else than new words.
_NO_WORDS = danish_pattern(r"\b(?:i stedet for|skal (?:væk|ud|slettes|fjernes|flyttes|med)|linje|nummer|nr)\b")
# At an open question a slip is put right only where the message breaks off for it, or speaks of what stands written.
_HAILS = danish_pattern(
    r"^\W*(?:nej|hov|ups|vent|øh|rettelse|altså nej|undskyld|jeg glemte|glemte|hey|ey|lige|inden|først|forresten)\b|\b(?:skriv|(?:kan|vil|ku) du (?:\w+ )?skrive|hedder|oppe i|rettes?|linje\w*)\b"
)
_THAT = frozenset({"det", "den", "dem", "det der", "den der", "linjen", "svaret", "det sidste"})
# What is wrong with a line, where no better words are given with it.
_ILL_SAID = danish_pattern(
    r"\b(?:er|var|lyder|står|virker|bliver) (?:\w+ )?(?:ikke (?:\w+ )?(?:sagt|skrevet|formuleret|udtrykt|rigtig\w*)(?: (?:så |særlig |helt )?\w+)?|forkert\w*|dumt|mærkelig\w*|underlig\w*|tosset|skævt)\W*$"
    r"|\b(?:lave?|skrive?) (?:\w+ ){1,4}om\W*$|\ber noget (?:forkert|galt|skævt) (?:i|med|ved)\b|\b(?:stavet|skrevet) .{0,30}\bforkert\W*$|\bvil (?:gerne )?(?:have )?(?:rettet|skrevet om|lave om på|ændre på)\b"
)
_SOMETHING_WRONG = danish_pattern(
    r"\b(?:der er|er der) (?:en |noget |nogle |vist |altså )*(?:fejl|forkert|galt)\b|\bder er (?:\w+ )?(?:en|noget|nogle) (?:af dem,? )?(?:der|som) (?:ikke|ikk|ik) (?:\w+ )?(?:passer|stemmer|er rigtig\w*)\b"
)
_MOST_WORDS, _CODE_WORDS, _PLACE_WORDS, _TELLING, _TELLS_SHORT = 24, 16, 8, 4, 12
_THE_REST = re.compile(r"[.!,]\s+(?:og )?resten\b.*$", re.I | re.S)
_SOFTLY = re.compile(r"^(?:(?:lige|bare|også|gerne)\s+)+", re.I)


def read(note: Note, script: Script, step: str, text: str) -> Meaning | None:
    """Return what a message says about a line by its form: where to, with which words, shared after all."""
    at_menu = script.step(step).kind == "menu"
    confirming = (note.progress.confirming or "").partition(":")[0]
    if confirming in {"add", "move"} and step_named(text, script) and len(text.split()) <= _PLACE_WORDS:
        return Meaning("answer")
    if wants_new_code(text) and "code" in note.progress.told:
        return Meaning("command", "new_code")
    if not note.visible:
        return None
    again = afterthoughts.read(note, script, text) if at_menu else None
    if again is not None:
        return again
    order = order_in(text, note, script)
    if order is not None:
        return Meaning("command", "by_number" if order.items else WHICH_LINE[order.what])
    if _rewording(text):
        return Meaning("command", "new_words")
    if _is_ordered(note, script, step, text):
        return Meaning("command", "orders")
    if at_menu and cues.lets_be(text):
        return Meaning("command", "repeat")
    if releases(text) and any(item.held_back for item in note.visible):
        return Meaning("command", "release")
    points = at_menu or (_POINTS_AT.search(fold(text)) and step_named(text, script))
    if points and moves(text):
        return Meaning("command", "move_item")
    return _brings_words(note, script, text, at_menu=at_menu) or (_ill_said(note, script, text) if at_menu else None)


def _brings_words(note: Note, script: Script, text: str, *, at_menu: bool) -> Meaning | None:
    """Return what a message does with words that it brings along: out of a line, into one, or as a line of their own."""
    if cutting.words_out(text, note, script):
        return Meaning("command", "words_out")
    if (at_menu or not _TELLS.search(fold(text))) and new_words(text, note, script, at_menu=at_menu):
        return Meaning("command", "new_words")
    if added_words(text) is not None:
        return Meaning("command", "add_words")
    return None


def _ill_said(note: Note, script: Script, text: str) -> Meaning | None:
    """Return that a line is to have other words, when a message only says that it is not well put."""
    is_short = len(words(text)) <= _TELLS_SHORT
    named = ":" not in text and _ILL_SAID.search(fold(text)) and line_meant(text, numbered(note, script)) is not None
    wants_other_words = named or (is_short and _SOMETHING_WRONG.search(fold(text)))
    return Meaning("command", "edit_item") if wants_other_words else None


def _is_ordered(note: Note, script: Script, step: str, text: str) -> bool:
    """Whether a message in running words puts a slip right, or says what is to be done with a line."""
    at_menu = script.step(step).kind == "menu"
    if (step == "review" or _HAILS.search(fold(text))) and orders.put_right(text, note, script) is not None:
        return True
    found = orders.orders_in(text, note, script, strictly=not at_menu) if at_menu or cues.handles_lines(text) else []
    # Where it is asked which hope matters most, naming one is the answer.
    return any(order.what != "mark" or step != "most_important" for order in found)


def new_words(text: str, note: Note, script: Script, *, at_menu: bool) -> NewWords | None:
    """Return the line that a message gives new words in the same breath, with those words; None when it does not."""
    reworded = _rewording(text)
    if reworded is not None:
        item = _reworded_line(reworded["old"], reworded["new"], note, script, at_menu=at_menu)
        return NewWords(item, reworded["new"].strip()) if item is not None else None
    if len(words(text)) > _MOST_WORDS:
        return None
    whole = [(text, pattern) for pattern in (*_REPLACES, *(_REPLACES_AT_MENU if at_menu else ()))]
    by_clause = [(clause, _REPLACES[0]) for clause in clauses(text)] if at_menu else []
    for said, pattern in (*whole, *by_clause):
        match = re.match(_LEAD + pattern, said.strip(), re.I | re.S)
        if match:
            new = _THE_REST.sub("", match["new"])
            found = _replaced(_SOFTLY.sub("", match["old"]), bare(new), note, script)
            if found is not None:
                return found
    return None


def moves(text: str) -> bool:
    """Whether a message wants a line moved to another heading."""
    folded = fold(text)
    return len(words(text)) <= _MOST_WORDS and bool(_MOVES.search(folded) or _BELONGS.search(folded))


def moved_line(text: str, note: Note, script: Script) -> Item | None:
    """Return the line that is to be moved: what is named before the place."""
    before, *_ = re.split(
        r"\b(?:hen til|over til|ned til|op til|til|under|hører|skal|passer)\b", text, maxsplit=1, flags=re.I
    )
    return line_meant(before, numbered(note, script))


def releases(text: str) -> bool:
    """Whether a message lets a line that is held back be shared after all."""
    return (
        len(words(text)) <= _MOST_WORDS
        and "?" not in text
        and bool(_RELEASES.search(fold(text)))
        and cues.cue_in(text) != "hold"
    )


def _rewording(text: str) -> re.Match[str] | None:
    """Return what stands before and after the colon, where the words before ask for a line to be changed, not tell a hope."""
    match = _REWORDS.match(text.strip())
    if match is None or len(words(match["old"])) > _MOST_WORDS:
        return None
    last = sentences(match["old"])[-1]
    return match if len(words(last)) <= 2 or _MEANS_A_LINE.search(fold(last)) else None


def _reworded_line(old: str, new: str, note: Note, script: Script, *, at_menu: bool) -> Item | None:
    """Return the line that new words are for: the one named, else the one most like them, else, in the talk, the latest."""
    lines = numbered(note, script)
    named = line_meant(old, lines)
    if named is not None:
        return named
    fresh = _just_written(note, script)
    if fresh is not None and _TAKES_IT_BACK.match(old):
        return fresh
    about = {stem for stem in stems(new) if len(stem) >= _TELLING}
    shared = [(len(about & stems(item.text)), item) for item in note.visible]
    most = max(number for number, _ in shared)
    alike = [item for number, item in shared if number == most]
    is_alike = most > 1 or (most == 1 and len(alike) == 1)
    return alike[-1] if is_alike else None if at_menu else note.visible[-1]


def _just_written(note: Note, script: Script) -> Item | None:
    """Return the one line of own words that the latest change wrote; None when it wrote none, or several."""
    fresh = {mark.item_id for mark in note.progress.undo if mark.removed}
    just = [item for item in note.visible if item.id in fresh and not script.is_choice(item.step, item.text)]
    return just[0] if len(just) == 1 else None


def _replaced(old: str, new: str, note: Note, script: Script) -> NewWords | None:
    old = bare(old)
    if not old or not words(new) or (new.isdigit() and re.search(r"\d", old)):
        return None
    if fold(old).endswith(("jeg mener", "jeg mente")):
        just = _just_written(note, script)
        return NewWords(just, new) if just is not None and not _NO_WORDS.search(fold(new)) else None
    if fold(old) in _THAT:
        own = [item for item in note.visible if not script.is_choice(item.step, item.text)]
        return NewWords(own[-1], new) if own else None
    if re.search(r"\d|\b(?:nummer|nr|linje|punkt|første|anden|tredje|fjerde|femte|sidste)\b", old, re.I):
        item = line_meant(old, numbered(note, script))
        return NewWords(item, new) if item else None
    pointed = line_meant(old, numbered(note, script)) if _POINTS_AT.match(fold(old)) else None
    if pointed is not None and len(words(new)) >= _TELLING - 1:
        return NewWords(pointed, new)
    literal = [item for item in note.visible if holds(item.text, old)]
    if literal:
        exchanged = re.sub(re.escape(old), lambda _: new, literal[0].text, count=1, flags=re.I)
        return NewWords(literal[0], exchanged) if len(literal) == 1 else None
    item = line_meant(old, numbered(note, script))
    about = stems(old)
    if item is None or not about:
        return None
    if stems(item.text) <= about:
        return NewWords(item, new)
    hits = [token for token in re.findall(r"\w+", item.text) if stems(token) & about]
    return NewWords(item, item.text.replace(hits[0], new, 1)) if len(hits) == 1 else None
