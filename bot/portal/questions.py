"""Questions about the material for staff: the same way of a message as the chat, after a login."""

import logging
import uuid
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.errors import ConversationBusy, EngineLoading, PejlemaerkeError
from bot.turn.model import Incoming
from bot.web.forms import same_origin
from bot.web.rendering import page
from bot.wiring import Services

_ROLES = {
    "caseworker": "Sagsbehandler",
    "authority_leader": "Leder i myndighed",
    "provider": "Medarbejder i et tilbud",
    "strategic": "Strategisk ledelse",
    "peer": "Peer",
    "partner": "Samarbejdspartner",
}
_log = logging.getLogger(__name__)


class QuestionPage:
    """The page at `/medarbejder`; a conversation lives as long as the login."""

    def __init__(self, services: Services, cookie: str) -> None:
        self._services = services
        self._cookie = cookie

    def routes(self) -> list[Route]:
        """The page's routes."""
        return [Route("/medarbejder", self.show, methods=["GET"]), Route("/medarbejder", self.ask, methods=["POST"])]

    async def show(self, request: Request) -> Response:
        """Show the questions asked since login, or the way to log in."""
        return await run_in_threadpool(self._show, request)

    async def ask(self, request: Request) -> Response:
        """Answer one question."""
        form = await request.form()
        asked = form.get("knap") or form.get("tekst") or ""
        role = str(form.get("rolle") or "")
        key = str(form.get("nøgle") or uuid.uuid4().hex)[:56]
        return await run_in_threadpool(self._ask, request, asked if isinstance(asked, str) else "", role, key)

    def _show(self, request: Request, failure: str = "", typed: str = "", role: str = "", status: int = 200) -> Response:
        conversation_id = self._conversation_of(request)
        if conversation_id is None:
            return RedirectResponse("/sager", 303)
        try:
            rows: list[Any] = self._services.turns.history(conversation_id)
        except PejlemaerkeError:
            rows = []
        known = self._services.conversations.find(conversation_id) if rows else None
        context = {
            "rows": rows,
            "opening": self._services.replies.text("utter_staff_greet").split("\n\n"),
            "roles": _ROLES,
            "role": role or (known.role if known else "") or "caseworker",
            "key": uuid.uuid4().hex,
            "typed": typed,
            "failure": failure,
        }
        return page(request, "medarbejder.html", context, status)

    def _ask(self, request: Request, text: str, role: str, key: str) -> Response:
        conversation_id = self._conversation_of(request)
        if conversation_id is None or not same_origin(request):
            return RedirectResponse("/sager", 303)
        chosen = role if role in _ROLES else None
        try:
            self._services.turns.handle(Incoming(conversation_id, text, key, "staff", chosen))
        except ConversationBusy:
            return self._show(request, "Dit forrige spørgsmål er ikke besvaret endnu. Prøv igen om lidt.", text, role, 409)
        except EngineLoading:
            return self._show(request, "Assistenten er ikke klar endnu. Prøv igen om lidt.", text, role, 503)
        except PejlemaerkeError as error:
            _log.error("A staff question was not answered: %s", type(error).__name__)
            return self._show(request, "Spørgsmålet blev ikke besvaret. Det står stadig i feltet.", text, role, 503)
        return RedirectResponse("/medarbejder#svar", 303)

    def _conversation_of(self, request: Request) -> str | None:
        token = request.cookies.get(self._cookie)
        try:
            if not token or self._services.sessions.staff_of(token) is None:
                return None
            return self._services.sender_id(f"staff-session:{token}")
        except PejlemaerkeError:
            return None
