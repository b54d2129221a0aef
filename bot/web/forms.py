"""What every form of ours checks before it is believed."""

from starlette.requests import Request


def same_origin(request: Request) -> bool:
    """Whether a form comes from a page of ours: the Origin header names this host, or there is none."""
    origin = request.headers.get("origin")
    if origin is None:
        return True
    return origin.split("://", 1)[-1] == request.headers.get("host")
