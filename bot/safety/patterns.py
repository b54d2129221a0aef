"""What a crisis sounds like: patterns on folded text, by kind. Written with æøå; each finds ae/oe/aa and a/o too.

The patterns are built of small parts (who, wants, does what), so that a new way of saying a thing is one word
in one list. Harmless figures of speech are taken out of the text before the patterns look at it.
"""

from collections.abc import Mapping

_I = r"(?:jeg|jæ|jeh|jg|æ|a|jag|i)"
_GAP = r"(?:\W+\w+){0,4}?\W+"
_SHORT = r"(?:\W+\w+){0,2}?\W+"
_ME = r"(?:mig|mig selv|migselv|mi selv|meg|meg selv|mig sjalv|mej|myself)"
_WISH = (
    r"(?:vil|ville|vill|vel|ønsker|ønskede|ønske|håber|gider|gad|orker|orkar|magter|kan|kunne|tør|tænker på|tænkt på|taenker paa|overvejer|overvejet|"
    r"planlægger|planlagt|lyst til|lyster|trang til|klar til|besluttet|bestemt|skal|burde|tanker om|tænker om|tanken om|længes|want to|wanna|tankar om|fristet til|drømmer om|forsøgt|prøver)"
)
_DIE = r"(?:dø|døe|død|døde|dø nu|være død|die|dø fra|sove ind|gå bort|vara död|aldrig vågne|ikke vågne|aldrig mere vågne|forsvinde for altid|forsvinde helt|bare stoppe med at trække vejret|slippe for at leve)"
_PERSON = (
    r"(?:han|hun|de|ham|hende|min (?:mand|mands|kone|kæreste|samlever|eks|ekskæreste|eksmand|far|mor|stedfar|papfar|bror|søn|datter|svigerfar|nabo|onkel|ven|roomie|kontaktperson)|"
    r"manden|kæresten|eksen|naboen|far|mor|en mand|nogen|faren|moren|kæresten min|mannen min|ham der)"
)
_HITS = (
    r"(?:slår|slog|slaar|slået|tæver|tævede|banker|bankede|tamper|kvæler|kvalte|tog kvælertag|tager kvælertag|tar kvælertag|kvælertag|sparker|sparkede|voldtager|voldtog|"
    r"overfalder|overfaldt|truer|truede|true|tvinger|tvang|låser|låste|spærrer|holder mig fast|holdt mig fast|river|skubber|skubbede|kaster med|stikker|går amok|er voldelig|"
    r"var voldelig|bliver voldelig|smadrer|smadrede|slænger|slængte|nikkede|nikker|står med en kniv|har en kniv|hits|forfølger)"
)
_OTHER = (
    r"(?:hun|han|hende|ham|borger|borgeren|en borger|beboer|beboeren|min (?:ven|veninde|bror|søster|mor|far|kæreste|mand|kone|søn|datter|nabo|kollega|roomie|ekskæreste|eks|onkel|kusine|fætter|mormor|kammerat)|"
    r"naboen|veninden|vennen|en ven|en veninde|kæresten|drengen|pigen|den unge|en ung|kvinden|manden|vedkommende|en jeg kender|en fra|en kammerat)"
)
_CHILD = r"(?:barn|barnet|børn|børnene|børnen|baby|babyen|datter|datteren|søn|sønnen|dreng|drengen|pige|pigen|spædbarn|den lille|de små|ungerne|ungen|lillebror|lillesøster|barnebarn|min store|min lille|\d+[- ]?årige?)"
_PILLS = r"(?:piller|pillerne|pille|tabletter|tabletterne|medicin|medicinen|medisin|panodil|panodiler|pamol|ipren|sovepiller|sovemedicin|beroligende|stesolid|dosis|doser|insulin|morfin|metadon|lamotrigin|seroquel|litium|lithium|æsken|æske|pakken|glasset|blister|dosetten|dosen|dagsdosis|pills)"
_POISON = r"(?:gift|rottegift|afløbsrens|klorin|sprinklervæske|kølervæske|opvaskemiddel|rengøringsmiddel|rengøringsmidlet|sæbe|afkalker|eddikesyre|terpentin|lampeolie|benzin|svampe|svamp|bær|batteri|knapbatteri|ukrudtsmiddel|opvasketabs|opvasketab|parfume|håndsprit|kemikalie\w*|syre|salmiak\w*|lightervæske|tændvæske)"
_TOOK = r"(?:taget|tog|tage|tatt|slugt|sluger|spist|spiste|spiser|drukket|drak|drikker|slugte|fik|fået|kom til at (?:tage|tag|drikke|spise|sluge|give)|indtaget|givet|gav|hældt|tømt|snuppet|kom i munden|skyllet)"
_MANY = r"(?:for mange|for meget|alle|alt|hele|en masse|masser af|en håndfuld|håndfuld|dobbelt|dobbelte|to gange|forkert|forkerte|overdosis|mange|rigtig mange|resten|\d\d|ti|tyve|tredive|hel)"
_HARM = r"(?:slå|slå ihjel|dræbe|skade|stikke|stikker|skyde|myrde|smadre|smadrer|kvæle|tæve|banke|gøre (?:\w+ ){0,3}(?:fortræd|ondt|noget)|brænde|sætte ild til|flække|skære|skyder|slår|dræber|køre \w+ ned|kører \w+ ned|bombe|hurt|kill)"
_THEM = r"(?:ham|hende|dem|nogen|nogle|folk|en|ihjel|jer|dig|naboen|min \w+|mine \w+|sagsbehandleren|sagsbehandler|kommunen|rådhuset|huset|lægen|personalet|andre|alle|ned|someone|him|her|them|et menneske|manden|svinet|idioten|hun|han|de andre)"

