"""The import contracts hold something: each fails as soon as one forbidden line is written."""

import configparser
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CONTRACTS = ROOT / ".importlinter"

FORBIDDEN = {
    "Imports run one way, high to low": [
        ("bot/domain", "import bot.settings"),
        ("bot/texts", "import bot.views"),
        ("bot/views", "import storage"),
        ("storage", "import bot.services"),
        ("bot/services", "import handlers"),
        ("handlers", "import bot.app"),
    ],
    "bot and handlers meet only in bot.app": [("bot/playground", "import handlers")],
    "telegram is imported only in handlers, bot.delivery and bot.app": [
        ("bot/services", "import telegram"),
        ("storage", "from telegram import Bot"),
    ],
    "sqlalchemy and alembic are imported only in storage": [
        ("handlers", "import sqlalchemy"),
        ("bot/services", "import alembic"),
    ],
    "deep_translator is imported only in bot.translation": [
        ("bot/services", "import deep_translator"),
    ],
    "bot.domain imports nothing but the standard library": [
        ("bot/domain", "import babel"),
        ("bot/domain", "import pydantic"),
    ],
    "The local Bot API server judges the bot, so it depends on none of its code": [
        ("bot/playground/server", "import bot.domain"),
        ("bot/playground/server", "import telegram"),
    ],
}


def contracts() -> list[configparser.SectionProxy]:
    parser = configparser.ConfigParser()
    parser.read(CONTRACTS)
    return [parser[name] for name in parser.sections() if ":contract:" in name]


def test_every_contract_is_tried() -> None:
    assert {contract["name"] for contract in contracts()} == set(FORBIDDEN)


def test_every_module_of_the_house_has_its_layer() -> None:
    """A room that no layer names could import anything."""
    (layers,) = [c["layers"] for c in contracts() if c["type"] == "layers"]
    named = set(layers.replace("|", " ").split())
    inside = {f"bot.{path.stem}" for path in (ROOT / "bot").iterdir() if is_module(path)}
    assert named == {*inside, "handlers", "storage"}


def is_module(path: Path) -> bool:
    return (path.suffix == ".py" and path.stem != "__init__") or (path / "__init__.py").exists()


def test_every_dependency_is_closed_to_the_domain() -> None:
    """Whatever the domain imports beside itself is in the standard library."""
    foreign = {
        name
        for path in (ROOT / "bot" / "domain").rglob("*.py")
        for name in imported(path)
        if name not in sys.stdlib_module_names and name != "bot"
    }
    assert foreign == set()


def imported(path: Path) -> set[str]:
    lines = (line.split() for line in path.read_text().splitlines())
    return {words[1].split(".")[0] for words in lines if words[:1] in (["import"], ["from"])}


@pytest.mark.slow
@pytest.mark.parametrize("contract", FORBIDDEN)
def test_one_forbidden_import_breaks_the_contract(contract: str, tmp_path: Path) -> None:
    """Every layer stands there, as an empty room; then one line too many is written."""
    for number, (room, line) in enumerate(FORBIDDEN[contract]):
        house = tmp_path / str(number)
        build_empty_house(house)
        assert linted(house, contract).returncode == 0
        (house / room / "stray.py").write_text(f"{line}\n")
        result = linted(house, contract)
        assert result.returncode != 0
        assert f"{contract} BROKEN" in result.stdout


def build_empty_house(house: Path) -> None:
    (layers,) = [c["layers"] for c in contracts() if c["type"] == "layers"]
    for name in [*layers.replace("|", " ").split(), "bot.playground.server"]:
        room = house / name.replace(".", "/")
        room.mkdir(parents=True, exist_ok=True)
        (room / "__init__.py").touch()
    (house / "bot" / "__init__.py").touch()
    (house / ".importlinter").write_text(CONTRACTS.read_text())


def linted(house: Path, contract: str) -> subprocess.CompletedProcess[str]:
    (section,) = [c.name for c in contracts() if c["name"] == contract]
    name = section.rsplit(":", maxsplit=1)[1]
    return subprocess.run(  # noqa: S603 - our own linter on our own copy
        [Path(sys.executable).with_name("lint-imports"), "--contract", name, "--no-cache"],
        cwd=house,
        capture_output=True,
        text=True,
        check=False,
    )
