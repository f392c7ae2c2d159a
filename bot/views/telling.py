"""What one team tells the others, in one short line each."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.announcements import Announcement, AnnouncementKind
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.domain.rich_text import RichText
from bot.domain.snapshot import Setting
from bot.texts import say
from bot.views.formats import percent
from bot.views.moments import short_days, short_due
from bot.views.naming import shortened, titled
from bot.views.reader import Reader

_WORDS_SHOWN = 200


def announcement_line(announcement: Announcement, setting: Setting, reader: Reader) -> Message:
    """Tell what happened; titles and words appear in the reader's language as far as known."""
    language = reader.language
    key = f"programme-told-{announcement.kind}"
    title = titled(announcement.texts[0], setting, language) if announcement.texts else ""
    line = say(
        language,
        key,
        team=announcement.team,
        author=announcement.author,
        code=str(announcement.code),
        title=title,
        **_extras(announcement, setting, reader),
    )
    return Message(RichText("\n".join([line, *_words(announcement, setting, reader)])))


def _extras(announcement: Announcement, setting: Setting, reader: Reader) -> dict[str, str | int]:
    """Fill what some kinds name: the day, the people, how far it is, the kind of event."""
    details = announcement.details
    share = details.get("percent")
    return {
        "when": _when(announcement, setting, reader),
        "person": details.get("person", ""),
        "share": "" if share is None else percent(int(share), reader.language),
        "status": details.get("status", ""),
        "kind": details.get("kind", ""),
        "place": details.get("place", ""),
    }


def _words(announcement: Announcement, setting: Setting, reader: Reader) -> Sequence[str]:
    if announcement.kind is not AnnouncementKind.MEASURE_UPDATED or not announcement.texts[1:]:
        return ()
    words = titled(announcement.texts[1], setting, reader.language)
    return (shortened(words, _WORDS_SHOWN),)


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
