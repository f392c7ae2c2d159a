"""What one team tells the others, in one short line each."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.announcements import Announcement, AnnouncementKind
from bot.domain.events import EventKind
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.domain.programme import Status
from bot.domain.rich_text import bold
from bot.domain.snapshot import Setting
from bot.texts import say
from bot.views.formats import STATUS_SIGNS, colon, percent
from bot.views.moments import short_days, short_due
from bot.views.naming import says_only_kind, titled
from bot.views.reader import Reader

_WORDS_SHOWN = 200
_ADDED = frozenset(
    {
        AnnouncementKind.MEASURE_ADDED,
        AnnouncementKind.TASK_ADDED,
        AnnouncementKind.EVENT_ADDED,
    }
)


def announcement_line(announcement: Announcement, setting: Setting, reader: Reader) -> Message:
    """Tell what happened; titles and words appear in the reader's language as far as known."""
    language = reader.language
    details = announcement.details
    share = details.get("percent")
    line = say(
        language,
        "programme-told",
        what=_what(announcement, setting),
        code=str(announcement.code),
        title=titled(announcement.texts[0], setting, language) if announcement.texts else "",
        when=_when(announcement, setting, reader),
        person=details.get("person") or say(language, "tasks-nobody"),
        share="" if share is None else percent(int(share), language),
        kind=_kind(announcement, reader),
        about=_about(announcement, setting, reader),
    )
    head = f"{announcement.team} · {announcement.author}{colon(language)}"
    tail = [line, *_tail(announcement, setting, reader)]
    body = bold(head.rstrip(" ")) + " " + " · ".join(tail)
    words = _words(announcement, setting, reader)
    return Message(body + f"\n{words}" if words else body)


def _what(announcement: Announcement, setting: Setting) -> str:
    """Choose the sentence; a new event whose title only names its kind has one of its own."""
    if announcement.kind is AnnouncementKind.EVENT_ADDED:
        kind = EventKind(str(announcement.details["kind"]))
        if says_only_kind(announcement.texts[0], kind, setting):
            return "event-added-by-kind"
    return announcement.kind


def _tail(announcement: Announcement, setting: Setting, reader: Reader) -> Iterator[str]:
    """Name what the sentence itself does not: date, people, place, the new status."""
    details = announcement.details
    if announcement.kind in _ADDED:
        yield from filter(None, [_when(announcement, setting, reader)])
        yield from filter(None, [str(details.get("person", "")), str(details.get("place", ""))])
    if "status" in details:
        status = Status(str(details["status"]))
        yield f"{STATUS_SIGNS[status]} {say(reader.language, 'programme-status', status=status)}"


def _kind(announcement: Announcement, reader: Reader) -> str:
    kind = announcement.details.get("kind")
    return "" if kind is None else say(reader.language, "events-kind", kind=kind)


def _about(announcement: Announcement, setting: Setting, reader: Reader) -> str:
    """Say what was settled: the goal or field of a measure, the kind or place of an event."""
    language, details = reader.language, announcement.details
    match announcement.kind:
        case AnnouncementKind.MEASURE_GOAL if announcement.texts[1:]:
            goal = f"{details['goal']} {titled(announcement.texts[1], setting, language)}"
            return say(language, "programme-of-goal", goal=goal)
        case AnnouncementKind.MEASURE_GOAL:
            return say(language, "programme-without-goal")
        case AnnouncementKind.MEASURE_FIELD:
            field = say(language, "programme-field", field=details["field"])
            return say(language, "programme-of-field", field=field)
        case AnnouncementKind.EVENT_PLACE if details["place"]:
            return say(language, "events-place", place=details["place"])
        case AnnouncementKind.EVENT_PLACE:
            return say(language, "events-no-place")
    return _kind(announcement, reader)


def _words(announcement: Announcement, setting: Setting, reader: Reader) -> str:
    if announcement.kind is not AnnouncementKind.MEASURE_UPDATED or not announcement.texts[1:]:
        return ""
    return titled(announcement.texts[1], setting, reader.language, _WORDS_SHOWN)


def _when(announcement: Announcement, setting: Setting, reader: Reader) -> str:
    details = announcement.details
    if "moment" not in details:
        return ""
    moment = datetime.fromisoformat(str(details["moment"]))
    owner = _owner(announcement, setting)
    if "until" in details and not details.get("has_time"):
        until = datetime.fromisoformat(str(details["until"]))
        zone = ZoneInfo(str(details.get("zone", owner.time_zone)))
        return short_days(moment, until, zone, reader)
    timed = bool(details.get("has_time"))
    return short_due(moment, owner, setting.teams, reader, has_time=timed)


def _owner(announcement: Announcement, setting: Setting) -> Team:
    """Find the team in whose days a date is meant; else the telling team, by name, or any."""
    number = announcement.details.get("owner")
    chosen = [team for team in setting.teams if team.id == number]
    telling = [team for team in setting.teams if team.name == announcement.team]
    return [*chosen, *telling, *setting.teams][0]
