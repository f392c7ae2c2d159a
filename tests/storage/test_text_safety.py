"""Hostile texts come back as text, on both databases."""

from datetime import UTC, datetime

import pytest

from bot.domain.cleaning import whole
from bot.domain.delivery import Outgoing
from bot.domain.ids import ChatId
from storage.database import Database

NOW = datetime(2026, 10, 1, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hostile", "stored"),
    [
        ("plain", "plain"),
        ("Bäume 🌳", "Bäume 🌳"),
        ("a\0b", "a\N{REPLACEMENT CHARACTER}b"),
        ("a\ud83cb", "a\N{REPLACEMENT CHARACTER}b"),
        ("\ud83c\udf33", "🌳"),
        ("x\udc00", "x\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_what_a_database_cannot_hold_is_replaced(hostile: str, stored: str) -> None:
    assert whole(hostile) == stored


async def test_null_bytes_and_lone_surrogates_break_no_transaction(each_database: Database) -> None:
    name = "Null \0 and \ud83c"
    partnership = await each_database.run(lambda work: work.partnerships.add(name, None, None, NOW))
    assert partnership.name == "Null \N{REPLACEMENT CHARACTER} and \N{REPLACEMENT CHARACTER}"


async def test_payloads_keep_every_string(each_database: Database) -> None:
    payload = {"text": "Null \0 and \ud83c and 🌳 and \u202e", "entities": [{"offset": 1}]}
    call = Outgoing(chat_id=ChatId(1), method="send_message", payload=payload)
    number = await each_database.run(lambda work: work.outbox.add(call, NOW))
    row = await each_database.read(lambda work: work.outbox.get(number))
    assert row is not None
    assert row.payload == payload
