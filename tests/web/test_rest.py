"""The REST channel's contract: form of the reply, every error line."""

import uuid

import pytest
from starlette.testclient import TestClient

from bot.web.app import create_app
from bot.wiring import Services

URL = "/webhooks/rest/webhook"


@pytest.fixture
def client(services: Services) -> TestClient:
    """The application over HTTP."""
    return TestClient(create_app(services))


def post(client: TestClient, message: object, sender: object = None, **metadata: object):
    """Post one message."""
    body: dict[str, object] = {"sender": sender if sender is not None else uuid.uuid4().hex, "message": message}
    if metadata:
        body["metadata"] = metadata
    return client.post(URL, json=body)


def test_a_reply_is_a_list_of_bubbles_with_the_senders_name(client: TestClient) -> None:
    answer = post(client, "hej", sender="Åse Ø. 42")
    assert answer.status_code == 200
    assert [bubble["recipient_id"] for bubble in answer.json()] == ["Åse Ø. 42"]
    assert "Jeg er en chatbot" in answer.json()[0]["text"]


def test_pressing_a_button_is_posting_its_payload(client: TestClient) -> None:
    sender = uuid.uuid4().hex
    first = post(client, "hej", sender=sender).json()
    payload = next(button["payload"] for button in first[-1]["buttons"] if button["title"] == "Gør dig klar")
    second = post(client, payload, sender=sender).json()
    assert second[-1]["custom"]["step"] == "meeting_kind"


def test_a_staff_question_has_entries_and_sources(client: TestClient) -> None:
    last = post(client, "hvad er princip 3", audience="staff", role="caseworker").json()[-1]
    assert last["custom"]["type"] == "answer"
    assert last["custom"]["entries"] == ["p3_what"]
    assert last["custom"]["sources"][0]["document"] == "vejledning"
    assert last["custom"]["abstained"] is False


@pytest.mark.parametrize(
    ("body", "piece"),
    [
        (b"ikke json", "JSON"),
        (b"[1, 2]", "objekt"),
        (b'{"message": "hej"}', "sender"),
        (b'{"sender": "", "message": "hej"}', "sender"),
        (b'{"sender": 5, "message": "hej"}', "sender"),
        (b'{"sender": "a"}', "message"),
        (b'{"sender": "a", "message": 5}', "message"),
        (b'{"sender": "a", "message": "hej", "metadata": {"audience": "king"}}', "audience"),
        (b'{"sender": "a", "message": "hej", "metadata": [1]}', "metadata"),
    ],
)
def test_a_wrong_form_is_met_with_400_and_a_danish_sentence(client: TestClient, body: bytes, piece: str) -> None:
    answer = client.post(URL, content=body)
    assert answer.status_code == 400
    assert piece in answer.json()["error"]


def test_a_sender_of_255_signs_is_taken_and_one_of_256_is_not(client: TestClient) -> None:
    assert post(client, "hej", sender="å" * 255).status_code == 200
    assert post(client, "hej", sender="å" * 256).status_code == 400


def test_a_sender_with_a_nul_is_only_a_name(client: TestClient) -> None:
    assert post(client, "hej", sender="a\x00b").status_code == 200


def test_more_than_16_kb_is_413(client: TestClient) -> None:
    answer = post(client, "x" * 17_000)
    assert answer.status_code == 413
    assert "kortere" in answer.json()["error"]


@pytest.mark.parametrize("message", ["", "   ", "\x00\x01\x02", "å" * 2001, "\ud800"], ids=range(5))
def test_an_empty_or_too_long_message_gets_a_kind_text_and_stores_nothing(
    client: TestClient, services: Services, message: str
) -> None:
    sender = uuid.uuid4().hex
    answer = client.post(URL, content=_json(sender, message))
    assert answer.status_code == 200
    assert answer.json()[0]["text"]
    assert services.conversations.find(services.sender_id(sender)) is None


def test_2000_signs_are_taken(client: TestClient) -> None:
    assert post(client, "a" * 2000).status_code == 200


def test_an_acute_message_is_answered_however_long_it_is(client: TestClient) -> None:
    text = "Jeg vil ikke leve mere, jeg tager mit eget liv i aften. " + "Det er så svært. " * 200
    assert post(client, text).json()[-1]["custom"]["level"] == "acute"


def test_live_and_health_say_so(client: TestClient) -> None:
    assert client.get("/live").status_code == 200
    health = client.get("/health")
    assert health.status_code == 200
    assert health.json()["status"] == "ok"
    assert health.json()["spacy"]


def test_the_channel_is_not_there_unless_it_is_asked_for(services: Services) -> None:
    from dataclasses import replace

    closed = Services(replace(services.settings, rest_channel=False))
    assert TestClient(create_app(closed)).post(URL, json={}).status_code == 404


def _json(sender: str, message: str) -> bytes:
    import json

    return json.dumps({"sender": sender, "message": message}).encode()
