from bot.domain.deadlines import end_of_day
from bot.domain.partnership import Team
from bot.domain.programme import Measure


def period_of(measure: Measure, owner: Team) -> dict[str, str | int]:
    """Give what an announcement names of a measure's period: its last day, in its team's zone."""
    if measure.period_end is None:
        return {}
    moment = end_of_day(measure.period_end, owner.zone)
    return {"moment": moment.isoformat(), "has_time": 0, "owner": owner.id}
