"""The chat page in a real browser: it answers without loading again, without script too, and fits a narrow screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open


def press(page: Page, title: str) -> None:
    """Press the last button of that title."""
    page.locator("#samtale").get_by_role("button", name=title).last.click()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_preparation_begins_without_loading_the_page_again(open_page: Open, width: int) -> None:
    page = open_page(width=width)
    page.evaluate("window.samepage = true")
    expect(page.locator(".husk")).to_be_hidden()
    press(page, "Gør dig klar")
    expect(page.locator("#samtale")).to_contain_text("Hvilket møde")
    press(page, "Det første møde")
    expect(page.locator("#samtale")).to_contain_text("Her er din kode")
    press(page, "Nej, det kan vente")
    expect(page.locator("#samtale")).to_contain_text("Hvad håber du på")
    page.get_by_label("Skriv her").fill("en <b>hund</b>")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#samtale")).to_contain_text("Er der mere?")
    expect(page.locator("#samtale")).to_contain_text("en <b>hund</b>")
    expect(page.locator(".husk")).to_be_visible()
    expect(page.get_by_label("Skriv her")).to_have_value("")
    assert page.evaluate("window.samepage") is True
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_preparation_goes_on_without_script(open_page: Open) -> None:
    page = open_page(width=320, script=False)
    press(page, "Gør dig klar")
    press(page, "Det første møde")
    press(page, "Nej, det kan vente")
    page.get_by_label("Skriv her").fill("en hund")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#samtale")).to_contain_text("Er der mere?")
    page.get_by_role("button", name="Forlad siden").click()
    expect(page.get_by_role("heading")).to_have_text("Siden er lukket")


def test_leaving_shows_a_page_that_tells_nothing(open_page: Open) -> None:
    page = open_page()
    press(page, "Gør dig klar")
    expect(page.locator("#samtale")).to_contain_text("Hvilket møde")
    page.get_by_role("button", name="Forlad siden").click()
    expect(page.get_by_role("heading")).to_have_text("Siden er lukket")
    assert "møde" not in page.title() + page.locator("body").inner_text()
    page.go_back()
    expect(page.locator("body")).not_to_contain_text("Hvilket møde")


def test_words_stay_in_the_field_while_there_is_no_connection(open_page: Open) -> None:
    page = open_page(offline=True)
    press(page, "Gør dig klar")
    expect(page.locator("#samtale")).to_contain_text("Hvilket møde")
    page.route("**/besked", lambda route: route.abort())
    page.get_by_label("Skriv her").fill("det første møde")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("alert")).to_contain_text("Din tekst står stadig i feltet")
    expect(page.get_by_label("Skriv her")).to_have_value("det første møde")
    page.unroute("**/besked")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#samtale")).to_contain_text("Her er din kode")
    expect(page.get_by_role("alert")).to_have_count(0)
    assert len(re.findall("det første møde", page.locator("#samtale").inner_text())) == 1
