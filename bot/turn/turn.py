"""One turn: size limits, crisis layer, masking, codes, raw message stored, engine, reply.

The crisis layer comes before everything that can fail. Whatever fails after it ends as TurnFailed, StoreDown,
EngineLoading or ConversationBusy; nothing of such a turn is kept but the raw message, and the same key tries anew.
"""

import logging
import time
from dataclasses import replace

from bot.errors import ConversationBusy, PejlemaerkeError, StoreDown, TurnFailed
from bot.preparation import codes
from bot.preparation.interview import Interview
from bot.preparation.ports import Conversation, Conversations
from bot.preparation.resuming import Resuming
from bot.preparation.voices import tells_of_minor
from bot.replies import Replies
from bot.safety import afterwards, staying
from bot.safety.crisis import Speaker, Verdict
from bot.safety.masking import mask
from bot.safety.watch import Watch
from bot.text.folding import clean, sentences
from bot.turn import crisis, danger
from bot.turn.danger import Before, Hearing
from bot.turn.edge import Edge, asked_again, shown_again
from bot.turn.lately import Lately
from bot.turn.model import Bubble, Counts, Engine, Incoming, Messages, Pressed, Transactions

MOST_CHARACTERS = 2000
_WAIT_SECONDS = 5.0
_LEAST_WORDS_KEPT = 3
_log = logging.getLogger(__name__)


