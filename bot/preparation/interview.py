"""The interview as a service: hears a message, keeps the note, says what is to be said.

Everything happens in one transaction; a message already carried out (by its id) changes nothing a second time.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.preparation import answers, changes, commands, sharing
from bot.preparation.asking import question
from bot.preparation.interpret import Heard, Meaning, interpret, says_no
from bot.preparation.model import Item, Note, Position
from bot.preparation.plan import advance, move
from bot.preparation.ports import Conversation, Conversations, Notes, Transactions
from bot.preparation.say import Say
from bot.preparation.script import Script

_TELLING = frozenset(
    {
        "tell_hope",
        "tell_resource",
        "tell_network",
        "tell_help",
        "tell_urgent",
        "tell_meeting",
        "tell_question",
    }
)


# A question inside a question that wants words: the next message is those words, whatever they look like.
_WORDS_WANTED = re.compile(r"(?:edit|add):|urgent_text")


@dataclass(frozen=True)
class Outcome:
    """What a message led to: bubbles, whether the interview goes on, and a question left for the look-up."""

    says: tuple[Say, ...]
    running: bool
    ask_knowledge: bool = False


class Interview:
    """Leads one citizen's preparation; state lives in the note, nowhere else."""

    def __init__(
        self,
        script: Script,
        notes: Notes,
        conversations: Conversations,
        transactions: Transactions,
        new_id: Callable[[], str],
    ) -> None:
        self.script = script
        self._notes = notes
        self._conversations = conversations
        self._transactions = transactions
        self._new_id = new_id

    def note_of(self, conversation_id: str) -> Note | None:
        """Return the note that a conversation writes on, or None."""
        conversation = self._conversations.find(conversation_id)
        if conversation is None or conversation.note_id is None:
            return None
        return self._notes.get(conversation.note_id)

    def is_running(self, conversation_id: str) -> bool:
        """Whether a question of the interview is open in this conversation."""
        note = self.note_of(conversation_id)
        return note is not None and note.state == "draft" and note.progress.at is not None

    def ask(self, conversation_id: str) -> Say | None:
        """Return the question now open, or None."""
        note = self.note_of(conversation_id)
        if note is None or note.state != "draft":
            return None
        earlier = self._notes.get(note.progress.earlier) if note.progress.earlier else None
        return question(note, self.script, earlier=earlier)

    def begin(self, conversation_id: str, message_id: str, heard: Heard) -> Outcome:
        """Start or go on with a preparation; a first message that already tells something is kept."""
        with self._transactions.transaction():
            conversation = self._conversation(conversation_id)
            note = self.note_of(conversation_id)
            if note is not None and note.progress.last_message == message_id:
                return Outcome((), running=True)
            earlier = note.id if note is not None and note.state == "shared" else None
            says = [Say("utter_begin")]
            if note is None or earlier is not None:
                note = Note(self._new_id())
                note = replace(note, progress=replace(note.progress, earlier=earlier))
            elif note.visible:
                note, says = replace(note, state="draft"), [Say("utter_welcome_back")]
            if heard.intent in _TELLING:
                step = "urgent" if heard.intent == "tell_urgent" else "hopes"
                note = changes.add(note, step, answers.items_in(heard.text))
                note = replace(note, progress=replace(note.progress, done=(*note.progress.done, Position(step))))
                says.append(Say("utter_urgent_call" if step == "urgent" else "utter_kept_first"))
            note = move(note, self.script, audience=conversation.audience)
            return self._keep(conversation, note, message_id, says)

    def hear(self, conversation_id: str, message_id: str, heard: Heard) -> Outcome:
        """Carry out one message at the question now open."""
        with self._transactions.transaction():
            conversation = self._conversation(conversation_id)
            note = self.note_of(conversation_id)
            if note is None or note.progress.at is None:
                return Outcome((), running=False)
            if note.progress.last_message == message_id:
                return Outcome((), running=note.state == "draft")
            meaning = self._meaning(note, note.progress.at.step, heard)
            if meaning.kind == "question" and meaning.name == "ask_knowledge":
                note = replace(note, progress=replace(note.progress, last_message=message_id))
                self._notes.put(note, message_id)
                return Outcome((), running=True, ask_knowledge=True)
            if note.progress.confirming == "delete_all":
                return self._confirm_delete(conversation, note, message_id, meaning, heard)
            note, says = self._carry_out(conversation, note, meaning, heard)
            return self._keep(conversation, note, message_id, says)

    def command(self, conversation_id: str, message_id: str, name: str, heard: Heard) -> Outcome:
        """Carry out a command given while no question is open: on a kept or shared note, or on none."""
        with self._transactions.transaction():
            conversation = self._conversation(conversation_id)
            note = self.note_of(conversation_id)
            if note is None:
                reply = "utter_ask_capabilities" if name == "crisis_go_on" else "utter_no_note"
                return Outcome((Say(reply),), running=False)
            if note.progress.last_message == message_id:
                return Outcome((), running=False)
            if name in {"delete_all", "confirm_delete"}:
                if note.progress.confirming == "delete_all" and name == "confirm_delete":
                    return self._confirm_delete(conversation, note, message_id, Meaning("choice", "yes"), heard)
                note = replace(note, progress=replace(note.progress, confirming="delete_all", last_message=message_id))
                self._notes.put(note, message_id)
                asked = question(note, self.script)
                return Outcome((asked,) if asked else (), running=False)
            note, says = sharing.command_after(note, name, self.script, self._notes.receipts(note.id))
            return self._keep(conversation, note, message_id, says)

    def keep_rest(self, conversation_id: str, message_id: str, text: str) -> None:
        """Keep the harmless rest of a crisis message at a free-text question that is open."""
        with self._transactions.transaction():
            note = self.note_of(conversation_id)
            if note is None or note.progress.at is None or note.state != "draft":
                return
            step = self.script.step(note.progress.at.step)
            if step.kind in {"list", "text"}:
                added = changes.add(note, step.key, answers.items_in(text), hope=note.progress.at.hope)
                self._notes.put(added, message_id)

    def _meaning(self, note: Note, step: str, heard: Heard) -> Meaning:
        if not _WORDS_WANTED.match(note.progress.confirming or ""):
            return interpret(step, heard, kind=self.script.step(step).kind)
        meaning = interpret("questions", heard, kind="list")
        is_short_command = meaning.kind == "command" and len(heard.text.split()) <= 3
        return meaning if is_short_command or heard.pressed else Meaning("answer")

    def _conversation(self, conversation_id: str) -> Conversation:
        return self._conversations.find(conversation_id) or Conversation(conversation_id)

    def _carry_out(self, conversation: Conversation, note: Note, meaning: Meaning, heard: Heard) -> tuple[Note, list[Say]]:
        audience = conversation.audience
        confirming = note.progress.confirming
        step = note.progress.at.step if note.progress.at else "review"
        command = commands.Command(note, self.script, heard.text, audience)
        if meaning.kind in {"small_talk", "question"}:
            return note, [Say(_REPLIES.get(meaning.name, f"utter_{meaning.name}"))]
        if meaning.kind == "command":
            if meaning.name in {"pause", "stop"}:
                return note, [Say("utter_pause")]
            if step == "share" and meaning.name in {"share_note", "keep_note"} and confirming is None:
                return sharing.decide(note, share=meaning.name == "share_note")
            if commands.handles(meaning.name):
                return commands.carry_out(meaning.name, command)
            return note, []
        if confirming is not None:
            return self._inner(command, confirming, meaning, heard)
        if meaning.kind == "choice":
            return answers.choose(
                note,
                self.script,
                meaning.name,
                heard.pressed.step if heard.pressed else None,
                audience=audience,
            )
        if step in {"share", "depth", "review"} or (step == "hopes" and note.progress.more) or step == "urgent":
            settled = self._yes_or_no(note, step, heard, audience)
            if settled is not None:
                return settled
        if says_no(heard.text) and step != "network":
            return commands.carry_out("skip", command)
        return answers.answer(note, self.script, heard.text, intent=heard.intent, audience=audience)

    def _yes_or_no(self, note: Note, step: str, heard: Heard, audience: str) -> tuple[Note, list[Say]] | None:
        yes, no = heard.intent == "affirm", heard.intent == "deny"
        if not (yes or no) or len(heard.text.split()) > 8:
            return None
        if step == "share":
            return sharing.decide(note, share=yes)
        if step == "depth" and (yes or no):
            return answers.choose(note, self.script, "enough", step, audience=audience)
        if step == "review":
            return advance(note, self.script, audience=audience), []
        if step == "urgent":
            return answers.choose(note, self.script, "yes" if yes else "no", step, audience=audience)
        return (advance(note, self.script, audience=audience), []) if no else (note, [])

    def _inner(self, command: commands.Command, confirming: str, meaning: Meaning, heard: Heard) -> tuple[Note, list[Say]]:
        note = replace(command.note, progress=replace(command.note.progress, confirming=None))
        name, _, subject = confirming.partition(":")
        value = meaning.name if meaning.kind == "choice" else ""
        if name == "urgent_text":
            saved = changes.add(note, "urgent", (heard.text,))
            return replace(saved, progress=replace(saved.progress, confirming="urgent_next")), [Say("utter_urgent_saved")]
        if name == "urgent_next":
            if value == "share_now":
                return sharing.share_urgent(note)
            return advance(note, self.script, audience=command.audience), [Say("utter_pause")] if value == "pause" else []
        if name == "edit" and subject:
            return changes.rewrite(note, subject, heard.text), [Say("utter_rewritten")]
        if name == "add" and subject:
            return changes.add(note, subject, answers.items_in(heard.text)), [Say("utter_added")]
        if name == "add":
            where = value.partition(":")[2] or answers.step_named(heard.text, self.script)
            return replace(note, progress=replace(note.progress, confirming=f"add:{where}" if where else "add")), []
        item = self._chosen(note, value, heard)
        if item is None:
            return note, [Say("utter_which_not_found")]
        how = {"edit": commands.begin_edit, "delete": _removed, "hold": _held, "mark": _marked}[name]
        reply = {"edit": "", "delete": "utter_removed", "hold": "utter_held_back", "mark": "utter_marked"}[name]
        return how(note, item), [Say(reply, {"line": item.text})] if reply else []

    def _chosen(self, note: Note, value: str, heard: Heard) -> Item | None:
        chosen = value.partition(":")[2]
        if chosen:
            return next((item for item in note.visible if item.id == chosen), None)
        return commands.item_named(heard.text, note, self.script)

    def _confirm_delete(
        self, conversation: Conversation, note: Note, message_id: str, meaning: Meaning, heard: Heard
    ) -> Outcome:
        yes = meaning.name in {"yes", "delete_all"} or heard.intent in {"affirm", "delete_all"}
        if not yes or len(heard.text.split()) > 8:
            note = replace(note, progress=replace(note.progress, confirming=None))
            return self._keep(conversation, note, message_id, [Say("utter_nothing_deleted")])
        was_opened = note.opened_at is not None
        sharing.delete_all(note, self._notes, self._conversations, conversation.id)
        return Outcome((Say("utter_deleted_but_opened" if was_opened else "utter_deleted"),), running=False)

    def _keep(self, conversation: Conversation, note: Note, message_id: str, says: list[Say]) -> Outcome:
        first_words = bool(note.visible) and not note.has_resume_code and "code" not in note.progress.told
        if first_words:
            note = replace(note, progress=replace(note.progress, told=(*note.progress.told, "code")))
            says.append(sharing.code_bubble(note))
        note = replace(note, progress=replace(note.progress, last_message=message_id))
        self._notes.put(note, message_id)
        if conversation.note_id != note.id:
            self._conversations.remember(replace(conversation, note_id=note.id))
        return Outcome(tuple(says), running=note.state == "draft" and note.progress.at is not None)


def _removed(note: Note, item: Item) -> Note:
    return changes.remove(note, item.id)


def _held(note: Note, item: Item) -> Note:
    return changes.hold_back(note, item.id)


def _marked(note: Note, item: Item) -> Note:
    return changes.mark_important(note, item.id)


_REPLIES = {"start_preparation": "utter_already_started", "resume": "utter_already_started"}
