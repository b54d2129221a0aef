"""The chat page in a real browser, with its script: it answers without loading again, and fits a narrow screen."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from bot.web.app import create_app
from bot.wiring import Services
from tests.browser.chromium import Page, visit


@pytest.fixture(scope="module")
def address(engine_services: Services) -> Iterator[str]:
    """A real server with the real engine."""
    if shutil.which("chromium") is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium mangler: apt-get install chromium")
        pytest.skip("Chromium mangler: apt-get install chromium")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(engine_services), port=port, ws="none", log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


async def press(page: Page, title: str) -> None:
    """Press the last button of that title."""
    await page.run(
        f"[...document.querySelectorAll('#samtale button')].filter(b => b.textContent === {title!r}).pop().click()"
    )


@pytest.mark.parametrize("width", [320, 1280])
def test_a_preparation_begins_without_loading_the_page_again(address: str, tmp_path: Path, width: int) -> None:
    async def work(page: Page) -> None:
        await page.run("window.samepage = true")
        assert await page.run("document.querySelector('.husk').hidden") is True
        await press(page, "Gør dig klar")
        await page.until("document.body.innerText.includes('Hvilket møde')")
        await press(page, "Det første møde")
        await page.until("document.body.innerText.includes('Her er din kode')")
        await press(page, "Nej, det kan vente")
        await page.until("document.body.innerText.includes('Hvad håber du på')")
        await page.run("document.getElementById('tekst').value = 'en <b>hund</b>'; document.querySelector('.send').click()")
        await page.until("document.body.innerText.includes('Er der mere?')")
        assert await page.run("window.samepage") is True
        assert await page.run("document.querySelector('.husk').hidden") is False
        assert await page.run("document.body.innerText.includes('en <b>hund</b>')") is True
        assert await page.run("document.documentElement.scrollWidth") <= width
        assert await page.run("document.getElementById('tekst').value") == ""

    assert visit(address, width, tmp_path / "profile", work).problems == []


def test_leaving_shows_a_page_that_tells_nothing(address: str, tmp_path: Path) -> None:
    async def work(page: Page) -> None:
        await press(page, "Gør dig klar")
        await page.until("document.body.innerText.includes('Hvilket møde')")
        await page.run("document.querySelector('.forlad').click()")
        await page.until("document.body.innerText.includes('Du er logget ud')")
        assert "møde" not in await page.run("document.title + document.body.innerText")

    visit(address, 1280, tmp_path / "profile", work)