OWN_LIFE = (
    rf"\b(?:tage|tager|tag|tog|ta|tar|taget|take)\b{_SHORT}?(?:mit|mitt|mi|my|mid)\W+(?:(?:eget|egen|own)\W+)?(?:liv|life)",
    r"\b(?:tage|tager|tag|ta|tar|taget)\W+(?:\w+\W+)?livet (?:af|av|fra) (?:mig|meg|mej)",
    r"\bgøre? (?:det )?(?:\w+ )?(?:af|av) med (?:mig|meg)\b",
    r"\b(?:gør\w*|sætte\w*|satt|sat|lave)\b(?:\W+\w+){0,3}?\W+(?:en ende|punktum|en stopper|slut)(?:\W+\w+){0,2}?\W+(?:på|for|med|til) (?:det hele|det|mit liv|livet|mig selv|mig|lidelserne|smerten|alting|alt)\b",
    r"\b(?:ende|afslutte|slutte|slukke|stoppe|ende på)\W+(?:mit liv|livet|mit eget liv|my life|det hele her|det hele i dag|det hele nu|det hele i aften|det hele i nat)\b",
    r"\b(?:tænk\w*|tanker?|overvej\w*|lyst til|planlæg\w*|drømmer om|klar til)\b(?:\W+\w+){0,4}?\W+(?:ende|afslutte|slutte) (?:det hele|alting|alt sammen)\b",
    r"\bende (?:det|it)\b(?: hele)?(?: nu| i dag| i aften| i nat| snart)\b",
    r"\b(?:slå|slår|slo|dræbe|dræber|skyde|skyder|hænge|hænger|henge|kvæle|drukne|drukner|brænde|kill|killing|forgifte|aflive|udrydde|slette)\W+(?:mig selv|migselv|mi selv|meg selv|mig sjalv|mig sjæl|mæ sjæl|myself)\b(?! op| på|\W+(?:fast|ned|sammen|løs|selv løs|om))",
    rf"\b{_I}\W+(?:\w+\W+){{0,5}}?(?:slå|slår|slo|dræbe|dræber|skyde|skyder|hænge|hænger|henge|kvæle|drukne|drukner|brænde|kill|killing|forgifte|aflive|udrydde|slette)\W+(?:mig|meg|mej|mæ)\b(?! op| på|\W+(?:fast|ned|sammen|løs|selv løs|om))",
    r"\b(?:hænge|hænger|hængt|skyde|skudt|drukne|skære|skar|cutte|cutter)\W+(?:mig|meg)(?: selv)?\b(?! op med| på)",
    r"\b(?:begå|begår|lave|bega|gøre)\W+(?:selvmord|selv mord|suicide|harakiri|selvmor)\b",
    r"\b(?:har|haft|får|fået|fyldt|fylder|plages|plaget|kæmper|går rundt|med|mine|de)\b(?:\W+\w+){0,4}?\W+(?:selvmordstanker|selvmords tanker|selvmordstankerne|dødstanker|selvmordsplan\w*|selvmordsimpulser|suicidal thoughts|dødsønske|dødslyst)\b",
    r"\b(?:selvmordstank\w*|dødstankerne)\W+(?:er|kommer|bliver|fylder|vender|presser|tager til)\b(?!\W+(?:\w+\W+){0,2}?(?:væk|borte|forsvundet|aftaget|mindre|færre|overstået|slut|holdt op))",
    r"\b(?:er|føler mig|bliver|blevet|blir|blitt)\W+(?:\w+\W+)?(?:suicidal|suicidal|selvmordstruet|selvmordstruende|selvmords ?tanker)\b",
    r"\b(?:tænker|tænkte|tænkt|overvejer|overveje|planlægger|planlagt|snakker med mig selv)\b(?:\W+\w+){0,3}?\W+(?:selvmord|selvmor|suicide)\b",
    r"\b(?:skære|skærer|skar|skåret|cutte|cutter|cuttede|ridser|snitte|snitter)\b(?:\W+\w+){0,3}?\W+(?:mig|i mig|mig selv|pulsåre\w*|pulsen|håndled\w*|armen|armene|halsen|mine arme|mit lår|lår)\b(?! i fingeren)",
    r"\b(?:vil|kommer til at|skal|har lyst til at|lyst til|trang til at|er ved at|tænker på at|gør|skade|skader)\b(?:\W+\w+){0,3}?\W+(?:skade mig selv|gøre skade på mig selv|gøre mig selv (?:ondt|fortræd|noget)|gøre noget (?:ved|mod) mig selv|skade på mig selv|hurt myself)\b",
    r"\bgør\w* noget (?:dumt|drastisk|farligt|slemt|skidt|frygteligt|ved mig selv|uigenkaldeligt)\b(?!.{0,25}(?:økonomi|penge|rødvin))",
    r"\b(?:hoppe|hopper|springe|springer|sprang|kaste mig|kaster mig|gå|går|stille mig|lægge mig|ligger|står|køre|kører|træde)\b(?:\W+\w+){0,3}?\W+(?:ud foran|foran|ind foran|ud fra|ud af vinduet|fra broen|ud over|under|ud i|på)\W+(?:et |en |the |det |den )?(?:\w+ ){0,1}?(?:tog|toget|lastbil\w*|bil\w*|bus\w*|altan\w*|bro|broen|kanten|skinner\w*|togskinner\w*|sporet|metro\w*|broen|havnen|vinduet|taget|femte|højhus\w*)\b",
    r"\b(?:hoppe|hopper|springe|springer|kaste mig|kaster mig)\W+(?:ud|fra|af|i)\b(?:\W+\w+){0,2}?\W+(?:vindue\w*|bro|broen|altan\w*|taget|storebælt\w*|havnen|vejlefjordbroen|kajen)\b",
    rf"\b{_I}\W+(?:\w+\W+){{0,3}}?(?:tag\w*|sluge\w*|spise\w*|æde\w*)\W+(?:alle|samtlige|hele)\W+(?:\w+\W+){{0,2}}?{_PILLS}\b(?!.{{0,30}}(?:som|hver dag|til tiden|som de skal))",
    rf"\b(?:har|samlet|gemt|sparet|gemmer|samler|hamstret|købt|lagt)\b(?:\W+\w+){{0,6}}?\W+{_PILLS}(?:\W+\w+){{0,7}}?\W+(?:til at|nok til|for at|så jeg kan|hvis|i aften|i nat|klar|sammen|ned til|når)\b(?!.{{0,25}}(?:huske|sove bedre|rejse|ferie|uge|uger))",
    rf"\b{_WISH}\b(?:\W+\w+){{0,3}}?\W+(?:ikke|ik|itj|inte|ikkje|it|aldrig)\W+(?:\w+\W+){{0,3}}?(?:leve|lever|lev|være her|være til|være i live|vågne|eksistere|findes|være i verden|live|vara här|være på jorden|opleve en dag til|se i morgen)\b(?!\W+(?:op|sammen|alene|sådan|i (?:rod|kaos|frygt)|med (?:angst|smerter)|på (?:gaden|kontanthjælp)|uden|af|herhjemme|i (?:byen|huset)))",
    rf"\b(?:ikke|ik|itj|inte|aldrig)\W+(?:\w+\W+){{0,2}}?{_WISH}\b(?:\W+\w+){{0,3}}?\W+(?:leve|være her|være til|være i live|eksistere|live)\b(?!\W+(?:op|sammen|alene|sådan|i |med|på|uden|af))",
    rf"\b(?:{_WISH})\b{_SHORT}(?:bare |hellere |gerne |helst |snart |ba |bar )*(?:at )?(?:bare )?{_DIE}\b(?!\W+(?:af|efter|for)\b)(?! for(?: hende| ham| dig))",
    rf"\b(?:ønsker|ønske|håber|gid|bare|hvis bare|hellere|lettest|bedst|bedre|rarere|nemmere|dejligt)\b(?:\W+\w+){{0,5}}?\W+{_DIE}\b(?!\W+af\b)",
    r"\b(?:gid|bare|hvis bare|ønsker|ville ønske|ønskede|håber|beder til)\b(?:\W+\w+){0,5}?\W+(?:aldrig (?:var|blev|er) (?:blevet )?født|ikke var født|aldrig var født|ikke vågne\w*|aldrig vågne\w*|sov ind|ikke fandtes|ikke var her(?: mere)?|ikke var til|ikke eksisterede|var død|var væk for altid)\b",
    r"\b(?:bedre|bedst|lettere|nemmere|gladere|bedre stillet|better off)\b(?:\W+\w+){0,8}?\W+(?:uden mig|without me|hvis jeg (?:ikke|aldrig) (?:var|fandtes|levede|er|eksisterede|vågnede)|hvis jeg var (?:død|væk|borte)|når jeg er (?:død|væk|borte)|at jeg (?:dør|var død|forsvinder|forsvandt|er her))",
    r"\b(?:ingen|verden|de|alle|folk|børnene|familien|mine børn|min familie|nogen)\b(?:\W+\w+){0,5}?\W+(?:savne\w* mig|opdage\w*|slippe for mig)\W+(?:\w+\W+){0,3}?(?:død|væk|borte|ikke var her|forsvandt|døde)\b",
    r"\b(?:livet|det|mit liv)\W+(?:er|giver|har)\W+(?:\w+\W+){0,2}?(?:ikke|ik|ingen)\W+(?:\w+\W+){0,2}?(?:værd at leve|leve for|leveværdigt|grund til at leve)",
    r"\b(?:ikke|ingen|intet|ingenting|ikk|nothing|aldrig)\b(?:\W+\w+){0,4}?\W+(?:at leve for|grund til at leve|leve for|to live for|lyst til at leve|lyst til livet|mod på livet længere)\b",
    r"\b(?:mistet|har ikke|ingen|uden|tabt)\W+(?:\w+\W+){0,2}?(?:lysten til at leve|livslyst|lyst til at leve)\b.{0,30}\b(?:tilbage|mere|længere)\b",
    r"\b(?:træt|færdig|done|mæt|kommet|ledes ved|led og ked)\W+(?:af|med|ved|with)\W+(?:at leve|livet|at være i live|life|at være til|at eksistere)\b",
    r"\b(?:afskedsbrev\w*|farvelbrev\w*|selvmordsbrev\w*|selvmordsnote|sidste brev|skrevet farvel|farvel til alle|farvel for altid|farvel til mine børn|afskedsbreve)\b",
    r"\b(?:sagt|sige|siger|skrevet|skriver|take|tage|taget)\b(?:\W+\w+){0,3}?\W+(?:farvel|afsked|goodbye)\W+(?:til|med|for)\W+(?:\w+\W+){0,2}?(?:alle|verden|altid|livet|familien|børnene|dem|mine børn|min familie|jer alle|katten|hunden|ever)\b",
    r"\b(?:sidste|siste)\W+(?:gang|dag|aften|nat|besked|sms|jul|natt|ting)\b(?:\W+\w+){0,6}?\W+(?:i hører fra mig|du hører fra mig|jeg skriver|jeg er her|jeg lever|for mig|på jorden|du ser mig|i livet|nogen hører)\b",
    r"\b(?:i hører|du hører|nogen hører)\W+(?:\w+\W+)?(?:ikke|aldrig)\W+(?:\w+\W+)?(?:fra mig|mere fra mig|mer fra mig)",
    r"\b(?:i aften|i nat|i dag|på fredag|i weekenden|i morgen|snart|imorgen|når jeg kommer hjem|tonight|nu)\b(?:\W+\w+){0,5}?\W+(?:er det slut|slutter det|er det forbi|er jeg væk|er jeg her ikke|er jeg ikke her mere|er jeg død|gør jeg det|er alt forbi|sker det|får jeg fred for altid|ender det)\b(?!.{0,25}(?:møde|forløb|kontrakt|arbejde|skole))",
    r"\b(?:det slutter|det er slut|jeg gør det|det stopper|det ender|jeg er væk|så er jeg væk|jeg er her ikke)\W+(?:for mig )?(?:i aften|i nat|i dag|nu|snart|på fredag|i weekenden|alligevel ikke mere|ikke mere)\b(?!.{0,25}(?:møde|forløb|kontrakt|arbejde|med))",
    r"\b(?:har|lagt|lavet|fået)\b(?:\W+\w+){0,3}?\W+(?:en plan|planen|plan|metoden|rebet|reb|snor|en måde|repet|remmen)\b(?:\W+\w+){0,4}?\W+(?:for|til|om|klar|fremme|liggende|på)\W+(?:\w+\W+){0,3}?(?:dø|tage livet|ende|gøre det|hvordan jeg|komme herfra|forsvinde|klar|det hele|mit liv|loftet)\b",
    r"\b(?:rebet|reb|repet|løkken|kniven|barberblad\w*|pistolen|geværet|pillerne|tabletterne)\W+(?:\w+\W+){0,3}?(?:er klar|ligger klar|ligger fremme|ligger her|ligger foran mig|står klar|hænger|ligger på bordet|i hånden|er fundet frem)\b",
    r"\b(?:sidder|står|ligger|stod|sad)\b(?:\W+\w+){0,4}?\W+(?:med (?:en kniv|kniven|et barberblad|rebet|et reb|pillerne|alle mine piller|glasset|et glas piller|tabletterne|en pistol|geværet)|på (?:broen|kanten|skinnerne|taget|en bro|altanens))\b(?!.{0,20}(?:fisker|nyder|drikker kaffe|solen))",
    r"\b(?:stemmer|stemmerne|stemmen|en stemme|stemmene|djævelen|radioen|voices|de|den)\b(?:\W+\w+){0,6}?\W+(?:siger|sier|befaler|råber|hvisker|beordrer|vil have|kræver|tvinger|beder mig|says|fortæller)\b(?:\W+\w+){0,6}?\W+(?:dø|springe|hoppe|ende|ihjel|skade mig|skære|gøre det|slå mig|tage (?:alle )?(?:mine )?piller|forsvinde|tage mit liv|drukne|ikke skal leve|skal dø|fortjener at dø)\b",
    r"\b(?:kan|vil|orker|magter|holder)\b(?:\W+\w+){0,3}?\W+(?:ikke|ik|itj)\W+(?:\w+\W+){0,2}?(?:holde ud at leve|klare at leve|leve mere|leve længere|mer liv|leve med det|leve sådan her mere|leve en dag|leve videre|overleve)\b",
    r"\b(?:overlever|klarer|når|oplever|kommer)\W+(?:\w+\W+)?(?:ikke|aldrig|næppe|nok ikke)\W+(?:\w+\W+)?(?:natten|i nat|weekenden|dagen|min næste fødselsdag|julen|aftenen|til (?:mødet|jul)|i live)\b",
    r"\b(?:næste møde|mødet|det møde|fremtiden|jul|sommer)\b(?:\W+\w+){0,5}?\W+(?:er jeg ikke|er jeg nok ikke|er jeg her ikke|bliver jeg ikke|når jeg ikke|jeg er her (?:alligevel |nok )?ikke)\W+(?:\w+\W+){0,2}?(?:her|i live|mere|at opleve|alligevel)\b(?!.{0,15}(?:ferie|syg))",
    r"\b(?:jeg er|er jeg)\W+(?:\w+\W+){0,2}?(?:her|i live)\W+(?:\w+\W+){0,2}?ikke\W+(?:mere|længere|mer|meget længere)\b",
    r"\b(?:kommer|går)\W+(?:jeg )?(?:snart |bare )?(?:op til|over til|hen til|at være sammen med)\W+(?:min |mine )?(?:\w+ )?(?:mor|far|mormor|bedste|bror|søster|ham|hende|gud|himlen|vorherre)\W+(?:\w+\W+){0,2}?(?:i himlen|i himmelen|snart|igen|oppe)\b",
    r"\b(?:forlade|forlader|væk fra|ud af|checke ud af|sige farvel til|tjekke ud af|leave)\W+(?:denne|den her|this|jordens|hele)\W+(?:verden|jord|world|klode)\b",
    r"\b(?:tanker|tanken|lyst|planer|trang|impuls\w*)\W+(?:om|til|på)\W+(?:at )?(?:tage livet|dø|ende livet|selvmord|suicide|forsvinde for altid|ikke at være her|at springe|gøre en ende)",
    r"\b(?:kms|kill myself|suicidal|end my life|end it all|want to die|wanna die|ta livet mitt|ta livet av meg|ta mitt liv|vill dø|vill inte leva|vil ikke leve|orkar inte leva|døyve meg|drepe meg|do myself in)\b",
    r"\b(?:hvor mange|hvilke|hvor meget)\b(?:\W+\w+){0,3}?\W+(?:piller|panodil\w*|tabletter|insulin|sovepiller|sovemedicin)\b(?:\W+\w+){0,5}?\W+(?:dø|døde|dødelig|ikke vågne|sove ind|slå\w* ihjel|overdosis|dræbe\w*)\b",
    r"\b(?:testamente|begravelse|mine ting|mine sager|katten|hunden|nøglerne)\b(?:\W+\w+){0,6}?\W+(?:når jeg er væk|når jeg ikke er her|når jeg er død|for jeg (?:er her|skal) (?:ikke|snart)|inden jeg (?:gør det|forsvinder|går bort|tager af ?sted for altid))",
    r"\b(?:hoppe|hopper|springe|springer|ud|falde)\W+(?:\w+\W+){0,2}?(?:fra|af)\W+(?:\d+\.?|tredje|fjerde|femte|sjette|syvende|ottende|øverste)\W+(?:sal|etage)\b",
    r"\bskrevet\W+(?:\w+\W+){0,2}?brev\w*\W+til\W+(?:\w+\W+){0,3}?(?:børn\w*|datter|døtre|søn|sønner|drenge|familie\w*|mor|far|kone|mand|kæreste)\b.{0,60}\bbagefter\b",
    r"\bgivet\W+(?:\w+\W+){0,2}?(?:væk|bort)\b.{0,80}\bbagefter\b",
    r"\b(?:fået nok|got nok|har nok)\b(?:\W+\w+){0,2}?\W+(?:af livet|af at leve)\b",
    r"\bhar\b(?:\W+\w+){0,3}?\W+(?:forsøgt|prøvet|prøvede)\W+(?:\w+\W+){0,2}?(?:at )?(?:tage mit liv|selvmord|hænge mig|dø|gøre det af|tage livet)\W+(?:\w+\W+){0,3}?(?:i dag|i nat|i går|nu|lige|i morges|i aftes)\b",
    r"\b(?:sove|sover|sov|lukke øjnene|falde i søvn|lægge mig)\W+(?:\w+\W+){0,3}?(?:og (?:aldrig|ikke) (?:\w+ )?(?:vågne|stå op)|for evigt|for altid)\b",
)

