"""What a message is at a step: an answer, a command, a question or small talk. Rasa proposes, this decides.

The rule of the house: a long free answer is never a command, and a command never lands in the note. An answer is
the default; to be anything else a message must look like it, and the classifier must be sure in proportion to how
long the message is.
"""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.preparation import voices
from bot.preparation.by_form import asks, says_nothing_yet
from bot.preparation.command_words import loss_if_unsaid, ordered, speaks_of
from bot.preparation.forms import leaning
from bot.preparation.intents import COMMANDS, QUESTIONS, SMALL_TALK
from bot.preparation.lines import numbers_alone
from bot.text.folding import danish_pattern, fold, words

_SPOKEN, _SMALL_TALK_WORDS, _COMMAND_WORDS, _PLAIN_WORDS, _PLAINLY = 0.05, 12, 22, 32, 0.85
_LOOKED_UP, _ASKED_SURE, _CHATS, _COURTESY_WORDS, _RATHER_CHATS = 0.75, 0.2, 0.6, 2, 2.0
_OWN_WORDS = danish_pattern(r"\bjeg\b.*\b(?:skr[ie]v\w*|sagt|svaret|svarede|sagde|fortalt)\b")
_KNOWN = 0.75
# Of 21 answers misheard 18 lie within the first limit, of eight commands six within the second (docs/decisions/0012).
_MAY_ANSWER, _MAY_ANSWER_WORDS, _MAY_COMMAND = 0.1, 3, -2.0
_MENUS = frozenset({"review", "share", "depth"})
# Where it is asked what is hard, a fear told in so many words is an answer.
_MAY_WORRY, _WORRY_WORDS = frozenset({"help_wanted", "not_helped"}), 8
_SAID_PLAINLY = frozenset({"complaint", "speak_english", "ask_person", "ask_losing_support"})

_ABOUT_THIS = danish_pattern(
    r"\b(?:det her|du|dig|dette|chat\w*|robot\w*|noten|det jeg skriver|mine svar|botten|computeren|i gemmer|jeg skriver|jeg skrev|(?:har jeg|jeg har|jeg) (?:\w+ )?(?:skrevet|sagt|svaret)|skal jeg skrive|eksempel\w*|spørgsmålet)\b"
)
_OF_THE_CHAT = danish_pattern(
    r"\b(?:maskine\w*|computer\w*|skærm\w*|chat\w*|robot\w*|taste\w*|trykke\w*|skrive til dig|spørgsmål\w*)\b"
)
_HUH = danish_pattern(r"\W*(?:hvad|hva|va|hæ+|hvabehar|hva behar|huh|what|eh|øh)\W*|[\W\d]*\?[\W]*")
# Questions with a closed set of answers: a question back is no answer there.
CLOSED = frozenset({"helper", "meeting_kind", "most_important", "first_step", "hopes_still"})
_POINTS_AT = danish_pattern(
    r"^(?:den (?:første|anden|tredje|fjerde|sidste|øverste|nederste|i midten|med|om)\b|det (?:med|om)\b|(?:to|et|tre|fire|\d'?)eren\b|ettern?|(?:nr\.?|nummer) \w+\W*$|vigtigst)"
)
_MARKS = danish_pattern(r"\b(?:stjerne\w*|markér\w*|marker\w*|fremhæv\w*|kryds\w*|understreg\w*|udråbstegn|sæt|giv)\b")


@dataclass(frozen=True)
class Part:
    """One sentence of a message of several, with its likeliest intent."""

    text: str
    intent: str
    confidence: float


@dataclass(frozen=True)
class Heard:
    """One message: masked text, what the classifier makes of it, how well the look-up knows it (0–1), or a pressed button.

    `likelihoods` are the classifier's by intent, as far as it ranks them; without them the first intent stands alone.
    `parts` are its sentences, when it has several.
    """

    text: str
    intent: str = ""
    confidence: float = 0.0
    lookup: float = 0.0
    pressed: "Pressed | None" = None
    likelihoods: Mapping[str, float] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()

    @property
    def asks_to_resume(self) -> bool:
        """Whether the message comes back to a note, by its code or in words."""
        return self.pressed.value == "resume" if self.pressed is not None else self.intent == "resume"

    def share(self, intents: Collection[str]) -> float:
        """Return the likelihood that the message is one of these intents."""
        known = self.likelihoods or {self.intent: self.confidence}
        return sum(value for intent, value in known.items() if intent in intents)

    def likeliest(self, intents: Collection[str]) -> str:
        """Return the likeliest of these intents."""
        known = self.likelihoods or {self.intent: self.confidence}
        return max(intents, key=lambda intent: known.get(intent, 0.0))


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
    if _HUH.fullmatch(folded) and kind != "menu":
        return Meaning("command", "explain")
    if kind in {"list", "text"} and says_nothing_yet(heard.text):
        return Meaning("small_talk", "unfinished")
    if voices.begins_as_suggestion(heard.text):
        return Meaning("answer")
    order = ordered(folded)
    if order is not None:
        return Meaning("command", order)
    name, asked = _command_named(heard, folded), _question_named(heard)
    is_command, is_question = _command_score(step, heard, folded, length) > 0, _question_score(step, heard, folded) > 0
    most = _COMMAND_WORDS if heard.share({name}) < _PLAINLY else _PLAIN_WORDS
    is_command = is_command and length <= most and not (step == "most_important" and _chooses(step, name, folded))
    chats = heard.share(SMALL_TALK) > _RATHER_CHATS * heard.share({name}) and leaning(step, folded) <= 0
    is_command = is_command and not chats
    if is_command and not (is_question and _is_rather_asked(heard, folded, asked, name)):
        return Meaning("command", name)
    if is_question:
        return Meaning("question", asked)
    if _is_small_talk(step, heard, length, kind):
        return Meaning("small_talk", heard.likeliest(SMALL_TALK))
    if step in CLOSED and folded.endswith("?"):
        return Meaning("command", "explain")
    return Meaning("answer")


