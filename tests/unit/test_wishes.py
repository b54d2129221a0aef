import pytest

from bot.preparation import changes, cutting, several, wishes
from bot.preparation.model import Note
from bot.preparation.script import Script
from bot.preparation.voices import suggestion_in

_LINES = ["at holde jul med min nabo Torben", "en hund", "Sove hele natten. Og aldrig mere vågne kl. 4."]


@pytest.fixture
def note() -> Note:
    return changes.add(Note("n"), "hopes", _LINES)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ret nummer 2 til en kat", "en kat"),
        ("ret Torben til Tom", "at holde jul med min nabo Tom"),
        ("skriv min søster Ida i stedet for min nabo Torben", "at holde jul med min søster Ida"),
        ("byt hund ud med kat", "en kat"),
        ("linje 2 skal være: en stor hund", "en stor hund"),
        ("det hedder Tobias, ikke Torben", "at holde jul med min nabo Tobias"),
        ("hunden skal være en kat i stedet for", "en kat"),
        ("ikke Torben men Tobias", "at holde jul med min nabo Tobias"),
        ("lav hund om til kat", "en kat"),
        ("i linje to skal der stå en kat", "en kat"),
    ],
)
def test_new_words_in_the_same_breath(note: Note, script: Script, text: str, line: str) -> None:
    found = wishes.new_words(text, note, script, at_menu=True)
    assert found is not None and found.text == line


@pytest.mark.parametrize(
    "text",
    [
        "jeg vil gerne skifte job til noget roligere",
        "at ændre mit liv til det bedre",
        "ret nummer 9 til en kat",
        "ret nummer 2",
        "min drøm er at bytte lejlighed med en i Odense",
    ],
)
def test_an_answer_gives_no_line_new_words(note: Note, script: Script, text: str) -> None:
    assert wishes.new_words(text, note, script, at_menu=False) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("fjern navnet Torben", "at holde jul med min nabo"),
        ("navnet Torben skal ikke stå der", "at holde jul med min nabo"),
        ('slet "med min nabo Torben"', "at holde jul"),
        ("fjern den sidste sætning", "Sove hele natten."),
    ],
)
def test_words_are_taken_out_of_a_line(note: Note, script: Script, text: str, line: str) -> None:
    assert [new.text for new in cutting.words_out(text, note, script)] == [line]


@pytest.mark.parametrize("text", ["fjern linjen om hunden", "slet nummer 1", "fjern navnet Yrsa", "slet en hund"])
def test_a_whole_line_is_no_word_in_it(note: Note, script: Script, text: str) -> None:
    assert cutting.words_out(text, note, script) == []


@pytest.mark.parametrize(
    "text", ["flyt nummer 2 til mine spørgsmål", "ryk linjen om hunden ned under hjælp", "nummer 2 hører til under netværk"]
)
def test_a_line_is_to_be_moved(text: str) -> None:
    assert wishes.moves(text)


@pytest.mark.parametrize(
    "text",
    [
        "jeg vil gerne skifte job til noget roligere",
        "at skifte job til et med dyr",
        "jeg vil gerne flytte til en lejlighed under min søster",
        "flytte fra min bror til noget eget",
    ],
)
def test_a_hope_that_sounds_like_a_wish_about_a_line_is_none(script: Script, text: str) -> None:
    note = changes.add(Note("n"), "hopes", ["et job", "flytte fra min bror", "en lejlighed"])
    assert wishes.read(note, script, "hopes", text) is None


@pytest.mark.parametrize("text", ["jeg vil gerne flytte hjemmefra", "at flytte til Odense", "min bror er flyttet"])
def test_moving_house_moves_no_line(note: Note, script: Script, text: str) -> None:
    assert wishes.moved_line(text, note, script) is None


@pytest.mark.parametrize(
    "text", ["nummer 1 må godt deles alligevel", "hold den ikke længere tilbage", "hun må gerne se den alligevel"]
)
def test_a_line_may_be_shared_again(text: str) -> None:
    assert wishes.releases(text)


@pytest.mark.parametrize("text", ["jeg har glemt min kode", "kan jeg få en ny kode", "vis koden igen", "koden er væk"])
def test_a_lost_code_is_asked_for(text: str) -> None:
    assert wishes.wants_new_code(text)


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Forslag fra mig som peer: komme med i koret", "peer", "komme med i koret"),
        ("min mor foreslår at jeg flytter hjem", "pårørende", "jeg flytter hjem"),
        ("Støttepersonen: en fast ugedag", "støtteperson", "en fast ugedag"),
        ("jeg foreslår: kortere møder", "den, der hjælper", "kortere møder"),
        ("mit forslag er, at vi ringer sammen", "den, der hjælper", "vi ringer sammen"),
        ("forslag: en fast ugedag", "den, der hjælper", "en fast ugedag"),
        ("komme ud i haven (forslag fra min søster)", "pårørende", "komme ud i haven"),
    ],
)
def test_a_suggestion_is_heard_as_such(text: str, who: str, words: str) -> None:
    assert suggestion_in(text, "citizen") == (who, words)


