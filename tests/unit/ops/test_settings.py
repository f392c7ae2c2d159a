"""What the operator sets: defaults, what is understood, and what is refused all at once."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.limits import SendLimits
from bot.setting_values import (
    Address,
    one_of,
    read_address,
    read_database_url,
    read_days,
    read_engines,
    read_pace,
    read_token,
    read_url,
    read_user_ids,
    read_webhook_secret,
    read_webhook_url,
)
from bot.settings import Settings, WrongSettings

EXAMPLE = Path(__file__).parents[3] / ".env.example"
TOKEN = "123456:ABC-def_789"


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the machine's own settings, and a `.env` where the tests run, out of this."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_nothing_set_gives_the_promised_defaults() -> None:
    settings = Settings.read()
    assert settings.telegram_bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database_url.get_secret_value() == "sqlite+aiosqlite:///klimapuente.db"
    assert settings.translators == ("google",)
    assert settings.operator_ids == frozenset()
    assert settings.webhook_url is None
    assert str(settings.listen) == "127.0.0.1:8080"
    assert settings.send_limits == SendLimits()
    assert (settings.log_level, settings.log_format) == ("info", "text")
    assert settings.retention_days == 90


def test_the_example_file_names_every_setting_and_shows_its_default() -> None:
    assert Settings.read(EXAMPLE) == Settings.read(None)
    written = re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(), re.MULTILINE)
    assert sorted(written) == sorted(name.upper() for name in Settings.model_fields)


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(f'TELEGRAM_BOT_TOKEN="{TOKEN}"\nRETENTION_DAYS=7 # a week\nOTHER=1\n')
    monkeypatch.setenv("RETENTION_DAYS", "30")
    settings = Settings.read()
    assert settings.retention_days == 30
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings.read().retention_days = 1  # type: ignore[misc]  # that is the point


def test_all_problems_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {
        "TELEGRAM_BOT_TOKEN": "secret words",
        "TELEGRAM_API_URL": "api.telegram.org",
        "DATABASE_URL": "mysql://root:hunter2@host/db",
        "TRANSLATORS": "babelfish",
        "DEEPL_API_URL": "ftp://x",
        "LIBRETRANSLATE_URL": "localhost",
        "OPERATOR_IDS": "anna",
        "WEBHOOK_URL": "https://",
        "WEBHOOK_SECRET": "with blanks",
        "LISTEN": "8080",
        "SEND_LIMITS": "fast",
        "LOG_LEVEL": "loud",
        "LOG_FORMAT": "xml",
        "RETENTION_DAYS": "0",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettings) as refused:
        Settings.read()
    assert {problem.split()[0] for problem in refused.value.problems} == set(wrong)
    for secret in ("secret words", "hunter2", "with blanks"):
        assert secret not in str(refused.value)


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"TRANSLATORS": "deepl,google"}, "TRANSLATORS names deepl, which needs DEEPL_API_KEY"),
        (
            {"TRANSLATORS": "libretranslate"},
            "TRANSLATORS names libretranslate, which needs LIBRETRANSLATE_URL",
        ),
        ({"WEBHOOK_URL": "https://a.example/h"}, "WEBHOOK_SECRET must be set when WEBHOOK_URL is"),
        (
            {"WEBHOOK_URL": "http://a.example/h", "WEBHOOK_SECRET": "x"},
            "WEBHOOK_URL must begin with https:// for Telegram",
        ),
    ],
)
def test_settings_that_do_not_fit_together_are_refused(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], problem: str
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettings) as refused:
        Settings.read()
    assert refused.value.problems == (problem,)


def test_a_bot_api_server_of_ones_own_may_call_by_http(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081/")
    monkeypatch.setenv("WEBHOOK_URL", "http://127.0.0.1:8080/hook")
    monkeypatch.setenv("WEBHOOK_SECRET", "secret")
    settings = Settings.read()
    assert settings.webhook_url == "http://127.0.0.1:8080/hook"
    assert settings.telegram_api_url == "http://127.0.0.1:8081"


def test_a_file_that_is_no_text_is_one_clear_problem() -> None:
    Path(".env").write_bytes(b"TELEGRAM_BOT_TOKEN=\xff\xfe\n")
    with pytest.raises(WrongSettings, match=r"\.env cannot be read"):
        Settings.read()


def test_nothing_printed_shows_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "DEEPL_API_KEY": "deepl-key",
        "LIBRETRANSLATE_API_KEY": "libre-key",
        "WEBHOOK_SECRET": "hook-secret",
    }
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://klima:pass%40word@db/klima")
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example/hidden-path")
    for name, value in secrets.items():
        monkeypatch.setenv(name, value)
    settings = Settings.read()
    assert set(settings.secrets) == {*secrets.values(), "pass%40word", "pass@word"}
    printed = f"{settings} {settings!r}"
    for secret in (*settings.secrets, "hidden-path"):
        assert secret not in printed


@pytest.mark.parametrize(
    ("text", "engines"),
    [
        ("google", ("google",)),
        (" DeepL , google,", ("deepl", "google")),
        ("none", ()),
        ("mymemory,libretranslate", ("mymemory", "libretranslate")),
    ],
)
def test_translators_keep_their_order(text: str, engines: tuple[str, ...]) -> None:
    assert read_engines(text) == engines


@pytest.mark.parametrize("text", [",", "none,google", "google,google", "bing"])
def test_wrong_translators_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="each once"):
        read_engines(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("127.0.0.1:8080", Address("127.0.0.1", 8080)),
        ("[::1]:80", Address("::1", 80)),
        ("localhost:0", Address("localhost", 0)),
    ],
)
def test_an_address_is_written_as_it_is_read(text: str, address: Address) -> None:
    assert read_address(text) == address
    assert str(address) == text


@pytest.mark.parametrize("text", ["", "8080", ":8080", "host:", "host:65536", "::1:80", "a b:80"])
def test_wrong_addresses_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="host:port"):
        read_address(text)


@pytest.mark.parametrize(
    "text", ["sqlite:///x.db", "postgresql://h/x", "sqlite+aiosqlite://", "sqlite+aiosqlite:///",
             "sqlite+aiosqlite:///:memory:", "klimapuente.db", "sqlite+aiosqlite:///.",
             "sqlite+aiosqlite://host/x.db", "sqlite+aiosqlite:///file:x?mode=memory",
             "postgresql+psycopg://u:p[ss@h/x", "postgresql+psycopg://u:p#ss@h/x",
             "postgresql+psycopg://u:pass@h:port/x"],
)  # fmt: skip
def test_other_databases_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="must"):
        read_database_url(text)


def test_the_webhook_keeps_away_from_the_health_paths() -> None:
    with pytest.raises(ValueError, match="/readyz"):
        read_webhook_url("https://bot.example/readyz/")


def test_operators_are_listed_with_commas() -> None:
    assert read_user_ids("12, 34,") == frozenset({12, 34})


@given(st.text())
def test_whatever_is_written_is_read_or_refused_in_words(text: str) -> None:
    readers = (
        read_address, read_database_url, read_days, read_engines, read_pace, read_token, read_url,
        read_user_ids, read_webhook_secret, read_webhook_url, one_of("text", "json"),
    )  # fmt: skip
    refusals = [refusal for read in readers if (refusal := refused(read, text))]
    assert all(refusal.startswith(("must", "is no")) for refusal in refusals)


def refused(read: Callable[[str], object], text: str) -> str | None:
    try:
        read(text)
    except ValueError as error:
        return str(error)
    return None
