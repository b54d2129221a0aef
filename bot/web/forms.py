"""What every form of ours checks before it is believed."""

from starlette.requests import Request


def same_origin(request: Request) -> bool:
    """Whether a form comes from a page of ours: the browser says so, else Origin names this host or is missing."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("origin")
    return origin is None or origin.split("://", 1)[-1] == request.headers.get("host")
