"""The chat page: server-rendered, works without JavaScript, opens nothing again on a device without the code."""

import logging
import uuid
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.errors import ConversationBusy, EngineLoading, PejlemaerkeError
from bot.turn.model import Bubble, Incoming
from bot.turn.turn import MOST_CHARACTERS
from bot.web.forms import same_origin
from bot.web.rendering import page
from bot.wiring import Services

COOKIE = "pejl"
_log = logging.getLogger(__name__)


class ChatPage:
    """The page at `/` and what its forms post to."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def routes(self) -> list[Route]:
        """The page's routes."""
        return [
            Route("/", self.show),
            Route("/besked", self.post, methods=["POST"]),
            Route("/husk", self.remember, methods=["POST"]),
            Route("/forlad", self.leave, methods=["POST"]),
            Route("/farvel", self.gone),
        ]

    async def show(self, request: Request) -> Response:
        """Show the conversation of this session, or the opening text."""
        conversation_id = await run_in_threadpool(self._conversation_of, request)
        return await run_in_threadpool(self._page, request, conversation_id)

    async def post(self, request: Request) -> Response:
        """Take one message; the answer is a page, or JSON for the page's own script."""
        if not same_origin(request):
            return HTMLResponse("Siden blev åbnet fra et andet sted. Gå tilbage, og prøv igen.", 403)
        form = await request.form()
        typed = form.get("knap") or form.get("tekst") or ""
        text = typed if isinstance(typed, str) else ""
        key = str(form.get("nøgle") or uuid.uuid4().hex)[:56]
        wants_json = "application/json" in request.headers.get("accept", "")
        return await run_in_threadpool(self._answer, request, text, key, wants_json)

    async def leave(self, request: Request) -> Response:
        """End the session on the server and show a neutral page."""
        token = request.cookies.get(COOKIE)
        if token:
            await run_in_threadpool(self._services.sessions.close, token)
        response = RedirectResponse("/farvel", 303)
        response.delete_cookie(COOKIE)
        response.headers["clear-site-data"] = '"cache", "storage"'
        return response

    async def remember(self, request: Request) -> Response:
        """Keep the session on this device for some days, as the citizen has chosen; the old token stops working."""
        if not same_origin(request):
            return HTMLResponse("Siden blev åbnet fra et andet sted. Gå tilbage, og prøv igen.", 403)
        return await run_in_threadpool(self._remember, request)

    def _remember(self, request: Request) -> Response:
        response = RedirectResponse("/", 303)
        conversation_id = self._conversation_of(request)
        if conversation_id is None:
            return response
        days = float(self._services.municipality["session"]["remember_days"])
        token = self._services.sessions.open_for_conversation(conversation_id, 24 * days)
        self._services.sessions.close(request.cookies[COOKIE])
        self._set_cookie(request, response, token, seconds=int(86400 * days))
        return response

    @staticmethod
    def _set_cookie(request: Request, response: Response, token: str, *, seconds: int | None = None) -> None:
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, token, max_age=seconds, httponly=True, samesite="strict", secure=secure)

    async def gone(self, request: Request) -> Response:
        """Show a page that tells nothing."""
        return page(request, "farvel.html", {})

    def _answer(self, request: Request, text: str, key: str, wants_json: bool) -> Response:
        conversation_id = self._conversation_of(request)
        token = None
        fresh = conversation_id is None
        conversation_id = conversation_id or uuid.uuid4().hex
        try:
            bubbles = self._services.turns.handle(
                Incoming(conversation_id, text, key, "citizen" if fresh else None, opening_shown=True)
            )
        except PejlemaerkeError as error:
            return self._failed(request, None if fresh else conversation_id, text, error, wants_json)
        if fresh:
            token = self._open_session(conversation_id)
        again = text if len(text) > MOST_CHARACTERS else ""  # a text too long is not kept; it stays in the field
        if wants_json:
            response: Response = JSONResponse({"bubbles": bubbles, "key": uuid.uuid4().hex, "typed": again})
        else:
            response = self._page(request, conversation_id, latest=(text, bubbles), typed=again)
        if token is not None:
            self._set_cookie(request, response, token)
        return response

    def _failed(
        self,
        request: Request,
        conversation_id: str | None,
        text: str,
        error: PejlemaerkeError,
        wants_json: bool,
    ) -> Response:
        _log.warning("A message from the page was not answered: %s", type(error).__name__)
        if isinstance(error, ConversationBusy):
            status, sentence = 409, "Din forrige besked er ikke besvaret endnu. Vent lidt, og send igen."
        elif isinstance(error, EngineLoading):
            status, sentence = (
                503,
                "Jeg er ikke klar endnu. Dit svar blev ikke gemt, men det står i feltet. Prøv igen om lidt.",
            )
        else:
            status, sentence = 503, "Dit svar blev ikke gemt. Det står stadig i feltet. Prøv igen om lidt."
        if wants_json:
            return JSONResponse({"error": sentence}, status)
        return self._page(request, conversation_id, failed=(text, sentence), status=status)

    def _open_session(self, conversation_id: str) -> str | None:
        try:
            return self._services.sessions.open_for_conversation(
                conversation_id, float(self._services.municipality["session"]["citizen_hours"])
            )
        except PejlemaerkeError:
            _log.warning("No session could be opened; an acute message was answered all the same")
            return None

    def _conversation_of(self, request: Request) -> str | None:
        token = request.cookies.get(COOKIE)
        if not token:
            return None
        try:
            return self._services.sessions.conversation_of(token)
        except PejlemaerkeError:
            return None

    def _page(
        self,
        request: Request,
        conversation_id: str | None,
        *,
        latest: tuple[str, list[Bubble]] | None = None,
        failed: tuple[str, str] | None = None,
        typed: str = "",
        status: int = 200,
    ) -> Response:
        rows: list[tuple[str, list[Bubble]]] = []
        if conversation_id is not None:
            try:
                rows = self._services.turns.history(conversation_id)
            except PejlemaerkeError:
                _log.warning("The page was shown without its history: the store is down")
        if latest is not None:
            rows = [*rows, latest] if _is_crisis(latest[1]) else [*rows[:-1], (rows[-1][0] if rows else "", latest[1])]
        context: dict[str, Any] = {
            "opening": self._services.replies.text("utter_greet").split("\n\n"),
            "rows": rows,
            "municipality": self._services.replies.facts["kommune"],
            "key": uuid.uuid4().hex,
            "typed": failed[0] if failed else typed,
            "failure": failed[1] if failed else "",
        }
        return page(request, "chat.html", context, status)


def _is_crisis(bubbles: list[Bubble]) -> bool:
    return any((bubble.get("custom") or {}).get("level") == "acute" for bubble in bubbles)
