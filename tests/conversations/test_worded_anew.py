"""A question that is asked again is worded anew, and nothing is said three times running."""

import itertools

import pytest

from bot.preparation.script import Script
from bot.wiring import Services
from tests.talk import Talk

_ASIDES = ("jeg er nervøs", "tusind tak", "hvem kan se det her?", "jeg er nervøs for det hele", "selv tak", "vis min note")
_MENUS = {"confirm_delete", "review", "share", "helper"}


def _steps(script: Script) -> list[str]:
    return [
        key
        for key in (*script.short_path, "depth")
        if key not in _MENUS | {"most_important", "why_it_matters", "first_step"}
    ]


def test_a_question_is_never_parroted(services: Services) -> None:
    for step in _steps(services.script):
        talk = Talk(services, f"gentager {step}").go_to(step)
        asked = [talk.bubbles[-1]["text"]]
        for aside in _ASIDES[:5]:
            talk.say(aside)
            assert talk.step == step, f"{aside!r} ved {step}: {talk.text}"
            asked.append(talk.bubbles[-1]["text"])
        assert all(one != other for one, other in itertools.pairwise(asked)), asked


def test_it_is_said_in_full_again_when_that_is_asked_for(talk: Talk) -> None:
    talk.go_to("hopes")
    first = talk.bubbles[-1]["text"]
    talk.say("jeg er nervøs")
    assert talk.bubbles[-1]["text"] != first
    talk.say("sig spørgsmålet igen")
    assert talk.bubbles[-1]["text"] == first


@pytest.mark.parametrize("aside", ["jeg er nervøs", "tusind tak"])
def test_small_talk_is_not_answered_with_the_same_words_twice_running(talk: Talk, aside: str) -> None:
    talk.go_to("hopes")
    said = []
    for _ in range(4):
        talk.say(aside)
        said.append(talk.bubbles[0]["text"])
    assert all(one != other for one, other in itertools.pairwise(said)), said
