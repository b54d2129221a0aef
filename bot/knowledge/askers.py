"""Who asks, when the asker says so: "jeg er leder i myndighed", "vi på bostedet", "som sagsbehandler"."""

from bot.text.folding import danish_pattern, fold, words

_I_AM = r"(?:(?:jeg er|jeg arbejder som|vi er|jeg sidder som|ansat som|min rolle er|jeg skriver som) (?:\w+ ){0,2}?|som (?:ny )?)"
_WE_AT = (
    r"(?:vi|os|jeg|jeg arbejder|jeg er|jeg sidder|ansat|her) (?:i|på|hos|fra|ude på|inde i) (?:en |et |vores |den |det )?"
)
_SAID = {
    "authority_leader": rf"{_I_AM}(?:leder|teamleder|afdelingsleder|faglig leder|myndighedsleder|chef) (?:i|på|for|af) (?:myndighed\w*|visitation\w*|rådgiver\w*|sagsbehandler\w*)|{_I_AM}(?:myndighedsleder|myndighedschef)",
    "strategic": rf"{_I_AM}(?:direktør|socialchef|strategisk leder|politiker|byrådsmedlem|udvalgsformand|socialdirektør|chef|medlem af (?:byrådet|udvalget|socialudvalget))|{_WE_AT}(?:direktionen|byrådet|udvalget|socialudvalget|chefgruppen|topledelsen)",
    "caseworker": rf"{_I_AM}(?:sagsbehandler|socialrådgiver|rådgiver|visitator|myndighedsrådgiver)|{_WE_AT}(?:myndighed\w*|visitationen|rådhuset)",
    "provider": rf"{_I_AM}(?:bostøtte|pædagog|socialpædagog|udfører|støttekontaktperson|kontaktperson|sosu\w*|hjemmevejleder|leder (?:på|af) (?:et |en |vores )?(?:bosted\w*|botilbud\w*|tilbud\w*|værested\w*))|{_WE_AT}(?:bosted\w*|botilbud\w*|udfører\w*|bostøtten|værested\w*|tilbud\w*)",
    "peer": rf"{_I_AM}(?:peer\w*|erfaringsmedarbejder|recoverymentor)",
    "partner": rf"{_I_AM}(?:jobkonsulent|samarbejdspartner|sygeplejerske|læge|praktiserende læge)|{_WE_AT}(?:jobcenter\w*|sygehus\w*|hospital\w*|psykiatrien|regionen)",
    "leader": rf"{_I_AM}(?:leder|teamleder|afdelingsleder|mellemleder)",
}
_PATTERNS = {role: danish_pattern(rf"\b(?:{pattern})\b") for role, pattern in _SAID.items()}
_ASKS = danish_pattern(r"\b(?:hv\w+|skal|kan|må|giv|fortæl|forklar|mangler|vil gerne vide|har (?:du|i|vi)|er der)\b")
_ONLY_WORDS = 12


def asker_in(question: str) -> str | None:
    """Return who the asker says to be (a role of the contract), or None; a leader without a place leads caseworkers."""
    folded = fold(question)
    role = next((role for role, pattern in _PATTERNS.items() if pattern.search(folded)), None)
    return "authority_leader" if role == "leader" else role


def only_presents(question: str) -> bool:
    """Whether a message tells who asks and asks nothing."""
    folded = " ".join(words(question))
    tells = folded.startswith(("jeg er", "vi er", "jeg arbejder", "jeg sidder", "hej jeg er"))
    asks = "?" in question or bool(_ASKS.search(folded))
    return tells and not asks and len(folded.split()) <= _ONLY_WORDS and asker_in(question) is not None
