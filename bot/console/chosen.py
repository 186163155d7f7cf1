"""What the settings say of the model, the key and the defaults, as the parts take it; `networks` has the networks."""

from collections.abc import Callable
from pathlib import Path

from bot import llm
from bot.settings import HouseSettings, ModelSettings
from bot.usecases.recognise import Defaults
from storage import Cipher, own_key


def sparring_of(settings: ModelSettings, own_dir: Path | None) -> llm.Partner:
    """The sparring partner that the settings ask for; without a model the guided questions."""
    model, fallback = _models(settings)
    return llm.build(model, fallback, own_prompts=_prompts_of(own_dir))


def mind_of(
    settings: ModelSettings, own_dir: Path | None, tell: Callable[[str], None] | None = None
) -> llm.Mind:
    """All that thinks along; with `tell` it follows changes of prompt files."""
    model, fallback = _models(settings)
    return llm.build_mind(model, fallback, own_prompts=_prompts_of(own_dir), tell=tell)


def _prompts_of(own_dir: Path | None) -> Path | None:
    return own_dir / "prompts" if own_dir else None


def _models(settings: ModelSettings) -> tuple[llm.ModelSettings | None, llm.ModelSettings | None]:
    """The first model and the one behind it; none without `VITA_MODEL`."""
    model = fallback = None
    if settings.model:
        key, url = settings.api_key.get_secret_value(), settings.base_url
        model = llm.ModelSettings(settings.model, url, key, settings.max_tokens_field)
        if settings.fallback_model:
            fallback = _fallback(settings, key, url)
    return model, fallback


def _fallback(settings: ModelSettings, key: str, url: str) -> llm.ModelSettings:
    """The first model's key goes along only to the first model's address."""
    address = settings.fallback_base_url or url
    its_key = settings.fallback_api_key.get_secret_value() or (key if address == url else "")
    return llm.ModelSettings(settings.fallback_model, address, its_key, settings.max_tokens_field)


def cipher_of(settings: HouseSettings, folder: Path) -> Cipher:
    """The key from the settings; without one, SQLite's own key file beside the data."""
    key = settings.encryption_key.get_secret_value()
    return Cipher.from_text(key) if key else own_key(folder / "encryption.key")


def defaults_of(settings: HouseSettings) -> Defaults:
    return Defaults(language=settings.language, timezone=settings.timezone)