# A wish to die, or to harm oneself, in so many words; and what turns such words into something else.
WISH_TO_DIE = (
    r"\b(?:jeg|jæ|jej|æ|a|jâ|i)\b(?:\W+\w+){0,3}?\W+(?:vil|will|villa|ønsker)\W+(?:(?:bare|gerne|helst|virkelig|faktisk|nu|så|også|seriøst|egentlig|jeg|at)\W+){0,3}(?:dø|do|døø|døe|ikke leve|ikke være til|ikke være her (?:mere|længere))\b"
    r"|\bvil jeg\W+(?:(?:bare|gerne|helst|virkelig|faktisk|nu)\W+){0,2}(?:dø|ikke leve)\b"
    r"|\bgør\w*\W+(?:jeg )?(?:mig|mej|meg)\W+(?:selv|slev|sjæl|sæl|selvv)\W+(?:noget|nåt|ondt|fortræd)|\bville ikke leve\b"
)
WISH_TO_DIE_OF_ANOTHER = (
    r"\b(?:siger|skriver|sagde|råber|har sagt|har skrevet|fortæller|sms'?er)\b(?:\W+(?:at|til mig|bare|i dag|nu|lige|hele tiden|igen)){0,3}\W+(?:han|hun|hen|de)\b(?:\W+(?:bare|gerne|helst|virkelig|nu|ikke|så)){0,3}\W+(?:vil|will)\b(?:\W+(?:bare|gerne|helst|virkelig|nu|ikke)){0,3}\W+(?:dø|do|leve mere|leve længere|leve|tage sit liv|tage livet af sig|væk herfra for altid)\b"
    r"|\b(?:han|hun|hen)\b(?:\W+\w+){0,2}?\W+vil bare dø\b"
)
NO_WISH_OF_ANOTHER = r"\b(?:film\w*|bog\w*|serie\w*|rolle\w*|spil\w*|sang\w*)\b|\bdø (?:af|som|for|glad|gammel|hjemme)\b|\bikke (?:han|hun) vil dø\b"
NO_WISH_TO_DIE = (
    r"\b(?:ikke|ik|aldrig|intet|ingen)\b.{0,25}\b(?:noget|plan\w*|gøre|finde på|dø|alvor|mener)\b"
    r"|\b(?:hvis|når jeg|håber|til (?:ulejlighed|besvær|grin|last))\b|\bdø (?:af|som|for|glad|gammel|en dag|når|hjemme|med|i min)\b"
)

