"""The words by which an order about a line is known, in folded text: what to do, who reads, where to, what is left alone."""

import re

from bot.text.folding import danish_pattern

NOT = r"(?:ikke|ikk|ik|itj|it|ett|ette|ente|aldrig)"
_READER = (
    r"(?:(?:(?:min|den|hende) (?:nye )?)?(?:sagsbehandler\w*|rådgiver\w*)|kommunen|myndighed\w*|jobcent\w+"
    r"|de|dem|hun|han|hende|ham|i|nogen|andre|ingen)"
)
READERS = danish_pattern(rf"\b{_READER}\b")
_READS = r"(?:se|kig\w*|læse|læs|vide|ved|høre|kende til|få (?:\w+ ){0,2}?(?:se|læse|vide|øje på)|rende \w+ \w+|(?:kunne|have|ha) (?:\w+ ){0,3}(?:se|læse|læs|vide))"
_MUST = r"(?:må|skal|ska|behøver|bør|skulle)"


def _one_of(*alternatives: str) -> re.Pattern[str]:
    return danish_pattern("|".join(alternatives))


RELEASE = _one_of(
    rf"\b{_READER} (?:må|kan) (?:\w+ ){{0,2}}?(?:godt|gåt|gerne|alligevel)\b.*\b{_READS}\b",
    rf"\b(?:må|kan) {_READER} (?:\w+ ){{0,2}}?(?:godt|gerne)(?: (?:alligevel|igen|da|nu|tak))*\W*$",
    rf"\w \bmå {_READER} (?:da |jo |bare |nu )?{_READS}\b(?! {NOT})|\b(?:må|kan) {_READER} (?:da |jo |bare |nu )?(?:godt|gåt|gerne) {_READS}\b(?! {NOT})",
    r"\b(?:må|kan) (?:godt|gerne|alligevel) (?:\w+ ){0,2}?(?:deles|vises|sendes|ses|læses|komme (?:med|frem))\b",
    rf"\blad (?:bare |godt )?{_READER} {_READS}\b",
    rf"\w \bskal {_READER} (?:da |altså |også |bare |nok |gerne )?{_READS}\b(?! {NOT})|\b(?:den|det|dem) skal med igen\b",
    rf"\b(?:behøver|skal) {NOT} (?:\w+ ){{0,2}}?(?:skjules|være (?:skjult|hemmelig\w*|privat)|holdes (?:tilbage|skjult)|gemmes)(?: (?:mere|længere))?\b",
)
HOLD = _one_of(
    rf"\b{_READER} (?:\w+ )?{_MUST} (?:\w+ ){{0,3}}?{NOT} (?:\w+ ){{0,3}}?{_READS}\b",
    rf"\b{_MUST} {_READER} (?:\w+ ){{0,2}}?{NOT}\b",
    rf"\b{NOT} {_READER} (?:behøver|skal|må)\b.*\b{_READS}\b",
    r"\b(?:lad|lade) (?:\w+ )?være med at (?:vise|dele|sende)\b",
    r"\b(?:skjul\w*|hold(?:e|es|t)?\b.*\btilbage|mellem (?:dig og mig|os|mig og))\b",
    rf"\b(?:rager|angår) {NOT} (?:hende|ham|dem|nogen|kommunen)\b|\b{NOT} (?:\w+ ){{0,2}}?(?:hende|ham|dem|nogen|kommunen) ved\b|\b(?:ved)?kommer (?:\w+ ){{0,2}}?{NOT} (?:hende|ham|dem|nogen|kommunen)\b",
    r"\b(?:privat\w*|hemmelig\w*|fortrolig\w*)\b|\bfor mig selv\b|\bkun (?:at )?(?:være |stå |læses? |ses? )?(?:til|for|af|hos) (?:mig|os)\b|\b(?:hos|til) mig selv\b|\bkun (?:jeg|mig),? (?:der |som )?(?:skal|må|kan)\b",
    rf"\bvil {NOT} (?:at |have at |ha at )?{_READER} (?:\w+ )?{_READS}\b",
    rf"\bingen(?: andre)? (?:\w+ ){{0,3}}?(?:skal|må|kan) (?:\w+ )?{_READS}\b",
    rf"\b{NOT} (?:\w+ )?(?:deles|vises|sendes|ses|læses|deles med|sendes med)\b|\b(?:vil|skal) {NOT} (?:dele|vise|sende)\b|\bgem (?:den|det|dem|nr|nummer|linjen?) (?:\w+ )?(?:væk|for|til)\b",
)
UNMARK = _one_of(
    rf"\b{NOT} (?:\w+ ){{0,3}}?(?:aller)?vigtigst\w*",
    r"\b(?:tag|ta|fjern|slet|pil)\b.*\b(?:stjerne\w*|vigtigst\w*|mærke\w*|markering\w*)",
)
MARK = _one_of(
    r"\b(?:aller)?vigtigst\w*|\bstjerne\w*|\bfremhæv\w*|\bmest vigtig\w*|\b(?:gør|skal|sæt|mega|meget|super|virkelig|lige så|ligeså)\b.*\bvigtig[te]?\b|\bmark[eé]r(?:e|es|et)?\b",
)
MOVE = _one_of(
    r"\b(?:flyt\w*|ryk\w*|sæt\w*|læg\w*|put\w*|placer\w*|ligge|stå|står|høre|hører|hellere|gør\w*|skal|komme?|kom)\b.*\b(?:under|til|i|ved|blandt|over|op|ned|hen)\b",
    r"\b(?:ned|op|over|ind) (?:under|i|til|ved)\b",
)
OUT = _one_of(
    rf"\b(?:slet(?! {NOT}\b)(?! ingen)(?:te|tes|ter|tet)?|fj[eæ]rn(?:e|es|er|et)?|udgår?|udgaa|utgår?|stryge?s?|stryger|strege?s?|drop(?:pe|pes)?|udelad(?:e|es)?|kassere?s?|skrot(?:te)?)\b",
    r"\b(?:tag|tage|ta|få|pil|pille|smid|smide|hiv|hive|pelle|kyl|kyle|ryge|ryger|ryk|visk\w*) (?:\w+ ){0,9}?(?:ud|væk|af|fra|bort)\b|\bvæk med\b|^\W*ud med\b",
    r"\b(?:skal|ska|må|kan|ku|skulle) (?:\w+ ){0,3}?(?:ud|væk|slettes|fjernes|stryges|ryge|udgå)\b|\b(?:have|ha|få) (?:\w+ ){1,9}?(?:væk|ud|fjernet|slettet|strøget|taget ud)\b|^\W*\w+ ud\b|^\W*(?:(?:den|det|nr|nummer|linje) )?\w+ (?:ud|væk)\W*$",
    rf"\b{_MUST} (?:\w+ ){{0,4}}?{NOT} (?:\w+ ){{0,2}}?(?:stå|være (?:der|her|med|på)|med\b|ha på|have på|komme med|nævnes|have nævnt)",
    rf"\b{NOT} (?:have (?:det |den )?|blive |bliver )?nævnt\b|\b(?:vil|må|skal) (?:jeg |vi )?{NOT} have (?:\w+ ){{0,2}}nævnt\b|\b{NOT} (?:kommer|skal) med\b|\b{NOT} (?:\w+ ){{0,3}}?skal (?:stå|med)\b",
    r"\bgodt glemme\b|\bglem (?:lige |bare )?(?:det|den|nr|nummer|linje)\b|\bvæk mæ\b",
    rf"\b(?:vil|skal|må|gider|ønsker) (?:\w+ ){{0,3}}?{NOT} (?:\w+ ){{0,2}}?(?:have|ha) (?:\w+ ){{0,6}}?(?:med|stående|staaende|der|på)\b",
    rf"\b(?:behøver|skal) (?:vi |jeg |du |i )?(?:\w+ )?{NOT} (?:\w+ ){{0,2}}?(?:spørge|skrive|nævne|tage)\b",
    r"\bvil (?:et|itte|inte) (?:ha|have) (?:\w+ ){0,6}?(?:med|stående|der|på)\b|\b(?:lad|lade|lader) (?:\w+ ){0,2}?være med at (?:have|ha|skrive|nævne|tage)\b",
    r"\blade? (?:\w+ ){0,3}?ude\b|\b(?:spare (?:os|jer|dig)|undvære|være foruden)\b|\bvære fri\b.*\b(?:stående|nævnt|stå|have)\b",
    rf"\bskriv\w* (?:bare |lige )?{NOT}\b",
)
CUES = (
    (
        "release",
        _one_of(
            rf"\bhold\w* (?:\w+ ){{0,3}}?{NOT} (?:længere |mere )?(?:tilbage|skjult)|\b{NOT} (?:længere |mere )?hold\w* (?:\w+ )?tilbage"
        ),
    ),
    ("unmark", UNMARK),
    ("mark", MARK),
    ("hold", HOLD),
    ("release", RELEASE),
    ("move", MOVE),
    ("delete", OUT),
)
ALL_UNDER = danish_pattern(
    r"(?<!en af )(?<!noget af )(?<!nogle af )\b(?:alt|alle|det hele|dem)\b.{0,30}\bunder \w+|\b(?:alle|begge) (?:mine |to |tre |fire )*(?:håb\w*|ønske\w*|drømme\w*|spørgsmål\w*)"
)
ELLIPTIC_NOT = danish_pattern(rf"\b(?:må|skal|ska) {NOT}\W*$")
LET_BE = danish_pattern(
    rf"\b{NOT} (?:\w+ ){{0,2}}?(?:fj[eæ]rne?s?|slettes?|rettes?|ændres?|flyttes?|røres?)\b|\bslet {NOT} (?:det|den|nr|nummer|linje)"
)
# At an open question this tells of something, and orders nothing here.
REPORTED = danish_pattern(r"\b(?:synes|siger|mener|foreslår|vil have)(?: at)? (?:jeg|vi|man) ")
TELLS_OF = danish_pattern(
    r"\b(?:at|fik|fået|har|er|jeg kan|kan i|i) (?:\w+ )?(?:slette\w*|fjerne\w*)|^\W*slette\b|\bskal slettes helt\b"
)
# At an open question an order is one in the imperative, one put to the chat, or one about who reads or a line already written.
ORDERS_HERE = danish_pattern(
    r"^\W*(?:(?:nej|hov|vent|øh|ups|og|så|men|jo|lige|bare|please|forresten|inden|først|jeg|svarer|glemte|hey|ey)\W+)*(?:slet|fjern|stryg|streg|drop|tag|ta|pil|smid|glem|hold|flyt|ryk|sæt|læg|marker|skjul)\b"
    rf"|\b(?:kan|ka|vil|må|gider|ku|kunne|skal) (?:du|jeg)\b|\b{_READER} (?:\w+ )?{_MUST}\b|\b{_MUST} {_READER}\b|\b(?:udgår|skal stå (?:som|under)|skal ligge)\b"
)
SPEAKS_OF_IT = danish_pattern(r"\b(?:det|den|linjen|sætningen) (?:om|med|hvor|der handler)\b|\b(?:nr|nummer|linje|punkt)\b")
IS_HELD = danish_pattern(r"\b(?:gemt\w*|skjul\w*|holder? (?:\w+ )?tilbage|holdt (?:\w+ )?tilbage|frem)\b")
ASKS_ADVICE = danish_pattern(
    r"\b(?:synes|tror|mener|vil|hvad siger) du,? (?:at )?(?:jeg|vi|man)\b|^\W*(?:skal|bør|burde) jeg\b.*\?"
)
THE_SAME = danish_pattern(
    r"^\W*(?:ja )?og (?:så )?(?:\w+ ){0,9}?også\b|^\W*(?:så )?også (?:\w+ ){0,2}?(?:nr|nummer|den|det|\d)\b|\b(?:det samme|ligeså|også) (?:gælder |med |for )|\bogså (?:nr|nummer|linje|den|det)\b"
)
KEEPS = danish_pattern(
    rf"\b(?:behold\w*|lade?|stadig|rest\w*)\b|\bbliver?\b(?: (?:bare|altså|selvfølgelig))?(?: (?:stående|stå|der|her|som|i noten)\b|\W*$)|\bblive\W*$|\bblive (?:stående|der|her)\b|\b(?:må|skal) (?:\w+ )?(?:gerne|godt|endelig) (?:stå|blive|være)\b|\bskal (?:bare )?(?:blive )?(?:stå|stående|blive)\W*$|\bdet vil jeg {NOT}\b|\bslet {NOT} (?:det|den|nr|nummer|linje)|\brør {NOT}\b"
)
POINTS_BACK = danish_pattern(r"\b(?:den|det|dem|ham|hende|denne|dette|sætning\w*|stykket?|linjen?)\b")
TURNS = danish_pattern(r"^\W*(?:nej|ej|næ|eller nej|vent|jo)\b")
NAMES = danish_pattern(r"\bnavn\w*")
NEXT_IS_IT = danish_pattern(r"^\W*(?:det|den) (?:er|var|e|skal) ")
WHOLE = danish_pattern(
    r"\b(?:hele|alt|striben)\b|(?<! i )(?<! af )(?<! fra )(?<! paa )(?<! ved )\b(?:nr|nummer|linje\w*|punkt\w*)\b|^\W*\d"
)
HANDLES = danish_pattern(
    r"\b(?:slet(?! ikke)\w*|udgå\w*|glem (?:lige |bare )?(?:det|den)|fj[eæ]rn\w*|stryg\w*|flyt\w*|ryk\w*|smid|pil|skjul\w*|stjerne\w*|linje\w*|nummer|nr|punkt|noten|under|tilbage|det (?:med|om|der)|den (?:med|om|der))\b"
    rf"|\b(?:tag|ta|tage)\b.*\b(?:ud|væk|af)\b|\b{_READS}\b|\bskal (?:også |nu )?stå (?:som|under)\b"
)
PLACE = danish_pattern(
    r"\b(?:under|til|i|ved|blandt|hos) (?:\w+ ){0,2}?(?:håb\w*|ønske\w*|drøm\w*|hjælp\w*|menneske\w*|person\w*|familie\w*|netværk\w*|spørgsmål\w*|haster|det akutte|støtte|fællesskab\w*)"
)
