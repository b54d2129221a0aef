"""The words by which each command is known: evidence beside the classifier, and the choice between near commands.

The classifier knows how commands sound; these words know what they are about (decision record 0009).
"""

from bot.text.folding import danish_pattern

_WORDS = {
    "skip": r"spring\w*|skip\w*|næste|videre|pas\b|pass\b|over\b|ikke (?:svare|sige|snakke|tale|ind på|lyst|have|fortælle|skrive)|gider (?:ik|ikke)|rager|privat\w*|udelad\w*|blank|tomt?|hop\w*|undlad\w*|helst ikke|ikke noget du|andet spørgsmål|lad os tage|drop\w*|ikke min|kommer ikke|vil jeg ikke|skal vi ikke",
    "dont_know": r"ved (?:\w+ )?(?:ik|ikke|ikk|it|itj)|ve (?:ik|d ik)|aner|ide\b|idé\w*|ideer|anelse|blank|husk\w*|kommer ikke på|komme på|tom\w*|svært at (?:sige|svare|finde)|intet at sige|stå\w* stille|klap\w* af|ik\w* tænkt|hits\b|ingenting kommer|dunno|idk|i don't know|pass|ved jeg|ved a|ved æ|ikke (?:\w+ )?(?:svar|bud|klar|sikker|vælge|bestemme|beslutte|afgøre|finde ud af)|usikker|i tvivl|sort skærm|hjernen|hovedet er",
    "go_back": r"tilbage|forrige|før\b|sidste (?:spørgsmål|trin|side)|(?:et|t) (?:trin|skridt|hak|spørgsmål)|baglæns|back|retur\w*|forud|bagud|omvendt|tidligere|om igen|svare (?:om|igen)|vi lige var|kom til at",
    "why": r"hvorfor|vorfor|hvad skal (?:i|du|det|man) (?:bruge|med)|hvad (?:vil|skal) .{0,20}(?:bruge|godt for|vide)|grund\w*|formål\w*|nytte\w*|mening\w*|rager|kommer .{0,20}ved|relevan\w*|spørger du|vil du vide|spørge om det|brug\w* (?:du|i|det) det|why|pointen",
    "example": r"eksem\w*|exem\w*|fx|feks|f eks|forslag\w*|andre (?:\w+ )?(?:skriv\w*|svar\w*|sig\w*|plejer)|(?:skriver|svarer|siger|plejer) (?:\w+ )?(?:andre|folk|man|de)|inspiration\w*|i gang|kunne (?:man|det|jeg) (?:\w+ )?(?:være|skrive|svare|sige)|hvad kunne|idé\w*|ideer|hints?|skub|stikord|sådan noget som|vise? (?:mig )?hvordan|hvad for noget|hjælp mig (?:lige )?(?:i|med at)|hvordan (?:skriver|svarer|skal|plejer)|example",
    "repeat": r"gentag\w*|igen\b|en gang til|engang til|1 gang til|hvad (?:var|spurgte|sagde|lød|skrev)|hvad var det|om igen|spørgsmålet|læs\w*|repeat|forfra|glemt hvad|hørte ikke|nåede ikke|overså|sig det|fik ikke",
    "explain": r"forst\w*|fatte\w*|men(?:er|es|te|ing)\w*|mene\b|bety\w*|forklar\w*|hvad er (?:et|en|det|den)|uddyb\w*|anderledes|andre ord|omformuler\w*|på dansk|lettere|svært ord|svære ord|ordet|hvad vil det sige|hvad går .{0,15}ud på|kan du sige det|huh|hva\b|what|sort snak|volapyk|hvordan skal .{0,20}forstås|er med\b",
    "pause": r"pau\w*|pavse|senere|i morgen|imorgen|en anden (?:dag|gang)|anden dag|andet tidspunkt|vente?\b|venter|om lidt|tilbage (?:senere|i|på|om)|vender tilbage|løbe|bus\w*|tog\w*|træt\w*|ikke mere i dag|resten|fortsætte? (?:\w+ )?(?:senere|i|en|på|om)|break|gå fra|skal (?:lige |til )|nødt til at gå|telefonen|ringer|hvile|kræfter|brb|afk|times tid|lukker for i dag|stoppe for i dag|gem\w*.{0,20}(?:til|senere)|på (?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)|i aften|efter (?:maden|frokost|kaffe)|ryge|smøg|kaffe",
    "resume": r"fortsæt\w*|kode\w*|videre|hvor vi slap|kom til|begyndte|startede|i går|sidst|forleden|tilbage igen|igen|igang|i gang|genoptag\w*|resume|continue|nåede",
    "finish": r"nok\b|slut\w*|færdig\w*|afslut\w*|rund\w* af|runde|ikke flere|stop\w* (?:med )?(?:her|spørgsmål\w*|nu)|se noten|til noten|enough|done|hen til slutningen|til sidst|sidste spørgsmål|kan ikke (?:overskue )?flere|lad (?:os|det)|vi lukker|lukke?r? (?:den )?her|nå i mål|mange (?:spørgsmål|flere)|rækker",
    "stop": r"stop\w*|hold\w* (?:nu )?op|hold kæft|hold mund|gider (?:ik|ikke|itj|it)|ikke mere|luk\w*|ud (?:herfra|af)|forlad\w*|afbryd\w*|annull\w*|quit|exit|nok nu|fred|slut nu|væk herfra|kommer (?:jeg )?ud|lad mig|vil (?:ikke|ik) mere|lad være|hopper? (?:jeg )?fra|droppe?r? det|drop det|skrid|gå væk|farvel",
    "show_note": r"se\b|ser\b|vis\w*|læs\w*|note\w*|skrevet|oversigt\w*|liste\w*|indtil nu|hidtil|samlet|kladde\w*|oplæs\w*|tjek\w*|show|status|står der|har jeg (?:svaret|sagt)|hele (?:den|det)|svaret|sagt",
    "edit_item": r"ret\w*|ændr\w*|omformul\w*|skift\w*|skriv\w* (?:det |den )?om|forkert\w*|stave\w*|lav\w* (?:det |den |\w+ )?om|opdater\w*|byt\w*|erstat\w*|korriger\w*|edit|i stedet|skulle (?:have )?(?:stå|hed|vær)\w*|mente|slåfejl|anderledes|rigtigt|udskift\w*|redigér\w*|rediger\w*|ikke .{0,25}men\b",
    "delete_item": r"slet\w*|fjern\w*|væk\b|ud med|streg\w*|drop\w*|smid\w*|delete|tag\w* .{0,30}(?:ud|væk|af)|ud (?:af|igen)|skal ikke (?:stå|med|være)|ikke (?:stå|være) (?:der|med)|af listen|visk\w*|skrot\w*|pil\w*|kassér\w*|udgå|vil ikke have .{0,30}(?:med|stående|stå)",
    "add_item": r"tilføj\w*|glem\w*|føj\w*|skriv (?:også|lige|det|at)|husk(?:e)? at|kom i tanke|kommer i tanke|mere til|en ting mere|mere at|en til\b|et til\b|også\b|oven i|supplér\w*|plads til|add|mangler|sæt (?:også|lige|på)|på listen|ekstra|lige i tanke|i øvrigt|yderligere|noget mere|et (?:spørgsmål|håb|ønske|punkt) (?:mere|til)",
    "hold_back": r"ikke (?:\w+ ){0,2}(?:se|vide|læse|vises?|deles?|med|sendes?|have)|hold\w* .{0,40}(?:tilbage|ude|skjult|for mig selv|hemmelig\w*)|hold tilbage|holdes? tilbage|privat\w*|skjul\w*|hemmelig\w*|kun (?:til|for) mig|mellem (?:os|dig)|udelad\w*|gem\w* (?:\w+ ){0,3}(?:væk|for|til mig)|uden for|må ikke|for mig selv|lad være med at (?:sende|vise|dele)|undtagen|men ikke",
    "mark_important": r"vigtig\w*|vigtit|vigtist|stjerne\w*|priori\w*|øverst\w*|først\w*|betyder mest|mest\b|fremhæv\w*|markér\w*|marker\w*|udråbstegn|i top|nummer et|kryds|understreg\w*|tungest|hjerte\w*|fed skrift|højt",
    "undo": r"fortr\w*|ups\w*|hov\b|hovsa|undo|nej vent|vent nu|rul\w*|som før|annul\w*|lav .{0,20}om|tilbage|det var forkert|var en fejl|fejl\b|forkert\w*|gendan\w*|trykkede|tryk\w*|ikke meningen|ombestem\w*|som det var|sidste (?:ting|ændring\w*)|omgør\w*",
    "restore": r"tilbage|hent\w*|gendan\w*|genskab\w*|igen\b|fortryd\w*|find\w*|alligevel|forsvandt|hvor (?:er|blev)|væk ved|slettede|fjernede|slettet|fjernet|restore|genopliv\w*|redd\w*",
    "share_note": r"del\b|dele\b|deler|deles|delt|send\w*|aflever\w*|giv\w* (?:den|det|noten)|videre til|share|må (?:\w+ ){0,3}(?:få|se|læse)|vis\w* (?:den|det|noten) til|lade .{0,30}(?:se|læse)|klar til|afsted|af sted|indsend\w*|overlever\w*",
    "keep_note": r"gem\w*|behold\w*|ikke (?:\w+ ){0,2}(?:del\w*|send\w*)|for mig selv|uden at (?:dele|sende)|keep|lad .{0,20}ligge|vente? med at (?:dele|sende)|venter med|skuffen|hos mig|kun mig|privat\w*|ikke (?:vise|give|aflevere)|fortryd\w*",
    "withdraw_note": r"tilbage|træk\w*|fortryd\w*|fortrud\w*|annull\w*|kald\w*|hjem igen|ikke (?:\w+ ){0,2}(?:se|læse|have)|stop delingen|ikke delt|lukke? for|skal ikke (?:dele|være delt)|hive|hiv\b",
    "delete_all": r"slet\w*|fjern\w*|delete|alt\b|alting|det hele|væk\b|glem\w*|forsvind\w*|ryd\w*|smid\w*|destruer\w*|visk\w*|helt|samtlige|hele (?:noten|samtalen|lortet|molevitten)|spor\w*|data",
    "introduce_helper": r"jeg er (?:\w+ ){0,4}(?:støtte\w*|mor|far|søster|bror|kæreste|kone|mand|datter|søn|peer\w*|hjælper\w*|kontaktperson\w*|pårørende|tolk\w*|ven\w*|pædagog\w*|bostøtte\w*|vejleder\w*|mentor\w*|bisidder\w*|nabo\w*|hans|hendes|deres)|skriver (?:\w+ ){0,3}(?:for|på vegne)|sidder (?:\w+ ){0,3}(?:med|sammen|ved siden|hos|her)|på vegne af|hjælper (?:\w+ ){0,2}(?:ham|hende|mig)|(?:mor|far|søster|bror|kæreste|peer\w*|støtte\w*|kontaktperson\w*) .{0,25}(?:skriver|taster|hjælper|sidder)|vi er to|vi sidder|fører pennen|taster",
    "disown_line": r"ikke (?:mig|mine ord|noget jeg)|har (?:jeg )?(?:ikke|aldrig) sagt|ikke (?:har )?sagt(?! (?:så|særlig|helt|rigtig))|(?:hende|ham|hun|han|mor|far|peer\w*|støtte\w*|kontaktperson\w*|de) .{0,30}(?:sagde|skrev|sagt|skrevet|fandt på|ord|mening|mente)|lagt .{0,10}i munden|aldrig (?:sagt|skrevet)|deres ord|hans ord|hendes ord|mine ord|ikke mit|ikke min",
}
# In the middle of a preparation these are only given in so many words.
_UNSAID, _NEVER, _BRIEF = 2.0, 20.0, 6
_COMES_BACK = danish_pattern(
    r"\b(?:kode\w*|noten?|forberedelse\w*|chatten|(?:hvor|hertil|til hvor|der) (?:vi|jeg) (?:slap|stoppede|nåede|kom|var)|nåede|kom til|hertil|derfra|derhen"
    r"|forleden|i går|i forgårs|i \w+dags|sidst|spørgsmål\w*|svar\w*|jeg (?:er|kom|var) (?:her |nu )?(?:tilbage|igen|i gang)|begyndte på)\b"
)
# At the question who comes along, whoever sits beside is an answer, unless it is the helper who speaks.
_IS_HELPER = danish_pattern(
    r"\bjeg (?:er|hedder|sidder|skriver|hjælper|taster)\b|\bvi (?:er to|sidder)\b|\b(?:skriver|taster) for\b|\bdet er \w+ (?:\w+ )?der\b|\bher er\b"
)
_DELETES = danish_pattern(
    r"\b(?:slet\w*|fjern\w*|delet\w*|væk|glem\w*|forsvind\w*|ryd\w*|smid\w*|destruer\w*|visk\w*|spor\w*|udslet\w*|kassér\w*|skrot\w*)\b"
)
_WHOLE = danish_pattern(
    r"\b(?:alt|alting|alle|alle sammen|det hele|hele|samtlige|note\w*|samtale\w*|chat\w*|spor\w*|data\w*|kladde\w*|alt om mig|mig|lort\w*|skid\w*|everything|oplysninger\w*|konto\w*|profil\w*|rub og stub|ryd\w*|forfra|hvert (?:ord|et)|enhver|det jeg har skrevet|mine (?:ord|svar))\b"
)
# What is said in the imperative about words already written; no answer begins like that.
_PLEASE = r"^\W*(?:(?:nej|vent|hov|ups|øh|lige|og|så|please|kan|vil|du|godt)\W+)*"
_ORDERS = {
    "edit_item": danish_pattern(
        _PLEASE
        + r"(?:(?:ret|ændr|korriger|udskift|erstat)\b(?! til) .+ (?:til|med)\b|(?:skift|byt)\b .+ ud med\b|lav\b .+ om til\b)"
    ),
    "hold_back": danish_pattern(
        r"^\W*(?:det|den|dem|linje\w*|nummer|nr\.?)\b.{0,40}\b(?:skal|må|kan) kun jeg (?:selv )?(?:se|læse|vide)\b"
        r"|^\W*(?:ja |jo |ok )?(?:bare )?(?:del|send)\b.{0,30}\b(?:uden|undtagen|bortset fra|på nær|pånær) (?!at\b|grund)"
    ),
    "delete_item": danish_pattern(
        _PLEASE
        + r"(?:slet|fjern|stryg)\b (?:lige |bare )?(?:ham|hende|linjen|ordet|navnet|(?:det|den|dem) (?:der|med|om|sidste|første|linje|håb|svar|ønske)\w*|alt (?:om (?!mig\b|os\b)|under ))"
    ),
}
# What is said about the note itself, wherever it stands in the message.
_ORDERS_ANYWHERE = {
    "disown_line": danish_pattern(
        r"\b(?:det|den|dem) har (?:min \w+|han|hun|mor|far|de andre) (?:selv |bare )?(?:tastet|skrevet|fundet på|digtet)\b"
    ),
    "edit_item": danish_pattern(
        r"\bskal der (?:hellere |i stedet |nu )?stå\b|\bder skal stå:|\blinjen?: ?skriv\b|\bskal hellere (?:lyde|hedde|stå|være)\b|\b(?:skal|kan) (?:rettes|laves om|ændres|byttes|skiftes) (?:om |ud )?(?:til|med)\b|\b(?:nr\.?|nummer|linje|punkt|det|den) ?(?:\d+|første|anden|andet|tredje|sidste) skal (?:hedde|være|lyde)\b|[-–,.:;] ?(?:ret|ændr) (?:det |den |linjen )?til\b|\bdu skal (?:ændre|rette)\b"
    ),
    "add_item": danish_pattern(
        r"\bskriv (?:lige )?også (?:lige )?(?:at|på|ind)\b|\bskriv (?:ham|hende|den|det|dem) (?:lige )?(?:på|også på|til)\b|\bsæt (?:hans|hendes|deres|det) (?:navn )?på\b|\b(?:mere|et til|en til) (?:på|til) listen\b|\bsæt (?:lige |også )?.{2,60} på listen\b"
    ),
    "delete_item": danish_pattern(
        r"\btag (?:dem|den|det|ham|hende) (?:af|ud|væk|fra)\b|\b(?:nr\.?|nummer|linje|punkt) ?\d+ (?:kan|må|skal) (?:godt |gerne |bare )?(?:gå ud|ryge|udgå|væk|slettes|fjernes)\b"
    ),
}
PATTERNS = {intent: danish_pattern(rf"\b(?:{words})") for intent, words in _WORDS.items()}


def speaks_of(intent: str, folded: str) -> bool:
    """Whether a folded message holds one of the words that the command is known by."""
    pattern = PATTERNS.get(intent)
    return pattern is None or bool(pattern.search(folded))


def ordered(folded: str) -> str | None:
    """Return the command that a folded message gives in the imperative about words already written, None for no such."""
    rows = (*_ORDERS.items(), *_ORDERS_ANYWHERE.items())
    return next((intent for intent, pattern in rows if pattern.search(folded)), None)


def loss_if_unsaid(name: str, step: str, folded: str, length: int) -> float:
    """Return what the score of a likely command loses when a folded message of `length` words does not say it outright."""
    if name == "resume" and not (length <= _BRIEF and speaks_of(name, folded)):
        return 0.0 if _COMES_BACK.search(folded) else _NEVER
    if name == "introduce_helper" and step == "companions" and not _IS_HELPER.search(folded):
        return _NEVER
    return _UNSAID if name == "delete_all" and not _DELETES.search(folded) else 0.0


def names_all(folded: str) -> bool:
    """Whether a folded wish to delete names the whole; one that does not is about a line."""
    return bool(_WHOLE.search(folded))
