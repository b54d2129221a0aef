"""Everybody can use the pages: axe finds nothing on any of them, and a keyboard alone is enough on a narrow screen."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from bot.wiring import Services
from tests.browser.conftest import Open

_PASSWORD = "en lang adgangskode"
_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
_SHARE_CODE = re.compile(r"kode for at åbne den: ([A-Z0-9-]+)")
_WIDTHS = pytest.mark.parametrize("width", [320, 1280])


def check(page: Page) -> None:
    """Let axe look at the page as it is now, and at its width."""
    found = Axe().run(page, options=_RULES).response
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert len(found["passes"]) > 10
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def say(page: Page, text: str, answer: str) -> None:
    """Type a message and wait for a part of the answer."""
    page.get_by_label("Skriv her").fill(text)
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#samtale .bot").last).to_contain_text(answer)


def prepare(page: Page) -> None:
    """Prepare a short note, as far as the look at it."""
    say(page, "jeg vil gerne gøre mig klar til et møde", "Hvilket møde")
    say(page, "det første møde", "Er der noget, der ikke kan vente")
    say(page, "nej", "Hvad håber du på")
    say(page, "at komme ud at fiske med min bror", "Er der mere?")
    say(page, "jeg vil gerne se min note og være færdig", "fiske")


@_WIDTHS
def test_the_citizens_pages_pass_axe(open_page: Open, width: int) -> None:
    page = open_page(width=width)
    check(page)
    prepare(page)
    check(page)
    say(page, "jeg vil ikke leve mere, jeg gør det i nat", "112")
    expect(page.locator(".akut")).to_be_visible()
    page.locator("summary").click()
    check(page)
    page.get_by_role("button", name="Forlad siden").click()
    expect(page.get_by_role("heading")).to_have_text("Siden er lukket")
    check(page)


@_WIDTHS
def test_a_caseworker_reads_a_note_on_pages_that_pass_axe(open_page: Open, services: Services, width: int) -> None:
    citizen = open_page()
    prepare(citizen)
    citizen.get_by_role("button", name="Gå videre").click()
    citizen.get_by_role("button", name="Del noten").click()
    shared = citizen.locator("#samtale .bot", has_text=_SHARE_CODE).last
    code = _SHARE_CODE.findall(shared.inner_text())[-1]
    services.staff.add(f"axe{width}", _PASSWORD)

    page = open_page("/sager", width=width)
    check(page)
    page.get_by_label("Brugernavn").fill(f"axe{width}")
    page.get_by_label("Adgangskode").fill(_PASSWORD)
    page.get_by_role("button", name="Log ind").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Noter fra borgere")
    page.get_by_label("Borgerens kode").fill(code)
    page.get_by_label("Din betegnelse").fill("ab 12")
    page.get_by_role("button", name="Hent noten").click()
    expect(page.locator("blockquote").last).to_contain_text("at komme ud at fiske med min bror")
    check(page)
    page.get_by_role("button", name="Lagt på sagen").click()
    expect(page.locator("main")).to_contain_text("Lagt på sagen")
    page.get_by_role("link", name="Alle noter").click()
    expect(page.get_by_role("link", name="ab 12")).to_be_visible()
    check(page)
    page.get_by_role("link", name="Spørg om principperne").click()
    page.get_by_label("Dit spørgsmål").fill("hvad er princip 3")
    page.get_by_role("button", name="Spørg", exact=True).click()
    expect(page.locator("#samtale")).to_contain_text("Kilde: Vejledning til praksis")
    check(page)


def test_a_keyboard_alone_is_enough(open_page: Open) -> None:
    page = open_page(width=320)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Gå til indholdet"
    for _ in range(20):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
        if page.evaluate("document.activeElement.textContent") == "Gør dig klar":
            break
    page.keyboard.press("Enter")
    expect(page.locator("#samtale .bot").last).to_contain_text("Hvilket møde")
    expect(page.get_by_label("Skriv her")).to_be_focused()
    page.keyboard.type("det første møde")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#samtale .bot").last).to_contain_text("Er der noget, der ikke kan vente")
    while page.evaluate("document.activeElement.textContent") != "Nej, det kan vente":
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement !== document.body")
    page.keyboard.press("Enter")
    expect(page.locator("#samtale .bot").last).to_contain_text("Hvad håber du på")


def test_the_citizen_is_remembered_where_chosen(open_page: Open) -> None:
    page = open_page()
    say(page, "jeg vil gerne gøre mig klar til et møde", "Hvilket møde")
    page.get_by_role("button", name="Husk mig her").click()
    expect(page.locator("#samtale")).to_contain_text("Hvilket møde")
    assert next(cookie for cookie in page.context.cookies() if cookie["name"] == "pejl")["expires"] > 0
