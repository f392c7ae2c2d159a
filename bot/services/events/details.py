from bot.domain.events import Event


def details_of(event: Event) -> dict[str, str | int]:
    """Give what an announcement names of an event: its kind, its time and its place."""
    return {
        "kind": event.kind.value,
        "moment": event.start.isoformat(),
        "until": event.end.isoformat(),
        "has_time": int(event.has_time),
        "zone": event.time_zone,
        "place": event.place,
    }
