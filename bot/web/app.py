"""The ASGI application: routes, security headers, size limit, and the one place where errors become kind replies."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.portal.pages import COOKIE, PortalPages
from bot.portal.questions import QuestionPage
from bot.web.chat import ChatPage
from bot.web.health import Health
from bot.web.rest import RestChannel
from bot.wiring import Services

MOST_BYTES = 16 * 1024
_HEADERS = {
    "content-security-policy": "default-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'none'",
    # Not no-referrer: with it a browser sends our own forms with the origin "null".
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


def create_app(services: Services) -> Starlette:
    """Return the application; the engine is started by whoever serves it."""
    health = Health(services)
    chat = ChatPage(services)
    portal = PortalPages(services)
    routes: list[BaseRoute] = [
        Route("/live", health.live),
        Route("/health", health.ready),
        *chat.routes(),
        *portal.routes(),
        *QuestionPage(services, COOKIE).routes(),
        Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
    ]
    if services.settings.rest_channel:
        routes.append(Route("/webhooks/rest/webhook", RestChannel(services).post, methods=["POST"]))
    middleware = [Middleware(SizeLimit, most=MOST_BYTES), Middleware(Headers)]
    return Starlette(routes=routes, middleware=middleware)


class Headers:
    """Adds the security headers to every response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name for name, _ in message["headers"]}
                for name, value in _HEADERS.items():
                    static = name == "cache-control" and str(scope.get("path", "")).startswith("/static/")
                    if name.encode() not in present and not static:
                        message["headers"].append((name.encode(), value.encode()))
            await send(message)

        await self._app(scope, receive, with_headers)


class SizeLimit:
    """Refuses a request body over the limit with 413, whether it says its length or not."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the body up to the limit, then pass the request on with it."""
        if scope["type"] != "http" or scope["method"] not in {"POST", "PUT", "PATCH"}:
            await self._app(scope, receive, send)
            return
        body = b""
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > self._most:
                await self._too_large(scope)(scope, receive, send)
                return
        await self._app(scope, _replay(body, receive), send)

    @staticmethod
    def _too_large(scope: Scope) -> Response:
        sentence = "Beskeden fylder for meget. Skriv den kortere, eller del den op i flere."
        if "webhooks" in scope["path"]:
            from starlette.responses import JSONResponse

            return JSONResponse({"error": sentence}, 413)
        return PlainTextResponse(sentence, 413)


def _replay(body: bytes, receive: Receive) -> Callable[[], Awaitable[Message]]:
    sent = False

    async def replay() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
