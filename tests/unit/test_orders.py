"""Orders in running words about lines already written, and slips put right."""

from dataclasses import replace

import pytest

from bot.preparation import afterthoughts, changes, cues, orders
from bot.preparation.additions import added_words
from bot.preparation.clauses import clauses
from bot.preparation.corrections import corrected
from bot.preparation.model import Note, Position
from bot.preparation.script import Script

_MUSIC = "at spille trommer igen med Bo og Lone"
_FLAT = "en lejlighed med altan"
_NIGHTS = "Nætterne er lange. Jeg ringer til Vibeke kl. 3. Naboen klager."
_DEBT = "jeg skylder 12.000 til SKAT"
_FOOD = "laver mad til min far, Aksel og naboen om mandagen"


@pytest.fixture
def note() -> Note:
    note = changes.add(Note("n"), "hopes", [_MUSIC, _FLAT])
    note = changes.add(note, "resources", [_FOOD])
    return changes.add(note, "help_wanted", [_NIGHTS, _DEBT])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("det er Lotte, ikke Lone", "at spille trommer igen med Bo og Lotte"),
        ("nej vent det er et hus, ikke en lejlighed", "et hus med altan"),
        ("ikke trommer men bas", "at spille bas igen med Bo og Lone"),
        ("hov Lone hedder altså Lonnie", "at spille trommer igen med Bo og Lonnie"),
        ("skriv terrasse i stedet for altan", "en lejlighed med terrasse"),
        ("altan skal byttes ud med have", "en lejlighed med have"),
        ("12.000? haha det er 21.000", "jeg skylder 21.000 til SKAT"),
        ("det er blevet tirsdagen, ikke mandagen, jeg laver mad", "laver mad til min far, Aksel og naboen om tirsdagen"),
        ("Vibeke er rejst. Det er Anne nu", "Nætterne er lange. Jeg ringer til Anne kl. 3. Naboen klager."),
        ("lejlighed lyder så stort. Kald det bolig", "en bolig med altan"),
        ("kun det med naboen der klager skal stå der", None),
        ("jeg har ikke spillet i tyve år", None),
        ("du må ikke fjerne det om trommerne, resten er også fint", None),
        ("trommerne er røde og altanen er grøn", None),
    ],
)
def test_a_slip_is_put_right_and_nothing_else(note: Note, text: str, line: str | None) -> None:
    new = corrected(text, note.visible)
    assert (new.text if new else None) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("jeg svømmer om torsdagen, ikke om onsdagen", "Jeg svømmer om torsdagen i Lillebælt."),
        ("det starter først til januar og ikke til sommer", "starte på skolen til januar"),
        ("holdet er flyttet, det er ikke onsdag mere men torsdag", "Jeg svømmer om torsdagen i Lillebælt."),
        ("skriv også min søster Lone i nummer 3", "Min mor, bostøtten Helle og min søster Lone"),
        ("du mangler min kat ved mennesker", "Min mor, bostøtten Helle og min kat"),
        ("det er ikke svømning, der er vigtigst, det er skolen", None),
        ("sæt en stjerne på nummer 2", None),
        ("skriv noget andet i nummer 2", None),
        ("jeg går ikke til svømning om onsdagen", None),
    ],
)
def test_a_line_gets_its_like_or_more_words(script: Script, text: str, line: str | None) -> None:
    note = changes.add(Note("n"), "hopes", ["Jeg svømmer om onsdagen i Lillebælt.", "starte på skolen til sommer"])
    note = changes.add(note, "network", ["Min mor og bostøtten Helle"])
    note = replace(note, progress=replace(note.progress, at=Position("review")))
    new = orders.put_right(text, note, script)
    assert (new.text if new else None) == line


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tag det om altanen ud igen", [("delete", _FLAT)]),
        ("det med Vibeke skal væk", [("cut", "Nætterne er lange. Naboen klager.")]),
        ("Lone skal ikke stå der", [("cut", "at spille trommer igen med Bo")]),
        ("hun må ikke se det med gælden", [("hold", _DEBT)]),
        ("gælden og altanen, det bliver mellem os", [("hold", _DEBT), ("hold", _FLAT)]),
        ("gælden og naboen, det bliver mellem os", []),
        ("væk med 2, og 1 skal hun ikke se", [("delete", _FLAT), ("hold", _MUSIC)]),
        ("trommerne er det vigtigste", [("mark", _MUSIC)]),
        ("flyt det om nætterne op under haster", [("move", _NIGHTS)]),
        ("tag navnet Lone ud", [("cut", "at spille trommer igen med Bo")]),
        ("fjern navnet på den med altanen", []),
        ("min mor synes jeg skal slette gælden", []),
        ("synes du jeg skal tage altanen ud?", []),
        ("tag trommerne ud, nej vent, lad den stå", []),
        ("du må slet ikke slette det med gælden", []),
        ("nr 1 eller nr 2 skal ud", []),
        ("det står der to gange, tag den ene eller den anden ud", []),
        ("jeg orker ikke mere i dag", []),
    ],
)
def test_orders_name_their_lines(note: Note, script: Script, text: str, wanted: list[tuple[str, str]]) -> None:
    found = [
        (order.what, order.value if order.what == "cut" else order.item.text)
        for order in orders.orders_in(text, note, script)
    ]
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("må hun se den om altanen?", ""),
        ("kan sagsbehandleren læse det om gælden", ""),
        ("hun må godt se den om altanen", "release"),
        ("du skal lade være med at vise hende det om gælden", "hold"),
        ("stryg den om altanen", "delete"),
    ],
)
def test_a_question_wants_nothing_done(text: str, what: str) -> None:
    assert cues.cue_in(text) == what