class Turns:
    """Carries out turns, one conversation at a time."""

    def __init__(
        self,
        *,
        replies: Replies,
        watch: Watch,
        edge: Edge,
        engine: Engine,
        messages: Messages,
        conversations: Conversations,
        interview: Interview,
        resuming: Resuming,
        counts: Counts,
        transactions: Transactions,
    ) -> None:
        self._replies = replies
        self._watch = watch
        self._edge = edge
        self._engine = engine
        self._messages = messages
        self._conversations = conversations
        self._interview = interview
        self._resuming = resuming
        self._counts = counts
        self._transactions = transactions
        self._lately = Lately()

    def handle(self, incoming: Incoming) -> list[Bubble]:
        """Answer one message with bubbles.

        Raises:
            EngineLoading, StoreDown, TurnFailed, ConversationBusy: see the module; an acute message raises none of them.
        """
        self._replies.reload()
        text = clean(incoming.text)
        pressed = self._edge.pressed(text, incoming.conversation_id)
        if (pressed is not None and pressed.value == "all_numbers") or crisis.asks_for_numbers(text):
            numbers = crisis.all_numbers(self._replies, self._watch.numbers())
            return self._edge.finish([numbers], incoming.conversation_id)
        if pressed is not None and pressed.value == "crisis_stay":
            return self._edge.finish([crisis.stay_here(self._replies)], incoming.conversation_id)
        if pressed is not None and pressed.value == "crisis_pause":
            speaker = _speaker(incoming, self._audience_if_known(incoming))
            return self._edge.finish([crisis.pause(self._replies, speaker)], incoming.conversation_id)
        if pressed is not None and pressed.value == "crisis_answer":
            held = self._lately.held(incoming.conversation_id)
            self._lately.leave(incoming.conversation_id)
            if held is None:
                return self._with_question("utter_button_too_old", incoming)
            text, pressed, verdict = held, None, Verdict("none")
        elif pressed is None and not self._edge.is_payload(text):
            speaker = _speaker(incoming, self._audience_if_known(incoming))
            verdict = self._watch.assess(codes.without(text), speaker)
            help_first = self._of_danger(incoming, text, verdict, speaker)
            if help_first is not None:
                return help_first
        else:
            self._lately.leave(incoming.conversation_id)
            verdict = Verdict("none")
        if not text:
            return self._with_question("utter_empty", incoming)
        if len(text) > MOST_CHARACTERS:
            return self._with_question("utter_too_long", incoming)
        if pressed is None and self._edge.is_payload(text):
            return self._with_question("utter_button_too_old", incoming)
        return self._in_order(incoming, text, pressed, verdict)

    def _of_danger(self, incoming: Incoming, text: str, verdict: Verdict, speaker: Speaker) -> list[Bubble] | None:
        """Return the reply to a message that tells of danger, or stays with one told before; None for any other."""
        to = incoming.conversation_id
        before = Before(self._lately.answers_acute(to), self._lately.kind(to), self._lately.beside(to))
        said = codes.without(text)
        heard = Hearing(
            said, speaker, verdict, lambda rest: self._watch.assess(rest, speaker), lambda: self._is_chosen(to, said)
        )
        met = danger.met(heard, before)
        if met is None:
            return None
        if met.how in {"acute", "calls"}:
            return self._acute(incoming, text if met.how == "acute" else "", met.verdict, calls=met.how == "calls")
        if met.how == "held":
            self._lately.hold(to, text)
        if met.how in {"beside", "held"}:
            holds = met.how == "held" and self._is_open(to)
            return self._beside(incoming, met.reply, before.stays or "own_life", holds=holds)
        self._lately.leave(to)
        return self._with_question(met.reply, incoming) if met.how == "back" else None

    def _beside(self, incoming: Incoming, reply: str, kind: str, *, holds: bool = False) -> list[Bubble]:
        bubble = crisis.beside(self._replies, reply, kind, holds=holds, said_to=incoming.conversation_id)
        return self._edge.finish([bubble], incoming.conversation_id)

    def _is_open(self, conversation_id: str) -> bool:
        try:
            return self._interview.is_running(conversation_id)
        except StoreDown:
            return False

    def _is_chosen(self, conversation_id: str, text: str) -> bool:
        try:
            return self._interview.is_chosen(conversation_id, text)
        except StoreDown:
            return False

    def history(self, conversation_id: str) -> list[tuple[str, list[Bubble]]]:
        """Return the conversation so far as (message, reply) pairs, oldest first, for showing it again."""
        rows = self._messages.history(conversation_id)
        return [(row.text, self._edge.finish([shown_again(b) for b in row.reply or []], conversation_id)) for row in rows]

    def _with_question(self, reply: str, incoming: Incoming) -> list[Bubble]:
        """Return a reply that stores nothing, with the question after it where one is open."""
        bubbles: list[Bubble] = [{"text": self._replies.text(reply, said_to=incoming.conversation_id)}]
        try:
            asked = self._interview.ask(incoming.conversation_id, anew=True)
        except PejlemaerkeError as error:
            _log.warning("A question could not be shown again: %s", type(error).__name__)
            asked = None
        if asked is not None:
            bubbles.append(asked_again(asked, self._replies, incoming.conversation_id))
        return self._edge.finish(bubbles, incoming.conversation_id)

    def _in_order(self, incoming: Incoming, text: str, pressed: Pressed | None, verdict: Verdict) -> list[Bubble]:
        holder = self._claim(incoming.conversation_id)
        try:
            return self._one(incoming, text, pressed, verdict)
        finally:
            self._messages.release(incoming.conversation_id, holder)

    def _one(self, incoming: Incoming, text: str, pressed: Pressed | None, verdict: Verdict) -> list[Bubble]:
        is_new = self._conversations.find(incoming.conversation_id) is None
        conversation = self._conversation(incoming)
        resumed = self._resuming.try_code(conversation, text) if pressed is None else None
        if resumed is not None and resumed.refused is not None:
            return self._with_question(resumed.refused, incoming)
        masked = mask(resumed.text if resumed is not None else "" if pressed is not None else text)
        self._conversations.remember(conversation)
        shown = pressed.title if pressed is not None else masked.text
        stored = self._messages.receive(conversation.id, incoming.key, shown)
        if stored.reply is not None:
            return self._lately.reply(conversation.id, incoming.key) or self._edge.finish(stored.reply, conversation.id)
        if resumed is not None and resumed.note_id is not None:
            conversation = self._resuming.attach(conversation, resumed.note_id)
            pressed = Pressed(None, "resume")
        bubbles = self._ask_engine(conversation, stored.id, shown, pressed)
        opening = {"text": self._replies.text("utter_greet")}
        if (
            is_new
            and conversation.audience != "staff"
            and not incoming.opening_shown
            and opening["text"] != bubbles[0]["text"]
        ):
            bubbles.insert(0, opening)
        if masked.found:
            bubbles.insert(0, {"text": self._replies.text("utter_masked", said_to=conversation.id)})
        with self._transactions.transaction():
            self._messages.answer(conversation.id, stored.id, bubbles)
            finished = self._edge.finish(bubbles, conversation.id)
        self._lately.sent(conversation.id, incoming.key, finished)
        is_staff = conversation.audience == "staff"
        heavy = afterwards.tells_own_despair(text) if is_staff else verdict.level == "concern"
        if self._lately.concern(conversation.id, heavy=heavy):
            finished.insert(0, crisis.concern_bubble(self._replies))
        return finished

    def _ask_engine(self, conversation: Conversation, message_id: str, text: str, pressed: Pressed | None) -> list[Bubble]:
        asks_on = conversation.audience == "staff" and pressed is None
        danger = self._lately.danger(conversation.id) if asks_on else None
        audience, role = conversation.audience, conversation.role
        bubbles = self._engine.handle(conversation.id, message_id, text, pressed, audience, role, danger)
        if not bubbles:
            raise TurnFailed("Motoren svarede ikke med noget.")
        return bubbles

    def _acute(self, incoming: Incoming, text: str, verdict: Verdict, *, calls: bool = False) -> list[Bubble]:
        saved, speaker = False, _speaker(incoming, None)
        try:
            self._counts.count(f"crisis_{verdict.kind}")
            conversation = self._conversation(incoming)
            speaker = _speaker(incoming, conversation)
            if text and "violence" not in verdict.kinds:
                self._keep_rest(conversation, incoming, text)
            saved = self._has_something(conversation)
        except PejlemaerkeError as error:
            _log.warning("An acute message was answered without the store (%s)", type(error).__name__)
        again = self._lately.acute(incoming.conversation_id, verdict.kind)
        reply = danger.shorter(text, verdict, speaker, again=again)
        if reply:
            return self._beside(incoming, reply, verdict.kind or "own_life")
        bubble = crisis.acute_reply(
            self._replies, verdict, saved=saved, again=again, calls=calls, beside=speaker, minor=tells_of_minor(text)
        )
        return self._edge.finish([bubble], incoming.conversation_id)

    def _keep_rest(self, conversation: Conversation, incoming: Incoming, text: str) -> None:
        """Keep what is plainly an answer in an acute message, at an open free-text question; the rest of it is heavy."""
        running = self._interview.is_running(conversation.id)
        harmless = self._watch.without_acute(text, _speaker(incoming, conversation))
        rest = mask(" ".join(part for part in sentences(harmless) if staying.answers(part))).text
        # Where a danger stands already, nothing in what follows is an answer by chance.
        is_mixed = len(rest.split()) >= _LEAST_WORDS_KEPT and self._lately.beside(conversation.id) is None
        rest = rest if is_mixed else ""
        if not running or len(text) > MOST_CHARACTERS:
            return
        whole = mask(text).text
        heavy = " ".join(part for part in sentences(whole) if part not in sentences(rest))
        stored = self._messages.receive(conversation.id, incoming.key, rest)
        if stored.reply is None:
            self._interview.keep_rest(conversation.id, stored.id, rest, heavy)

    def _has_something(self, conversation: Conversation) -> bool:
        note = self._interview.note_of(conversation.id)
        return note is not None and bool(note.visible)

    def _claim(self, conversation_id: str) -> str:
        until = time.monotonic() + _WAIT_SECONDS
        while True:
            holder = self._messages.claim(conversation_id)
            if holder is not None:
                return holder
            if time.monotonic() > until:
                raise ConversationBusy("Den forrige besked er stadig ved at blive besvaret.")
            time.sleep(0.05)

    def _conversation(self, incoming: Incoming) -> Conversation:
        known = self._conversations.find(incoming.conversation_id) or Conversation(incoming.conversation_id)
        return replace(known, audience=incoming.audience or known.audience, role=incoming.role or known.role)

    def _audience_if_known(self, incoming: Incoming) -> Conversation | None:
        if incoming.audience is not None:
            return None
        try:
            return self._conversations.find(incoming.conversation_id)
        except StoreDown:
            return None


def _speaker(incoming: Incoming, conversation: Conversation | None) -> Speaker:
    audience = incoming.audience or (conversation.audience if conversation else "citizen")
    return "staff" if audience == "staff" else "peer" if audience == "peer" else "citizen"
