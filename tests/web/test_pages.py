"""The chat page and the caseworker's pages, as a browser without JavaScript meets them."""

import re

import pytest
from starlette.testclient import TestClient

from bot.web.app import create_app
from bot.wiring import Services


@pytest.fixture
def browser(services: Services) -> TestClient:
    """A browser of its own, with its cookies."""
    return TestClient(create_app(services))


def press(browser: TestClient, page: str, title: str) -> str:
    """Press the last button of that title on a page."""
    found = re.findall(rf'name="(knap|tekst)" value="([^"]+)"[^>]*>{re.escape(title)}<', page)
    name, value = found[-1]
    return browser.post("/besked", data={name: value}).text


def test_the_page_opens_with_what_it_is(browser: TestClient) -> None:
    page = browser.get("/").text
    assert "Jeg er en chatbot fra" in page
    assert "<title>Forberedelse til møde</title>" in page
    assert "socialpsykiatri" not in re.sub(r"Socialpsykiatriens telefon", "", page)


def test_a_conversation_goes_on_without_javascript(browser: TestClient) -> None:
    page = press(browser, browser.get("/").text, "Gør dig klar")
    page = press(browser, page, "Det første møde")
    page = press(browser, page, "Nej, det kan vente")
    page = browser.post("/besked", data={"tekst": "en <b>hund</b>"}).text
    assert "en &lt;b&gt;hund&lt;/b&gt;" in page
    assert "Er der mere?" in browser.get("/").text


def test_another_browser_sees_nothing_of_it(browser: TestClient, services: Services) -> None:
    browser.post("/besked", data={"tekst": "jeg drømmer om en isbjørn"})
    assert "isbjørn" not in TestClient(create_app(services)).get("/").text


def test_leaving_ends_the_session_on_the_server(browser: TestClient) -> None:
    browser.post("/besked", data={"tekst": "jeg drømmer om en isbjørn"})
    cookie = browser.cookies.get("pejl")
    assert cookie
    page = browser.post("/forlad").text
    assert "Siden er lukket" in page
    browser.cookies.set("pejl", cookie)
    assert "isbjørn" not in browser.get("/").text


def test_the_session_ends_with_the_browser_unless_the_citizen_asks(browser: TestClient, services: Services) -> None:
    answer = browser.post("/besked", data={"tekst": "jeg drømmer om en isbjørn"})
    assert "max-age" not in answer.headers["set-cookie"].lower()
    old = browser.cookies.get("pejl")
    kept = browser.post("/husk", follow_redirects=False)
    assert "max-age=1209600" in kept.headers["set-cookie"].lower()
    assert kept.cookies["pejl"] != old and "isbjørn" in browser.get("/").text
    with_the_old = TestClient(create_app(services), cookies={"pejl": old or ""})
    assert "isbjørn" not in with_the_old.get("/").text


def test_nothing_is_remembered_without_a_conversation(browser: TestClient) -> None:
    assert "set-cookie" not in browser.post("/husk", follow_redirects=False).headers


def test_an_acute_message_is_shown_with_its_numbers(browser: TestClient) -> None:
    page = browser.post("/besked", data={"tekst": "jeg vil tage mit eget liv"}).text
    assert "112" in page
    assert "Vis alle numre" in page


def test_a_form_from_elsewhere_is_refused(browser: TestClient) -> None:
    answer = browser.post("/besked", data={"tekst": "hej"}, headers={"origin": "https://ondt.example"})
    assert answer.status_code == 403


def test_pages_load_nothing_from_elsewhere(browser: TestClient) -> None:
    page = browser.get("/")
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert not re.search(r"https?://", page.text)


def test_the_notes_need_a_login(browser: TestClient) -> None:
    assert "Log ind som medarbejder" in browser.get("/sager").text
    assert browser.post("/sager/hent", data={"kode": "ABCD-2345", "mærke": "x"}).status_code == 403


def test_a_wrong_password_is_refused_and_after_ten_one_waits(browser: TestClient, services: Services) -> None:
    services.staff.add("bo", "den rigtige adgangskode")
    wrong = {"brugernavn": "bo", "adgangskode": "forkert"}
    assert [browser.post("/sager/login", data=wrong).status_code for _ in range(11)] == [401] * 10 + [429]


def test_a_label_may_not_be_a_cpr_number(browser: TestClient, services: Services) -> None:
    services.staff.add("carla", "en lang adgangskode")
    browser.post("/sager/login", data={"brugernavn": "carla", "adgangskode": "en lang adgangskode"})
    answer = browser.post("/sager/hent", data={"kode": "ABCD-2345", "mærke": "010285-1234"})
    assert answer.status_code == 403
    assert "CPR" in answer.text


def test_staff_ask_after_login_and_follow_up(browser: TestClient, services: Services) -> None:
    assert browser.get("/medarbejder").url.path == "/sager"
    services.staff.add("dorte", "en lang adgangskode")
    browser.post("/sager/login", data={"brugernavn": "dorte", "adgangskode": "en lang adgangskode"})
    page = browser.post("/medarbejder", data={"tekst": "hvad er princip 3", "rolle": "provider"}).text
    assert "Kilde: Vejledning til praksis" in page
    page = browser.post("/medarbejder", data={"tekst": "og hvad siger loven?", "rolle": "provider"}).text
    assert "§ 81" in page
    assert 'value="provider" selected' in page
