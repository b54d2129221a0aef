"""What a message is while help stands on the screen: about that help, more of the danger, or something else.

Who has just told of danger goes on telling in words that are no danger by themselves ("og ordnet alt", "jeg har skrevet et
brev"). So until the writer goes on, everything stays with the danger but what clearly belongs elsewhere. Rules alone.
"""

from bot.text.folding import danish_pattern, fold, words

_NOT = r"(?:ikke|ikk|ik|it|itj|et|aldrig)"
_HELPERS = r"(?:ambulancen?|falck|politiet|lægen|vagtlægen|naboen|betjentene?|personalet|min (?:mor|far|søster|bror|søn|datter|mand|kone|kæreste|ven|veninde|nabo|tante|støtteperson|kontaktperson|kollega|leder))"
TOPICS = {
    "died": danish_pattern(
        r"\b(?:er|ligger|var) (?:\w+ )?(?:død|kold|iskold|stiv)\b|\b(?:ånder|trækker) (?:\w+ )?ikke\b(?! mere lyst)|\bfandt (?:ham|hende)\b.*\bdød\b"
    ),
    "cannot_wake": danish_pattern(
        rf"\b(?:kan|ka) {_NOT} (?:\w+ )?(?:vække|få (?:kontakt|liv))|\bsvær at vække|\bbevidstløs|\b{_NOT} (?:til at )?(?:vække|kontakte|kontaktbar)|\b(?:blå|blålig)\w* (?:i|om) "
    ),
    "bleeding": danish_pattern(r"\bbløder\b|\bblodet\b|\b(?:viskestykke|forbinding|plaster|håndklæde)\w*\b"),
    "has_come": danish_pattern(
        r"\b(?:har|er|blev) (?:\w+ ){0,2}?ringet (?:\w+ )?(?:112|114|ambulance|en ambulance|efter|til (?:112|politiet|lægevagten|giftlinjen|vagtlægen))|\bhar (?:\w+ )?(?:talt|snakket) med (?:livslinien|giftlinjen|lægevagten|politiet|vagtlægen|lev uden vold|dem)\b"
        rf"|\b(?:{_HELPERS}|de) (?:er|kommer|sidder|bliver|står|kom) (?:\w+ ){{0,3}}?(?:her|der|på vej|hos mig|hos os|om \w+ minut\w*|i nat|hjem til mig|ved siden af)\b"
        rf"|\b{_HELPERS} kommer (?:\w+ )?(?:nu|snart|om lidt|med det samme)\b|\b(?:nu )?(?:er|kommer|kom) {_HELPERS} (?:\w+ )?(?:her|der|hjem|på vej|kommet)\b|\b(?:hun|han) bliver (?:\w+ )?(?:her|hos mig|i nat)\b|\bfulgt (?:\w+ )?(?:på|til|ind)\b|\bvi sidder (?:sammen|her sammen|stadig)"
    ),
    "calmer": danish_pattern(
        r"\b(?:han|hun|de|stemmerne|stemmen) (?:er|gik|har) (?:\w+ )?(?:gået|kørt|væk|faldet til ro|faldet i søvn|stille|lagt sig)\b|\bdet (?:er|føles|går) (?:(?:lidt|meget|allerede|faktisk|blevet) )*(?:bedre|roligere|lettere)\W*$|\blåst døren\b|\bgået (?:hjem|igen|nu)\b"
    ),
    "what_to_say": danish_pattern(
        r"\bhvad (?:skal|siger|kan|ska) (?:jeg|man|vi) (?:så |lige )?(?:sige|skrive|fortælle)\b|\bhvad siger (?:jeg|man|vi)\b|\bskal (?:jeg|vi) (?:så )?sige (?:hvad|at|det|noget)\b|\b(?:finde|har) (?:\w+ )?ord(?:ene)?\b"
    ),
    "costs": danish_pattern(r"\bkoster\b|\bgratis\b|\b(?:penge|saldo|taletid) på (?:\w+ )?(?:kort|telefon|mobil)\w*"),
    "who_comes": danish_pattern(
        r"\bkommer (?:der |de )?(?:så )?(?:\w+ )?(?:politi\w*|ambulance\w*|nogen|en bil|med blå blink)|\bpolitiet så\b|\b(?:tager|henter|indlægger) (?:i|de) mig\b|\bkommer (?:i|de) (?:\w+ )?(?:henter|tager|efter) |\b(?:bliver|bli|blive) (?:\w+ )?indlagt\b|\bindlægge\w*\b|\bhvad sker der\b|\bhvad gør de\b|\bsender (?:de|i) (?:nogen|en)\b"
    ),
    "who_knows": danish_pattern(
        r"\bhvem (?:kan )?(?:se|ser|læse|læser|får|høre)\b|\b(?:kan|ser|får|læser|ved) (?:min |du |i |nogen |kommunen|sagsbehandler\w*|hun |han |andre |mine )(?:\w+ ){0,4}?(?:se|læse|at vide|besked|det her|høre|ser|læser)\b"
        rf"|\b(?:siger|melder|sender|ringer|skriver|fortæller) (?:du|i) (?:\w+ )?(?:det|til|videre|nogen)\b|\b(?:må|skal) {_NOT} (?:sige|fortælle|vise|ringe)\b|\banonym\w*|\bmå (?:\w+ )+?{_NOT} (?:vide|få at vide)\b"
    ),
    "dangerous": danish_pattern(
        r"\b(?:er|bliver|kan|dør|går) (?:det|jeg|man|hun|han|de)\b.*\b(?:farlig\w*|dø|død|overleve\w*|skade\w*|over)\b|\bdør (?:jeg|man|hun|han)\b"
        r"|\bskal (?:jeg|hun|han|vi) (?:\w+ )?(?:på|til) (?:\w+ )?(?:hospital\w*|sygehus\w*|skadestue\w*|læge\w*|psyk\w*)\b|\b(?:kastet|kaster) op\b|\bfor (?:\w+ )?(?:time|timer|minutter|kvarter)\w* siden\b"
    ),
    "refuses": danish_pattern(
        rf"\b(?:ringer|ring|ringet) (?:\w+ )?{_NOT}\b|\bvil {_NOT} (?:\w+ ){{0,3}}?(?:ringe|ringer|snakke|tale|på (?:skadestue\w*|hospital\w*|sygehus\w*)|indlægges)|\b(?:de|det|i|ingen) (?:kan |vil )?(?:hjælper|hjælpe) (?:\w+ ){{0,2}}?(?:{_NOT}|alligevel)|\bingen kan hjælpe\b|\bsende(?:r)? mig hjem\b"
    ),
    "force": danish_pattern(r"\b(?:tvinge\w*|tvangs\w*|mod (?:hendes|hans|sin) vilje)\b"),
    "meanwhile": danish_pattern(
        r"\bhvad (?:gør|skal|kan) (?:jeg|vi|man) (?:\w+ ){0,2}?(?:imens|mens|så længe|indtil|til de)\b"
    ),
    "who_to_call": danish_pattern(
        r"\bhvem (?:kan|skal|må|kontakter|ringer|snakker) (?:jeg|vi|man)\b|\bhvor (?:kan|skal) (?:jeg|man|vi) (?:ringe|henvende|gå hen)"
    ),
    "for_men": danish_pattern(r"\b(?:noget )?(?:for|til) (?:mænd|os mænd|en mand|fyre|drenge)\b"),
    "language": danish_pattern(
        rf"\b{_NOT} (?:\w+ )?(?:taler?|kan|forstår|snakker?) (?:\w+ ){{0,2}}?dansk\b|\b(?:taler?|kan|snakker?) (?:\w+ )?{_NOT} (?:\w+ ){{0,2}}?dansk\b|\bspeak english\b|\bdårlig\w* dansk\b|\btolk\b"
    ),
    "angry": danish_pattern(
        r"\b(?:fuck\w*|pis\w*|lort\w*|idiot\w*|skrid|rend mig|hold kæft|ligeglade?|møj|fandeme|fanden|svin|røvhul\w*)\b"
    ),
    "back": danish_pattern(r"\b(?:jeg er|er) (?:her igen|tilbage)\b"),
}
# Whoever has taken something may feel well, and be in danger all the same.
_FEELS_FINE = danish_pattern(
    r"\b(?:har det|føler mig) (?:\w+ ){0,2}?(?:fint|godt|ok\w*|bedre)\b|\b(?:det går|er) (?:\w+ ){0,2}?(?:fint|godt|ok\w*|rolig\w*|bedre)\b|\bbare (?:lidt )?træt\b|\bingenting mærke|\bvel ude igen\b"
)
_LEAVES = danish_pattern(
    r"\W*(?:(?:ja|ok|okay|men|nu|så|lad os|(?:jeg|hun|han|vi|borgeren) (?:vil|kan) (?:gerne|godt)|vil gerne|kan vi|skal vi|er klar til at|bare|tak|please)\W+)*(?:gå videre(?: nu)?|komme videre(?: nu)?|videre(?: nu)?|fortsæt\w*(?: nu)?|næste(?: spørgsmål)?|spring over|springe over|tilbage|gå tilbage|stop|slut(?: for nu)?|slet (?:alt|det hele|alt sammen|min note|noten|min kladde)"
    r"|vis(?: mig)? (?:min )?note\w*|hvad har jeg skrevet|læs (?:den |noten )?op|fortryd|ny kode|hvorfor spørger du(?: om det)?|hvor langt er vi|hvor mange spørgsmål.*|begynd\w*(?: forfra)?|start(?:e)?(?: forfra)?|(?:(?:jeg )?vil (?:gerne )?)?(?:gøre mig klar|forberede).*)\W*"
)
_OF_THE_DANGER = danish_pattern(
    r"\b(?:dø\w*|død\w*|liv|livet|leve\w*|pille\w*|tablet\w*|panodil\w*|medicin\w*|kniv\w*|reb\w*|blod\w*|bløder|skær\w*|skåret|brev\w*|farvel|ordnet|testament\w*|nøgle\w*|112|ring|ringe\w*|ambulance\w*|hospital\w*|sygehus\w*|skadestue\w*"
    r"|politi\w*|bange|ondt|slå\w*|slog|tru\w*|nu|i nat|i aften|natten|nætter\w*|alene|væk|forsvind\w*|lige meget|ligegyldig\w*|savne|savner|slut\w*|ende\w*|orker|magter|ikke|ikk|ik|håbløs\w*|fred|slippe|det hele|alt|alting|bro\w*|toget|hopp\w*|springe|hæng\w*|stemme\w*"
    r"|svimmel|træt|sove\w*|derop\w*|himlen|ham|hende|undskyld|tilgiv\w*|skyld|fortjen\w*|hævn\w*|siden|mening\w*|kold|hjælper|samme|værre|værst|farlig\w*|skade\w*|grav\w*|begrav\w*|engel|sidste|tid|ryger)\b"
)
# In a whole wish these stand for danger; the rest of the words above are then what the wish is about.
_GRAVE = danish_pattern(
    r"\b(?:dø\w*|død\w*|livet|leve|pille\w*|tablet\w*|kniv\w*|reb\w*|blod\w*|skær\w*|brev\w*|farvel|ambulance\w*|forsvind\w*|slut\w*|ende|fred|slippe|det hele|alting|bro\w*|toget|hopp\w*|springe|hæng\w*|derop\w*|himlen|ham|hende|tilgiv\w*|hævn\w*|nu|i nat|i aften|grav\w*|slå\w*|skade\w*|væk|alene|svarer|længere|orker|magter)\b"
)
_WISHES = danish_pattern(
    r"^\W*(?:(?:ja|ok|men|altså|også|øh)\W+){0,2}(?:jeg (?:\w+ )?(?:vil|kunne|ku|ville)(?: \w+)? gerne|(?:jeg|hun|han) (?:ønsker|håber|drømmer)|(?:hun|han) vil gerne|mit? (?:håb|ønske|drøm)|at \w+ \w+|jeg er (?:god|glad|stædig|nysgerrig|kreativ|stolt)|jeg kan godt lide|jeg (?:elsker|spiller|læser|maler|tegner|synger|strikker|cykler|fisker|løber|svømmer|danser|bager)|jeg kunne (?:godt )?bruge|jeg vil spørge|til at \w+|fordi)\b"
)
_TELLS = danish_pattern(
    r"^\W*(?:og|men|så|ja|nej|næ|tak|ok|okay|hm+|øh|ved|måske)\b|^\W*(?:gjort|klar|parat|færdig|bare|lige|snart|endelig|stadig)\b|\b(?:jeg|han|hun|de|det|den|der|vi|man|du|i|er|var|har|havde|vil|kan|skal|må|ligger|står|kommer|siger|bliver|gør|går)\b"
)
_ASKS = danish_pattern(r"\?|^\W*(?:hvem|hvad|hvor|hvornår|hvorfor|hvordan|hvilke\w*|må|kan|skal|er)\b")
_ON = danish_pattern(r"\b(?:gå videre|komme videre|videre|fortsæt\w*|næste)\b")
_OF_ME = danish_pattern(r"\b(?:jeg|vi|mig|man|det)\b")
_OF_THE_NOTE = danish_pattern(
    r"\b(?:note\w*|spørgsmål\w*|møde\w*|sagsbehandler\w*|recovery|rehabilitering|handleplan\w*|svar\w*|kode\w*|kladde\w*|bisidder\w*|tolk|peer\w*|afgørelse\w*|klage\w*|plan|planen|netværk)\b"
)
_SKIPS = danish_pattern(r"\bspring\w* (?:\w+ ){0,5}over\b(?! (?:kanten|rækværk\w*|gelænder\w*|muren))")
# What somebody hopes for, or is glad of, named first and then told of: "min mormor, fordi …", "et job, hvor …".
_NAMES = danish_pattern(
    r"^\W*(?:en|et|min|mit|mine|mere|mindre|nogen|noget|hjælp)\b(?: (?!(?:er|har|tror|siger|vil|kan|skal|kommer|kom|ligger|står|går|sidder|ved|blev|var|sagde|gør|vidste)\b)\w+){0,3}?(?: |\W+)(?:fordi|som|der|hvor|med|til|i|på|om|og)\b"
)
_OF_SOMEBODY = danish_pattern(r"\b(?:han|hun)\b")
_FOLLOWS = danish_pattern(
    r"\b(?:vil|skal|ville|kommer|længes) (?:\w+ ){0,3}?(?:derop\w*|op til (?:ham|hende|dem|min \w+|gud|himlen)|følge efter (?:ham|hende|dem))"
)
_DENIES = danish_pattern(r"\b(?:ikke|ikk|ik|itj|aldrig|ingen|heller|inte|hvis|hvornår|når|gid)\b")
_NOT_YET = danish_pattern(r"\b(?:snart|om lidt|hvis|når|i morgen|bliver|ville|vil)\b")
_MOST_WORDS, _QUESTION_WORDS, _STAFF_WORDS, _WISH_WORDS = 16, 4, 16, 5
_STAFF_TELLS = danish_pattern(
    r"^\W*(?:(?:nu|og|men|så|ja|nej|ok)\W+){0,2}(?:han|hun|de|vi|der|det|borgeren|beboeren|ambulancen|politiet|jeg|naboen|moren|faren|kollegaen|(?:min|en) kollega|(?:min )?leder(?:en)?)\b \w+"
)
# Who has come may be the one who is feared, or the one in danger: only those who come to help by their work are help here.
_SOMEBODY_FEARED = frozenset({"violence", "child", "danger_to_others"})
_BY_THEIR_WORK = danish_pattern(r"\b(?:ambulance\w*|falck|politi\w*|betjent\w*|læge\w*|vagtlæge\w*|ringet)\b")
# What these replies say fits some kinds of danger only.
_FITS = {
    "refuses": frozenset({"own_life", "danger_to_others"}),
    "angry": frozenset({"own_life"}),
    "calmer": frozenset({"own_life", "violence", "child", "danger_to_others"}),
    "died": frozenset({"other_in_danger", "poisoning", "violence"}),
}


