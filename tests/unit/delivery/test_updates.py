"""What is read of an update before it is stored."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.updates import read_update

CHAT = {"id": -100, "type": "supergroup"}


@pytest.mark.parametrize(
    "content",
    [
        {"message": {"message_id": 1, "chat": CHAT}},
        {"edited_message": {"message_id": 1, "chat": CHAT}},
        {"callback_query": {"id": "q", "message": {"message_id": 1, "chat": CHAT}}},
        {"my_chat_member": {"chat": CHAT, "date": 0}},
    ],
)
def test_the_chat_is_found_in_every_kind_we_handle(content: dict[str, Any]) -> None:
    update = read_update({"update_id": 5, **content})
    assert update is not None
    assert (update.update_id, update.chat_id) == (5, -100)


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"message": "words"},
        {"message": {"chat": "words"}},
        {"message": {"chat": {"id": "12"}}},
        {"message": {"chat": {"id": 2**70}}},
        {"callback_query": {"id": "q", "inline_message_id": "x"}},
    ],
)
def test_an_update_without_readable_chat_is_stored_all_the_same(content: dict[str, Any]) -> None:
    update = read_update({"update_id": 5, **content})
    assert update is not None
    assert update.chat_id is None


@pytest.mark.parametrize(
    "raw", [None, 7, [], "update", {}, {"update_id": "7"}, {"update_id": 2**70}]
)
def test_what_has_no_id_cannot_be_stored(raw: object) -> None:
    assert read_update(raw) is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.integers(-(2**63) + 1, 2**63 - 1), st.dictionaries(st.text(), json_values, max_size=4))
def test_any_json_is_kept_as_it_came(update_id: int, content: dict[str, Any]) -> None:
    raw = {**content, "update_id": update_id}
    update = read_update(raw)
    assert update is not None
    assert update.text.isascii()
    assert json.loads(update.text) == raw
