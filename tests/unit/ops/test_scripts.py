"""What `make` leaves to scripts: making the environment, and choosing what to run."""

import ensurepip
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[3] / ".ci"
ECHO = '#!/bin/sh\necho "$@"\n'
NO_PIP = f"""#!/bin/sh
[ "$1 $2" = "-m venv" ] && [ "$3" != --without-pip ] && exit 1
exec {sys.executable} "$@"
"""
UNPACK = """#!/bin/sh
mkdir -p usr/share/python-wheels && cp {wheels}/pip-*.whl usr/share/python-wheels
"""


def script(folder: Path, name: str, text: str) -> Path:
    """Write a program that stands in for a real one."""
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)
    return path


def started(folder: Path, **environment: str) -> str:
    """Tell what `make run` would start."""
    klimapuente = script(folder, "klimapuente", ECHO)
    result = subprocess.run(  # noqa: S603 - our own script
        ["/bin/sh", SCRIPTS / "start", klimapuente],
        cwd=folder,
        env={"PATH": os.environ["PATH"]} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.strip()


def test_without_a_token_the_playground_opens(tmp_path: Path) -> None:
    assert started(tmp_path) == "playground"


def test_a_token_in_the_environment_runs_the_bot(tmp_path: Path) -> None:
    assert started(tmp_path, TELEGRAM_BOT_TOKEN="1:a") == "run"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("TELEGRAM_BOT_TOKEN=1:a", "run"),
        ("TELEGRAM_BOT_TOKEN = '1:a'", "run"),
        ('export telegram_bot_token="1:a"', "run"),
        ("TELEGRAM_BOT_TOKEN=", "playground"),
        ('TELEGRAM_BOT_TOKEN=""', "playground"),
        ("TELEGRAM_BOT_TOKEN= # later", "playground"),
        ("# TELEGRAM_BOT_TOKEN=1:a", "playground"),
    ],
)
def test_a_token_in_the_file_runs_the_bot(tmp_path: Path, line: str, what: str) -> None:
    (tmp_path / ".env").write_text(f"RETENTION_DAYS=9\n{line}\n")
    assert started(tmp_path) == what


def made(folder: Path, python: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Have the environment made in a folder."""
    return subprocess.run(  # noqa: S603 - our own script
        ["/bin/sh", SCRIPTS / "venv", python, folder / ".venv"],
        env={"PATH": f"{folder}:{os.environ['PATH']}"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_python_too_old_is_one_sentence(tmp_path: Path) -> None:
    result = made(tmp_path, script(tmp_path, "old", "#!/bin/sh\nexit 1\n"))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "Python 3.11" in result.stderr


def test_where_nothing_helps_one_sentence_says_what_would(tmp_path: Path) -> None:
    """Debian keeps the pip for new environments apart from Python."""
    script(tmp_path, "apt-get", "#!/bin/sh\nexit 1\n")
    result = made(tmp_path, script(tmp_path, "bare", NO_PIP))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "apt-get install" in result.stderr
    assert not (tmp_path / ".venv").exists()


@pytest.mark.slow
def test_debians_pip_is_unpacked_where_python_has_none(tmp_path: Path) -> None:
    """A package like Debian's, built from the pip that Python carries, stands in for the real."""
    script(tmp_path, "apt-get", "#!/bin/sh\ntouch python3-pip-whl_1_all.deb\n")
    script(tmp_path, "dpkg-deb", UNPACK.format(wheels=bundled_pip().parent))
    result = made(tmp_path, script(tmp_path, "bare", NO_PIP))
    assert result.returncode == 0, result.stderr
    pip = [str(tmp_path / ".venv/bin/python"), "-m", "pip", "--version"]
    assert subprocess.run(pip, check=True, capture_output=True).stdout.startswith(b"pip ")  # noqa: S603 - what was just made


def bundled_pip() -> Path:
    """Find the wheel of pip that Python puts into new environments."""
    return next((Path(ensurepip.__file__).parent / "_bundled").glob("pip-*.whl"))


@pytest.mark.slow
def test_the_second_time_there_is_nothing_to_make(tmp_path: Path) -> None:
    assert made(tmp_path, Path(sys.executable)).returncode == 0
    assert made(tmp_path, script(tmp_path, "gone", "#!/bin/sh\nexit 1\n")).returncode == 0
