"""Settings from the environment or `.env`, in slices; read by `bot.console` and `bot.__main__` only.

Secrets are `SecretStr`, so that no log and no error shows them. The README's table of settings is checked
against these fields by a test.
"""

from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_NONE = SecretStr("")


class _Slice(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)


class SlackSettings(_Slice):
    bot_token: SecretStr = Field(default=_NONE, validation_alias="SLACK_BOT_TOKEN")
    app_token: SecretStr = Field(default=_NONE, validation_alias="SLACK_APP_TOKEN")
    signing_secret: SecretStr = Field(default=_NONE, validation_alias="SLACK_SIGNING_SECRET")
    client_id: str = Field(default="", validation_alias="SLACK_CLIENT_ID")
    client_secret: SecretStr = Field(default=_NONE, validation_alias="SLACK_CLIENT_SECRET")
    api_url: str = Field(default="https://slack.com/api/", validation_alias="SLACK_API_URL")

    @property
    def is_configured(self) -> bool:
        return bool(self.bot_token.get_secret_value()) or self.for_many

    @property
    def for_many(self) -> bool:
        """Whether people install Vita in their own workspaces."""
        return bool(self.client_id and self.client_secret.get_secret_value())


class TeamsSettings(_Slice):
    app_id: str = Field(default="", validation_alias="MICROSOFT_APP_ID")
    app_password: SecretStr = Field(default=_NONE, validation_alias="MICROSOFT_APP_PASSWORD")
    app_tenant_id: str = Field(default="", validation_alias="MICROSOFT_APP_TENANT_ID")
    app_type: str = Field(default="SingleTenant", validation_alias="MICROSOFT_APP_TYPE")
    tenants: str = Field(default="", validation_alias="MICROSOFT_TENANTS")
    allow_unauthenticated: bool = Field(default=False, validation_alias="TEAMS_ALLOW_UNAUTHENTICATED")

    @property
    def is_configured(self) -> bool:
        return bool(self.app_id) or self.allow_unauthenticated

    @property
    def allowed_tenants(self) -> frozenset[str]:
        listed = {tenant.strip() for tenant in self.tenants.split(",") if tenant.strip()}
        return frozenset(listed or ({self.app_tenant_id} if self.app_tenant_id else set()))


class ModelSettings(_Slice):
    """Without `VITA_MODEL` there is no model, also when a key is there: guided mode."""

    api_key: SecretStr = Field(default=_NONE, validation_alias="OPENAI_API_KEY")
    base_url: str = Field(default="https://api.openai.com/v1", validation_alias="OPENAI_BASE_URL")
    model: str = Field(default="", validation_alias="VITA_MODEL")
    fallback_model: str = Field(default="", validation_alias="VITA_FALLBACK_MODEL")
    fallback_base_url: str = Field(default="", validation_alias="VITA_FALLBACK_BASE_URL")
    fallback_api_key: SecretStr = Field(default=_NONE, validation_alias="VITA_FALLBACK_API_KEY")
    max_tokens_field: str = Field(default="", validation_alias="VITA_MAX_TOKENS_FIELD")
    allow_tracing: bool = Field(default=False, validation_alias="VITA_ALLOW_TRACING")

    @field_validator("model", "fallback_model")
    @classmethod
    def _plain_name(cls, name: str) -> str:
        return name.removeprefix("openai:").strip()


class ServerSettings(_Slice):
    host: str = Field(default="127.0.0.1", validation_alias="HOST")
    port: int = Field(default=3978, ge=0, le=65535, validation_alias="PORT")
    public_url: str = Field(default="", validation_alias="VITA_PUBLIC_URL")
    log: str = Field(default="console", pattern="^(console|json)$", validation_alias="VITA_LOG")
    metrics_token: SecretStr = Field(default=_NONE, validation_alias="VITA_METRICS_TOKEN")


class HouseSettings(_Slice):
    """Where things are kept, and what holds where nobody said otherwise."""

    timezone: str = Field(default="Europe/Amsterdam", validation_alias="VITA_TIMEZONE")
    language: str = Field(default="nl", pattern="^(nl|en)$", validation_alias="VITA_LANGUAGE")
    data_dir: Path = Field(default=Path("data"), validation_alias="VITA_DATA_DIR")
    own_dir: Path | None = Field(default=None, validation_alias="VITA_OWN_DIR")
    encryption_key: SecretStr = Field(default=_NONE, validation_alias="VITA_ENCRYPTION_KEY")
    database_url: SecretStr = Field(default=_NONE, validation_alias=AliasChoices("DATABASE_URL"))

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(f"no IANA time zone: {zone!r}; an example is Europe/Amsterdam") from error
        return zone

    @property
    def database(self) -> str:
        """The database's address; without one a SQLite file in the data folder."""
        return self.database_url.get_secret_value() or f"sqlite:///{self.data_dir.resolve() / 'vita.db'}"


class Settings:
    """All slices, read once. Raises pydantic's `ValidationError`, which names the variable."""

    def __init__(self) -> None:
        self.slack = SlackSettings()
        self.teams = TeamsSettings()
        self.model = ModelSettings()
        self.server = ServerSettings()
        self.house = HouseSettings()

    def secrets(self) -> list[str]:
        """What no log may show: every secret, and the password within the database's address."""
        slices = (self.slack, self.teams, self.model, self.server, self.house)
        values = [
            value for one in slices for value in one.model_dump().values() if isinstance(value, SecretStr)
        ]
        found = [part for value in values for part in value.get_secret_value().split(",")]
        return [*found, unquote(urlsplit(self.house.database).password or "")]
