"""Pages from templates: everything a person wrote is escaped."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

_ROOMS = Path(__file__).resolve().parent.parent
_TEMPLATES = Environment(
    loader=FileSystemLoader([_ROOMS / "web" / "templates", _ROOMS / "portal" / "templates"]),
    autoescape=select_autoescape(default=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(request: Request, template: str, context: Mapping[str, Any], status: int = 200) -> Response:
    """Return a template as a page."""
    html = _TEMPLATES.get_template(template).render(request=request, **context)
    return HTMLResponse(html, status)
