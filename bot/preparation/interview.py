"""The interview as a service: hears a message, keeps the note, says what is to be said.

Everything happens in one transaction; a message already carried out (by its id) changes nothing a second time.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.preparation import answers, commands, doubt, inner, intake, menus, sharing, withheld
from bot.preparation.asking import AS_LAST, anew_if_more, is_same, last_time, question
from bot.preparation.by_form import asks, says_as_last, says_no, says_yes
from bot.preparation.hearing import meaning_of
from bot.preparation.interpret import Heard, Meaning
from bot.preparation.model import Note, Position, Progress
from bot.preparation.plan import HOPELESS_LAST, advance, hope_is_gone, move
from bot.preparation.ports import Conversation, Conversations, Notes, Transactions
from bot.preparation.ratings import numbers_in
from bot.preparation.say import Say, code_bubble
from bot.preparation.script import Script
from bot.text.folding import fold

# Commands after which the question is asked in full, though it was asked just before.
_IN_FULL = frozenset({"repeat", "show_note", "resume"})
# Commands that leave a list of lines where it was asked which one is meant.
_LEAVES_LIST = frozenset({"show_note", "repeat", "skip", "go_back", "finish", "resume"})
_TOLD, _ALSO = 0.7, 0.3
_NOBODY = re.compile(r"\b(?:ingen|nogen)\b")


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
        note_id = self._conversation(conversation_id).note_id
        return self._notes.get(note_id) if note_id else None

    def is_running(self, conversation_id: str) -> bool:
        """Whether a question of the interview is open in this conversation."""
        note = self.note_of(conversation_id)
        return note is not None and note.state == "draft" and note.progress.at is not None

    def is_chosen(self, conversation_id: str, text: str) -> bool:
        """Whether a message names a choice, or gives a number, that the question now open asks for."""
        return answers.is_chosen(self.note_of(conversation_id), self.script, text)

    def ask(self, conversation_id: str, *, anew: bool = False) -> Say | None:
        """Return the question now open, or None; `anew` asks for more hopes in whole words."""
        note = self.note_of(conversation_id)
        if note is None or note.state != "draft":
            return None
        return question(anew_if_more(note) if anew else note, self.script, earlier=self._earlier(note))

    def _earlier(self, note: Note) -> Note | None:
        """Return the note from last time, or None."""
        return self._notes.get(note.progress.earlier) if note.progress.earlier else None

    def begin(self, conversation_id: str, message_id: str, heard: Heard) -> Outcome:
        """Start or go on with a preparation; a first message that already tells something is kept."""
        with self._transactions.transaction():
            conversation = self._conversation(conversation_id)
            note = self.note_of(conversation_id)
            if note is not None and note.progress.last_message == message_id:
                return Outcome((), running=True)
            if note is not None and note.state == "shared" and heard.asks_to_resume:
                shown, says = sharing.command_after(note, "show_note", self.script, self._notes.receipts(note.id))
                return self._keep(conversation, shown, message_id, says)
            if note is not None and note.state == "shared" and sharing.is_about_shared(heard):
                says = sharing.after_sharing(note, heard, self._notes.receipts(note.id))
                return self._keep(conversation, note, message_id, says)
            earlier = note.id if note is not None and note.state == "shared" else None
            says = [Say("utter_begin")]
            if note is None or earlier is not None:
                told = (HOPELESS_LAST,) if note is not None and note.chosen_hope is None else ()
                note = Note(self._new_id(), progress=Progress(earlier=earlier, told=told))
            else:
                says = intake.welcome_back(note, self.script, audience=conversation.audience) if note.visible else says
                done = tuple(position for position in note.progress.done if position != Position("review"))
                note = replace(note, state="draft", progress=replace(note.progress, done=done, at=None))
            if heard.intent == "introduce_helper" and heard.share({"introduce_helper", "greet"}) >= _TOLD:
                note, says = answers.beside(note, conversation.audience), [*says, Say("utter_helper_welcome")]
            if intake.tells_something(heard):
                note, said = intake.first_words(note, self.script, heard)
                says += said
            note = move(note, self.script, audience=conversation.audience)
            note = intake.already_named(note, self.script, heard, audience=conversation.audience)
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
            if doubt.is_taken_up(note, heard):
                settled, says = doubt.settle(note, self.script, heard, audience=conversation.audience)
                return self._keep(conversation, settled, message_id, says)
            step, note = note.progress.at.step, doubt.let_go(note)
            meaning = meaning_of(note, self.script, step, heard)
            before = note
            note, told = intake.answer_beside(note, self.script, meaning, heard, audience=conversation.audience)
            is_minor = intake.tells_of_minor(note, meaning, heard)
            if meaning.kind == "question" and meaning.name == "ask_knowledge" and not is_minor:
                note = doubt.noted(before, note, self.script, meaning, heard)
                return replace(self._keep(conversation, note, message_id, told, before=before), ask_knowledge=True)
            if note.progress.confirming == "delete_all":
                return self._confirm_delete(conversation, note, message_id, meaning, heard)
            note, says = self._carry_out(conversation, note, meaning, heard)
            note = doubt.noted(before, inner.let_go(note, before.progress.confirming), self.script, meaning, heard)
            keeps = before if meaning.name not in _IN_FULL or note.progress.more else None
            return self._keep(conversation, note, message_id, [*told, *says], before=keeps)

    def command(self, conversation_id: str, message_id: str, name: str, heard: Heard) -> Outcome:
        """Carry out a command given while no question is open: on a kept or shared note, or on none."""
        audience = self._conversation(conversation_id).audience
        begins = withheld.read(heard.text) is not None or sharing.begins(name, heard)
        if audience != "staff" and self.note_of(conversation_id) is None and begins:
            begun = self.begin(conversation_id, message_id, heard)
            asked = self.ask(conversation_id)
            return replace(begun, says=(*begun.says, asked)) if asked else begun
        with self._transactions.transaction():
            conversation = self._conversation(conversation_id)
            note = self.note_of(conversation_id)
            if note is None:
                return Outcome((sharing.without_a_note(name, conversation.audience),), running=False)
            if note.progress.last_message == message_id:
                return Outcome((), running=False)
            if note.progress.confirming == "delete_all" and name in {"yes", "affirm"}:
                return self._confirm_delete(conversation, note, message_id, Meaning("choice", "yes"), heard)
            name = sharing.meant(note, name, heard.text)
            was_asked = note.progress.confirming == "delete_all"
            confirming = "delete_all" if name == "delete_all" else None
            note = replace(note, progress=replace(note.progress, confirming=confirming))
            if confirming is not None:
                asked = question(note, self.script)
                return self._keep(conversation, note, message_id, [asked] if asked else [])
            if was_asked and name in {"no", "deny"}:
                return self._keep(conversation, note, message_id, [Say("utter_nothing_deleted")])
            if name in sharing.CHANGES and note.visible and note.state != "shared":
                note = sharing.reopened(note)
                meaning = meaning_of(note, self.script, "review", heard)
                note, says = self._carry_out(conversation, note, meaning, heard)
            else:
                note, says = sharing.command_after(note, name, self.script, self._notes.receipts(note.id))
            opened = question(note, self.script) if note.progress.at is not None and note.state == "draft" else None
            return self._keep(conversation, note, message_id, [*says, opened] if opened else says)

    def complain(self, conversation_id: str, message_id: str, heard: Heard) -> Outcome:
        """Say what becomes of a complaint made while no question is open, and offer its words as a line of the note."""
        with self._transactions.transaction():
            conversation = self._conversation(conversation_id)
            note = self.note_of(conversation_id)
            if note is not None and note.state == "shared":
                return Outcome((Say("utter_complaint"),), running=False)
            if note is not None and note.progress.last_message == message_id:
                return Outcome((), running=False)
            if note is None:
                note = move(Note(self._new_id()), self.script, audience=conversation.audience)
            note, says = intake.complaint(sharing.reopened(note) if note.visible else note, heard)
            asked = question(note, self.script)
            return self._keep(conversation, note, message_id, [*says, asked] if asked else says)

    def keep_rest(self, conversation_id: str, message_id: str, text: str, heavy: str = "") -> None:
        """Keep the harmless rest of a crisis message at a free-text question that is open.

        `heavy` are the words that were acute. They do not enter the note, but are set aside until the citizen has said,
        at review, whether they are to be in it.
        """
        with self._transactions.transaction():
            note = self.note_of(conversation_id)
            if note is None or note.progress.at is None or note.state != "draft" or note.progress.last_message == message_id:
                return
            note = intake.rest_of_crisis(note, self.script, text, heavy)
            self._notes.put(replace(note, progress=replace(note.progress, last_message=message_id)), message_id)

    def _conversation(self, conversation_id: str) -> Conversation:
        return self._conversations.find(conversation_id) or Conversation(conversation_id)

    def _carry_out(self, conversation: Conversation, note: Note, meaning: Meaning, heard: Heard) -> tuple[Note, list[Say]]:
        audience = conversation.audience
        confirming = note.progress.confirming
        step = note.progress.at.step if note.progress.at else "review"
        command = commands.Command(note, self.script, heard.text, audience, answers.place_of(heard))
        if intake.tells_of_minor(note, meaning, heard):
            told = replace(note, progress=replace(note.progress, told=(*note.progress.told, "minor")))
            return told, [Say("utter_minor")]
        if meaning.kind in {"small_talk", "question"}:
            return intake.remark(note, meaning, heard)
        if meaning.kind == "command":
            return self._command(command, meaning.name, heard)
        if confirming is not None and inner.is_left_open(confirming, meaning, heard, command):
            note, confirming = inner.by_default(note, confirming), None
        if confirming is not None:
            return inner.carry_out(command, confirming, meaning, heard)
        last = last_time(step, self._earlier(note))
        if last is not None and (meaning.name == AS_LAST or says_as_last(heard.text)):
            return answers.answer(note, self.script, last, intent="", audience=audience)
        if meaning.kind == "choice":
            return answers.choose(
                note,
                self.script,
                meaning.name,
                heard.pressed.step if heard.pressed else None,
                audience=audience,
            )
        if step in {"share", "depth", "review"} or (step == "hopes" and note.progress.more) or step == "urgent":
            settled = menus.settle(note, self.script, step, heard, audience=audience)
            if settled is not None:
                return settled
        is_number = self.script.step(step).kind == "rating" and bool(numbers_in(heard.text))
        leaves = says_no(heard.text) or intake.has_ended(heard, step)
        if leaves and not is_number and not (step == "network" and _NOBODY.search(fold(heard.text))):
            return commands.carry_out("skip", command)
        return intake.answer(note, self.script, step, heard, audience=audience)

    def _command(self, command: commands.Command, name: str, heard: Heard) -> tuple[Note, list[Say]]:
        note, confirming = command.note, command.note.progress.confirming
        if name in _LEAVES_LIST and confirming is not None and inner.asks_which(confirming):
            note = replace(note, progress=replace(note.progress, confirming=None))
            command = commands.Command(note, self.script, heard.text, command.audience, command.place)
            if name in {"skip", "go_back", "finish"}:
                return note, []
        if name in {"pause", "stop"}:
            plain = replace(note, progress=replace(note.progress, confirming=None))
            waits = confirming == "urgent_next"
            return advance(plain, self.script, audience=command.audience) if waits else note, [Say("utter_pause")]
        ends = {"share": {"share_note", "keep_note"}, "review": {"keep_note"}}
        if name in ends.get(command.step, ()) and confirming is None:
            return sharing.at_share(note, name, heard)
        if name == "resume" and heard.pressed is not None:
            return note, intake.welcome_back(note, self.script, audience=command.audience)
        if name == "withdraw_note" and heard.share({"restore"}) > _ALSO and not asks(heard.text):
            name = "restore"
        earlier = self._earlier(note) if name == "withdraw_note" else None
        if earlier is not None and earlier.state == "shared":
            taken, says = sharing.command_after(earlier, name, self.script, ())
            self._notes.put(taken)
            return note, says
        if name in sharing.NOT_YET:
            return note, [Say(sharing.NOT_YET[name])]
        return commands.carry_out(name, command) if commands.handles(name) else (note, [])

    def _confirm_delete(
        self, conversation: Conversation, note: Note, message_id: str, meaning: Meaning, heard: Heard
    ) -> Outcome:
        if meaning.name not in {"yes", "delete_all"} and not says_yes(heard.text):
            note = replace(note, progress=replace(note.progress, confirming=None))
            return self._keep(conversation, note, message_id, [Say("utter_nothing_deleted")])
        was_opened = note.opened_at is not None
        sharing.delete_all(note, self._notes, self._conversations, conversation.id)
        return Outcome((Say("utter_deleted_but_opened" if was_opened else "utter_deleted"),), running=False)

    def _keep(
        self, conversation: Conversation, note: Note, message_id: str, says: list[Say], *, before: Note | None = None
    ) -> Outcome:
        first_words = bool(note.visible) and not note.has_resume_code and "code" not in note.progress.told
        if first_words:
            note = replace(note, progress=replace(note.progress, told=(*note.progress.told, "code")))
            says.append(code_bubble(note))
        if hope_is_gone(note) and note.progress.confirming is None:
            note = move(note, self.script, audience=conversation.audience)
        note = intake.with_open_choice(note)
        note = replace(note, progress=replace(note.progress, last_message=message_id, again=is_same(before, note)))
        if before is not None and note.progress.at not in (None, before.progress.at):
            last = last_time(note.progress.at.step, self._earlier(note))
            says += [Say("utter_last_time", {"line": last})] if last else []
        self._notes.put(note, message_id)
        if conversation.note_id != note.id:
            self._conversations.remember(replace(conversation, note_id=note.id))
        return Outcome(tuple(says), running=note.state == "draft" and note.progress.at is not None)