# Somebody beaten at home, told by another: the numbers for violence belong in the reply.
BEATEN_AT_HOME = r"\b(?:kæreste\w*|mand\w*|eks\w*|kone\w*|samlever\w*|søn\w*|partner\w*)\W+(?:\w+\W+){0,3}?(?:slår|slog|tæver|banker|truer|kvæler|sparker|voldtager|har slået)\W+(?:\w+\W+){0,2}?(?:hende|ham|dem)\b"
A_CHILD = r"\b(?:barn\w*|børn\w*|dreng\w*|pige\w*|baby\w*|den lille|de små|\d+ år\w*|\d+-årig\w*|datter\w*|elev\w*)\b"

WEAPON_AT_ME = r"\b(?:kniv\w*|økse\w*|pistol\w*|gevær\w*|bat|hammer\w*|saks\w*|flaske\w*|våben\w*|jernrør\w*)\W+(?:\w+\W+){0,3}?(?:mod|efter|imod|op i ansigtet på|for struben af) (?:mig|os|meg|æ)\b"

VIOLENCE = (
    WEAPON_AT_ME,
    rf"\b{_PERSON}\W+(?:\w+\W+){{0,4}}?{_HITS}\b(?:\W+\w+){{0,4}}?\W+(?:mig|meg|mej|os|døren|ind|alt|efter mig|igen|ned|hjemme|når|hver|kvælertag|på mig|med kniv|med|me)\b",
    rf"\b{_HITS}\W+{_PERSON}\W+(?:\w+\W+){{0,2}}?(?:mig|meg|os)\b",
    r"\b(?:bliver|blev|er|blevet|blir|ble|bir)\W+(?:\w+\W+){0,3}?(?:slået|tævet|banket|voldtaget|overfaldet|truet på livet|mishandlet|kvalt|gennembanket|spærret inde|låst inde|sparket|slått|tævet|voldtatt|truet af (?:min|ham|hende)|truet med (?:kniv|tæv|bank)|tvunget til sex|misbrugt seksuelt)\b(?!\W+(?:i |ud|om|hjem|tilbage fra|af konkurrent))",
    r"\b(?:bange|angst|skræmt|rædselsslagen|redd|afraid|ræd|frygter)\W+(?:\w+\W+){0,2}?(?:for|of|av)\W+(?:min (?:mand|kæreste|eks|far|samlever|kone|søn|bror|stedfar|ekskæreste|eksmand|papfar)|at (?:han|hun|de) (?:\w+ ){0,3}?(?:slår|gør|kommer|dræber|finder|gør mig)|ham\b|kæresten|mannen)",
    r"\b(?:vold|volden|partnervold|husvold|hustruvold)\W+(?:\w+\W+){0,2}?(?:derhjemme|hjemme|i hjemmet|mod mig|fra (?:min|ham|hende)|i mit forhold|af min)\b",
    r"\b(?:tør|kan|må)\W+(?:\w+\W+){0,2}?(?:ikke|ik)\W+(?:\w+\W+){0,3}?(?:hjem|gå hjem|være hjemme|tage hjem|komme hjem|gå ud|forlade|sove|skrive her)\b(?:\W+\w+){0,5}?\W+(?:for|fordi|når|på grund af|pga|han|hun|min)\W+(?:\w+\W+){0,3}?(?:han|hun|min mand|min kæreste|ham|hende|min eks|min far|slår|tæver|truer|ser det|opdager)\b",
    rf"\b{_PERSON}\W+(?:\w+\W+){{0,3}}?(?:dræber|slår|drepe|myrder|kvæler|skyder|stikker|kills)\W+(?:mig|meg|me)\b",
    r"\b(?:slår|dræber|kvæler|stikker)\W+(?:han|hun|de)\W+(?:mig|meg)\b",
    r"\b(?:han|hun|de|min \w+)\W+(?:\w+\W+){0,4}?(?:vil|skal|prøver at|truer med at|har sagt|siger)\W+(?:\w+\W+){0,5}?(?:slå mig|dræbe mig|slå os|ihjel|skade mig|tæve mig|kvæle mig|finde mig|brænde)\b",
    r"\b(?:han|hun|min (?:mand|kæreste|eks|far|kone|samlever))\W+(?:\w+\W+){0,3}?(?:lagde hånd på|lægger hånd på|tager fat i mit hår|tog fat i halsen|tog mig i halsen|tager mig i halsen|greb mig om halsen|rev mig i håret|giver mig tæv|gav mig tæv|gav mig bank|giver mig bank|gav mig en på|stikker mig|gav mig et blåt øje|giver mig lussinger|gav mig en lussing|har slået|har tævet|har sparket|har voldtaget|har truet|har kvalt|har holdt mig|har låst)\b",
    r"\b(?:blå mærker|blåt øje|blodtud|brækket)\b(?:\W+\w+){0,6}?\W+(?:efter ham|efter hende|han|hun|min mand|min kæreste|af ham|fra ham|igen)\b",
    r"\b(?:tvinger|tvang|presser|pressede)\W+(?:mig|meg)\W+(?:til|te)\W+(?:sex|samleje|at gå i seng|ting i sengen|seksuelle)\b",
    r"\b(?:står|er|kommer|banker)\W+(?:\w+\W+){0,3}?(?:uden for|udenfor|ved|på)\W+(?:min |mit )?(?:dør|døren|vinduet|hus|huset)\b(?:\W+\w+){0,6}?\W+(?:truer|slå|kniv|råber|ind|dræbe|smadre)\b",
)

