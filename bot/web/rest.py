"""The REST channel, in Rasa's format, for development and tests: a sender's name is no proof of who it is."""

import json
import logging
import uuid
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.errors import ConversationBusy, EngineLoading, PejlemaerkeError
from bot.turn.model import Incoming
from bot.wiring import Services

AUDIENCES = ("citizen", "staff", "peer")
_MOST_SENDER = 255
_log = logging.getLogger(__name__)


class BadRequest(ValueError):
    """The request is not of the contract's form; the message is the Danish sentence that says so."""


class RestChannel:
    """POST a message, get a list of bubbles."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def post(self, request: Request) -> Response:
        """Answer one message (see the contract in the product design)."""
        try:
            sender, incoming = self._read(await request.body())
            bubbles = await run_in_threadpool(self._services.turns.handle, incoming)
        except BadRequest as error:
            return JSONResponse({"error": str(error)}, 400)
        except ConversationBusy:
            return JSONResponse({"error": "Den forrige besked er ikke besvaret endnu. Vent lidt, og send igen."}, 409)
        except EngineLoading as error:
            return JSONResponse({"error": f"Assistenten er ikke klar endnu. Prøv igen om lidt. ({error})"}, 503)
        except PejlemaerkeError as error:
            _log.error("A message was not answered: %s", type(error).__name__)
            return JSONResponse({"error": "Dit svar blev ikke gemt. Prøv at sende det igen om lidt."}, 503)
        return JSONResponse([{"recipient_id": sender, **bubble} for bubble in bubbles])

    def _read(self, body: bytes) -> tuple[str, Incoming]:
        try:
            raw: Any = json.loads(body)
        except (ValueError, RecursionError):
            raise BadRequest("Beskeden er ikke gyldig JSON.") from None
        if not isinstance(raw, dict):
            raise BadRequest("Beskeden skal være et JSON-objekt med sender og message.")
        sender, message, metadata = raw.get("sender"), raw.get("message"), raw.get("metadata") or {}
        if not isinstance(sender, str) or not 1 <= len(sender) <= _MOST_SENDER:
            raise BadRequest("sender mangler. Den skal være en tekst på 1 til 255 tegn.")
        if not isinstance(message, str):
            raise BadRequest("message mangler. Den skal være en tekst.")
        if not isinstance(metadata, dict):
            raise BadRequest("metadata skal være et JSON-objekt.")
        audience, role, key = metadata.get("audience"), metadata.get("role"), metadata.get("key")
        if audience is not None and audience not in AUDIENCES:
            raise BadRequest("metadata.audience skal være citizen, staff eller peer.")
        if role is not None and (not isinstance(role, str) or len(role) > 32):
            raise BadRequest("metadata.role skal være en kort tekst.")
        if key is not None and (not isinstance(key, str) or not 1 <= len(key) <= 56):
            raise BadRequest("metadata.key skal være en tekst på 1 til 56 tegn.")
        conversation_id = self._services.sender_id(sender)
        return sender, Incoming(conversation_id, message, key or uuid.uuid4().hex, audience, role)
