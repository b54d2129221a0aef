"""Rasa as a library, in a thread of its own: processor, action running, replies, tracker store."""
