"""What the form of a message says at a step: how a life is told, and how the chat is asked to do something.

Evidence beside the classifier, in the same units as its score (docs/decisions/0009): above nought speaks for a command.
"""

from bot.preparation.command_words import speaks_of
from bot.text.folding import danish_pattern

_CHAT = r"(?:spørgsmål\w*|trin\w*|samtale\w*|chat\w*|interview\w*|note\w*|kapit\w*|forberedelse\w*|resten|svaret|punktet|linje\w*|snak\w*|skriv\w*|denne|dette|alle|alt|næste|(?:over|op|ud|videre|nu|her|lige|så|tak|det|den|dem)\b)"
_TELLS = (
    # "at komme af sted", "at finde en at tale med": an answer in the infinitive.
    (3.0, None, danish_pattern(r"^at \w+")),
    # "det ville betyde …", "så kunne jeg …", "fordi …": what would be different.
    (
        2.5,
        "why_it_matters",
        danish_pattern(
            r"^(?:det (?:ville|vil|kunne|kan) (?:jo |så |nok )?(?:betyde|give|gøre|være|blive|hjælpe|få|lette)|fordi\b|så (?:kunne|ville|slap|slipper|kan|får|fik|bliver|blev|er|var|har|havde) (?:jeg|det|der|vi|min\w*|mit)\b"
            r"|jeg (?:tror|tænker) (?:nok |måske |at )?(?:jeg|det) (?:ville|vil|kunne)\b|jeg (?:ville|kunne|fik|slap) (?!gerne|lige|du))"
        ),
    ),
    # "stop venteriet", "spring den lange indledning over": an order, but not about the chat.
    (
        3.0,
        None,
        danish_pattern(rf"^(?:stop|spring|drop|luk|afslut) (?:den |det |de |al |alt )?(?:\w{{3,}} )?(?!{_CHAT})\w{{6,}}"),
    ),
    # "min søn vil oversætte", "mine venner siger": somebody else does it.
    (
        2.0,
        None,
        danish_pattern(
            r"^(?:min|mit|mine|vores) \w+(?: (?:på )?\d+)? (?:vil|skal|kan|er|har|bor|kommer|hjælper|plejer|tager|elsker)\b"
        ),
    ),
    # "jeg forventer, at …", "jeg holder mig for mig selv": what a life is like.
    (
        2.0,
        None,
        danish_pattern(
            r"^jeg (?:forventer|savner|drømmer|elsker|holder (?:mig|af)|passer|plejer|bor|har (?:lært|undgået|klaret|boet|sunget|arbejdet|haft|mistet|overlevet|gået))\b"
        ),
    ),
    # "her hjemme, for benene vil ikke mere": a place.
    (
        3.0,
        "meeting_place",
        danish_pattern(
            r"^(?:helst |gerne |bare )?(?:her|der|hjemme|hos|på|i|ved|ude|under|nede|oppe) (?!alle|igen|lige)\w+"
        ),
    ),
    # "min støtteperson, hun kan gentage det"
    (2.0, None, danish_pattern(r"^(?:min|mit) \w+,? (?:hun|han|de) (?:kan|vil|skal|plejer)\b")),
    (2.5, "good_meeting", danish_pattern(r"^(?:vi (?:springer|taler|snakker|holder|begynder|tager|starter)|hvis jeg)\b")),
    # "læs højt for mig", "vis mig papiret": what a good meeting is.
    (
        2.5,
        "good_meeting",
        danish_pattern(
            r"^(?:læs højt|tal\b|vis mig (?!noten|listen|kladden|det jeg|hvad jeg|eksem|svar)|skriv (?:det )?ned|giv mig (?:tid|lov|en pause)|send (?!noten|den|det))"
        ),
    ),
    # "har slettet min ex": done in a life.
    (
        3.0,
        None,
        danish_pattern(
            r"^(?:jeg )?har (?:\w+ )?(?:slettet|fjernet|lukket|stoppet|holdt op|sprunget|gemt|droppet)\b(?! (?:noten|linjen|det her))"
        ),
    ),
    # "gælden er slettet": done, and not to a line.
    (
        3.0,
        None,
        danish_pattern(
            rf"^(?!{_CHAT})\w{{4,}} (?:er|blev|var) (?:blevet |endelig |helt )?(?:slettet|fjernet|væk|delt|lukket)\b"
        ),
    ),
)
# Strong signs of a command count more when they name the chat's own things.
_OWN_THINGS = danish_pattern(
    r"\bdit spørgsmål\b|\bspørgsmålene\b|\bnæste (?:punkt|spørgsmål)\b|\blinjen?\b|\bchat(?:ten)?\b|\bnotatet\b"
)
_HELPERS = ("introduce_helper", "disown_line")
_ASKS_THE_CHAT = (
    # "aner ikke, hvad jeg skal skrive"
    (
        1.5,
        None,
        danish_pattern(
            r"^(?:jeg |næ |nej |puha |det )*(?:aner|ved) (?:jeg )?(?:det )?(?:virkelig |altså )?(?:ikke|ik|ikk)(?:,? (?:hvad|hvem|hvilke\w*) jeg (?:\w+ ){1,3}\w+)?\W*$"
        ),
    ),
    # "det ka jeg ikk finde ud af", "kan ikke komme på noget"
    (
        2.0,
        None,
        danish_pattern(
            r"^(?=(?:\S+ ){0,8}\S+$).*\bka?n? (?:jeg |det )?(?:jeg )?(?:virkelig |altså |simpelthen )?(?:ikke|ik|ikk|itj|it) (?:finde (?:ud af|på)|komme (?:i tanke|på)|vælge|svare|bestemme|huske)\b"
        ),
    ),
    # "…. Videre."
    (3.0, None, danish_pattern(r"[.!,;] ?(?:videre|fremad|næste|skip|spring over|pas|over)\W*$")),
    # "hvad er det, du spørger om"
    (
        2.0,
        None,
        danish_pattern(
            r"\bhvad (?:det er|er det)?,? ?(?:du|i) (?:\w+ )?(?:spørger|mener|vil have|beder)\b|\bhvad du (?:spørger|mener)\b|\bhvad (?:mener|spørger) du\b"
        ),
    ),
    (1.5, None, _OWN_THINGS),
    # "niks, ingen anelse", "det står helt stille", "jeg passer", "spring dette over"
    (
        2.0,
        None,
        danish_pattern(
            r"\bingen (?:anelse|idé|ide)\b|\bstår (?:helt )?stille\b|\btomt? i hovedet\b|\bklappen (?:går|gik|er gået) ned\b|^(?:jeg )?(?:passer|melder pas)\W*$|\bspring (?:dette|det her|det|den) over\b"
        ),
    ),
    # "jeg er hans nevø og tolker lidt"
    (
        2.0,
        None,
        danish_pattern(
            r"\bjeg er (?:hans|hendes|deres|\w{3,}s) (?:\w+ )?(?:nevø|niece|mor|far|søn|datter|bror|søster|kone|mand|kæreste|ven\w*|støtte\w*|kontaktperson|tolk|nabo|bostøtte)\b"
        ),
    ),
    # "kan du skrive spørgsmålet igen"
    (
        3.0,
        None,
        danish_pattern(
            r"\b(?:skrive?|sige?|stille?|gentage?|læse?|tage?) (?:det|den|spørgsmålet|dit spørgsmål) (?:lige )?(?:igen|en gang til|engang til)\b"
        ),
    ),
    # "ses om en time", "vi snakkes"
    (
        2.0,
        None,
        danish_pattern(
            r"\b(?:ses|snakkes|skrives) (?:om|i|på|senere|snart|igen)\b|\b(?:hopper?|koble\w*|logge\w*) på igen\b"
        ),
    ),
    # "nævn nogle ting", "hvad plejer andre"
    (
        2.0,
        None,
        danish_pattern(r"\b(?:nævn|giv mig|kom med|hit med) (?:\w+ )?(?:nogle|nogen|et par|en|et|noget|nogle få)\b"),
    ),
    (
        3.0,
        "questions",
        danish_pattern(
            r"\bandre (?:\w+ )?(?:skriv\w*|svar\w*|sig\w*|plejer|spørg\w*|still\w*|vælg\w*)|\b(?:spør\w*|stiller|skriver|vælger) (?:andre|folk|de fleste)\b|\bsvar fra (?:en|de|nogle) andre?n?\b"
        ),
    ),
    # "hvad rolle spiller det", "gør det nogen forskel"
    (
        2.5,
        None,
        danish_pattern(
            r"\b(?:hvad|hvilken|hva) (?:for en )?(?:rolle|forskel|betydning) (?:spiller|gør|har) (?:det|den)\b|\b(?:spiller|gør) det (?:overhovedet )?(?:en|nogen) (?:rolle|forskel)\b|\bhvad (?:nytter|hjælper|gavner) det\b"
        ),
    ),
    (3.0, "most_important", danish_pattern(r"\b(?:for hvem|for hvad|hvordan|på hvad måde|i forhold til hvad)\b")),
    (3.0, "most_important", danish_pattern(r"\b(?:en|et|noget) (?:\w+ )?(?:til|mere) (?:på|med|ind)?\b.*\b(?:inden|før)\b")),
    (2.5, "review", danish_pattern(r"^(?:jeg |der |vi )*(?:mangler|savner)\b")),
)


def leaning(step: str, folded: str) -> float:
    """Return how much the form of a folded message speaks for a command at a step (above 0) or for an answer (below)."""
    asked = sum(weight for weight, at, pattern in _ASKS_THE_CHAT if at in {None, step} and pattern.search(folded))
    if asked or any(speaks_of(intent, folded) for intent in _HELPERS):
        return asked
    return -sum(weight for weight, at, pattern in _TELLS if at in {None, step} and pattern.search(folded))
