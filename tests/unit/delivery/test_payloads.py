"""The bot's messages as parameters of Bot API calls."""

from bot.delivery.payloads import callback_payload, keyboard_payload, message_payload
from bot.domain.messages import Button, Message
from bot.domain.rich_text import Entity, RichText, bold, link


def test_formatting_travels_as_entities_never_as_markup() -> None:
    body = bold("<b>T5</b>") + " " + link("map", "https://example.org")
    assert message_payload(Message(body)) == {
        "text": "<b>T5</b> map",
        "entities": [
            {"type": "bold", "offset": 0, "length": 9},
            {"type": "text_link", "offset": 10, "length": 3, "url": "https://example.org"},
        ],
        "link_preview_options": {"is_disabled": True},
    }


def test_a_mention_of_a_person_without_username_carries_their_id() -> None:
    body = RichText("Anna", (Entity("text_mention", 0, 4, user_id=7),))
    (entity,) = message_payload(Message(body))["entities"]
    assert entity["user"]["id"] == 7


def test_buttons_become_an_inline_keyboard() -> None:
    keyboard = ((Button("Done", data="done:T5"), Button("Open", url="https://example.org")),)
    rows = [
        [
            {"text": "Done", "callback_data": "done:T5"},
            {"text": "Open", "url": "https://example.org"},
        ]
    ]
    payload = message_payload(Message(RichText("T5"), keyboard))
    assert payload["reply_markup"] == {"inline_keyboard": rows}
    assert keyboard_payload(keyboard) == {"reply_markup": {"inline_keyboard": rows}}


def test_an_answer_to_a_button_keeps_telegrams_limit() -> None:
    assert callback_payload("q1") == {"callback_query_id": "q1"}
    assert len(callback_payload("q1", "x" * 300)["text"]) == 200
