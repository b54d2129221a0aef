"""Families of words that a crisis is told with: one name for many spellings, dialects and neighbouring languages.

Each row is a family; `*` stands for any ending. Written folded (ae, oe, aa), as `bot.text.folding.fold` leaves a text.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

_WORDS: Mapping[str, str] = {
    "me": "jeg jae jeh jg jej ae a jag eg i mig meg mej mae mi min mit mine mitt my me im",
    "self": "selv sjael sjel sjaelv selb myself",
    "heshe": "han hun ham hende hans hendes he she his her him hon honom henne haan de dem vedkommende",
    "kin": (
        "mor far mama mamma pappa moder fader bror broder soester syster mand manden mannen kone konen kona "
        "kaereste kaeresten kaerst* eks eksen eksmand ekskaereste samlever mormor farmor onkel faetter "
        "kusine svigerf* svigerm* stedfar papfar brother sister mother father husband wife boyfriend "
        "girlfriend bf gf familie* foraeldre* svoger broedre"
    ),
    "friend": ("ven vennen veninde* kammerat* bofaelle* roomie nabo naboen kollega* friend bff kompis* kusine makker*"),
    "client": "borger* beboer* klient* client",
    "child": (
        "barn barnet boern boernene baby* datter* soen soennen dreng* pige* ungerne ungen unger spaedbarn* "
        "lillebror lillesoester barnebarn* child kid kids daughter son nyfoedt* skolebarn* boernebarn* "
        "barna barnen"
    ),
    "neg": "ikke ik ikk it itj itte inte ikkje ike ei aldrig ingen intet ingenting not never dont uden hverken",
    "die": (
        "doe doer doed doede doeden doden dod dor doende doedt do die died dead dying death selvmord* "
        "selmord* selvmor* sjaelvmord* suicid* ihjel kill* draebe* draeber drepe* myrde* kms ijael "
        "afskedsbrev* begravelse* grav* kiste*"
    ),
    "live": (
        "leve lever lev levet live liv livet livs* life alive vaagne* eksistere* findes overleve* opleve* leva lewer levend*"
    ),
    "here": "her herfra verden jorden jord",
    "hit": (
        "slaar slaa slog slaaet slaas taev* bank* spark* kvael* kvalte kvaelertag skub* river rev lussing* "
        "slag hit hits hitting beat* chok* voldtag* voldtog voldtaget voldtaegt* overfald* mishandl* vold "
        "volden voldelig* smadr* overgreb* misbrug* roerer"
    ),
    "threat": (
        "tru* tvinger tvang tvunget laast* spaerre* forfoelg* stalk* kontroller* haevn* bange redd raedd "
        "raed afraid scared frygter skraemt* gemmer"
    ),
    "cut": "skaer* skar skaaret cut* snit* ridse* haandled* puls* barberblad* bloeder blod* stik*",
    "weapon": (
        "kniv* pistol* gevaer* boesse* oekse* vaaben* gun rifle haglgevaer* machete skyde* skyder skyd "
        "skudt jagtgevaer* benzin* saks* hammer* baseballbat bombe* braend* ild reb rebet snor* loekke* "
        "haenge* haenger"
    ),
    "pills": (
        "pille* tablet* medicin* medisin* panodil* pamol* ipren* sovepille* sovemedicin* insulin* morfin* "
        "metadon* dosis doser dosett* blister* glasset aeske* pills pill meds medication overdos* lithium "
        "litium* stesolid* kapsler* stof stoffer* fentanyl heroin ghb"
    ),
    "poison": (
        "gift* forgift* rottegift* klorin* afloebsrens* spraengervaeske sprinklervaeske* koelervaeske* "
        "rengoering* opvaskemid* saebe* terpentin* lampeolie* svampe* knapbatteri* kulilte* bleach syre* "
        "salmiak* ukrudtsmid* roeg roegen gas gassen"
    ),
    "took": (
        "taget tog tage tager tag tar ta took taken slugt* slug* spist spiste spise* drukket drak drikke* "
        "aad drank swallow* fik indtaget"
    ),
    "many": "mange meget alle alt hele masse masser haandfuld dobbelt* overdosis samtlige resten too",
    "now": (
        "nu lige netop aften aftes dag nat natten morgen imorgen inat iaften idag morges weekenden tonight "
        "now tomorrow today snart straks soendag loerdag fredag"
    ),
    "past": "dengang engang siden tidligere foer foerhen barndom barndommen aar gang",
    "place": (
        "bro broen tog toget skinne* taget altan* vindue* vand vandet havn* kaj* tagkant* kant* spring* "
        "hop* kaste* bridge jump* perron* sal fjord* skov* etage motorvej*"
    ),
    "bye": "farvel afsked undskyld goodbye brev* breve testamente* tak tilgiv* sorry",
    "voice": (
        "stemme stemmer stemmen stemmerne roest* hvisk* befal* voices beordr* ordre djaevel* gud satan radioen fjernsynet"
    ),
    "says": "siger sagde sagt skriver skrev skrevet ringer ringede fortael* fortalt says said besked* sms*",
    "end": (
        "slut slutter slutte ende ender afslut* stop* faerdig forbi ophoer* faa fred slippe* overstaaet end "
        "over punktum forsvind* forsvandt vaek borte gone"
    ),
    "want": (
        "vil ville vill oensk* haab* lyst gider gad orker orkar kan taenk* overvej* skal burde laenges trang want wanna klar"
    ),
    "plan": "plan planen plan* beslut* bestemt klar valgt forberedt gemt samlet koebt fundet lagt",
    "fun": "haha hehe lol griner grin joke sjov sjovt smil* spoeg hihi",
    "culture": (
        "film* serie* sang* bog* roman* krimi* spil* spiller podcast* teater* digt* album* kamp* hold* "
        "fodbold haandbold skak koncert* laeser laeste hoerer ser hedder titlen afsnit* figur* musik* "
        "filmen"
    ),
    "work": (
        "guiden princip* bestilling* sagen udredning* vejledning* procedure* retningslinje* indsats* "
        "samtale* moede* journal* handleplan* dokument* spoerge* spoerg emne* kursus"
    ),
    "ask": "hvordan hvad hvornaar hvem hvilke* hvor hvorfor boer maa how what",
    "ok": ("glad* godt bedre fint dejlig* taknemlig* heldigvis laengere hyggelig* rart stolt* roligt tryg* trives"),
    "sad": (
        "orker magter haabloes* traet udmattet ensom* alene ked trist* graed* tom* tung* moerk* "
        "meningsloes* savn* sorg* skidt vaerdiloes*"
    ),
    "unconscious": (
        "bevidstloes* vejret vejr aander livloes* kramp* vaekke* vaekkes vaagner reagerer gulvet "
        "unconscious breathing sloev*"
    ),
    "pet": (
        "hund* kat katten kanin* hest* fugl* fisk* guldfisk* hamster* plante* batteri* printer* computer* "
        "mobil* telefon* bil bilen kaffe* haven blomst* myg fluer"
    ),
    "house": "hjemme hjem doer doeren udenfor badevaerels* kaelder* toilettet opgang* laas",
}
_DANGER = frozenset(
    [
        "die",
        "live",
        "cut",
        "weapon",
        "hit",
        "threat",
        "pills",
        "poison",
        "place",
        "bye",
        "voice",
        "end",
        "plan",
        "unconscious",
    ]
)
_REACH = 4
_MOST = 2


@lru_cache(maxsize=1)
def _families() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile("|".join(row.replace("*", r"\w*").split()))) for name, row in _WORDS.items())


@lru_cache(maxsize=20_000)
def families_of(word: str) -> tuple[str, ...]:
    """Return the families (two at most) that a folded word belongs to; a number is `num`."""
    if word.isdigit():
        return ("num",)
    return tuple(name for name, pattern in _families() if pattern.fullmatch(word))[:_MOST]


def relations(folded: str) -> set[str]:
    """Return the families found in a folded text, the pairs that stand close, and three in a row, in order of speech."""
    tokens = re.findall(r"[a-z]+|\d+|\?", folded)
    row = [found for token in tokens if (found := ("q",) if token == "?" else families_of(token))]
    names = {name for found in row for name in found}
    for place, found in enumerate(row):
        for other in row[place + 1 : place + 1 + _REACH]:
            names |= {f"{one}_{two}" for one in found for two in other}
        for middle, last in zip(row[place + 1 : place + 2], row[place + 2 : place + 3], strict=False):
            names |= {f"{one}_{two}_{three}" for one in found for two in middle for three in last}
    return names


def tells_of_danger(folded: str) -> bool:
    """Whether any word of a folded text belongs to a family that danger is told with."""
    words = re.findall(r"[a-z]+", folded)
    return any(_DANGER.intersection(families_of(word)) for word in words)
