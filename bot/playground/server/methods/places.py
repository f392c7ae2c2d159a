"""Locations, venues, contacts, dice and polls."""

from typing import Final

from bot.playground.server.entities import tidy
from bot.playground.server.errors import bad_request
from bot.playground.server.formatted import read_formatted
from bot.playground.server.methods.call import Call
from bot.playground.server.methods.delivery import find_target, read_markup, send
from bot.playground.server.methods.text import apply_edit, editable
from bot.playground.server.polls import Poll
from bot.playground.server.values import Json

_DICE: Final = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
_MAX_QUESTION: Final = 300
_MAX_OPTION: Final = 100
_MAX_OPTIONS: Final = 12
_LONGEST_LIVE: Final = 0x7FFFFFFF
_SHORTEST_LIVE: Final = 60
_DAY: Final = 86_400


def send_location(call: Call) -> Json:
    """Send a point on the map (Bot API: sendLocation)."""
    location = _location(call)
    period = call.args.integer("live_period")
    if period and period != _LONGEST_LIVE and not _SHORTEST_LIVE <= period <= _DAY:
        raise bad_request("LIVE_PERIOD_INVALID")
    if period:
        location["live_period"] = period
    markup = read_markup(call)
    content: Json = {"location": location}
    return call.shown(send(call, find_target(call), "location", content, markup))


def send_venue(call: Call) -> Json:
    """Send a place with its name and address (Bot API: sendVenue)."""
    location, args = _location(call), call.args
    if not args.text("title"):
        raise bad_request("title must be non-empty")
    if not args.text("address"):
        raise bad_request("address must be non-empty")
    venue = {"location": location, "title": args.text("title"), "address": args.text("address")}
    for name in ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type"):
        if args.text(name):
            venue[name] = args.text(name)
    markup = read_markup(call)
    content: Json = {"venue": venue, "location": location}
    return call.shown(send(call, find_target(call), "venue", content, markup))


def send_contact(call: Call) -> Json:
    """Send a telephone number (Bot API: sendContact)."""
    args = call.args
    if not args.text("phone_number"):
        raise bad_request("phone number is empty")
    if not args.text("first_name"):
        raise bad_request("first name is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: args.text(name) for name in names if args.text(name)}
    markup = read_markup(call)
    return call.shown(send(call, find_target(call), "contact", {"contact": contact}, markup))


def send_dice(call: Call) -> Json:
    """Throw a die (Bot API: sendDice)."""
    emoji = call.args.text("emoji") or "🎲"
    if emoji not in _DICE:
        raise bad_request("EMOTICON_INVALID")
    dice: Json = {"emoji": emoji, "value": call.world.rng.randint(1, _DICE[emoji])}
    markup = read_markup(call)
    return call.shown(send(call, find_target(call), "dice", {"dice": dice}, markup))


def _location(call: Call) -> Json:
    latitude, longitude = call.args.number("latitude"), call.args.number("longitude")
    if latitude is None:
        raise bad_request("latitude is empty")
    if longitude is None:
        raise bad_request("longitude is empty")
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees
        raise bad_request("wrong location specified")
    location: Json = {"latitude": latitude, "longitude": longitude}
    for name in ("heading", "proximity_alert_radius"):
        if call.args.integer(name):
            location[name] = call.args.integer(name)
    accuracy = call.args.number("horizontal_accuracy")
    return location | ({"horizontal_accuracy": accuracy} if accuracy else {})


def edit_live_location(call: Call) -> Json:
    """Move a live location (Bot API: editMessageLiveLocation)."""
    location = _location(call)
    markup = read_markup(call)
    message = editable(call)
    live = message.content.get("location", {}).get("live_period")
    if message.kind != "location" or not live:
        raise bad_request("message can't be edited")
    period = call.args.integer("live_period") or live
    content: Json = {"location": location | {"live_period": period}}
    return apply_edit(call, message, content, markup)


def stop_live_location(call: Call) -> Json:
    """Leave a live location where it is (Bot API: stopMessageLiveLocation)."""
    markup = read_markup(call)
    message = editable(call)
    location = dict(message.content.get("location", {}))
    if location.pop("live_period", None) is None:
        raise bad_request("message can't be edited")
    return apply_edit(call, message, {"location": location}, markup)


def send_poll(call: Call) -> Json:
    """Ask a question with options (Bot API: sendPoll)."""
    poll = _read_poll(call)
    markup = read_markup(call)
    target = find_target(call)
    call.world.polls[poll.id] = poll
    return call.shown(send(call, target, "poll", {"poll": poll.id}, markup))


def _read_poll(call: Call) -> Poll:
    args = call.args
    mode = args.text("question_parse_mode")
    given = args.json("question_entities", "entities")
    question = read_formatted(args.text("question"), mode, given)
    text, entities = tidy(question.text, question.entities, find=False)
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > _MAX_QUESTION:
        raise bad_request(f"Poll question length must not exceed {_MAX_QUESTION}")
    kind = args.text("type")
    if kind not in {"", "regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    poll = Poll(
        id=str(5_000_000_000_000_000 + call.world.number()),
        question=text,
        options=_options(call),
        question_entities=entities,
        anonymous=args.text("is_anonymous").lower() not in {"false", "0", "no"},
        quiz=kind == "quiz",
        multiple=args.flag("allows_multiple_answers"),
        revoting=kind != "quiz",
        explanation=args.text("explanation"),
        closed=args.flag("is_closed"),
        open_period=args.integer("open_period"),
        close_date=args.integer("close_date"),
        bot=call.bot.id,
    )
    if poll.open_period:
        poll.close_date = int(call.world.now) + poll.open_period
    if poll.quiz:
        poll.correct = _correct(call, len(poll.options))
    return poll


def _options(call: Call) -> list[Json]:
    raw = call.args.json("options", "options")
    if not isinstance(raw, list):
        raise bad_request("expected an Array of String as options")
    if not raw:
        raise bad_request("Poll must have at least one answer option")
    if len(raw) > _MAX_OPTIONS:
        raise bad_request(f"Poll can't have more than {_MAX_OPTIONS} options")
    return [_option(item) for item in raw]


def _option(item: object) -> Json:
    text = item.get("text") if isinstance(item, dict) else item
    if not isinstance(text, str):
        raise bad_request("expected an option to be of type String")
    clean, _ = tidy(text, (), find=False)
    if not clean:
        raise bad_request("Poll option must be non-empty")
    if len(clean) > _MAX_OPTION:
        raise bad_request(f"Poll options length must not exceed {_MAX_OPTION}")
    return {"text": clean}


def _correct(call: Call, count: int) -> list[int]:
    listed = call.args.json("correct_option_ids", "correct option identifiers")
    chosen = listed if isinstance(listed, list) else [call.args.integer("correct_option_id", -1)]
    if not chosen or not all(isinstance(one, int) and 0 <= one < count for one in chosen):
        raise bad_request("invalid correct option identifier specified")
    return chosen


def stop_poll(call: Call) -> Json:
    """Close a poll of the bot's own (Bot API: stopPoll)."""
    markup = read_markup(call)
    message = editable(call)
    if message.kind != "poll":
        raise bad_request("message is not a poll")
    poll = call.world.polls[message.content["poll"]]
    poll.settle(call.world.now)
    if poll.closed:
        raise bad_request("poll has already been closed")
    poll.closed = True
    message.keyboard = markup.inline
    call.world.changed("poll", chat=message.chat, message=message.id)
    return poll.to_json(call.bot.id)
