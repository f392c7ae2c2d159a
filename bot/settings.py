"""What the operator sets, in the environment or in `.env`; every name stands in `.env.example`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final, Literal, Self
from urllib.parse import unquote, urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

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
    written,
)

TELEGRAM: Final = "https://api.telegram.org"
SQLITE_FILE: Final = "sqlite+aiosqlite:///klimapuente.db"
_NEEDED: Final = {"deepl": "deepl_api_key", "libretranslate": "libretranslate_url"}
LogLevel = Literal["debug", "info", "warning", "error"]
LogFormat = Literal["text", "json"]


class WrongSettings(Exception):
    """Some settings cannot be used; each of `problems` is one sentence for the operator."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Settings(BaseSettings):
    """All settings, read once at start; an empty value means the default.

    The order of the fields matters: one that is judged by another comes after it.
    """

    model_config = SettingsConfigDict(
        frozen=True,
        env_ignore_empty=True,
        extra="ignore",
        validate_default=True,
        hide_input_in_errors=True,
    )

    telegram_bot_token: Annotated[SecretStr | None, written(read_token)] = None
    telegram_api_url: Annotated[str, written(read_url)] = TELEGRAM
    database_url: Annotated[SecretStr, written(read_database_url)] = SecretStr(SQLITE_FILE)
    deepl_api_key: SecretStr | None = None
    deepl_api_url: Annotated[str | None, written(read_url)] = None
    libretranslate_url: Annotated[str | None, written(read_url)] = None
    libretranslate_api_key: SecretStr | None = None
    translators: Annotated[tuple[str, ...], NoDecode, written(read_engines)] = ("google",)
    """In the order in which they are asked; empty if the operator wrote `none`."""
    operator_ids: Annotated[frozenset[int], NoDecode, written(read_user_ids)] = frozenset()
    webhook_url: Annotated[str | None, written(read_webhook_url)] = Field(default=None, repr=False)
    webhook_secret: Annotated[SecretStr | None, written(read_webhook_secret)] = None
    listen: Annotated[Address, NoDecode, written(read_address)] = Address("127.0.0.1", 8080)
    send_limits: Annotated[SendLimits | None, NoDecode, written(read_pace)] = SendLimits()
    """None sends as fast as it can."""
    log_level: Annotated[LogLevel, written(one_of("debug", "info", "warning", "error"))] = "info"
    log_format: Annotated[LogFormat, written(one_of("text", "json"))] = "text"
    retention_days: Annotated[int, written(read_days)] = 90

    @field_validator("translators")
    @classmethod
    def _engines_have_what_they_need(
        cls, engines: tuple[str, ...], info: ValidationInfo
    ) -> tuple[str, ...]:
        for engine, needed in (
            ("deepl", "deepl_api_key"),
            ("libretranslate", "libretranslate_url"),
        ):
            if engine in engines and info.data.get(needed, "wrong in itself") is None:
                raise ValueError(f"names {engine}, which needs {needed.upper()}")
        return engines

    @field_validator("webhook_url")
    @classmethod
    def _telegram_calls_https_only(cls, url: str | None, info: ValidationInfo) -> str | None:
        """Bot API: setWebhook; a server of one's own may take http."""
        if url and info.data.get("telegram_api_url") == TELEGRAM and not url.startswith("https:"):
            raise ValueError("must begin with https:// for Telegram")
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _webhook_is_not_open_to_all(
        cls, secret: SecretStr | None, info: ValidationInfo
    ) -> SecretStr | None:
        if secret is None and info.data.get("webhook_url"):
            raise ValueError("must be set when WEBHOOK_URL is")
        return secret

    @classmethod
    def read(cls, env_file: Path | None = Path(".env")) -> Self:
        """Read the environment and the file beside it; raise WrongSettings with all problems."""
        try:
            return cls(_env_file=env_file)
        except ValidationError as error:
            raise WrongSettings(tuple(_sentences(error.errors()))) from None
        except (OSError, UnicodeDecodeError) as error:
            problem = f"{env_file} cannot be read ({type(error).__name__})"
            raise WrongSettings((problem,)) from None

    @property
    def secrets(self) -> tuple[str, ...]:
        """Everything that must never be printed."""
        password = urlsplit(self.database_url.get_secret_value()).password
        hidden = (
            self.telegram_bot_token,
            self.deepl_api_key,
            self.libretranslate_api_key,
            self.webhook_secret,
        )
        known = [secret.get_secret_value() for secret in hidden if secret is not None]
        return (*known, *((password, unquote(password)) if password else ()))


def _sentences(errors: list[ErrorDetails]) -> Iterator[str]:
    for error in errors:
        reason = error.get("ctx", {}).get("error", error["msg"])
        yield f"{str(error['loc'][0]).upper()} {reason}"
