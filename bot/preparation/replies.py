"""Which fixed reply answers a question or a remark: by its intent, and by its words where one intent holds two matters."""

from bot.text.folding import danish_pattern, fold

_REPLIES = {
    "chat": "utter_chat_aside",
    "unfinished": "utter_take_your_time",
    "start_preparation": "utter_already_started",
    "resume": "utter_already_started",
}
_ABOUT_COMING = danish_pattern(
    r"\b(?:ikke|ik|ikk|itj) (?:\w+ ){0,2}?(?:møder?|dukker|dukke|kommer|komme|når|nå|orker|magter|vil|har lyst)\b"
    r"|\b(?:møder|dukker|kommer|kan|når|orker|magter|skulle) (?:jeg )?(?:\w+ )?(?:ikke|ik|ikk|itj)\b"
    r"|\b(?:udeblive?r?|afbud|aflys\w*|flytte?|flyttes|udsæt\w*|syg|forsinket|for sent|tvunget|tvinge\w*|pligt|mødepligt|skal jeg (?:absolut )?(?:komme|møde op|dukke op|med)|bliver væk)\b"
)
_TIME_AND_PLACE = danish_pattern(
    r"\b(?:hvornår|hvor lang\w*|hvor længe|hvor (?:er|ligger|foregår|holdes|skal)|hvad tid|klokken|adresse\w*|parker\w*|lokale\w*|hvilken dag)\b"
)


def reply_to(intent: str, text: str, *, in_interview: bool = False) -> str:
    """Return the name of the reply to a message of an intent; inside the interview some have another one."""
    if intent == "ask_companion" and _ABOUT_COMING.search(fold(text)):
        return "utter_ask_absence"
    if intent == "ask_companion" and _TIME_AND_PLACE.search(fold(text)):
        return "utter_ask_practical"
    return (_REPLIES.get(intent) if in_interview else None) or f"utter_{intent}"