POISONING = (
    rf"\b{_TOOK}\b(?:\W+\w+){{0,5}}?\W+{_MANY}\b(?:\W+\w+){{0,5}}?\W+{_PILLS}\b",
    rf"\b{_TOOK}\b(?:\W+\w+){{0,4}}?\W+{_PILLS}\b(?:\W+\w+){{0,4}}?\W+(?:for mange|to gange|dobbelt|dobbelte|på en gang|på én gang|ved en fejl|forkert|i stedet for|igen ved|af)\b(?!\W+(?:i dag|hver))",
    rf"\b{_PILLS}\b(?:\W+\w+){{0,4}}?\W+(?:taget|spist|slugt|tog|fik|fået)\b(?:\W+\w+){{0,3}}?\W+(?:for mange|to gange|dobbelt|dobbelte|alle|for meget|forkert)\b",
    rf"\b{_TOOK}\b(?:\W+\w+){{0,5}}?\W+{_POISON}\b(?!\W+(?:risotto|suppe|sovs|sauce|grød|tærte|af skoven))",
    r"\b(?:overdosis|overdosert|overdose|overdoseret|od'et|od'd|medicinforgiftning|blevet forgiftet|er forgiftet|forgiftning)\b(?!\W+af (?!piller|medicin|sovemedicin|panodil|metadon|morfin|heroin|stoffer|insulin|ghb|fentanyl|alt|tabletter))",
    r"\b(?:gift|rottegift|klorin|afløbsrens|opvaskemiddel|piller|tabletter|kemikalier|rengøringsmiddel)\W+(?:i|ned i)\W+(?:\w+\W+)?(?:munden|maven|øjnene)\b",
)

CHILD = (
    rf"\b{_CHILD}\b(?:\W+\w+){{0,8}}?\W+(?:bliver slået|bliver tævet|får tæv|får bank|bliver banket|slået af|blå mærker|bliver rørt|rører ved|bliver misbrugt|misbruges|misbrugt|overgreb|blev slået|slås med bælte|bliver rystet|bliver låst inde|låst inde|bliver kvalt|blevet slået|bliver sparket|bliver holdt)\b",
    rf"\b(?:slår|slår løs på|tæver|banker|ryster|rystede|rystet|slog|sparker|kvæler|rører ved|rørt ved|skader|skade|gør ondt på|misbruger|truer|holder|kaster|kastede|smed)\b(?:\W+\w+){{0,4}}?\W+{_CHILD}\b(?!\W+(?:op|i skole|i hånden|til|med))",
    rf"\b{_CHILD}\b(?:\W+\w+){{0,6}}?\W+(?:er alene|alene hjemme|er helt alene|ligger alene|sidder alene|ingen passer|ikke fået mad|får ikke mad|får ingen mad|ikke spist i|sulter|fryser|trækker ikke vejret|ånder ikke|er bevidstløs|er slap|svarer ikke|forsvundet|er væk|er stukket af|er blå i|kan ikke vækkes|blod)\b",
    rf"\b(?:gøre|gør|skade|komme til at|slå|ryste|kvæle|drukne|forlade|dræbe|tabe|lyst til at)\b(?:\W+\w+){{0,5}}?\W+(?:min|mit|mine|vores|på|baby\w*|barnet|ungerne)\W+(?:\w+\W+)?(?:{_CHILD})?\b(?:\W+\w+){{0,3}}?\W*(?:noget|ondt|fortræd|ihjel)\b",
    rf"\b(?:bange for|frygter|er i fare|i fare|ikke i sikkerhed|ikke trygt|ikke sikkert|ikke trygge|ikke trygge hos)\b(?:\W+\w+){{0,8}}?\W+{_CHILD}\b.{{0,50}}\b(?:slår|skade|fare|hos ham|hos hende|misbrug|fuld|beruset|psykotisk|drikker|noget|ondt)\b",
    rf"\b{_CHILD}\b(?:\W+\w+){{0,5}}?\W+(?:er|sidder|bor|ligger|står)\W+(?:\w+\W+){{0,3}}?(?:i fare|i livsfare|ikke i sikkerhed|hos en der slår|sammen med en fuld|med en fuld|med en skæv|med en psykotisk)\b",
    rf"\b(?:ikke|ik)\W+(?:passe på|tage mig af|give mad|amme|klare)\W+(?:\w+\W+){{0,2}}?{_CHILD}\b.{{0,60}}\b(?:bange for|gøre|skade|noget|slå|alene)\b",
)

DANGER_TO_OTHERS = (
    rf"^(?:\W*(?:så|nu|ellers|ok|fint)\W)?\W*{_I}\W+(?:\w+\W+){{0,2}}?(?:brænder|futter|sprænger|sætter ild til|sætter ild på)\W+(?:kommunen|rådhuset|jobcenter\w*|kontoret|hele (?:huset|opgangen|bostedet|lortet|biksen)|opgangen|bostedet|jer|dem|naboens? \w+)\b",
    rf"\b(?:vil|kommer til at|lyst til at|lyst til|får lyst|skal nok|tænker på at|planlægger at|planlægger|bange for at|bange for jeg|tænkt mig at|trang til at|er ved at|klar til at|gør det|jeg skal|kunne|gonna|want to|kan finde på at|sværger jeg|ender med at|drømmer om at|overvejer at|kommer te at)\b(?:\W+\w+){{0,4}}?\W+{_HARM}\W+(?:\w+\W+){{0,2}}?{_THEM}\b(?!\W*(?:i (?:fodbold|badminton|skak|kort|ludo|spil|playstation|fifa|bordtennis|tennis|dart|backgammon|matador)|med (?:et brag|argumenter)|af grin))",
    rf"\b(?:jeg|æ)\W+{_HARM}\W+(?:\w+\W+){{0,2}}?(?:ham|hende|dem|naboen|min \w+|sagsbehandleren|jer|dig|nogen)\b(?!\W*(?:i (?:fodbold|badminton|skak|kort|ludo|spil|fifa|bordtennis|tennis|dart|backgammon|matador)))",
    r"\b(?:har|tager|tog|tage|med|henter|hente|finder|fundet|sidder med|står med)\W+(?:en |min |et |mit )?(?:kniv|kniven|gevær|geværet|pistol|pistolen|økse|øksen|våben|bat|baseballbat|jagtgevær|benzindunk|benzin|hammer|machete|skruetrækker)\b(?:\W+\w+){0,7}?\W+(?:til (?:mødet|kommunen|ham|hende|naboen|næste)|og (?:går|så|venter|jeg)|klar|med mig|op til|hen til|når jeg|så skal)\b",
    r"\b(?:stemmer|stemmerne|stemmen|en stemme|gud|djævelen|fjernsynet|radioen|de)\b(?:\W+\w+){0,6}?\W+(?:siger|befaler|råber|beordrer|vil have|kræver|tvinger|hvisker)\b(?:\W+\w+){0,6}?\W+(?:slå|dræbe|skade|stikke|angribe|overfalde|myrde|gøre|skyde|straffe|brænde)\W+(?:\w+\W+){0,2}?(?:ham|hende|nogen|dem|naboen|min|mine|folk|andre|ihjel|en)\b",
    r"\b(?:han|hun|de|naboen|sagsbehandleren|kommunen|i|jer|svinet|idioten)\W+(?:\w+\W+){0,2}?(?:skal|fortjener at|kommer til at|burde)\W+(?:\w+\W+){0,2}?(?:dø|bløde|dræbes|skydes|aflives|brænde|slås ihjel|lide|stikkes ned|få kniven)\b(?!.{0,20}(?:alligevel|alle sammen en dag|engang))",
    r"\b(?:så|ellers|inden længe|i dag|snart)\W+(?:\w+\W+){0,3}?(?:sker der en ulykke|går det galt for ham|er der nogen der dør|dør der nogen|flyder der blod|kommer nogen til skade|slår jeg ihjel|kommer der blod)\b",
    r"\b(?:mister|mist|miste|mistet)\W+(?:\w+\W+){0,2}?(?:kontrollen|kontrol|besindelsen)\b(?:\W+\w+){0,8}?\W+(?:slår|skade|nogen|ihjel|gøre nogen|går ud over)\b",
)

