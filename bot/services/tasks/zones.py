from dataclasses import replace

from bot.domain.deadlines import end_of_day
from bot.domain.partnership import Team
from storage.tenant import Tenant


async def keep_days(tenant: Tenant, before: Team, after: Team) -> None:
    """Let a team's deadlines without clock time end with the same day in its new time zone.

    `before` and `after` are the team as it was and as it is; times given by the clock stay the
    moments they are.
    """
    for task in await tenant.tasks.all():
        if task.team_id == after.id and task.due is not None and not task.due_has_time:
            day = task.due.astimezone(before.zone).date()
            await tenant.tasks.save(replace(task, due=end_of_day(day, after.zone)))
