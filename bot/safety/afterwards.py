"""What the messages after an acute reply say: that it is over, that it is denied, that it has become worse.

Also whether staff tell of a despair of their own. Rules alone; they need nothing but text.
"""

import re

from bot.text.folding import danish_pattern, fold, words

_SAFE_NOW = danish_pattern(
    r"\b(?:jeg|vi|hun|han|barnet) er (?:\w+ )?(?:i sikkerhed|okay|ok|tryg|trygge|rolig|faldet (?:lidt )?(?:til ro|ned igen)|hos (?:min|mine|en|naboen))\b"
    r"|\b(?:det var|det er|var) (?:\w+ )?(?:kun |bare )?(?:for sjov|en joke|ment i spøg|en spøg|i et \w*spil|et \w*spil|pjat|ikke ment|ikke alvor\w*|noget jeg sagde|en talemåde)"
    r"|\bsådan siger man\b|\bundskyld (?:formuleringen|udtrykket|ordene)\b|\bmente? (?:jeg |det )*ikke(?: sådan)?\b|\bikke (?:noget )?alvor\w*|\bjeg gør (?:det )?ikke(?: noget)?\b|\bgør ikke noget ved mig selv\b"
    r"|\bder (?:er|sidder) (?:nu )?(?:en|nogen) hos mig\b|\b(?:har|har lige) (?:ringet|snakket|talt) (?:til|med)\b"
    r"|\bdet er (?:\w+ )?(?:ok\w*|fint|godt|bedre) (?:igen |her )?nu\b|\b(?:det går|går) (?:\w+ )?(?:bedre|bedre nu|godt nu)\b|\bfaren er (?:drevet )?over\b|\bi sikkerhed\b"
)
# Said right after an acute reply, this denies what was heard; what else stands in the message is judged for itself.
_DENIES = re.compile(
    r"\b(?:(?:at )?(?:jeg|han|hun|vi|de) )?vil (?:\w+ ){0,2}ikke dø\b"
    r"|\b(?:at )?(?:jeg|han|hun|vi|de) (?:jo )?ikke vil dø\b|\bdu (?:har )?(?:helt )?misforst(?:år|od|ået)\b(?: mig| det| noget)?"
    r"|\b(?:der )?er ingen i fare\b|\bdu tager fejl\b",
    re.I,
)
# Right after an acute reply these few words only answer it; they are no answer to the interview's question.
_MOVES_ON = danish_pattern(
    r"(?:(?:nej|næ+h?|naj|ok|okay|okey|pyt|nå|altså|fint|tak|men|øh|hm+|no|its?|it is|is|det går|går|nok|fint nok|bare|siger hun|siger han|videre|ikke rigtigt|rigtigt|glem det|alt er fint|jeg har det fint|for hjælpen|mange|lad os|vi|komme|kom|gå|godt|der skete ikke noget)\b\W*){1,6}"
)
# A bare no may refuse the help as well as deny the danger.
_NO = danish_pattern(r"\W*(?:nej|næ+h?|naj|no)\W*")
# Right after an acute reply: somebody has come, or is on the way.
_COMPANY = danish_pattern(
    r"\W*(?:(?:nu|og|men|ok|okay|ja|jo|så)\W+)*(?:(?:min|mit|mine|en|et) \w+|\w*naboe?n|mor|far|lægen|ambulancen|politiet|de|han|hun) "
    r"(?:er|sidder|kom|kommer|står) (?:(?:lige|nu|allerede|her) )*(?:her|hos mig|hos os|kommet|på vej|hjemme|ved siden af mig)(?: (?:nu|hos mig|ved siden af|sammen med mig))*\W*"
)
_CALLS = danish_pattern(
    r"\W*(?:(?:er du der|er der nogen|hallo|hej|svar mig|hjælp(?: mig)?|hvad (?:skal|gør|kan) jeg(?: gøre)?(?: nu| så)?|please|nu|så|og|men|help)\b\W*){1,4}"
)
_ABOUT_CALLING = danish_pattern(
    r"\b(?:hvem|hvor) (?:skal|kan|må) (?:jeg|man|vi) (?:så )?(?:ringe|kontakte|få fat)|\bhvad sker der (?:hvis|når) jeg ringer"
    r"|\b(?:vil|tør|orker|kan|magter|gider) (?:jeg )?(?:ikke|ik|ikk) (?:\w+ ){0,2}(?:ringe|snakke|tale|sige det)\b"
    r"|\b(?:de|der|hun|han) (?:tager den|svarer|er|tager telefonen) (?:ikke|ik|ikk|optaget)\b|\bingen (?:der )?(?:svarer|tager den)\b|\b(?:optaget|lang kø|i kø|ikke igennem|prøvet at ringe|har ringet)\b"
)
_CALLING_WORDS = 12
# Staff who speak of themselves are met like anybody; in "jeg har en borger, der …" they do not.
_OWN_DESPAIR = danish_pattern(
    r"\bjeg (?:\w+ ){0,4}?(?:kan (?:simpelthen |bare )?ikke mere|orker ikke mere|magter ikke mere|kan ikke (?:se|finde) (?:nogen )?mening)\b(?! end\b)(?! med (?:den|det|de|skema\w*|princip\w*|guiden|møde\w*))"
    r"|\bjeg (?:\w+ ){0,8}?(?:ingen|nogen) mening med (?:livet|noget|det hele)\b|\bjeg (?:\w+ ){0,5}?har selv (?:\w+ )?(?:selvmordstanker|tænkt på selvmord|haft selvmordstanker)\b"
    r"|\bjeg (?:\w+ )?har det ad helvede til\b|\bdet er mig(?: selv)?,? der har selvmordstanker\b"
)
# Right after an acute reply about somebody these say that it has become worse.
_WORSE = danish_pattern(
    r"^\W*(?:nu |og |åh nej |hun |han |borgeren |de |den anden ){0,3}(?:er |har )?(?:lige |nu )?(?:faldet(?: ned)?\W*$|sprunget|hoppet|besvimet|bevidstløs|ikke kontaktbar|gået ud (?:fra|over)|skåret sig|slugt|taget (?:dem|pillerne|resten)|trækker ikke vejret|bløder|svarer ikke(?: mere| længere)?\W*$|ånder ikke|kaster op|ryster|reagerer ikke|kan ikke vækkes|låser sig inde|er væk\W*$)"
)
_SAFE_WORDS, _WORSE_WORDS = 26, 8


