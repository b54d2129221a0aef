"""What a message is at a step: an answer, a command, a question or small talk. Rasa proposes, this decides.

The rule of the house: a long free answer is never a command, and a command never lands in the note. An answer is
the default; to be anything else a message must look like it, and the classifier must be sure in proportion to how
long the message is.
"""

from dataclasses import dataclass
from typing import Literal

from bot.text.folding import danish_pattern, fold, words

COMMANDS = frozenset(
    [
        "skip",
        "dont_know",
        "go_back",
        "why",
        "example",
        "repeat",
        "explain",
        "pause",
        "resume",
        "finish",
        "stop",
        "show_note",
        "edit_item",
        "delete_item",
        "add_item",
        "hold_back",
        "mark_important",
        "undo",
        "restore",
        "share_note",
        "keep_note",
        "withdraw_note",
        "delete_all",
        "introduce_helper",
        "disown_line",
    ]
)
QUESTIONS = frozenset(
    [
        "ask_who_sees",
        "ask_used_against",
        "ask_losing_support",
        "ask_person",
        "ask_companion",
        "ask_capabilities",
        "bot_challenge",
        "ask_knowledge",
        "complaint",
        "speak_english",
    ]
)
SMALL_TALK = frozenset(["greet", "goodbye", "thank", "worry", "anger", "doubt", "chat", "start_preparation"])

_HOPE_START = danish_pattern(
    r"^(?:jeg (?:vil|ville|kunne|ønsker|drømmer|håber|savner|trænger|skal|har brug|har altid|bliver|elsker|er god|er glad|plejer|går|bruger)|min|mit|mine|at |ikke |hjælp til|en |et |nogen|nogle|mere|mindre|slippe|få|komme|blive|være|have|lære|finde|tale med|det hjælper|når jeg|hun|han|de |vi )\b"
)
_ABOUT_THE_CHAT = danish_pattern(
    r"\b(?:spørgsmål\w*|note|noten|linje\w*|punkt\w*|nummer|nr|svar|svaret|svarede|skrev|skrevet|kode|koden|skærm|chat\w*|bot\w*|robot\w*|kladde\w*|pause|dele|deler|del|sende|forrige|tidligere|videre|næste|over|fortryd\w*|slet\w*|ret|rette|fjern\w*|tilføj\w*|gem|gemme|lige nu|i dag|en anden dag|senere|eksempel|forklar\w*|gentag\w*|mener du|betyder det|spørger du)\b"
)
_ASKS = danish_pattern(
    r"(?:\?|^(?:hvem|hvad|hvorfor|hvordan|hvornår|hvor|hvilke\w*|må|kan|skal|er|har|får|bliver|gælder|ser|vil|kommer|findes|tør|risikerer|mister|og hvad|men hvad|altså)\b)"
)
_ABOUT_THIS = danish_pattern(
    r"\b(?:det her|du|dig|dette|chatten|noten|det jeg skriver|mine svar|botten|computeren|i gemmer|jeg skriver)\b"
)
_NO = danish_pattern(
    r"(?:øh |hm |altså )?(?:nej|næ|nah|nope|niks|nix|nej nej|nej tak|ikke rigtig|ikke noget|ikke nogen|intet|ingenting|ingen|nul)"
    r"(?: (?:tak|ikke|det|der|er|har|jeg|rigtig|rigtigt|noget|nogen|nu|lige|flere|mere|hele|var|at|skrive|sige|tilføje|endnu|ellers))*\W*"
)
_SURE = ((1, 0.3), (3, 0.4), (6, 0.5), (10, 0.6), (16, 0.75), (25, 0.92))


@dataclass(frozen=True)
class Heard:
    """One message: masked text, what the classifier makes of it, how well the look-up knows it (0–1), or a pressed button."""

    text: str
    intent: str = ""
    confidence: float = 0.0
    lookup: float = 0.0
    pressed: "Pressed | None" = None


@dataclass(frozen=True)
class Pressed:
    """A pressed button: the step it was shown at, and the choice or command it stands for."""

    step: str | None
    value: str


@dataclass(frozen=True)
class Meaning:
    """What a message is; `name` is the command, question or small-talk intent, or the value of a choice."""

    kind: Literal["answer", "choice", "command", "question", "small_talk"]
    name: str = ""


def interpret(step: str, heard: Heard, *, kind: str = "text") -> Meaning:
    """Decide what a message is at a step of the given kind (see `script.KINDS`)."""
    if heard.pressed is not None:
        return _of_button(heard.pressed.value)
    folded = fold(heard.text)
    length = len(words(heard.text))
    if heard.intent in COMMANDS and _is_command(step, heard, folded, length, kind):
        return Meaning("command", heard.intent)
    if heard.intent in QUESTIONS and _is_question(step, heard, folded):
        return Meaning("question", heard.intent)
    if step != "questions" and heard.lookup >= 0.75 and _ASKS.search(folded):
        return Meaning("question", "ask_knowledge")
    if heard.intent in SMALL_TALK and _is_small_talk(heard, length, kind):
        return Meaning("small_talk", heard.intent)
    return Meaning("answer")


def _of_button(value: str) -> Meaning:
    if value in {"crisis_go_on", "start_preparation"}:
        return Meaning("command", "repeat")
    if value.startswith(("entry:", "more:")):
        return Meaning("question", "ask_knowledge")
    if value in COMMANDS:
        return Meaning("command", value)
    if value in QUESTIONS:
        return Meaning("question", value)
    return Meaning("choice", value)


def says_no(text: str) -> bool:
    """Whether a message is a plain no, which leaves a question unanswered and is no line of the note."""
    return bool(_NO.fullmatch(fold(text)))


def _is_command(step: str, heard: Heard, folded: str, length: int, kind: str) -> bool:
    needed = next((sure for most, sure in _SURE if length <= most), 1.1)
    if _HOPE_START.search(folded) and not _ABOUT_THE_CHAT.search(folded):
        needed += 0.3 if kind in {"list", "text"} else 0.1
    elif _ABOUT_THE_CHAT.search(folded):
        needed -= 0.1
    if step == "questions" and heard.intent in {"why", "explain", "dont_know"} and length > 3:
        needed += 0.15
    return heard.confidence >= needed


def _is_question(step: str, heard: Heard, folded: str) -> bool:
    if heard.intent in {"complaint", "speak_english"}:
        return heard.confidence >= 0.7
    if not _ASKS.search(folded) or heard.confidence < 0.35:
        return False
    return step != "questions" or bool(_ABOUT_THIS.search(folded))


def _is_small_talk(heard: Heard, length: int, kind: str) -> bool:
    if heard.intent in {"worry", "anger", "doubt"} and kind in {"list", "text"}:
        return length <= 12 and heard.confidence >= 0.7
    return length <= 10 and heard.confidence >= (0.45 if length <= 5 else 0.6)
