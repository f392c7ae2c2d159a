"""What operators are told by `klimapuente check`."""

from bot.app.checking import check
from tests.acceptance.world import World


async def test_a_bot_that_is_running_is_nothing_wrong(world: World) -> None:
    await world.found()
    lines: list[str] = []
    await check(world.settings.model_copy(update={"translators": ()}), lines.append)
    [line] = [line for line in lines if "database" in line]
    assert line == "ok    database: answers, 1 partnerships; the bot is running on it"