def topic_of(text: str, kind: str) -> str:
    """Return what a message after danger asks or tells of the help (a reply `utter_beside_…`); nothing for anything else."""
    if len(words(text)) > _MOST_WORDS:
        return ""
    folded = fold(text)
    if kind == "poisoning" and _FEELS_FINE.search(folded):
        return "dangerous"
    found = next((name for name, pattern in TOPICS.items() if pattern.search(folded)), "")
    # "Jeg har ikke ringet 112", "han er ikke gået": no good news.
    if found in {"has_come", "calmer"} and _DENIES.search(folded):
        return ""
    if found == "dangerous" and kind != "poisoning":
        return "who_to_call" if "skal" in folded else ""
    is_no_help = found == "has_come" and is_feared(text, kind)
    return "" if is_no_help or (found == "died" and _NOT_YET.search(folded)) else found


def fits(topic: str, kind: str) -> bool:
    """Whether the reply to a topic fits somebody in this kind of danger."""
    return kind in _FITS.get(topic, {kind})


def is_feared(text: str, kind: str) -> bool:
    """Whether somebody who has come may be the one that this kind of danger is about."""
    return kind in _SOMEBODY_FEARED and not _BY_THEIR_WORK.search(fold(text))


def leaves(text: str) -> bool:
    """Whether a message while help stands is plainly about something else: a wish to go on, an answer, another question."""
    folded = fold(text)
    if _LEAVES.fullmatch(folded):
        return True
    return _asks_else(folded) or bool(_SKIPS.search(folded)) or answers(text)


