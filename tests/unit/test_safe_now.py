import pytest

from bot.safety.afterwards import gets_worse, moves_on, says_safe, tells_own_despair, without_denial


@pytest.mark.parametrize(
    "text",
    [
        "jeg er i sikkerhed nu",
        "det var kun for sjov",
        "jeg mente det ikke",
        "jeg er hos min søster nu",
        "har ringet til livslinien",
    ],
)
def test_somebody_says_it_is_safe(text: str) -> None:
    assert says_safe(text)


@pytest.mark.parametrize("text", ["jeg vil have en hund", "spring over", "det er svært", "min søster"])
def test_an_answer_is_no_word_of_safety(text: str) -> None:
    assert not says_safe(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("du misforstår, det er vitaminer", "det er vitaminer"),
        ("jeg sagde jo jeg IKKE vil dø", "jeg sagde jo"),
        ("der er ingen i fare", ""),
        ("jeg vil ikke dø men jeg gør det i nat", "men jeg gør det i nat"),
        ("du misforstår, jeg hopper ud fra broen nu", "jeg hopper ud fra broen nu"),
    ],
)
def test_what_stands_beside_a_denial_is_left_to_be_judged(text: str, rest: str) -> None:
    assert without_denial(text) == rest


@pytest.mark.parametrize("text", ["jeg vil ikke leve", "alle har altid misforstået mig, i nat slutter det", "min søster"])
def test_these_deny_nothing(text: str) -> None:
    assert without_denial(text) is None


@pytest.mark.parametrize(
    "text", ["nej det går", "ok", "pyt", "nå men videre", "altså ikke rigtigt", "no its ok", "nej, det går siger hun"]
)
def test_a_few_words_after_an_acute_reply_only_answer_it(text: str) -> None:
    assert moves_on(text)


@pytest.mark.parametrize(
    "text", ["ja", "jo", "en hund", "han er faldet ned", "nej nu kom ambulancen", "nej jeg gør det nu", "min mor"]
)
def test_these_say_more_than_that(text: str) -> None:
    assert not moves_on(text)


def test_a_fall_is_no_word_of_safety() -> None:
    assert not says_safe("han er faldet ned")


@pytest.mark.parametrize(
    "text",
    [
        "jeg kan ikke mere og ser ingen mening med livet",
        "jeg har det ad helvede til og kan ikke se nogen mening med noget mere",
        "jeg er medarbejder og har selv selvmordstanker, hvem kan jeg ringe til",
    ],
)
def test_staff_may_despair_themselves(text: str) -> None:
    assert tells_own_despair(text)


@pytest.mark.parametrize(
    "text",
    [
        "jeg har en borger, der siger at hun ikke kan mere",
        "jeg kan ikke se mening med det skema",
        "hvordan spørger jeg en borger, der har selvmordstanker",
        "jeg kan ikke mere end at ringe til hende",
    ],
)
def test_a_despair_told_of_others_is_not_their_own(text: str) -> None:
    assert not tells_own_despair(text)


@pytest.mark.parametrize(
    "text",
    ["han er faldet ned", "hun svarer ikke", "nu bløder hun", "han trækker ikke vejret", "hun har taget resten", "besvimet"],
)
def test_it_has_become_worse(text: str) -> None:
    assert gets_worse(text)


@pytest.mark.parametrize("text", ["han er faldet til ro", "hun svarer ikke på mails", "en have", "jeg ryster tit"])
def test_it_has_not(text: str) -> None:
    assert not gets_worse(text)


@pytest.mark.parametrize(
    "text", ["min søster er her nu", "naboen er på vej", "ambulancen er kommet", "min mor sidder her hos mig"]
)
def test_that_somebody_has_come_answers_the_reply(text: str) -> None:
    assert moves_on(text)


@pytest.mark.parametrize(
    "text", ["min søster er her aldrig", "han er her nu og han slår på døren", "min bror er på vej ud af døren"]
)
def test_that_somebody_is_there_is_not_always_company(text: str) -> None:
    assert not moves_on(text)
