"""The command line's refusals; what the commands do is proved with real processes elsewhere."""

import re
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import Settings

COMMANDS = ("run", "playground", "migrate", "check")


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", COMMANDS)
def test_wrong_settings_end_every_command_with_two_all_told_at_once(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(".env").write_text("LISTEN=nowhere\nTRANSLATORS=deepl\n")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "words")
    monkeypatch.setenv("RETENTION_DAYS", "never")
    assert main([command]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    names = [line.split()[0] for line in printed.err.splitlines()]
    assert names == ["TELEGRAM_BOT_TOKEN", "TRANSLATORS", "LISTEN", "RETENTION_DAYS"]


@pytest.mark.parametrize("arguments", [[], ["dance"], ["run", "fast"], ["--token", "x"]])
def test_wrong_usage_ends_with_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: klimapuente" in capsys.readouterr().err


def test_help_names_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert not ended.value.code
    out = capsys.readouterr().out
    for command in COMMANDS:
        assert re.search(rf"^ +{command}\b", out, re.MULTILINE)