OTHER_IN_DANGER = (
    rf"\b{_OTHER}\b(?:\W+\w+){{0,4}}?\W+(?:skærer|cutter|ridser|brænder|skader|gør skade på)\W+(?:i |på )?sig(?: selv)?\b(?! i fingeren| ind| ud| fast| på)",
    rf"\b{_OTHER}\b(?:\W+\w+){{0,9}}?\W+(?:tage sit (?:eget )?liv|tager sit (?:eget )?liv|taget sit liv|tage livet af sig|tager livet af sig|begå selvmord|begår selvmord|vil dø|ønsker at dø|slå sig(?: selv)? ihjel|dræbe sig|hænge sig|hængt sig|skyde sig|springe ud|hoppe ud|springe fra|hoppe fra|skære i sig|skåret i sig|skåret sig|skære sig|selvmordstruet|ikke vil leve|ikke længere vil leve|ikke leve mere|gøre noget ved sig selv|gøre en ende på|have det overstået|afskedsbrev|sagt farvel|har en plan|akut suicidal|suicidal|selvmordstanker nu|vil ikke være her mere)\b",
    rf"\b{_OTHER}\b(?:\W+\w+){{0,8}}?\W+(?:bevidstløs|trækker ikke vejret|ånder ikke|reagerer ikke|kan ikke vækkes|vågner ikke|kan ikke vække|er faldet om|ligger på gulvet|ligger livløs|livløs|krampe\w*|bløder|blå om læberne|ikke kontakt med|ikke til at vække)\b",
    rf"\b{_OTHER}\b(?:\W+\w+){{0,5}}?\W+(?:har taget|tog|har slugt|har spist|har drukket|har fået|slugte|drak)\b(?:\W+\w+){{0,6}}?\W+(?:overdosis|alle|for mange|en masse|piller|panodil\w*|pillerne|medicin\w*|rottegift|{_POISON[3:-1]})\b",
    rf"\b{_OTHER}\b(?:\W+\w+){{0,5}}?\W+(?:står|sidder|er|ligger|låst|har låst)\W+(?:\w+\W+){{0,6}}?(?:på en bro|på broen|på taget|på altanen|på skinnerne|på kanten|med en kniv|med kniv|med et reb|med reb|med piller|inde på badeværelset|sig inde|ved togskinnerne|ved skinnerne|ude på)\b(?!.{{0,20}}(?:laver mad|skærer|fisker))",
    rf"\b{_OTHER}\W+(?:\w+\W+){{0,3}}?(?:truer|truede|siger|skriver|skrev|sagde|råber|har skrevet|har sagt|sms'er|ringer)\b(?:\W+\w+){{0,8}}?\W+(?:tage livet|selvmord|slå sig|springe|hoppe|dø|sit liv|farvel|ikke leve|sidste gang|ihjel|skære|ikke vil leve|ikke være her)\b",
    rf"\b(?:finde|fundet|fandt|har lige fundet|kom hjem og fandt)\W+{_OTHER}\W+(?:\w+\W+){{0,5}}?(?:bevidstløs|på gulvet|hængt|død|livløs|i en pøl|med piller|blodig)\b",
    rf"\b{_OTHER}\W+(?:\w+\W+){{0,3}}?(?:bliver|blir|er ved at blive)\W+(?:\w+\W+){{0,2}}?(?:slået|tævet|kvalt|overfaldet|banket|sparket|stukket)\b(?:\W+\w+){{0,4}}?\W*(?:nu|lige nu|af|inde|derinde|igen)?\b(?!\W+(?:i (?:fodbold|ludo|skak)))",
)

KINDS: Mapping[str, tuple[str, ...]] = {
    "child": CHILD,
    "poisoning": POISONING,
    "violence": VIOLENCE,
    "danger_to_others": DANGER_TO_OTHERS,
    "other_in_danger": OTHER_IN_DANGER,
    "own_life": OWN_LIFE,
}

CONCERN = (
    r"\b(?:vil|ville|ønsker|håber|gid|bare|orker)\b.{0,30}\b(?:det hele|alt|alting|livet|alt sammen|alt det her)\b.{0,20}\b(?:stop\w*|slut\w*|hold\w* op|forsvind\w*|forbi|ophør\w*)\b",
    r"\b(?:må|kan|skal|gid)\b.{0,15}\b(?:stoppe|slutte|holde op|være slut)\b.{0,15}\b(?:alt|det hele|alting)\b|\bkan det (?:hele )?(?:ikke|snart) (?:bare |snart |nu )?(?:slutte|stoppe|være slut|holde op)\b",
    r"\b(?:orker|magter|kan|gider|klarer|holder|håndterer)\W+(?:\w+\W+){0,4}?(?:ikke|ik|itj|ikk|inte|det hele)\W+(?:\w+\W+){0,3}?(?:mere|mer|længere|ud|meir|mjere|noget som helst)\b",
    r"\b(?:livet|alt|alting|det hele|hverdagen|min fremtid|fremtiden)\W+(?:er|virker|føles|ser|synes)\W+(?:\w+\W+){0,3}?(?:håbløst|håbløs|meningsløst|meningsløs|sort|mørkt|mørk|ligegyldigt|tomt|tom|nytteløst|kaos og|forfærdeligt|ubærligt|uoverskueligt|forgæves|lige meget|ødelagt|umuligt|et helvede)\b",
    r"\b(?:giver|gir|har givet|givet|vil|er ved at|klar til at|lyst til at|lige ved at)\W+(?:\w+\W+){0,2}?(?:op|opgivet|give op|giver op|gir op|gi op|opgive)\b(?!\W+(?:alkohol|smøger|sukker))",
    r"\b(?:har )?(?:opgivet|mistet)\W+(?:\w+\W+){0,2}?(?:håbet|alt håb|modet|troen på (?:livet|alt|det hele)|alt|livet|livsmodet|livsgnisten|livslysten)\b",
    r"\b(?:ingen|intet|ingenting|ikke)\W+(?:\w+\W+){0,3}?(?:mening|håb|fremtid|lys|udvej|vej ud|livsgnist|livslyst|livsmod|glæde)\W+(?:\w+\W+){0,2}?(?:med|i|for|tilbage|længere|mere|forude|fremme|ud)\b",
    r"\b(?:jeg )?(?:hader|afskyr|væmmes ved|skammer mig over)\W+(?:mig selv|mit liv|livet|at være mig|den jeg er)\b",
    r"\b(?:vil|ville|ønsker|har lyst til|trænger til|gid|drømmer om)\W+(?:\w+\W+){0,3}?(?:bare )?(?:forsvinde|være væk|væk fra det hele|sove fra det hele|sove for evigt|slippe for det hele|fordufte|have fred fra det hele|blive usynlig|ikke mærke noget)\b",
    r"\b(?:er|til|en)\W+(?:\w+\W+){0,2}?(?:byrde|besvær|belastning|til besvær|i vejen|til last|ingen værd|intet værd|værdiløs|ubrugelig|en fiasko|spild af plads)\b(?!.{0,15}(?:for vognen))",
    r"\b(?:træt|ked|udmattet|led)\W+(?:af|ved)\W+(?:\w+\W+){0,2}?(?:det hele|alt|alting|livet|mig selv|at kæmpe|at være mig|at skulle kæmpe)\b",
    r"\b(?:selvskade|selvskader|skadede mig selv|skade mig selv|cuttede|cutter|skar i mig selv|skåret i mig selv|selvmord|selvmordsforsøg|selvmordstanker|selvmordstanke|livstræt|livslede|livstræthed|suicidal)\b",
    r"\b(?:tænkt|tænkte|tænker|tanker|følte|føltes|lyst)\b(?:\W+\w+){0,6}?\W+(?:på at dø|på døden|om døden|dø|ikke være her|ikke at være her|livet ikke er værd)\b",
    r"\b(?:alt|det hele)\W+(?:gør ondt|er lige meget|er ligegyldigt|falder fra hinanden|ramler|er ødelagt|er tabt|er forbi|kan være lige meget|sejler)\b",
    r"\b(?:ingen|ikke nogen)\b(?:\W+\w+){0,3}?\W+(?:ville savne mig|vil savne mig|savner mig|bryder sig om mig|elsker mig|kan lide mig|ville opdage|lægger mærke til mig|ville mærke forskel)\b",
    r"\b(?:græder|grædt|græd)\b(?:\W+\w+){0,4}?\W+(?:hver (?:dag|nat|aften)|hele (?:tiden|dagen|natten)|dagen lang|mig i søvn|konstant|uden grund)\b",
    r"\b(?:knust|går i stykker|gået i stykker|brudt sammen|bryder sammen|kæmpe for at overleve|på kanten|i et sort hul|sort hul|i kulkælderen|på bunden|nået bunden|ramt bunden|helt nede|dybt nede|ved vejs ende|ved at drukne i)\b",
    r"\b(?:sorgen|sorg|mistet|døde|dødsfald\w*)\b(?:\W+\w+){0,10}?\W+(?:kan ikke|ikke klare|overvælder|knuser|æder|uden (?:ham|hende|dem)|ved ikke hvordan|alene|tomt|svært at være)\b",
    r"\b(?:hvad er (?:meningen|pointen|det værd)|hvorfor (?:er jeg her|lever jeg|skal jeg leve|kæmpe|prøve)|er det det hele værd|what's the point)\b(?!.{0,20}(?:med møde|chat|bot))",
    r"\b(?:bange|angst)\W+(?:for)\W+(?:mig selv|mine tanker|hvad jeg (?:kan finde på|gør)|at være alene med)\b",
)

