"""What a message says by its form alone: yes, no, okay, a question, a figure, nothing yet."""

import re

from bot.text.folding import danish_pattern, fold, words

_ASKS = danish_pattern(
    r"(?:\?\W*$|^(?:(?:og|men|altså|jamen|øh\w*|hej|okay|ok|godt|sig mig|forresten|wait|vent|hov|hey|hmm?|ej|nå|lige|du|undskyld)\W+){0,3}(?:(?:hvem|hvad|hva|hvorfor|hvordan|hvornår|hvor|hvilke\w*|må|findes|tør|risikerer|mister|tæller|gemmer|altså)\b"
    # A verb first asks where a subject follows; "har mistet job" and "er ligeglad" leave out their own.
    r"|(?:kan|ka|kunne|skal|er|har|får|bliver|gælder|ser|vil|kommer|ringer|betaler|hjælper|gør|forstår|bestemmer|læser|sender|bruger|ryger|skader|sidder|står|koster|virker|passer|går|betyder|svarer|ejer|siger|laver|tager) "
    r"(?:så |mon |egentlig |også )?(?:det|der|de|den|du|jeg|han|hun|man|vi|i|min|mit|mine|din|dit|dine|jeres|nogen|noget|alle|andre|ens|et barn|en bisidder|(?:job|råd|bo|kom|ud|mø|bar|psyk|syst)\w*et|\w+(?:en|erne|ne|eren)|sagsbehandler\w*|i dag|mon|ikke (?:du|jeg|det|de|hun|han|man))\b)"
    r"|^(?:han|hun|de|min \w+|\w{3,12}) (?:vil (?:gerne |lige )?vide|spørger|spurgte) (?:om|hvad|hvem|hvor\w*|hvis|lige)\b"
    r"|^hvis jeg .{3,60}\b(?:får|mister|bliver|kan|skal|må|tvinger|tager|tæller|ser|straffer) (?:jeg|de|i|det|hun|han|man|jobcenteret|kommunen)\b|\bhvad er det for"
    r"|\w,? (?:må|kan) (?:hun|han|de|jeg|man|vi) (?:godt |gerne )?(?:\w+ ){1,4}\w+\W*$)"
)
_LEADS_UP = danish_pattern(
    r"\W*(?:(?:jeg|vil|gerne|altså|øh\w*|hm+|mm|py?[hu]+a|nå|tja|tjo|det|er|at|og|så|men|må|lige|vent|suk|æh|ja|en)\W*){1,3}"
)
_CALLED_OFF_WORDS = 6
_AS_IT_WAS_WORDS = 20
_AS_IT_WAS = danish_pattern(
    r"\bder skal ikke stå (?:noget )?andet\b|\btryk(?:ke|kede|ket|t)? forkert\b|\b(?:lad|lade) (?:den|det) (?:bare |lige )?(?:stå|være|blive)(?: som (?:den|det) (?:er|var|står|stod|gjorde))?\W*$|\b(?:den|det) (?:er|var) (?:\w+ )?(?:god|godt|fin|fint)(?: nok)?,? som (?:den|det) (?:er|var|står)\W*$|^\W*(?:nej|ej|næ)\W+(?:\w+ )?lad (?:det |den )?(?:være|vær)\b|\b(?:lad|lade) (?:det hele|alt|alle|dem)(?: \w+)? (?:stå|være|blive)\b|\b(?:ikke (?:nogen|noget|en eneste)|ingen) af dem\b"
)
_CALLED_OFF = danish_pattern(
    r"^(?:nej\b.*\b(?:stå|være|blive|alligevel|glem)|nej(?: tak)?\W*$|lad (?:den|det|være|vær|nu)\b|behold (?:den|det)|(?:den|det) (?:er|var) (?:god|fin|godt|fint)(?: nok)?\W*$|glem det|drop det|fortryd|alligevel ikke|annull|afbryd|stop\W*$)|\b(?:den|det) er (?:god|fin) nok\b|\b(?:uændret|ikke ændres)\b"
)
_NOT = r"(?:ikke|ikk|ik|itj|it|ikkje)"
_NO = danish_pattern(
    r"(?:øh |hm |altså |det er |der er |det er der |der er der )?"
    rf"(?:nej+|no|næ+h*|nah|nope|niks|nix|nej nej|nej tak|{_NOT} (?:rigtig|noget|nogen|en (?:skid|disse|dyt|pind)|spor|det mindste|me?re?|mir|flere|fler|andet|andre|lige|nu)"
    rf"|overhovedet {_NOT}|intet|ingen ?ting|ingen|nul)"
    rf"(?:,? (?:tak|{_NOT}|de|det|der|er|har|jeg|rigtig|rigtigt|noget|nogen|nu|lige|flere|mere|mer|hele|var|at|skrive|sige|tilføje|endnu|ellers|andet"
    r"|sådan|set|vist|bare|kun|alt|nok|her|kommer|på|i dag|tror|den|du|kan|komme|om|vil))*\W*"
)
_YES = danish_pattern(
    r"(?:øh |hm |altså |åh )?(?:ja|jo|jep|jeps|jada|yes|yep|ok|okay|okey|oki|gerne|selvfølgelig|klart|gør det|fint|det er fint|godt)"
    r"(?: (?:tak|det|er|vil|jeg|gerne|den|ja|du|må|godt|fint|bare|gør|ok|okay|rigtigt|lad|os|selvfølgelig|helst|meget|please|alt|slet|del|sammen))*\W*"
)
_OKAY = danish_pattern(
    r"(?:(?:ok|okay|okey|oki|nå|fint|godt|aha|javel|mm+|hm+|i orden|(?:det|den|alt) er (?:helt |bare |meget )?(?:fint|godt|ok|okay|i orden)(?: nok)?|tak)\W*){1,3}"
)
_GOES_ON = danish_pattern(
    r"\W*(?:(?:ok|okay|okey|oki|nå|ja|jo|så|fint|godt|tak|lad os|vi|du|kan|bare|gerne|og|kom|komme|gå|går|lige|nu)\W+)*"
    r"(?:videre|næste(?: spørgsmål)?|fortsæt)(?:\W+(?:så|nu|tak|please|bare|da|herfra))*\W*"
)
_FIGURE = re.compile(r"\W*\d+(?:[.,]\d+)?\W*")
_AS_LAST = danish_pattern(
    r"(?:ja |jo |bare |helst |gerne |det |jeg vil |skal være |er |vi gør )*(?:som sidst|(?:det )?samme(?: \w+)? (?:som|igen)(?: sidst| før)?|ligesom sidst|lige som sidst|som før)\b.{0,20}"
)


