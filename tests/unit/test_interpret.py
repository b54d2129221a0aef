import pytest

from bot.preparation.by_form import says_no
from bot.preparation.intents import COMMANDS, QUESTIONS, SMALL_TALK
from bot.preparation.interpret import Heard, Meaning, Pressed, interpret

_LONG = (
    "Jeg vil gerne springe over alt det med papirerne og i stedet tale om, hvordan jeg kan komme ud og se min søster "
    "igen, for det er det, der betyder mest for mig lige nu"
)


def _kind(text: str, intent: str, confidence: float = 0.9, *, step: str = "hopes", kind: str = "list") -> str:
    return interpret(step, Heard(text, intent, confidence), kind=kind).kind


def test_commands_questions_and_small_talk_do_not_overlap() -> None:
    assert not (COMMANDS & QUESTIONS or COMMANDS & SMALL_TALK or QUESTIONS & SMALL_TALK)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("spring over", "skip"),
        ("det ved jeg ikke", "dont_know"),
        ("gå tilbage til det forrige spørgsmål", "go_back"),
        ("slet linje 2", "delete_item"),
        ("vis min note", "show_note"),
        ("lad os holde en pause", "pause"),
        ("det er nok nu", "finish"),
    ],
)
def test_a_short_sure_command_is_a_command(text: str, intent: str) -> None:
    assert interpret("hopes", Heard(text, intent, 0.9), kind="list") == Meaning("command", intent)


@pytest.mark.parametrize("intent", sorted(COMMANDS))
def test_a_long_free_answer_is_never_a_command(intent: str) -> None:
    assert _kind(_LONG, intent, 0.95) == "answer"


@pytest.mark.parametrize("confidence", [0.0, 0.2])
def test_an_unsure_command_is_an_answer(confidence: float) -> None:
    assert _kind("videre i livet", "skip", confidence) == "answer"


@pytest.mark.parametrize("text", ["jeg vil holde op med at ryge", "slippe for gælden", "min bror skal med"])
def test_what_begins_like_a_hope_needs_a_surer_command(text: str) -> None:
    assert _kind(text, "delete_item", 0.6) == "answer"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hvem kan se det her?", "ask_who_sees"),
        ("kan det bruges imod mig", "ask_used_against"),
        ("er du et menneske?", "bot_challenge"),
    ],
)
def test_a_question_about_the_chat_is_a_question(text: str, intent: str) -> None:
    assert _kind(text, intent) == "question"


def test_a_statement_heard_as_a_question_is_an_answer() -> None:
    assert _kind("jeg tager min søster med", "ask_companion") == "answer"


def test_at_the_questions_step_a_question_for_the_meeting_is_an_answer() -> None:
    assert _kind("hvornår får jeg svar på min ansøgning?", "ask_person", step="questions") == "answer"


def test_at_the_questions_step_a_question_about_this_is_a_question() -> None:
    assert _kind("hvem kan se det her?", "ask_who_sees", step="questions") == "question"


def test_a_question_that_the_material_knows_is_looked_up() -> None:
    heard = Heard("hvad er recovery?", "", 0.0, lookup=0.9)
    assert interpret("hopes", heard, kind="list") == Meaning("question", "ask_knowledge")


def test_an_answer_that_resembles_the_material_stays_an_answer() -> None:
    assert interpret("hopes", Heard("håb, ønsker og drømme", "", 0.0, lookup=0.9), kind="list").kind == "answer"


@pytest.mark.parametrize(("text", "intent"), [("tak", "thank"), ("hej igen", "greet"), ("jeg er nervøs", "worry")])
def test_short_small_talk_is_small_talk(text: str, intent: str) -> None:
    assert _kind(text, intent) == "small_talk"


@pytest.mark.parametrize("intent", ["worry", "anger", "doubt"])
def test_a_long_worry_at_a_free_question_is_an_answer(intent: str) -> None:
    assert _kind(_LONG, intent) == "answer"


