"""The actions on a server of their own: the same conversation; and a server that is gone is loud."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.errors import TurnFailed
from bot.settings import ROOT
from bot.wiring import Services
from tests.talk import Talk


def free_port() -> int:
    """A TCP port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def remote(engine_services: Services) -> Iterator[tuple[Services, subprocess.Popen[bytes]]]:
    """Services whose engine sends actions to `rasa run actions` in another process, on the same database."""
    port = free_port()
    settings = replace(engine_services.settings, action_endpoint=f"http://127.0.0.1:{port}/webhook")
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": settings.database_url,
        "PEJLEMAERKE_KEY_FILE": str(settings.key_file),
    }
    command = [sys.executable, "-m", "rasa", "run", "actions", "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(240):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=1)
            break
        except OSError:
            time.sleep(0.5)
    services = Services(settings)
    services.engine.start()
    assert services.engine.wait(180), services.engine.failure
    yield services, server
    server.kill()
    services.engine.stop()


def test_the_interview_runs_on_a_separate_server(remote: tuple[Services, subprocess.Popen[bytes]]) -> None:
    talk = Talk(remote[0], uuid.uuid4().hex)
    talk.go_to("hopes").say("en hund")
    assert talk.items("hopes") == ["en hund"]
    assert talk.custom["more"] is True


def test_a_server_that_is_gone_fails_the_turn_and_a_retry_stores_once(
    remote: tuple[Services, subprocess.Popen[bytes]], services: Services
) -> None:
    talk = Talk(remote[0], uuid.uuid4().hex)
    talk.go_to("hopes")
    remote[1].kill()
    remote[1].wait()
    key = uuid.uuid4().hex
    with pytest.raises(TurnFailed):
        talk.say("en hund", key=key)
    assert talk.items("hopes") == []
    here = Talk(services, "unused")
    here.conversation_id = talk.conversation_id
    here.say("en hund", key=key)
    assert here.items("hopes") == ["en hund"]
