"""Entity patterns for spaCy's EntityRuler: which principle, whose task, which phase, which method.

Each has a label and an id; the id is the value that the rest of the house knows (see `bot/knowledge/model.py`).
"""

from typing import Any

LABELS = frozenset({"principle", "role", "phase", "method"})

_NUMBERS = {
    1: ("1", "et", "ét", "en", "første", "foerste", "forste", "i"),
    2: ("2", "to", "andet", "anden", "ii"),
    3: ("3", "tre", "tredje", "trejde", "iii"),
    4: ("4", "fire", "fjerde", "iv"),
    5: ("5", "fem", "femte", "v"),
    6: ("6", "seks", "sjette", "vi"),
    7: ("7", "syv", "syvende", "vii"),
    8: ("8", "otte", "ottende", "viii", "sidste"),
}
_PRINCIPLE = {"LOWER": {"IN": ["princip", "princippet", "principp", "principet", "prinsip", "prinsippet"]}}
_ROLES = {
    "citizen": (
        "borger",
        "borgeren",
        "borgere",
        "borgerne",
        "borgers",
        "borgerens",
        "borgernes",
        "brugeren",
    ),
    "provider": (
        "udfører",
        "udføreren",
        "udførere",
        "udførers",
        "udfoerer",
        "bosted",
        "bostedet",
        "botilbud",
        "botilbuddet",
        "bostøtte",
        "bostøtten",
        "støtteperson",
        "tilbuddet",
        "tilbud",
        "tilbuddene",
    ),
    "authority": (
        "myndighed",
        "myndigheden",
        "myndigheds",
        "sagsbehandler",
        "sagsbehandleren",
        "sagsbehandlere",
        "sagsbehandlerne",
        "rådgiver",
        "visitator",
        "visitationen",
        "myndighedsleder",
    ),
    "strategic": (
        "ledelse",
        "ledelsen",
        "strategisk",
        "direktør",
        "chef",
        "politiker",
        "politikerne",
        "politikere",
        "topledelsen",
        "direktionen",
        "byrådet",
        "udvalget",
    ),
}
_PHASES = {
    "opening": ("sagsåbning", "sagsåbningen", "sagsaabning", "opstart", "opstarten", "henvendelse"),
    "information": ("sagsoplysning", "sagsoplysningen", "udredning", "udredningen", "oplysningen"),
    "assessment": ("sagsvurdering", "sagsvurderingen", "vurderingen"),
    "decision": ("afgørelse", "afgørelsen", "afgoerelse", "bevilling", "bevillingen"),
    "order": ("bestilling", "bestillingen", "bestiller"),
    "follow_up": ("opfølgning", "opfølgningen", "opfoelgning", "opfolgning"),
}
_METHODS = {
    "fit": ("fit",),
    "vum": ("vum",),
    "open_dialogue": ("åben dialog", "aaben dialog"),
    "recovery_star": ("recovery star", "recovery-star", "recoverystar"),
    "mi": ("motiverende samtale", "mi", "motivational interviewing"),
    "la2": ("la2", "la 2"),
    "network_map": ("netværkskort", "netværkskortet"),
    "relational_coordination": ("relationel koordinering",),
}


def _patterns() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for number, names in _NUMBERS.items():
        name = {"LOWER": {"IN": list(names)}}
        for tokens in (
            [_PRINCIPLE, name],
            [_PRINCIPLE, {"LOWER": {"IN": ["nr", "nummer", "nr."]}}, name],
            [name, _PRINCIPLE],
            [name, {"IS_PUNCT": True}, _PRINCIPLE],
        ):
            rows.append({"label": "principle", "pattern": tokens, "id": str(number)})
    for label, table in (("role", _ROLES), ("phase", _PHASES), ("method", _METHODS)):
        rows += [{"label": label, "pattern": name, "id": key} for key, names in table.items() for name in names]
    return rows


PATTERNS = _patterns()
