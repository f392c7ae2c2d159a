import pytest
import pytest_asyncio

from storage.database import Database
from tests.unit.handlers.playing import Play
from tests.unit.handlers.scene import Scene


@pytest.fixture
def scene(database: Database) -> Scene:
    return Scene(database)


@pytest.fixture
def shy_scene(database: Database) -> Scene:
    """Make a scene whose bot reads along only as an administrator: privacy mode."""
    return Scene(database, reads_everything=False)


@pytest.fixture
def eu_scene(database: Database) -> Scene:
    """Make a scene whose operator has set up DeepL alone."""
    return Scene(database, translators=("deepl",))


@pytest_asyncio.fixture
async def play(scene: Scene) -> Play:
    """Let Wolfsburg and Puebla be partners."""
    await scene.both()
    return Play(scene)