@pytest.mark.parametrize(
    ("text", "is_retracted"),
    [
        ("stryg det med altanen. Nej, lad det stå", True),
        ("slet nummer 1, nej vent, behold den", True),
        ("nej, stryg det med altanen", False),
        ("slet altanen. Nej, også trommerne", False),
        ("lad det stå", False),
    ],
)
def test_who_wants_and_then_lets_be_wants_nothing(text: str, is_retracted: bool) -> None:
    assert cues.retracts(text) is is_retracted


def test_an_afterthought_is_read_against_the_note_as_it_was(note: Note, script: Script) -> None:
    flat, music = (next(item for item in note.visible if item.text == line) for line in (_FLAT, _MUSIC))
    without_flat = changes.remove(note, flat.id)
    found = afterthoughts.reconsidered("nej, jeg mente den med trommerne", without_flat, script)
    assert found is not None
    assert [item.text for item in found[0].visible] == [item.text for item in note.visible if item != music]
    undone = changes.undo(found[0])
    assert undone is not None and undone.visible == note.visible


@pytest.mark.parametrize(
    "text", ["nej", "nej, jeg mente den med sejlbåden", "tag trommerne ud", "jeg mente bare at det er svært"]
)
def test_what_names_no_other_wish_is_no_afterthought(note: Note, script: Script, text: str) -> None:
    assert afterthoughts.reconsidered(text, changes.remove(note, note.visible[1].id), script) is None


@pytest.mark.parametrize(
    "text",
    [
        "at få slettet min gæld til SKAT",
        "Min eks skal slettes helt fra min telefon",
        "der skal ikke stå naboer og kigge på min altan",
        "jeg vil gerne væk fra min lejlighed",
        "at mine naboer ikke skal se mig græde",
    ],
)
def test_an_answer_at_an_open_question_is_no_order(note: Note, script: Script, text: str) -> None:
    assert not (cues.handles_lines(text) and orders.orders_in(text, note, script, strictly=True))


def test_a_number_is_that_of_the_note_as_it_is_read(script: Script) -> None:
    note = changes.add(Note("n"), "help_wanted", [_DEBT])
    note = changes.add(note, "hopes", [_FLAT, "gå 3 ture om ugen"])
    after, _ = orders.obey("ret 3 det er 15.000 nu", note, script)
    assert [item.text for item in after.visible if item.step == "help_wanted"] == ["jeg skylder 15.000 til SKAT"]


def test_two_orders_in_one_message_are_undone_together(note: Note, script: Script) -> None:
    after, says = orders.obey("væk med 2, og 1 skal hun ikke se", note, script)
    assert [say.reply for say in says] == ["utter_removed", "utter_held_back"]
    assert changes.undo(after) is not None
    back = changes.undo(after)
    assert back is not None and {(i.text, i.removed, i.held_back) for i in back.items} == {
        (i.text, i.removed, i.held_back) for i in note.items
    }


def test_what_is_to_be_added_follows_the_wish() -> None:
    assert added_words("skriv også at jeg er bange for hunde") == "jeg er bange for hunde"
    assert added_words("der mangler en ting: jeg tåler ikke nødder") == "jeg tåler ikke nødder"
    assert added_words("jeg mangler en at tale med") is None


def test_clauses_part_at_signs_and_small_words() -> None:
    assert clauses("nr. 4 skal væk kl. 5 men resten er fint 😀 ok") == ["nr. 4 skal væk kl. 5", "men resten er fint", "ok"]
    assert clauses("2, 3 og 5 udgår") == ["2, 3 og 5 udgår"]
