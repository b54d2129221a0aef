"""The caseworker's pages: login, the list of one's notes, claiming one by its code, reading it."""

import logging
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.errors import NotAllowed, PejlemaerkeError, TooManyAttempts, UnknownCode
from bot.portal.caseload import Caseload
from bot.web.forms import same_origin
from bot.web.rendering import page
from bot.wiring import Services

COOKIE = "pejl_medarbejder"
_log = logging.getLogger(__name__)
_WRONG_LOGIN = "Brugernavn eller adgangskode er forkert."
_WAIT = "Der har været for mange forsøg. Vent ti minutter, og prøv igen."
_NO_NOTE = "Vi kender ikke koden. Måske er den skrevet forkert eller udløbet, eller borgeren har taget noten tilbage."
_DOWN = "Systemet svarer ikke lige nu. Intet er ændret. Prøv igen om lidt."


class PortalPages:
    """Everything below `/sager`; without a login there is only the login page."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._cases = Caseload(services.notes_for_portal, services.script)

    def routes(self) -> list[Route]:
        """The pages' routes."""
        return [
            Route("/sager", self.list, methods=["GET"]),
            Route("/sager/login", self.login, methods=["POST"]),
            Route("/sager/logud", self.logout, methods=["POST"]),
            Route("/sager/hent", self.claim, methods=["POST"]),
            Route("/sager/note/{note_id}", self.note, methods=["GET"]),
            Route("/sager/note/{note_id}/kvittering", self.receipt, methods=["POST"]),
            Route("/sager/note/{note_id}/lagt", self.file, methods=["POST"]),
        ]

    async def list(self, request: Request) -> Response:
        """Show the login form, or the caseworker's notes."""
        return await run_in_threadpool(self._list, request)

    async def login(self, request: Request) -> Response:
        """Log in with a local account."""
        form = await request.form()
        name, password = str(form.get("brugernavn") or "")[:64], str(form.get("adgangskode") or "")[:256]
        return await run_in_threadpool(self._login, request, name, password)

    async def logout(self, request: Request) -> Response:
        """End the session."""
        token = request.cookies.get(COOKIE)
        if token:
            await run_in_threadpool(self._services.sessions.close, token)
        response = RedirectResponse("/sager", 303)
        response.delete_cookie(COOKIE)
        return response

    async def claim(self, request: Request) -> Response:
        """Put a shared note on one's list by its share code, under a label of one's own."""
        form = await request.form()
        code, label = str(form.get("kode") or "")[:32], str(form.get("mærke") or "").strip()[:64]
        return await run_in_threadpool(self._claim, request, code, label)

    async def note(self, request: Request) -> Response:
        """Show one claimed note; the first showing is recorded as opened."""
        return await run_in_threadpool(self._note, request, request.path_params["note_id"])

    async def receipt(self, request: Request) -> Response:
        """Give one of the fixed receipts."""
        form = await request.form()
        receipt = str(form.get("kvittering") or "")
        note_id = request.path_params["note_id"]
        return await run_in_threadpool(
            self._change, request, note_id, lambda member: self._cases.give_receipt(member, note_id, receipt)
        )

    async def file(self, request: Request) -> Response:
        """Tick that the note has been filed on the case."""
        note_id = request.path_params["note_id"]
        return await run_in_threadpool(self._change, request, note_id, lambda member: self._cases.file(member, note_id))

    def _list(self, request: Request, failure: str = "", status: int = 200) -> Response:
        try:
            member = self._member(request)
            if member is None:
                return page(request, "login.html", {"failure": failure}, status)
            notes = self._services.notes.claimed_by(member.id)
        except PejlemaerkeError as error:
            _log.error("The list of notes could not be shown: %s", type(error).__name__)
            return page(request, "login.html", {"failure": _DOWN}, 503)
        return page(request, "sager.html", {"member": member, "notes": notes, "failure": failure}, status)

    def _login(self, request: Request, name: str, password: str) -> Response:
        if not same_origin(request):
            return self._list(request, _WRONG_LOGIN, 403)
        try:
            member = self._cases.log_in(self._services.staff, name, password)
            if member is None:
                return self._list(request, _WRONG_LOGIN, 401)
            hours = float(self._services.municipality["session"]["staff_hours"])
            token = self._services.sessions.open_for_staff(member.id, hours)
        except TooManyAttempts:
            return self._list(request, _WAIT, 429)
        except PejlemaerkeError as error:
            _log.error("A login could not be checked: %s", type(error).__name__)
            return page(request, "login.html", {"failure": _DOWN}, 503)
        response = RedirectResponse("/sager", 303)
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=secure)
        return response

    def _claim(self, request: Request, code: str, label: str) -> Response:
        try:
            member = self._allowed(request)
            note_id = self._cases.claim(member, code, label)
        except NotAllowed as error:
            return self._list(request, str(error), 403)
        except UnknownCode:
            return self._list(request, _NO_NOTE, 404)
        except TooManyAttempts:
            return self._list(request, _WAIT, 429)
        except PejlemaerkeError as error:
            _log.error("A note could not be claimed: %s", type(error).__name__)
            return self._list(request, _DOWN, 503)
        return RedirectResponse(f"/sager/note/{note_id}", 303)

    def _note(self, request: Request, note_id: str) -> Response:
        try:
            member = self._member(request)
            if member is None:
                return self._list(request, "Log ind for at læse noten.", 401)
            view = self._cases.open(member, note_id)
        except NotAllowed:
            return self._list(request, "Noten er ikke på din liste. Måske har borgeren taget den tilbage.", 404)
        except PejlemaerkeError as error:
            _log.error("A note could not be shown: %s", type(error).__name__)
            return self._list(request, _DOWN, 503)
        return page(request, "note.html", {"member": member, "view": view})

    def _change(self, request: Request, note_id: str, change: Any) -> Response:
        try:
            change(self._allowed(request))
        except NotAllowed as error:
            return self._list(request, str(error), 403)
        except PejlemaerkeError as error:
            _log.error("A note could not be changed: %s", type(error).__name__)
            return self._list(request, _DOWN, 503)
        return RedirectResponse(f"/sager/note/{note_id}", 303)

    def _member(self, request: Request) -> Any:
        token = request.cookies.get(COOKIE)
        return self._services.sessions.staff_of(token) if token else None

    def _allowed(self, request: Request) -> Any:
        member = self._member(request) if same_origin(request) else None
        if member is None:
            raise NotAllowed("Log ind igen. Din session er udløbet.")
        return member