def says_safe(text: str) -> bool:
    """Whether a short message after an acute one says that there is no danger now; it is heard after the crisis check."""
    return len(words(text)) <= _SAFE_WORDS and bool(_SAFE_NOW.search(fold(text)))


def moves_on(text: str) -> bool:
    """Whether a message after an acute reply only answers it ("nej det går", "ok videre", "min søster er her nu")."""
    if _NO.fullmatch(fold(text)):
        return False
    return bool(_MOVES_ON.fullmatch(fold(text))) or has_company(text)


def has_company(text: str) -> bool:
    """Whether a message only says that somebody is there, or on the way."""
    return bool(_COMPANY.fullmatch(fold(text)))


def reply_to(text: str, speaker: str, kind: str | None) -> str:
    """Return the reply to a message that leaves an acute one of a kind behind: better only where it says so."""
    if speaker == "staff":
        return "utter_staff_after_acute"
    if says_safe(text) or without_denial(text) is not None:
        return "utter_safe_now"
    return "utter_after_acute" if kind == "own_life" else "utter_after_danger"


def calls(text: str) -> bool:
    """Whether the first message after an acute reply calls for somebody, asks what to do, or cannot call ("de tager den ikke")."""
    is_about_calling = len(words(text)) <= _CALLING_WORDS and _ABOUT_CALLING.search(fold(text))
    return bool(is_about_calling or _CALLS.fullmatch(fold(text)))


def gets_worse(text: str) -> bool:
    """Whether the first message after an acute reply tells, in a few words, that the danger has grown."""
    return len(words(text)) <= _WORSE_WORDS and bool(_WORSE.search(fold(text)))


def tells_own_despair(text: str) -> bool:
    """Whether somebody who asks for work tells of a despair that is their own."""
    return bool(_OWN_DESPAIR.search(fold(text)))


def without_denial(text: str) -> str | None:
    """Return what a short message after an acute one says besides denying the danger; None when it denies nothing."""
    if len(words(text)) > _SAFE_WORDS or not _DENIES.search(text):
        return None
    return _DENIES.sub(" ", text).strip(" ,.!")
