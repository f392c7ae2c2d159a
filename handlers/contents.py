"""What a message holds besides its words, read from Telegram's objects.

The order matters where Telegram fills two fields: an animation is also a document, a venue also a
location, a live photo also a photo. Source: Bot API, Message.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import telegram

from bot.domain.relay import Content, Kind

_FILES = (
    Kind.ANIMATION,
    Kind.LIVE_PHOTO,
    Kind.DOCUMENT,
    Kind.VIDEO,
    Kind.AUDIO,
    Kind.VOICE,
    Kind.VIDEO_NOTE,
    Kind.STICKER,
)
_VENUE = ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type")
_LOCATION = ("horizontal_accuracy", "heading", "proximity_alert_radius")


def content_of(message: telegram.Message) -> Content | None:
    """Read a content that can be sent again as it is; None if there is none."""
    for kind in _FILES:
        if getattr(message, kind.value, None):
            return _file(message, kind)
    if message.photo:
        return _content(message, Kind.PHOTO, _photo(message), message.photo[-1].file_unique_id)
    for read in _THINGS:
        if (found := read(message)) is not None:
            return found
    return Content(protected=bool(message.has_protected_content)) if message.text else None


def _content(
    message: telegram.Message, kind: Kind, parameters: dict[str, Any], identity: str
) -> Content:
    protected = bool(message.has_protected_content)
    given = {name: value for name, value in parameters.items() if value is not None}
    return Content(kind, given, identity, protected)


def _file(message: telegram.Message, kind: Kind) -> Content:
    file = getattr(message, kind.value)
    parameters = {kind.value: file.file_id, **_looks(message)}
    if kind is Kind.LIVE_PHOTO:
        parameters["photo"] = message.photo[-1].file_id
    return _content(message, kind, parameters, file.file_unique_id)


def _photo(message: telegram.Message) -> dict[str, Any]:
    return {"photo": message.photo[-1].file_id, **_looks(message)}


def _looks(message: telegram.Message) -> dict[str, Any]:
    looks = {
        "has_spoiler": message.has_media_spoiler,
        "show_caption_above_media": message.show_caption_above_media,
    }
    return {name: True for name, value in looks.items() if value}


def _venue(message: telegram.Message) -> Content | None:
    venue = message.venue
    if venue is None:
        return None
    parameters = {
        "latitude": venue.location.latitude,
        "longitude": venue.location.longitude,
        "title": venue.title,
        "address": venue.address,
        **{name: getattr(venue, name) for name in _VENUE},
    }
    return _content(message, Kind.VENUE, parameters, f"{venue.title}\n{venue.address}")


def _location(message: telegram.Message) -> Content | None:
    place = message.location
    if place is None:
        return None
    parameters = {
        "latitude": place.latitude,
        "longitude": place.longitude,
        **{name: getattr(place, name) for name in _LOCATION},
        "live_period": _seconds(place.live_period),
    }
    identity = " ".join(str(value) for value in parameters.values())
    return _content(message, Kind.LOCATION, parameters, identity)


def _seconds(period: int | timedelta | None) -> int | None:
    """Count seconds, whatever type the library gives a period."""
    return int(period.total_seconds()) if isinstance(period, timedelta) else period


def _contact(message: telegram.Message) -> Content | None:
    person = message.contact
    if person is None:
        return None
    names = ("phone_number", "first_name", "last_name", "vcard")
    parameters = {name: getattr(person, name) for name in names}
    return _content(message, Kind.CONTACT, parameters, person.phone_number)


def _poll(message: telegram.Message) -> Content | None:
    """Read a poll that can be asked again; of a quiz only its own bot knows the answer."""
    poll = message.poll
    if poll is None or poll.type == poll.QUIZ or poll.is_closed:
        return None
    parameters = {
        "question": poll.question,
        "options": [{"text": option.text} for option in poll.options],
        "is_anonymous": poll.is_anonymous,
        "allows_multiple_answers": poll.allows_multiple_answers,
    }
    return _content(message, Kind.POLL, parameters, poll.id)


_THINGS: tuple[Callable[[telegram.Message], Content | None], ...] = (
    _venue,
    _location,
    _contact,
    _poll,
)