HARMLESS = (
    r"\b(?:gøre|gør|gøres|blive|bliver|komme|få|være|er) (?:mig|dig|os|sig|jer|helt|lidt|godt|mere)? ?(?:klar|klare|forberedt)\b(?: (?:til|for|på|inden|før) (?:\w+ )?(?:(?:et|mit|det|vores|næste|første) )?\w*(?:møde\w*|samtale\w*|opfølgning\w*|torsdag|fredag|mandag|tirsdag|onsdag|næste uge|i morgen)|\W*$)",
    r"\bskad\w+ (?:mig|dig|sig|os|jer) selv(?: \w+)? (?:økonomisk|fagligt|karrieremæssigt|politisk|på (?:jobbet|arbejdsmarkedet|pengepungen))\b",
    r"\b(?:min|din|en|vores|deres|ens|egen|låst|åben|lukket|ny) dør(?: (?:til|der|som|med|ind|ud|kan|er|og)\b|[.,!?]|$)",
    r"\b(?:dø|dør|død|døde|dødens|døen)\W+(?:\w+\W+)?af\W+(?:\w+\W+)?(?:grin|latter|skam|kedsomhed|nysgerrighed|varme|kulde|sult|tørst|pinlighed|flovhed|utålmodighed|spænding|kaffetrang|træthed|stress|glæde|grine|forlegenhed|kræft|alderdom|hjerte\w*)\b",
    r"\b(?:ved at dø|dør|dø)\W+(?:\w+\W+)?(?:for|efter)\W+(?:\w+\W+)?(?:en (?:smøg|kop|kaffe|øl|is|ferie|pause)|kaffe|chokolade|at (?:se|få|vide|høre)|nikotin|ham|hende|hende|din|din)\b",
    r"\bdød\w*(?:træt|trætte|kedelig|kedeligt|lækker|godt|sikker|flot|sejt|dejlig|sjov|sjovt|irriterende|nervøs|linje|linjen|læk|bold|vægt|vande|punkt|metal|bringende alvorlig)\w*\b",
    r"\b(?:slå|slår|slog|slået|dræbe|dræber)\W+(?:\w+\W+)?(?:tid|tiden|kedsomheden|lidt tid|lysten|glæden|stemningen|humøret|rekord\w*|hovedet mod|knuden|hul|fast|til|op|ned på|ud|om|fra|sammen|et slag|smut|græs\w*|benene|koldt vand)\b(?! ihjel| mig)",
    r"\bslå(?:r)? (?:\w+ )?(?:tiden|tid|den tid) ihjel\b",
    r"\b(?:slår|slå|slog|dræber|tager livet af|tar livet af|kvæler|knækker|ødelægger)\W+(?:mig|os|en)\W+(?:(?:snart|næsten|lige|helt) )?(?:ihjel)?\W*(?:at vente|den (?:ventetid|papir\w*|larm)|papirarbejde\w*|kedsomhed\w*|stress\w*|varmen|ventetid\w*|bureaukrati\w*|de her (?:skemaer|møder)|alle de (?:skemaer|papirer|møder)|mandage)",
    r"\b(?:ventetiden|ventetid|papirerne|systemet|kommunens \w+|bureaukratiet|mandage|varmen|larmen|kulden|stressen|kedsomheden|det|lektierne|gælden|telefonkøen|regningerne|trapperne|ryggen|den ryg|de møder|mødet)\W+(?:\w+\W+){0,3}?(?:slår mig ihjel|dræber mig|tager livet af mig|tar livet af mig|kvæler mig|slår mig ud|kommer til at slå mig ihjel|er ved at slå mig ihjel|tager pippet fra mig|kill me|kills me)\b",
    r"\b(?:skyde|skyder|skød|skudt)\W+(?:papegøjen|gråspurve\w*|genvej|skylden|den hvide pind|en hvid pind|fart|op|til måls|på mål|mål|med bue|bue|et hvidt|billeder|forbi|frem)\b",
    r"\b(?:over mit lig|på liv og død|livet om at gøre|koste hvad det vil|hellere dø end|dødsens|være død\w* for|gid fanden|så hellere dø|knock out|blodig alvor|til døden os skiller|spillet død|lå som død|sov som en sten|faldt død om i sofaen|død og ødelæggelse i spil|kold og død kaffe|dødt løb|lige til at dø over|die hard|kill bill|to die for|dead poets|døde digteres klub|døde poeters klub|en mand der hedder ove|pinlig berørt)\b",
    r"\b(?:batteriet|mobilen|telefonen|bilen|computeren|planten|potteplanten|planterne|blomsten|blomsterne|linjen|samtalen|festen|forbindelsen|katten|hunden|kaninen|hamsteren|kanariefuglen|guldfisken|marsvinet|papegøjen|undulaten|fisken|hesten|min (?:kat|hund|kanin|hamster|fugl|fisk|hest|undulat|mobil|computer|telefon))\W+(?:\w+\W+){0,4}?(?:er død|døde|dør|gik død|var død|er ved at dø|går død|måtte aflives|blev aflivet|skal aflives|blev kørt ned|går ud|er gået ud|gik ud)\b",
    r"\b(?:uddøde?|dødsstjernen|dødsmetal|dødsblik|dødssejt|dødshamrende|dødsing|dødvægt|dødfødt idé|dødningehoved\w*|dødemandsknap|dødsannonce|dødsbo|dødsboet|dødens gab|døden nær af grin|sorte død)\b",
    r"\b(?:film|filmen|bog|bogen|sang|sangen|serie|serien|roman|romanen|digt|digtet|album|spil|spillet|podcast|krimi|krimien|teaterstykket|stykket|computerspil\w*|citat|teksten|sætningen)\b(?:\W+\w+){0,8}?\W+(?:hedder|heder|om|handler om|kaldet|med titlen|af|der hedder|med|hvor|siger)\b.{0,70}",
    r"\b(?:vi|de|vores hold|modstanderne|holdet|i)\W+(?:\w+\W+){0,2}?(?:blev|bliver|fik|slog|tævede|bankede|smadrede|slår|tæver|banker)\W+(?:\w+\W+){0,4}?(?:i (?:badminton|fodbold|håndbold|ludo|skak|kortspil|kort|fifa|bordtennis|tennis|dart|backgammon|matador|spil|volley|hockey|kongespil|quiz|banko)|med \d+[- ]\d+|6-0|7-0|8-1)\b",
    r"\b(?:slå|slår|banke|banker|tæve|tæver|slog|smadre|smadrer|dræbe|skyde|skyder|knuse|slået|dræbt|myrde)\W+(?:\w+\W+){0,5}?(?:i (?:badminton|fodbold|håndbold|ludo|skak|kortspil|kort|fifa|bordtennis|tennis|dart|backgammon|matador|spil|volley|hockey|kongespil|quiz|banko|playstation|et spil|computerspil|counter\w*|fortnite|call of duty|minecraft|cs|paintball|partners))\b",
    r"\b(?:dræbersnegl\w*|dræbersnegle|myrer|myrerne|edderkop\w*|fluer|bananfluer|ukrudt|mælkebøtter|lus|rotter|mus|myg|møl|skægkræ|sølvfisk)\b",
    r"\b(?:bange for|frygt for|angst for|angsten for|frygten for|nervøs for|dødsangst|tanken om)\W+(?:\w+\W+){0,2}?(?:at dø|døden|dø|at nogen dør|hjertestop)\b",
    r"\b(?:ikke|aldrig|hverken)\W+(?:\w+\W+){0,2}?(?:selvmordstanker|selvmordstruet|tanker om selvmord|selvmord|lyst til at dø|tage mit (?:eget )?liv|planer om at|skade mig selv|gøre mig selv noget|tænkt på selvmord|suicidal)\b",
    r"\b(?:ikke|aldrig)\W+(?:længere|mere)?\W*(?:selvmords\w+|vil dø|ønsker at dø|lyst til at dø)\b",
    r"\b(?:livet|arbejdslivet|livsstil|livskvalitet)\W+(?:efter døden|som pensionist)\b",
    r"\b(?:leve|lever)\W+(?:længe|lykkeligt|sundt|godt|et godt liv|til jeg bliver)\b",
    r"\bkommer over mit lig\b|\bgår død i\b|\bgå død i\b|\bgår jeg død\b|\bgår helt død\b|\bgik død\b|\bgået død\b|\bdøde hen\b|\bdø hen\b|\bdør hen\b|\bdød for mig\b|\bdødt (?:projekt|område)\b",
    r"\b(?:kaste|kaster|smide|springe|hoppe|springer|hopper|sprang)\W+(?:mig )?(?:ud i|ud på|over|på) (?:det|dybt vand|noget nyt|livet|et (?:nyt|kursus|projekt)|dansegulvet|gærdet|hovedet|kroppen|maling\w*|strikke\w*|studie\w*|havefræser\w*|toget(?! )|bussen|cyklen|vognen|limpinden)\b",
    r"\b(?:tage|tager|tog|tage med|nå|når|kører med|køre med|vente på|venter på|stige på|står på)\W+(?:et |det |den )?(?:tog|toget|bussen|metroen|bus|letbanen)\b",
    r"\b(?:sprunget|springe|springer|sprang|hoppe|hopper)\W+(?:over|i havet|i vandet|i søen|trampolin|faldskærm\w*|elastik\w*|i havnebadet|ud i vandet og|højt|med seler)\b",
    r"\bslå(?:r)? mig løs\b|\bskære(?:r)? (?:ned|mig ned|mig i fingeren|grøntsager|toppen|ud i pap)\b|\bskar mig i fingeren\b|\bhænge (?:mig op|op|ud|sammen|vasketøj|billeder|i bremsen)\b|\bkvæle\w* (?:mig )?i (?:arbejde|papir\w*|regninger|mails|rudekuverter)\b|\bdrukne\w*\W+(?:\w+\W+){0,2}?i\W+(?:\w+\W+)?(?:papir\w*|regninger|arbejde|opvask|mails|rudekuverter|vasketøj|lektier|skemaer|rod|gæld)\b",
    r"\b(?:mor|mar|far|konen|kone|mand|chef|chefen|træner|træneren|lærer|læreren|søster|bror|naboen|nabo|mentor|kæreste|kæresten|datter|hun|han|de)\W+(?:\w+\W+){0,1}?(?:slår|dræber|kværker|flår|myrder|kvæler|skyder)\W+(?:mig|hende|ham|os)(?: ihjel)?\W+(?:hvis|når)\W+(?:\w+\W+){0,6}?(?:glemmer|glemt|rodet|opvask\w*|kagen|regning\w*|for sent|vasketøj\w*|haven|hunden ud|spoiler|køber|taber|spilder|hår\w*|tatover\w*|snorker)\b",
    r"\b(?:slår|dræber|kværker|flår|myrder|kvæler)\W+(?:mig|hende|ham|os)(?: ihjel)?\W+(?:\w+\W+){0,12}?(?:haha|hehe|lol|hihi|griner)\b(?!.{0,30}(?:mener det|alvor|ikke for sjov|faktisk))",
    r"\b(?:dø|dør)\W+(?:som |engang |en dag |bare )?(?:gammel|glad|lykkelig|som gammel|som hundredårig|i en høj alder|af alderdom|en naturlig død|mæt og gammel)\b",
    r"\b(?:slå|slår|slog|banker|banke|dunker|dunke)\W+(?:\w+\W+)?(?:mig selv|mig) i (?:hovedet|nakken) (?:med|over)\b|\b(?:slå|slår|banke) (?:mig|os) (?:\w+ )?i (?:hovedet|nakken) med\b",
    r"\b(?:bange|nervøs|ræd|skræmt)\W+for\W+(?:\w+\W+)?(?:at dø|døden|dø)\b",
    r"\b(?:kunne|har lyst til at|lige ved at|vil)\W+(?:\w+\W+)?(?:kvæle|myrde|slå|smadre|kyle|dræbe|kværke|skyde)\W+(?:min |mit |den |det |de |mine )(?:\w+ )?(?:computer|printer|vækkeur|mobil|telefon|router|støvsuger|vaskemaskine|opvaskemaskine|cykel|skærm|fjernbetjening|radio|scanner|tastatur|alarm|bil)\w*(?: ihjel)?\b",
    r"\b(?:tage|tager|tog|taget|tar)\W+livet\W+(?:\w+ )?(?:som det|som dagen|en dag|lidt|stille|roligt|med|fra den|let|alvorligt)\b",
    r"\b(?:græsset|plænen|søm|hækken|hul på|telt|rekord\w*|egen tid|personlige rekord)\b",
    r"\bingen\W+(?:\w+\W+){0,3}?(?:slår|truer|tvinger|skader|gør|rører|forfølger)\W+(?:mig|os|børnene|nogen)(?: noget| fortræd)?\b|\b(?:bliver|blir) (?:ikke|ik) (?:slået|truet|tvunget)\b|\bikke (?:i|nogen) fare\b",
    r"\b(?:ingen|har ikke|havde ikke|aldrig haft|uden)\W+(?:\w+\W+){0,2}?(?:selvmordstanker|selvmords tanker|dødstanker|selvmordsplaner|tanker om at dø|tanker om selvmord|planer om at dø)\b",
    r"\b(?:dying|dør|dö|dør) (?:to (?:see|meet|know|go)|av (?:skratt|latter|nyfikenhet|nysgjerrighet)|av å le)\b|\bi'm dead (?:tired|serious)\b",
    r"\b(?:taget|tage|tager|tog|tar)\W+(?:\w+\W+){0,2}?(?:min medicin|mine piller|alle mine piller|medicinen|pillerne|al min medicin|ugens medicin)\W+(?:\w+\W+){0,4}?(?:som (?:jeg (?:skal|plejer)|lægen|aftalt|der står)|hver dag|til tiden|som de skal|efter planen|præcis som|i ro og mag|hver morgen|hver aften)\b",
    r"\b(?:er|blev|været|var|bliver)\W+(?:lykkeligt |godt |ikke |blevet )?gift(?: med| i| på|,| og)",
)