def could_answer(heard: Heard) -> bool:
    """Whether a typed message heard as something else may have been an answer."""
    return heard.pressed is None and len(words(heard.text)) >= _MAY_ANSWER_WORDS and _answer_share(heard) >= _MAY_ANSWER


def could_command(step: str, heard: Heard) -> bool:
    """Whether a typed message heard as an answer may have been a command."""
    length = len(words(heard.text))
    return heard.pressed is None and _command_score(step, heard, fold(heard.text), length) > _MAY_COMMAND


def _chooses(step: str, name: str, folded: str) -> bool:
    """Whether what may be a command names the hope that matters most; a star put at a line is a command."""
    points = bool(numbers_alone(folded) or _POINTS_AT.search(folded)) and leaning(step, folded) <= 0
    if name == "mark_important":
        return points or not _MARKS.search(folded)
    return points and not speaks_of(name, folded)


def _command_named(heard: Heard, folded: str) -> str:
    spoken = [intent for intent in COMMANDS if speaks_of(intent, folded)]
    name = heard.likeliest(spoken if heard.share(spoken) > _SPOKEN else COMMANDS)
    return "show_note" if name == "repeat" and _OWN_WORDS.search(folded) else name


def _question_named(heard: Heard) -> str:
    name = heard.likeliest(QUESTIONS)
    known = heard.lookup >= _LOOKED_UP and heard.share({name}) < _ASKED_SURE
    return "ask_knowledge" if known or heard.share(QUESTIONS) <= _SPOKEN else name


def _is_rather_asked(heard: Heard, folded: str, asked: str, name: str) -> bool:
    """Whether what may be a question or a command is the question; the form of one counts double."""
    return heard.share({asked}) * (2 if asks(folded) else 1) > heard.share({name})


def _is_small_talk(step: str, heard: Heard, length: int, kind: str) -> bool:
    share = heard.share(SMALL_TALK)
    if step in _MAY_WORRY and length >= _WORRY_WORDS and heard.likeliest(SMALL_TALK) == "worry":
        return False
    if kind == "menu":
        return share >= _CHATS and (length > _COURTESY_WORDS or heard.share({"thank", "greet", "goodbye"}) < share / 2)
    is_plain = heard.share({"chat"}) >= _CHATS or heard.share({"thank", "goodbye", "greet"}) >= _PLAINLY
    of_chat = share >= _KNOWN and bool(_OF_THE_CHAT.search(fold(heard.text)))
    return (length <= _SMALL_TALK_WORDS or is_plain or of_chat) and _small_talk_score(heard, length) > 0


# The weights were set on the development set of messages at named steps, and rounded (docs/decisions/0009).
def _command_score(step: str, heard: Heard, folded: str, length: int) -> float:
    spoken = heard.share([intent for intent in COMMANDS if speaks_of(intent, folded)])
    answers = _answer_share(heard) - (heard.share({"deny"}) if step in _MENUS else 0.0)
    score = (
        _odds(heard.share({heard.likeliest(COMMANDS)}))
        - 1.3 * _odds(max(0.0, answers))
        + 0.3 * _odds(spoken)
        + 0.12 * min(length, 20)
        - 1.7
    )
    if step == "questions" and asks(folded):
        about = _ABOUT_THIS.findall(folded)
        score -= 3.0 if not about else 0.8 if set(about) <= {"du", "dig"} else 0.0
    score += leaning(step, folded)
    return score + (0.7 if step == "review" else 0.0) - loss_if_unsaid(heard.likeliest(COMMANDS), step, folded, length)


def _question_score(step: str, heard: Heard, folded: str) -> float:
    is_asked = asks(folded)
    if step == "questions" and is_asked and not _ABOUT_THIS.search(folded) and heard.share({"speak_english"}) < _KNOWN:
        return -1.0
    if is_asked and heard.lookup >= _KNOWN and step != "questions":
        return 1.0
    is_plain = heard.likeliest(QUESTIONS) in _SAID_PLAINLY or heard.share({"bot_challenge"}) >= _PLAINLY
    if not is_asked and not is_plain:
        return -1.0
    score = (
        1.3 * _odds(heard.share(QUESTIONS))
        - 0.15 * _odds(_answer_share(heard))
        + (0.6 if is_asked else 0.3) * (min(heard.lookup, 1.0) if step != "questions" else 0.0)
    )
    return score + (1.35 if is_asked else 0.0) - (0.65 if step == "questions" else 0.0) + 0.05


def _small_talk_score(heard: Heard, length: int) -> float:
    return 1.4 * _odds(heard.share(SMALL_TALK)) + 0.2 * _odds(_answer_share(heard)) + 0.065 * length - 0.4


def _answer_share(heard: Heard) -> float:
    return max(0.0, 1.0 - heard.share(COMMANDS | QUESTIONS | SMALL_TALK))


def _odds(share: float) -> float:
    """Return the log of the odds, kept within bounds."""
    return math.log((share + 0.01) / (1.01 - min(1.0, share)))


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