@pytest.mark.parametrize("intent", ["", "tell_hope", "affirm", "nlu_fallback"])
def test_whatever_else_is_heard_is_an_answer(intent: str) -> None:
    assert _kind("en hund", intent) == "answer"


def test_a_pressed_choice_is_a_choice_whatever_was_heard() -> None:
    heard = Heard("Nej, det kan vente", "skip", 0.99, pressed=Pressed("urgent", "no"))
    assert interpret("urgent", heard, kind="tap") == Meaning("choice", "no")


def test_a_pressed_command_is_a_command() -> None:
    assert interpret("hopes", Heard("", pressed=Pressed("hopes", "skip"))) == Meaning("command", "skip")


@pytest.mark.parametrize(
    "text",
    [
        "nej",
        "Nej tak.",
        "ikke rigtig",
        "ingenting",
        "øh nej",
        "nej det har jeg ikke",
        "ik mer",
        "ikk flere",
        "der er itj mere",
        "nææ",
    ],
)
def test_a_plain_no_is_no_line_of_the_note(text: str) -> None:
    assert says_no(text)


@pytest.mark.parametrize(
    "text", ["ikke flere møder om morgenen", "ikke mere smerte", "nej til medicin", "ingen skal komme uanmeldt"]
)
def test_a_no_with_content_is_a_line(text: str) -> None:
    assert not says_no(text)


def test_nobody_comes_back_in_the_middle_without_saying_so() -> None:
    said, unsaid = "jeg vil fortsætte, hvor jeg slap", "så er jeg til noget"
    assert interpret("why_it_matters", Heard(said, "resume", 0.7)) == Meaning("command", "resume")
    assert interpret("why_it_matters", Heard(unsaid, "resume", 0.7)) == Meaning("answer")


@pytest.mark.parametrize("step", ["urgent", "hopes", "first_step", "review"])
def test_a_suggestion_is_never_a_wish_for_an_example(step: str) -> None:
    heard = Heard("forslag fra mig: at komme i kontakt med fiskeklubben", "example", 0.9)
    assert interpret(step, heard, kind="menu" if step == "review" else "text") == Meaning("answer")


@pytest.mark.parametrize(
    ("text", "intent", "step"),
    [
        ("jeg synger i koret om torsdagen og vil gerne fortsætte med det", "resume", "communities"),
        ("hende der skriver her sammen med mig", "introduce_helper", "companions"),
    ],
)
def test_what_only_sounds_like_a_command_given_elsewhere_is_an_answer(text: str, intent: str, step: str) -> None:
    assert _kind(text, intent, 0.8, step=step) == "answer"


@pytest.mark.parametrize(
    ("text", "intent", "step"),
    [
        ("kan vi fortsætte?", "resume", "resources"),
        ("jeg var her i går og vil gerne videre med noten", "resume", "resources"),
        ("jeg er hans søster, jeg skriver for ham", "introduce_helper", "companions"),
    ],
)
def test_said_outright_it_is_the_command(text: str, intent: str, step: str) -> None:
    assert interpret(step, Heard(text, intent, 0.9), kind="list") == Meaning("command", intent)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("lav bussen om til toget", "edit_item"),
        ("kan du lige skifte", None),
        ("byt tirsdag ud med torsdag", "edit_item"),
        ("ret til at bestemme selv", None),
        ("slet hende Lone", "delete_item"),
        ("slet min gæld", None),
        ("slet alt om Emil og regningerne", "delete_item"),
        ("slet alt under det, der haster", "delete_item"),
    ],
)
def test_an_order_about_words_already_written_is_a_command(text: str, command: str | None) -> None:
    expected = Meaning("command", command) if command else Meaning("answer")
    assert interpret("network", Heard(text, "tell_network", 0.6), kind="list") == expected


def test_two_numbers_choose_two_hopes() -> None:
    heard = Heard("nr 1 og så nr 3", "edit_item", 0.5)
    assert interpret("most_important", heard, kind="choice") == Meaning("answer")
