"""How a message is met that tells of danger, or comes after one that did."""

import pytest

from bot.safety.crisis import Speaker, Verdict
from bot.turn.danger import Before, Hearing, met, shorter

_CALM, _ACUTE = Verdict("none"), Verdict("acute", ("own_life",))


def _heard(text: str, verdict: Verdict = _CALM, *, speaker: Speaker = "citizen", is_choice: bool = False) -> Hearing:
    return Hearing(text, speaker, verdict, lambda _: _CALM, lambda: is_choice)


def _after(kind: str, *, first: bool = True) -> Before:
    return Before(first, kind, kind)


def test_a_message_without_danger_and_after_none_is_met_by_nobody_here() -> None:
    assert met(_heard("og ordnet alt"), Before(first=False, lately=None, stays=None)) is None


@pytest.mark.parametrize("kind", ["poisoning", "violence", "danger_to_others"])
def test_a_few_words_that_no_rule_knows_are_more_of_the_danger_that_stands(kind: str) -> None:
    found = met(_heard("og så skete det", _ACUTE), _after(kind))
    assert found is not None and (found.how, found.verdict.kinds) == ("acute", (kind,))


def test_a_danger_that_a_rule_knows_is_told_together_with_the_one_that_stands() -> None:
    found = met(_heard("jeg vil tage mit eget liv", _ACUTE), _after("poisoning"))
    assert found is not None and found.verdict.kinds == ("poisoning", "own_life")


def test_a_wish_to_follow_the_dead_is_a_danger_of_ones_own() -> None:
    found = met(_heard("jeg vil gerne derop til ham"), _after("other_in_danger"))
    assert found is not None and found.verdict.kinds == ("own_life",)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("og ordnet alt", "held"),
        ("hvad koster det", "beside"),
        ("det var bare for sjov", "back"),
        ("er du der", "calls"),
        ("en have", "leaves"),
        ("gå videre", "back"),
        ("kan vi gå videre nu", "back"),
        ("spring over", "leaves"),
        ("undskyld formuleringen, det var et spil. Jeg vil gerne lære at svømme", "leaves"),
        ("nej", "held"),
    ],
)
def test_what_comes_after_a_danger(text: str, how: str) -> None:
    found = met(_heard(text), _after("own_life"))
    assert found is not None and found.how == how


def test_a_choice_that_is_asked_for_leaves_the_danger() -> None:
    found = met(_heard("det er det hele værd", is_choice=True), _after("own_life"))
    assert found is not None and found.how == "leaves"


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("der er ingen sygeplejerske på vagt", "utter_staff_beside"),
        ("ambulancen er på vej", "utter_staff_beside_has_come"),
        ("kan jeg tvinge hende", "utter_staff_beside_force"),
        ("hvad skal jeg notere", None),
    ],
)
def test_staff_who_tell_are_met_and_staff_who_ask_go_to_the_desk(text: str, reply: str | None) -> None:
    found = met(_heard(text, speaker="staff"), _after("poisoning"))
    assert (found.reply if found else None) == reply


def test_the_same_danger_told_again_gets_other_words() -> None:
    violence, found_dead = Verdict("acute", ("violence",)), Verdict("acute", ("other_in_danger",))
    assert shorter("han slog mig igen", violence, "citizen", again=True) == "utter_beside_violence"
    assert shorter("han slog mig igen", violence, "citizen", again=False) == ""
    assert shorter("min mand ligger død i sengen", found_dead, "citizen", again=False) == "utter_beside_died"


@pytest.mark.parametrize("kind", ["violence", "danger_to_others", "child"])
@pytest.mark.parametrize("text", ["min bror er her nu", "han er her nu", "min kæreste kommer nu"])
def test_who_has_come_may_be_the_one_who_is_feared(kind: str, text: str) -> None:
    found = met(_heard(text), _after(kind))
    assert found is not None and (found.how, found.reply) == ("held", f"utter_beside_{kind}")


def test_a_citizen_who_is_gone_is_no_calm_for_staff() -> None:
    found = met(_heard("hun er væk nu", speaker="staff"), _after("other_in_danger", first=False))
    assert found is not None and found.reply == "utter_staff_beside"
