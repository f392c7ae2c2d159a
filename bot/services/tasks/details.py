from bot.domain.tasks import Task
from storage.tenant import Tenant


async def details_of(tenant: Tenant, task: Task) -> dict[str, str | int]:
    """Give what an announcement names of a task: its people and its due date."""
    details: dict[str, str | int] = {}
    if task.due is not None:
        details |= {
            "moment": task.due.isoformat(),
            "has_time": int(task.due_has_time),
            "owner": task.team_id,
        }
    if task.assignees:
        members = {member.id: member.name for member in await tenant.members.all()}
        details["person"] = ", ".join(members[one] for one in task.assignees if one in members)
    return details
