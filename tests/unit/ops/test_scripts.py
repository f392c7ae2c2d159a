"""What `make` leaves to scripts: making the environment, and choosing what to run."""

import os
import subprocess
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[3] / ".ci"
ECHO = '#!/bin/sh\necho "$@"\n'
NO_MODULE = '#!/bin/sh\n[ "$1" = -m ] && [ ! -e "$0.installed" ] && exit 1\nexec python3 "$@"\n'


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


def test_where_the_module_cannot_be_installed_one_sentence_says_how(tmp_path: Path) -> None:
    """Debian keeps `venv` apart from Python; without being root nothing is installed."""
    python = script(tmp_path, "bare", NO_MODULE)
    script(tmp_path, "id", "#!/bin/sh\necho 1000\n")
    result = made(tmp_path, python)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "apt-get install" in result.stderr
    assert not (tmp_path / ".venv").exists()


@pytest.mark.slow
def test_as_root_the_module_is_installed(tmp_path: Path) -> None:
    python = script(tmp_path, "bare", NO_MODULE)
    script(tmp_path, "id", "#!/bin/sh\necho 0\n")
    script(tmp_path, "apt-get", f"#!/bin/sh\ntouch {python}.installed\n")
    result = made(tmp_path, python)
    assert result.returncode == 0, result.stderr
    assert "python3-venv" in result.stdout
    assert (tmp_path / ".venv" / "bin" / "python").exists()
    assert made(tmp_path, python).stdout == "", "the second time there is nothing to do"