def calls_it_off(text: str) -> bool:
    """Whether a short message calls off what was just begun ("nej, lad den stå")."""
    folded, length = fold(text), len(words(text))
    return (length <= _CALLED_OFF_WORDS and bool(_CALLED_OFF.search(folded))) or (
        length <= _AS_IT_WAS_WORDS and bool(_AS_IT_WAS.search(folded))
    )


def asks(text: str) -> bool:
    """Whether a message has the form of a question."""
    return bool(_ASKS.search(fold(text)))


def says_yes(text: str) -> bool:
    """Whether a message is a plain yes."""
    return bool(_YES.fullmatch(fold(text)))


def says_okay(text: str) -> bool:
    """Whether a message only takes note of what was said ("ok tak"): no yes where something hangs on it."""
    return bool(_OKAY.fullmatch(fold(text)))


def says_go_on(text: str) -> bool:
    """Whether a message only wants the next question ("ok videre")."""
    return bool(_GOES_ON.fullmatch(fold(text)))


def is_figure(text: str) -> bool:
    """Whether a message is a figure alone."""
    return bool(_FIGURE.fullmatch(text))


def says_nothing_yet(text: str) -> bool:
    """Whether a short message holds only words that lead up to something ("jeg vil", "pyha"); a plain yes is none."""
    return bool(_LEADS_UP.fullmatch(fold(text))) and not says_yes(text)


def says_as_last(text: str) -> bool:
    """Whether a message wants it as it was last time."""
    return bool(_AS_LAST.fullmatch(fold(text)))


def says_no(text: str) -> bool:
    """Whether a message is a plain no, which leaves a question unanswered and is no line of the note."""
    return bool(_NO.fullmatch(fold(text)))
