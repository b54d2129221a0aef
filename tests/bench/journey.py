"""`make bench`: a real server, eight conversations at once, and /health asked beside them; figures, no verdict."""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from bot.settings import ROOT

CONVERSATIONS, TURNS = 8, 60
_LINES = (
    "hej",
    "jeg vil gerne gøre mig klar til et møde",
    "spring over",
    "nej det kan vente",
    "jeg håber på en hund",
    "ved ikke",
)


@contextmanager
def server() -> Iterator[str]:
    """Start the program as `make run` does, on an empty database; yield its address once it is ready."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PORT": str(port), "REST_CHANNEL": "1", "PEJLEMAERKE_DEVELOPMENT": "1"}
        environment |= {"PEJLEMAERKE_VAR": folder, "PYTHONPATH": str(ROOT)}
        log = (Path(folder) / "log").open("w")
        process = subprocess.Popen([sys.executable, "-m", "bot", "run"], cwd=ROOT, env=environment, stdout=log, stderr=log)
        address, started = f"http://127.0.0.1:{port}", time.monotonic()
        try:
            while time.monotonic() - started < 300:
                try:
                    if httpx.get(f"{address}/health").status_code == 200:
                        break
                except httpx.TransportError:
                    pass
                time.sleep(0.5)
            print(f"ready after {time.monotonic() - started:.1f} s; memory {_memory(process.pid):.0f} MB")
            yield address
            print(f"memory at the end {_memory(process.pid):.0f} MB")
        finally:
            process.terminate()
            process.wait(timeout=20)


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def one_turn(client: httpx.Client, address: str, sender: str, text: str) -> float:
    """Send one message; return how many milliseconds the answer took."""
    started = time.perf_counter()
    answer = client.post(f"{address}/webhooks/rest/webhook", json={"sender": sender, "message": text}, timeout=60)
    answer.raise_for_status()
    return 1000 * (time.perf_counter() - started)


def conversation(address: str, turns: int, times: list[float]) -> None:
    """Hold one conversation and add its times."""
    sender = uuid.uuid4().hex
    with httpx.Client() as client:
        for turn in range(turns):
            text = _LINES[turn] if turn < len(_LINES) else f"et håb til, nummer {turn}"
            times.append(one_turn(client, address, sender, text))


def quantiles(name: str, times: list[float]) -> None:
    """Print median, 95th percentile and maximum."""
    ordered = sorted(times)
    p95 = ordered[int(0.95 * (len(ordered) - 1))]
    print(
        f"{name:34} p50 {statistics.median(ordered):6.0f} ms  p95 {p95:6.0f} ms  max {ordered[-1]:6.0f} ms  ({len(ordered)})"
    )


def main() -> None:
    """Run the journey and print the figures."""
    with server() as address:
        alone: list[float] = []
        conversation(address, TURNS, alone)
        quantiles("one conversation, 60 turns", alone)
        early, late = statistics.mean(alone[5:20]), statistics.mean(alone[-15:])
        print(f"late turns take {late / early:.2f} of early ones")
        together: list[float] = []
        threads = [threading.Thread(target=conversation, args=(address, TURNS, together)) for _ in range(CONVERSATIONS)]
        health: list[float] = []
        started = time.perf_counter()
        for thread in threads:
            thread.start()
        with httpx.Client() as client:
            while any(thread.is_alive() for thread in threads):
                asked = time.perf_counter()
                client.get(f"{address}/health")
                health.append(1000 * (time.perf_counter() - asked))
                time.sleep(0.02)
        quantiles("eight conversations at once", together)
        quantiles("/health meanwhile", health)
        print(f"{len(together) / (time.perf_counter() - started):.0f} messages a second")


if __name__ == "__main__":
    main()