def goes_on(text: str) -> bool:
    """Whether a message wants on with the questions, and nothing else."""
    return bool(_LEAVES.fullmatch(fold(text)) and _ON.search(fold(text)))


def _asks_else(folded: str) -> bool:
    """Whether a message asks about something else: the note or the meeting, or at least not what the writer is to do now."""
    if not _ASKS.search(folded) or _OF_SOMEBODY.search(folded) or _GRAVE.search(folded):
        return False
    if _OF_THE_NOTE.search(folded):
        return True
    return len(words(folded)) >= _QUESTION_WORDS and not _OF_ME.search(folded) and not _OF_THE_DANGER.search(folded)


def answers(text: str) -> bool:
    """Whether a message has the form of an answer to the interview, and no word that may go on with a danger."""
    folded = fold(text)
    is_long = len(words(text)) >= _WISH_WORDS
    if is_long and (_WISHES.search(folded) or _NAMES.search(folded)) and not _GRAVE.search(folded):
        return True
    if _OF_THE_DANGER.search(folded) or not words(text):
        return False
    return bool(_WISHES.search(folded)) or not _TELLS.search(folded)


def follows_the_dead(text: str) -> bool:
    """Whether a message after a danger or a death wishes to be where somebody dead is."""
    return bool(_FOLLOWS.search(fold(text)))


def staff_tell(text: str) -> bool:
    """Whether staff, right after danger, tell how it goes on, and ask nothing."""
    folded = fold(text)
    return (
        "?" not in text
        and len(words(text)) <= _STAFF_WORDS
        and bool(_STAFF_TELLS.search(folded))
        and not _ASKS.search(folded)
    )
