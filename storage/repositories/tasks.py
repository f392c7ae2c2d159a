from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.codes import Kind
from bot.domain.ids import MemberId
from bot.domain.tasks import UNFINISHED, Task
from storage.repositories.numbered import Numbered
from storage.repositories.tenancy import Where
from storage.tables.programme import assignees, tasks


class Tasks(Numbered[Task]):
    """The partnership's tasks, with their assignees in the order they were named."""

    kind = Kind.TASK
    table = tasks
    value = Task
    kept_apart = ("assignees",)

    async def add(self, **fields: Any) -> Task:
        """Add a task under the next number; `fields` are the others but `partnership_id`."""
        task = await super().add(**fields)
        await self._assign(task)
        return task

    async def save(self, value: Task) -> None:
        """Store a changed task; raise NotStored if it was never added."""
        await super().save(value)
        await self._delete(assignees, assignees.c.task_number == value.number)
        await self._assign(value)

    async def open(self) -> list[Task]:
        """Return what is still to be done: neither done nor dropped."""
        return await self._found(tasks.c.state.in_(UNFINISHED))

    async def of_measure(self, number: int) -> list[Task]:
        """Return the tasks of a measure, done ones too."""
        return await self._found(tasks.c.measure_number == number)

    async def due_between(self, start: datetime, end: datetime) -> list[Task]:
        """Return what is still to be done and due from `start` until before `end`, by number."""
        due = (tasks.c.due >= start) & (tasks.c.due < end)
        return await self._found(tasks.c.state.in_(UNFINISHED), due)

    async def _found(self, *where: Where) -> list[Task]:
        found = await super()._found(*where)
        assigned = await self._assigned([task.number for task in found])
        return [replace(task, assignees=tuple(assigned[task.number])) for task in found]

    async def _assigned(self, numbers: Collection[int]) -> dict[int, list[MemberId]]:
        assigned: dict[int, list[MemberId]] = defaultdict(list)
        if numbers:
            among = self._select(assignees, assignees.c.task_number.in_(numbers))
            for row in await self._all(among.order_by(assignees.c.position)):
                assigned[row["task_number"]].append(row["member_id"])
        return assigned

    async def _assign(self, task: Task) -> None:
        for position, member_id in enumerate(task.assignees):
            row = {"task_number": task.number, "member_id": member_id, "position": position}
            await self._put_mine(assignees, row)
