"""Everyday topics: words by which people speak of the same line of a note."""

from functools import lru_cache

# Words as `telling` gives them (dictionary forms, folded); `*` stands for any ending.
_TOPICS = tuple(
    tuple(row.split())
    for row in (
        "penge* gaeld* skylde skyld* oekonomi* regning* laan* rykker* foged* kontanthjaelp* bank* budget*",
        "job* arbejd* vaerksted* praktik* fleksjob* kollega* lager* beskaeftigelse*",
        "datter soen barn boern* unge knaegt* dreng* pige* barnebarn* familie*",
        "lejlighed* bolig* hjem vaerelse* flytte flytning* bo hus",
        "laege* doktor* psykiater* doc",
        "medicin* pille* tablet*",
        "soevn* sove vaagen* sengetid*",
        "ven veninde* kammerat* kompis* homie* haenge",
        "mor mama far papa familie* soester bror soeskende* foraelder*",
        "eks ekskaereste* kaereste* mand kone samlever*",
        "kage* bage bagning* bagvaerk*",
        "rejse* tur ferie*",
        "hund kat kaeledyr* killing*",
        "have haven plante* blomst*",
        "musik* kor sang synge guitar*",
        "ben knae gang trappe*",
        "computer* pc tablet it",
        "raadgiver* sagsbehandler*",
        "ringe telefon* opkald* mobil*",
        "koerekort* bil koere korekort*",
        "stille ro larm* stoej*",
        "mentor* stoetteperson* kontaktperson*",
        "elevator* lift",
    )
)


@lru_cache(maxsize=4096)
def topics(word: str) -> frozenset[int]:
    """Return the numbers of the topics that a word belongs to."""
    return frozenset(
        number
        for number, known in enumerate(_TOPICS)
        if any(word.startswith(one[:-1]) if one.endswith("*") else word == one for one in known)
    )
