"""What is installed is the whole project: texts, pages, models' words and migrations too."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
ROOMS = ("bot", "handlers", "storage")


@pytest.mark.slow
def test_the_wheel_carries_every_file_of_the_rooms(tmp_path: Path) -> None:
    """An editable install sees all files, so only the container would miss one."""
    wheel = built(tmp_path)
    listed = set(zipfile.ZipFile(wheel).namelist())
    here = {
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert here - listed == set()


def built(folder: Path) -> Path:
    """Build the wheel from a copy, so that the build leaves nothing in the project."""
    source = folder / "source"
    source.mkdir()
    for name in (*ROOMS, "pyproject.toml", "README.md", "LICENSE"):
        (source / name).symlink_to(ROOT / name)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "-w", folder, source], check=True, capture_output=True)  # noqa: S603 - our own project
    return next(folder.glob("klimapuente-*.whl"))
