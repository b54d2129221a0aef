"""Everyday topics: words by which people speak of the same line of a note ("flasken" of "Jeg drikker for meget")."""

from functools import lru_cache

# One topic a line, in dictionary forms and folded, as `telling` gives them; `*` stands for any ending.
_ROWS = """
mor moder mama mamma mutter foraeldre foraelder
far fader papa fatter farmand foraeldre foraelder
soester storesoester lillesoester soes soeskende tvillingesoester soesken
bror broder storebror lillebror brormand soeskende tvillingebror brodermand
soen knaegt dreng pode gut purk knoes soenneke
datter doetre toes pige pigebarn datteren lillepige
barn boern rolling afkom yngel pode unger baarn smaaboern unge ungerne
barnebarn boernebarn boerneboern oldebarn barnebarnet
bedstemor bedstemoder mormor farmor oldemor bedsteforaeldre mommer
bedstefar bedstefader morfar farfar oldefar bedsteforaeldre bessefar moffer
svigermor svigermoder svigermama svigerforaeldre svigerfamilie
svigerfar svigerfader svigerforaeldre svigerfamilie
svoger svigerinde svigerbror svigersoester svigersoen svigerdatter svigerbarn
moster faster tante grandtante onkel farbror morbror
faetter kusine nevoe niece brordatter soesterdatter brorsoen soestersoen
stedfar papfar bonusfar stedmor papmor bonusmor stedbarn papbarn bonusbarn stedsoen steddatter halvbror halvsoester
plejefamilie plejebarn plejeforaeldre anbringe anbringelse boernehjem tvangsfjerne aflastningsfamilie familiepleje
samvaer samvaersret foraeldremyndighed bopaelsret weekendfar weekendmor familieretshus deleordning statsforvaltning
familie slaegt slaegtning paaroerende familiemedlem ophav naermeste
aegtefaelle aegtemand hustru kone husbond gemal viv gift gifte aegteskab bryllup madamme mand
kaerest* partner samlever forelsk* parforhold kaerlighed flirt date dating samleverske
ex eksen eksmand ekskone fraskilt ekskaerest*
skilsmis* separation separere separeret samlivsbrud fraskilt bodeling skilles splitte
ven veninde kammerat* makker* bekendt kumpan buddy venskab vennekreds homie bedsteven kompis*
nabo* genbo underbo overbo opgang beboer
stoej* larm* spektakel hoejlydt ballade raabe hoejroestet festlarm
sagsbehandler* socialraadgiver* raadgiver kommunedame kommunemand socialarbejder myndighedsperson sagsbehander
kommune* forvaltning raadhus borgerservice socialforvaltning myndighed jobcenter*
mentor* vejleder coach stoettementor
kontaktperson* primaerperson kontaktpaedagog stoetteperson kontaktpers tovholder
bostoette* hjemmevejleder paedagog socialpaedagog skp stoettekontaktperson
laege* doktor* doc huslaege vagtlaege egenlaege praktiserende konsultation
psykiat* overlaege speciallaege distriktspsykiatri ambulatorium afdelingslaege lokalpsykiatri
psykolog* terapeut* terapi samtaleterapi psykoterap* behandler gruppeterapi
sygeplej* hjemmesygeplejerske sygepl distriktssygeplejerske sygplejerske
praest sognepraest pastor hospitalspraest natkirke sjaelesorg sjaelesoerger praestekone
advokat* jurist* sagfoerer* retshjaelp juridisk
vaerge* formynder* umyndig*
bisidder* ledsage* medfoelge foelgeskab partsrepraesentant stoetteperson bisider sidemand
moede netvaerksmoede handleplan* statusmoede indkaldelse rehabiliteringsmoede samtale moedelokale
pause* pusterum frikvarter afbraek timeout rygepause kort kortvarig halvtime kvarter
sidde stol siddeplads laenestol baenk
kaffe* te kop cappuccino latte termokande espresso
tone tonefald hoeflig* respekt* nedladende uforskammet flabet lytte afbryde oerenlyd taletid overhoere
forklar* fagsprog fremmedord kancellisprog volapyk indviklet letlaest begribe
bolig* lejlighed hybel vaerelse lejemaal ungdomsbolig etvaerelses toevaerelses logi krypin hjem bo hus
hjemloes* husvild* herberg* boligloes forsorgshjem natherberg vagabond sofasurfer hjemmeloes
botilbud bosted bofaellesskab institution opgangsfaellesskab doegntilbud
flytte* flytning indflytning fraflytning udflytning tilflytte
husleje* leje udlejer lejekontrakt boligforening boligstoette indskud boligselskab opsigelse opsige udsaettelse
rengoer* stoevsug* gulvvask stoev snavs* beskidt nullermand skrubbe moppe hovedrengoering
rod rodet rode oprydning rydde kaos* svinesti bunke uorden roderi hamstre
opvask* koekkenvask husarbejde husholdning huslig pligt goeremaal affald* skrald*
vasketoej vaskemaskine vaskeri vaskekaelder strygejern toerretumbler toejvask storvask
post brev* konvolut* kuvert* rudekuvert postkasse* postbud eboks e-boks boks digitalpost skrivelse forsendelse
gaeld gaelds* skylde kreditor laan laane rykker* inkasso* rki afdrag* restance kviklaan bank skyldner skyld
penge* gysser grunker gryn kontant* krone moent budget* oekonomi* lommepenge bank fattig* raad
regning* girokort faktura* betalingsservice betale indbetal* pbs udgift rudekuvert parkeringsboede fartboede boeder
kontanthjaelp* bistand bistandshjaelp bistandsklient dagpenge uddannelseshjaelp ydelse socialhjaelp understoettelse
pension* foertidspension* foertids folkepension* efterloen invalidepension seniorpension atp
fleksjob* flexjob* skaanejob ressourceforloeb* rehabilitering* loentilskud
arbejd* job jobbe beskaeftigelse ansaettelse stilling loenarbejde levebroed kollega* chef* boss lager*
arbejdsloes* ledighed fyring fyreseddel afskedige* jobsoegning akasse fyret
praktik virksomhedspraktik praktikplads praktikant arbejdsproevning aktivering nytteindsats loentilskud
sygemeld* sygedagpenge sygefravaer sygeorlov raskmeld* sygeseddel orlov
skole* folkeskole* laerer klasse elev klassekammerat
uddannelse* studie* studere gymnasium hf universitet* eksamen* student laereplads laerling fgu su
ordblind* dysleks* stave stavefejl laesevanskelighed laesesvag
kursus kurser undervisning aftenskole hoejskole* daghoejskole foredrag* psykoedukation recoveryskole
soevn* sove* insomni* vaagen blund* lur slumre snue doese middagslur mareridt* natteangst sengetid*
morgen* formiddag* tidlig vaekkeur a-menneske
aften* nat midnat natten nattevagt natteravn
mad spise maaltid middag* aftensmad frokost* appetit* sulten sult kost madpakke aede foede
madlavning kogebog opskrift* gryde koge stege komfur ovn koekken* kokkerere
kage* bage bolle bagvaerk lagkage konditor* slik sodavand* cola sukker* chokolade* guf bagning*
vaegt overvaegt* tyk fed kilo slanke slankekur tynd undervaegt* diaet buttet bmi vaegttab
anoreksi* bulimi* spiseforstyrr* overspis* spiseanfald anorektiker
alkohol* drikke flaske oel sprut druk drukken vin snaps bajer brandert antabus* aedru* alkis
hash joint narkotika narkoman* stof stoffer kokain* coke amfetamin* heroin metadon* fix skaev pot
misbrug* rusmid* afvaenn* afrusning afhaengig* abstinens* tilbagefald rusmisbrug
ryge ryger rygestop cigaret* smoeg tobak* nikotin* snus vape pibe cerut
ludoman* casino* kasino* spilleautomat* odds lotto* betting poker enarmet spillegaeld
gaming gamer game computerspil* playstation xbox nintendo spil fortnite spillekonsol
medicin* pille* medikament* tablet* dosis dosering* praeparat* recept apotek* antipsykot* antidepressiv
bivirkning* rysten mundtoerhed doesig* svimmel* vaegtoegning sloev* zombie
indsproejtning* sproejte kanyle* naal depotindsproejtning blodproeve* depotmedicin
smerte* ondt oem pine gigt* fibromyalgi* hovedpine* migraene* panodil*
ryg rygsmert* laend diskusprolaps iskias nakke* lumbago rygproblem hekseskud
ben knae fod foedder laar hofte* ankel halte gangbesvaer
tand taender tandlaege* tandpine* gebis tandkoed tandboerste bideskinne
angst* panik* bange frygt frygte nervoes* bekymr* urolig* aengstelig* skraek fobi* raedsel raed anst
depress* deprimere* nedtrykt* trist* nedtur bedroevet melankol* tungsind* modloes* ked
sorg sorgfuld graede graad taare savn savne tab miste efterladt
selvmord* livstraet livslede suicid*
selvskad* cutte cutting cutter selvbeskadigelse
stemme stemmehoer* hallucin* psykose* psykotisk vrangforestilling* syner
paranoi* forfulgt forfoelg* overvaag* mistaenk* mistro* aflytte
diagnose* skizofren* borderline* bipolar* mani manisk maniodepressiv udredning sindslidelse sygdom
adhd hyperaktiv* rastloes* impulsiv* krudtugle ritalin autis* asperger*
ptsd traume* traumatisere* overgreb* voldtaegt* krigsveteran* flashback*
vred* arrig* hidsig* rasende raseri* temperament* ophids* edderspaendt irriter* sur arig
skaenderi* skaendes konflikt* uenig* klammeri strid uven mundhugge* kaevle* skaende
vold voldelig* slaa taesk* trussel true overfald* krisecenter* overgreb*
ensom* alene isoleret isolation isolere forladt enlig single venneloes alenetid
modig* selvtillid* selvvaerd* tapper turde gaapaamod
ro rolig* fred afslap* slappe stilhed berolig* mindfulness meditation meditere stille
stress* travl travlhed overbelast* udbraendt* pres presset overvaelde
menneskemaengde* traengsel folkemaengde* mylder myldretid* forsamling* overfyldt* menneskemylder
indkoeb* supermarked* netto foetex rema butik* koebmand* brugsen shopp* lidl koebe handletur
toej bukser jakke sko skjorte kjole paaklaed* garderobe klaeder frakke
bus busstop* rutebil* buskort rejsekort* letbane* buschauffoer
tog togrejse metro banegaard* dsb perron* s-tog rejsekort* togtur
bil automobil* koeretoej* koere oese bilist personbil varevogn koeretur
koerekort* koereproeve koeretime* koereskole* koerelaerer* frakende
cykel* cykle cyklist* jernhest elcykel* knallert* ladcykel motorcykel*
taxa taxi taxachauffoer hyrevogn* flextur flextrafik* koersel* befordr* transport* handicapkoersel
ferie* rejse udland charter* sommerhus* camping* udflugt* flyrejse lufthavn* tur
hund hunde* hvalp* vovse vovhund vuffer koeter* firbenet labrador gravhund schaefer* kaeledyr* vovvov
kat killing* kattekilling missekat mis misser kattedyr firbenet kaeledyr*
hest heste* ride ridning rideskole pony krikke stald*
fugl* papegoeje* undulat* kanariefugl* hoene hoens
gaatur* spadsere* travetur* vandretur* luftetur slentre promenade* skridttaeller* traske
natur naturen skov skovtur* friluft* mark trae svampetur* baal shelter* baalplads
strand* havet soe kyst* fjord* sejle sejlbaad* vandkant fiske fisketur* fiskestang* lystfisk*
svoem* vinterbad* badeland havbad bassin* vandgymnastik
motion* fitness* traening* traene gymnastik* yoga loeb loebe styrketraening idraet* sport* fodbold* haandbold*
havearbejde* kolonihave* nyttehave* urtehave* graesplaene* blomst* plante potteplante* drivhus havebrug altankasse*
strikke* strikning haekle* brodere* broderi* garn uld sy symaskine* haandarbejde*
vaerksted* motor mekaniker* vaerktoej* skrue reparere* reparation* svejse* snedker* toemrer* sloejd motorcykel*
musik* guitar* klaver* tromme* instrument* violin* harmonika* band orkester* koncert*
kor synge sang sanger korsang faellessang* nynne* stemme
laese bog boeger roman bibliotek* krimi litteratur* lydbog* avis tegneserie*
skrive digt dagbog* forfatter* novelle* poesi* notesbog* blyant*
tegne tegning* male maleri* kunst kunstner* akvarel* pensel laerred kreativ* keramik* krea hobby*
skak kortspil* kort braetspil* terning* ludo whist bridge kabale* matador backgammon spil yatzy
tv fjernsyn* film* netflix biograf* tvserie streame
kirke kirkegang gud gudstjeneste* bibel* kristen* boen salme* menighed* religion* religioes*
forening* klub vaerested* cafe aktivitetshus* medborgerhus* faellesskab* sammenhold varmestue* frivilligcenter
comput* pc laptop internet* wifi skaerm ipad digital* mitid nemid password login logge adgangskode
telefon* mobil mobiltelefon* ringe opkald* sms opringning* smartphone* iphone* ringning
besoeg* gaest gaester hjemmebesoeg uanmeldt* doerklokke overnatte*
foedselsdag* foedsdag fest gave lagkage jubilaeum
jul jule* december nisse* nytaar* advent* hoejtid*
paaske* pinse helligdag* hoejtid* skaertorsdag langfredag
vinter* sne kulde moerke moerketid efteraar* frost november
sommer* sol solskin foraar foraarssol hedeboelge varme
hjemmehjaelp* hjemmepleje* sosu visitator madudbringning* madservice* hjemmehjelp rengoeringshjaelp
rollator* koerestol* krykke* stok gangstativ* hjaelpemid* elscooter* badestol* gangbesvaer
elevator* lift trappe* etage stueplan rampe
venteliste* ventetid* vente koe sagsbehandlingstid* udskyde taalmodig* utaalmodig*
scanning* mr-scanning roentgen* ultralyd* undersoegelse* proevesvar blodproeve* ekg
hospital* sygehus* indlaegge indlaeggelse* afdeling udskrive udskrivning skadestue* ambulance* sengeafsnit
operation operationsstue operere* kirurg* narkose* bedoev* indgreb
tvang tvangsindlaegge tvangsindlaeggelse* tvangsmedicin* tvangsbehandling* baeltefiksering* fiksere fiksering*
regel regler lov lovgivning* paragraf* servicelov* bestemmelse* bekendtgoerelse*
afgoerelse* afslag klage* anke ankestyrelse* ankesag partshoering* beslutning*
rettighed* aktindsigt* fuldmagt* samtykke* tavshedspligt* fortrolig* privatliv* retssikkerhed* selvbestemmelse
doed doe doedsfald* afdoed* bortgang* gravsted* begrav* kiste urne kirkegaard* bisaettelse* testamente* arv
gravid* foedsel baby* spaedbarn* barsel* jordemoder* abort* nyfoedt* amme foede barnevogn*
flygtning* asyl* opholdstilladelse* indvandr* statsborger* udlaending* hjemland* familiesammenfoer*
sprog* dansk danskundervisning tolk tolkning oversaette* modersmaal* arabisk
traet* udmatt* energi* udkoert* kraefter overskud* orke batteri* udbraendt* overskue uoverskuelig* motivation*
hukommelse* huske glem* koncentration koncentrationsevne koncentrere* demens* tankemylder* distraher* fokus
bad brusebad* bade vaske hygiejne* soignere* saebe* shampoo* kropspleje bruser haar barbere* frisoer
tryg tryghed* utryg* laas laase doer noegle noeglebundt indbrud* alarm sikkerhedskaede* hoveddoer tyv
punktlig* forsinke* klokke klokken ur forsent kalender* paaminde* rettidig*
politi* betjent* strisser panser anholde* anmelde* faengsel* kriminel* kriminalitet dom kriminalforsorg* straf arrest*
vikar* udskiftning* personale* medarbejder*
"""
_TOPICS = tuple(tuple(row.split()) for row in _ROWS.strip().splitlines())
_ENDINGS = frozenset(["en", "et", "n", "t", "er", "ne", "erne", "ene", "s", "ens", "ets"])


@lru_cache(maxsize=4096)
def topics(word: str) -> frozenset[int]:
    """Return the numbers of the topics that a word belongs to."""
    return frozenset(number for number, known in enumerate(_TOPICS) if any(_is(word, one) for one in known))


def _is(word: str, known: str) -> bool:
    """Whether a word is a known one, in an ending that its dictionary form may have kept ("gaelden")."""
    if known.endswith("*"):
        return word.startswith(known[:-1])
    return word == known or (len(known) > 3 and word.startswith(known) and word[len(known) :] in _ENDINGS)
