"""Headless Chromium over its debugging protocol: open a page, run script in it, look at what it says."""

import asyncio
import json
import shutil
import subprocess
import urllib.request
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import websockets

_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-allow-origins=*",
]


class Page:
    """One open page."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._number = 0
        self.problems: list[str] = []

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call the protocol; note what the page complains of meanwhile."""
        self._number += 1
        await self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            message = json.loads(await self._socket.recv())
            if message.get("id") == self._number:
                return dict(message.get("result") or {})
            if message.get("method") in {"Runtime.exceptionThrown", "Log.entryAdded"}:
                self.problems.append(json.dumps(message["params"])[:300])

    async def run(self, script: str) -> Any:
        """Run a script in the page and return its value."""
        result = await self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        return result["result"].get("value")

    async def until(self, script: str, seconds: float = 20.0) -> None:
        """Wait until a script is true."""
        for _ in range(int(seconds * 10)):
            if await self.run(script):
                return
            await asyncio.sleep(0.1)
        raise AssertionError(f"never true: {script}")


def visit(address: str, width: int, folder: Path, work: Callable[[Page], Awaitable[None]]) -> Page:
    """Open an address in a window of a width and do the work there; return the page with its problems."""
    return asyncio.run(_visit(address, width, folder, work))


async def _visit(address: str, width: int, folder: Path, work: Callable[[Page], Awaitable[None]]) -> Page:
    command = [
        shutil.which("chromium") or "chromium",
        *_FLAGS,
        f"--user-data-dir={folder}",
        "--remote-debugging-port=0",
        "about:blank",
    ]
    browser = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        port_file = folder / "DevToolsActivePort"
        for _ in range(300):
            if port_file.exists() and len(port_file.read_text().splitlines()) >= 2:
                break
            await asyncio.sleep(0.1)
        port = port_file.read_text().splitlines()[0]
        targets = json.loads(urllib.request.urlopen(f"http://127.0.0.1:{port}/json").read())
        target = next(row for row in targets if row["type"] == "page")
        async with websockets.connect(target["webSocketDebuggerUrl"], max_size=None) as socket:
            page = Page(socket)
            for domain in ("Page", "Runtime", "Log"):
                await page.call(f"{domain}.enable")
            await page.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
            await page.call("Page.navigate", url=address)
            await page.until("document.readyState === 'complete' && !!document.querySelector('#samtale, form')")
            await work(page)
            return page
    finally:
        browser.terminate()
        browser.wait(timeout=20)
