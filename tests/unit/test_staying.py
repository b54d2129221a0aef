"""What a message is while help stands on the screen after an acute one."""

import pytest

from bot.safety.staying import answers, fits, leaves, staff_tell, topic_of


@pytest.mark.parametrize(
    "text",
    [
        "og ordnet alt",
        "jeg har skrevet et brev",
        "ingen vil savne mig",
        "det er værst om natten",
        "det brænder",
        "han siger det er min egen skyld",
        "og nøglerne ligger i postkassen",
        "for en time siden",
        "hun bliver her i nat",
        "ja",
        "...",
        "er det farligt",
        "jeg vil gerne derop til ham",
        "min kone døde i foråret",
        "det er nok nu",
        "at få fred for det hele",
        "hvad hvis han kommer igen",
    ],
)
def test_more_of_the_danger_stays_with_it(text: str) -> None:
    assert not leaves(text)
    assert not answers(text)


@pytest.mark.parametrize(
    "text",
    [
        "en have",
        "min søster",
        "Jeg vil gerne lære at svømme i havet",
        "hjælp til at få styr på posten",
        "fordi jeg elsker at gå ture",
        "at holde op med at være bange",
        "jeg ønsker hjælp til at sove om natten",
        "gå videre",
        "ok videre",
        "vis min note",
        "slet alt",
        "hvor mange spørgsmål er der tilbage",
        "hvad er recovery for noget?",
    ],
)
def test_what_is_plainly_something_else_leaves_it(text: str) -> None:
    assert leaves(text)


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("vi har ringet 112", "poisoning", "has_come"),
        ("ambulancen er på vej", "poisoning", "has_come"),
        ("min søster er her nu", "own_life", "has_come"),
        ("nu er politiet her", "violence", "has_come"),
        ("min mor kommer nu", "own_life", "has_come"),
        ("min mor kommer nu", "violence", ""),
        ("min kollega er der nu", "other_in_danger", "has_come"),
        ("det er lidt bedre", "own_life", "calmer"),
        ("det er bedre uden mig", "own_life", ""),
        ("kommer de og henter mig", "own_life", "who_comes"),
        ("jeg har ikke ringet 112", "poisoning", ""),
        ("ambulancen er ikke kommet", "poisoning", ""),
        ("min mor er der ikke mere", "own_life", ""),
        ("han er ikke gået", "violence", ""),
        ("hvornår er ambulancen her", "poisoning", ""),
        ("han er på vej hjem nu", "violence", ""),
        ("min bror er her nu", "violence", ""),
        ("min bror er her nu", "danger_to_others", ""),
        ("min søn kommer hjem om ti minutter", "violence", ""),
        ("de er væk nu", "danger_to_others", "calmer"),
        ("hun er væk nu", "other_in_danger", "calmer"),
        ("nej jeg ringer ikke", "own_life", "refuses"),
        ("de hjælper jo alligevel ikke", "own_life", "refuses"),
        ("hvad siger jeg til dem", "own_life", "what_to_say"),
        ("skal jeg sige hvad han har taget", "poisoning", "what_to_say"),
        ("hvad koster det", "own_life", "costs"),
        ("kommer politiet så", "own_life", "who_comes"),
        ("er det farligt", "poisoning", "dangerous"),
        ("jeg har det fint, er bare lidt træt", "poisoning", "dangerous"),
        ("jeg har det fint", "own_life", ""),
        ("nej I må ikke sige det til nogen", "child", "who_knows"),
        ("hvem kan jeg snakke med", "child", "who_to_call"),
        ("hvad gør jeg imens", "poisoning", "meanwhile"),
        ("findes der noget for mænd", "violence", "for_men"),
        ("jeg ikke taler godt dansk, de forstår mig?", "own_life", "language"),
        ("fuck jer alle sammen", "own_life", "angry"),
        ("jeg er her igen", "own_life", "back"),
        ("det bløder stadig", "own_life", "bleeding"),
        ("han er helt kold", "other_in_danger", "died"),
        ("en have", "own_life", ""),
        ("jeg vil gerne have en hund", "poisoning", ""),
    ],
)
def test_what_is_asked_and_told_of_the_help(text: str, kind: str, topic: str) -> None:
    assert topic_of(text, kind) == topic


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("han er gået igen", True),
        ("min kollega er der nu", True),
        ("hun er fulgt på psyk akut nu", True),
        ("der er ingen sygeplejerske på vagt", True),
        ("hvad skal jeg notere", False),
        ("tavshedspligt", False),
        ("princip 3", False),
        ("kan jeg tvinge hende?", False),
    ],
)
def test_staff_who_tell_ask_nothing(text: str, tells: bool) -> None:
    assert staff_tell(text) is tells


@pytest.mark.parametrize(
    ("topic", "kind", "fits_it"),
    [
        ("refuses", "own_life", True),
        ("refuses", "violence", False),
        ("angry", "poisoning", False),
        ("calmer", "other_in_danger", False),
        ("costs", "child", True),
    ],
)
def test_a_reply_fits_the_kind_of_danger(topic: str, kind: str, fits_it: bool) -> None:
    assert fits(topic, kind) is fits_it