@pytest.mark.parametrize(
    "text",
    [
        "min mor",
        "mor: ringer hver dag",
        "at få ro: det er det hele",
        "jeg vil gerne have forslag",
        "forslag til mødet er velkomne",
        "kl. 10: mad",
    ],
)
def test_own_words_are_no_suggestion(text: str) -> None:
    assert suggestion_in(text, "citizen") is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("slet 2", 2),
        ("slet 1 og 2", 1),
        ("kan du fjerne nummer 1, 2 og 3", 0),
        ("linje 2 og 3 skal fjernes", 1),
        ("slet 2 og 9", None),
        ("slet alt", None),
        ("slet to timer om ugen", None),
    ],
)
def test_lines_go_by_their_numbers_alone(script: Script, text: str, left: int | None) -> None:
    note = changes.add(Note("n"), "hopes", ["en hund", "et job", "ro"])
    order = several.order_in(text, note, script)
    assert (3 - len(order.items) if order and order.items else None) == left


@pytest.mark.parametrize(
    ("text", "what", "lines"),
    [
        ("hold 1 og 3 tilbage", "hold", [1, 3]),
        ("del ikke 1, 2 og 3", "hold", [1, 2, 3]),
        ("2 og 3 skal ikke deles", "hold", [2, 3]),
        ("1 og 2 er vigtigst", "mark", [1, 2]),
        ("sæt stjerne ved 1 og 3", "mark", [1, 3]),
        ("2 og 3 må gerne deles", "release", [2, 3]),
        ("slet nr. 3", "delete", [3]),
        ("hold 2 tilbage", "hold", [2]),
        ("1 er vigtigst", None, []),
        ("hold 2 og 7 tilbage", "hold", []),
        ("1 og 2 er mine børn", None, []),
    ],
)
def test_an_order_names_several_lines_by_number(script: Script, text: str, what: str | None, lines: list[int]) -> None:
    note = changes.add(Note("n"), "hopes", ["en hund", "et job", "ro"])
    order = several.order_in(text, note, script)
    assert (order.what if order else None) == what
    assert [item.text for item in (order.items if order else ())] == [["en hund", "et job", "ro"][at - 1] for at in lines]


@pytest.mark.parametrize(
    ("line", "text", "left"),
    [
        ("Min søster Karen og Emil", "fjern Emil", "Min søster Karen"),
        ("Emil og min søster", "slet Emil tak", "min søster"),
        ("Emil", "fjern Emil", None),
        ("Min søster Karen", "fjern søster", None),
    ],
)
def test_a_name_alone_goes_out_of_its_line(script: Script, line: str, text: str, left: str | None) -> None:
    note = changes.add(Note("n"), "network", [line])
    cut = cutting.words_out(text, note, script)
    assert (cut[0].text if cut else None) == left


def test_that_alone_is_the_latest_line_in_ones_own_words(script: Script) -> None:
    note = changes.put_one(Note("n"), "meeting_kind", "Et opfølgningsmøde")
    note = changes.put_one(changes.add(note, "hopes", ["en kop kaffe"]), "meeting_kind", "Det første møde")
    found = wishes.new_words("nej ret det til min hund", note, script, at_menu=False)
    assert found is not None and (found.item.text, found.text) == ("en kop kaffe", "min hund")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("nej vent jeg mener sove og se min datter", "sove og se min datter"),
        ("hov, jeg mente: en lille hund", "en lille hund"),
        ("jeg mener det er svært at sove", None),
        ("nej jeg vil hellere sove", None),
    ],
)
def test_what_was_meant_replaces_what_was_just_said(script: Script, text: str, line: str | None) -> None:
    note = changes.add(Note("n"), "hopes", ["ha mer ro og se min datter"])
    found = wishes.new_words(text, note, script, at_menu=False)
    assert (found.text if found else None) == line


def test_marks_by_number_are_three_at_most_and_come_back_together(script: Script) -> None:
    note = changes.add(Note("n"), "hopes", ["en hund", "et job", "ro", "penge"])
    note = changes.mark_important(note, note.items[3].id)
    marked, _ = several.carry_out("1, 2 og 3 er vigtigst", note, script)
    assert [item.text for item in marked.visible if item.most_important] == ["en hund", "et job", "ro"]
    undone = changes.undo(marked)
    assert undone is not None and [item.text for item in undone.visible if item.most_important] == ["penge"]
