"""`/live`: the process runs. `/health`: it can answer."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.wiring import Services


class Health:
    """Tells what runs, without touching the engine's thread."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def live(self, request: Request) -> Response:
        """Return 200 while the process runs."""
        return JSONResponse({"status": "ok"})

    async def ready(self, request: Request) -> Response:
        """Return 200 when the model is loaded, else 503; a failed load says why."""
        engine = self._services.engine
        if engine.is_ready:
            return JSONResponse({"status": "ok", **engine.facts})
        if engine.failure is not None:
            return JSONResponse({"status": "failed", "error": engine.failure}, 503)
        return JSONResponse({"status": "loading"}, 503)
