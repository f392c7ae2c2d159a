"""What Telegram's objects are read as, for kinds that the local server does not know, too."""

from typing import Any

import telegram

from bot.domain.relay import Kind
from handlers.contents import content_of
from handlers.hearing import said
from handlers.losses import lost_kind
from handlers.plain import plain_words

SIZE = {"file_id": "P", "file_unique_id": "p", "width": 1, "height": 1}


def message(**fields: Any) -> telegram.Message:
    body = {"message_id": 5, "date": 0, "chat": {"id": -1, "type": "supergroup"}, **fields}
    found = telegram.Message.de_json(body, None)
    assert found is not None
    return found


def test_a_live_photo_is_sent_again_with_its_still() -> None:
    """It shows as a photo, too."""
    live = {
        "file_id": "L",
        "file_unique_id": "l",
        "width": 1,
        "height": 1,
        "duration": 2,
        "photo": [SIZE],
    }
    content = content_of(message(live_photo=live, photo=[SIZE]))
    assert content is not None
    assert content.kind is Kind.LIVE_PHOTO
    assert content.parameters == {"live_photo": "L", "photo": "P"}


def test_an_animation_is_no_document_and_a_venue_no_bare_place() -> None:
    animation = {**SIZE, "duration": 1}
    content = content_of(message(animation=animation, document=SIZE))
    assert content is not None
    assert content.kind is Kind.ANIMATION
    place = {"latitude": 1.5, "longitude": 2.5}
    venue = {"location": place, "title": "Rathaus", "address": "Markt 1"}
    content = content_of(message(venue=venue, location=place))
    assert content is not None
    assert content.kind is Kind.VENUE


def poll(**fields: Any) -> dict[str, Any]:
    options = [
        {"text": text, "voter_count": count, "persistent_id": text}
        for text, count in (("Ja", 3), ("Nein", 1))
    ]
    return {
        "id": "1",
        "question": "Kommt ihr?",
        "options": options,
        "total_voter_count": 4,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
        **fields,
    }


def test_a_closed_poll_is_told_with_its_votes_and_a_quiz_without() -> None:
    closed = message(poll=poll(is_closed=True))
    assert content_of(closed) is None
    assert plain_words(closed).text == "📊 Kommt ihr?\n▫️ Ja: 3\n▫️ Nein: 1"
    quiz = plain_words(message(poll=poll(type="quiz")))
    assert quiz.text == "📊 Kommt ihr?\n▫️ Ja\n▫️ Nein"


def test_an_open_polls_words_are_one_line_each() -> None:
    heard = said(message(poll=poll(question="Kommt\nihr?")))
    assert heard is not None
    assert heard.text.text == "Kommt ihr?\nJa\nNein"
    assert heard.poll_id == "1"


def test_a_checklist_is_told_in_words() -> None:
    tasks: list[dict[str, Any]] = [
        {"id": 1, "text": "Säen", "completion_date": 5},
        {"id": 2, "text": "Gießen", "completion_date": 0},
        {"id": 3, "text": "Ernten"},
    ]
    checklist = {"title": "Beet", "tasks": tasks}
    words = plain_words(message(checklist=checklist))
    assert words.text == "Beet\n☑ Säen\n☐ Gießen\n☐ Ernten"


def test_what_is_told_in_words_is_as_protected_as_the_message() -> None:
    die = {"emoji": "🎲", "value": 3}
    heard = said(message(dice=die, has_protected_content=True))
    assert heard is not None
    assert heard.content.protected


def test_what_only_one_person_sees_is_neither_carried_nor_told() -> None:
    for fields in ({"message_id": 0}, {"ephemeral_message_id": 7}):
        ephemeral = message(text="Nur für dich", **fields)
        assert said(ephemeral) is None
        assert lost_kind(ephemeral) is None


def test_a_service_message_is_not_told_as_lost() -> None:
    assert lost_kind(message(new_chat_title="Neu")) is None
    assert lost_kind(message(giveaway_winners=None, paid_media=None)) is None


def test_what_is_newer_than_the_library_is_told_as_lost_if_it_is_all_there_is() -> None:
    hologram = {"hologram": {"file_id": "x"}}
    assert lost_kind(message(**hologram)) == "other"
    assert lost_kind(message(has_protected_content=True, sender_tag="Amt", **hologram)) == "other"
    assert lost_kind(message(text="Hallo", **hologram)) is None
    assert lost_kind(message(new_chat_title="Neu", **hologram)) is None
    assert lost_kind(message(glow=True)) is None


def test_an_answer_across_chats_shows_its_quote_or_whom_it_answers() -> None:
    origin = {"type": "hidden_user", "date": 0, "sender_user_name": "Frau  Holle"}
    external = {"origin": origin}
    heard = said(message(text="Genau", external_reply=external))
    assert heard is not None
    assert heard.answered == "Frau Holle"
    quote = {"text": "Es schneit", "position": 0}
    heard = said(message(text="Genau", external_reply=external, quote=quote))
    assert heard is not None
    assert heard.answered == "Es schneit"


def test_the_title_an_anonymous_administrator_chose_is_part_of_the_name() -> None:
    group = {"id": -1, "type": "supergroup", "title": "Klima"}
    heard = said(message(text="Hallo", sender_chat=group, author_signature="Leitung"))
    assert heard is not None
    assert heard.signature == "Klima (Leitung)"
