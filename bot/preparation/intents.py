"""The intents a message at a step may have besides an answer: commands, questions to the chat, and small talk."""

COMMANDS = frozenset(
    [
        "skip",
        "dont_know",
        "go_back",
        "why",
        "example",
        "repeat",
        "explain",
        "pause",
        "resume",
        "finish",
        "stop",
        "show_note",
        "edit_item",
        "delete_item",
        "add_item",
        "hold_back",
        "mark_important",
        "undo",
        "restore",
        "share_note",
        "keep_note",
        "withdraw_note",
        "delete_all",
        "introduce_helper",
        "disown_line",
    ]
)
QUESTIONS = frozenset(
    [
        "ask_who_sees",
        "ask_used_against",
        "ask_losing_support",
        "ask_person",
        "ask_companion",
        "ask_capabilities",
        "bot_challenge",
        "ask_knowledge",
        "complaint",
        "speak_english",
    ]
)
SMALL_TALK = frozenset(
    [
        "greet",
        "goodbye",
        "thank",
        "worry",
        "anger",
        "doubt",
        "chat",
        "start_preparation",
    ]
)
