"""Logging without content: configured before Rasa loads, since structlog unconfigured prints every text."""

import logging
import os
import sys
import warnings


def configure(level: int = logging.INFO) -> None:
    """Send our own log to standard error; let libraries say only what goes wrong, never a message's text."""
    import structlog

    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("LOG_LEVEL", "ERROR")  # Rasa draws progress bars unless its log level says otherwise
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    warnings.filterwarnings("ignore")
    logging.captureWarnings(True)  # libraries set the filters back when they load; their warnings go nowhere
    logging.getLogger("py.warnings").setLevel(logging.CRITICAL)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("bot").setLevel(level)
    for noisy in ("rasa", "rasa_sdk", "sqlalchemy", "alembic", "tensorflow", "matplotlib", "uvicorn.error"):
        logging.getLogger(noisy).setLevel(logging.ERROR)
    # Rasa hands whole messages to structlog: nothing of it is ever written.
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL),
        logger_factory=structlog.ReturnLoggerFactory(),
        cache_logger_on_first_use=False,
    )
