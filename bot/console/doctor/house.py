"""What is on this machine: files, folder, database, key, port."""

import asyncio
import os
import socket
from urllib.parse import urlsplit

from bot import llm
from bot.console.doctor.finding import Finding, fault, ok, warn
from bot.console.ready import KEY_CURE
from bot.cycles import BrokenCycle, CycleFiles
from bot.ports import Purpose, StoreUnavailable
from bot.settings import HouseSettings, ServerSettings
from scheduler.own_calendar import BrokenCalendar, own_calendar
from storage import Cipher, WrongKey, is_migrated, keys_lacking, new_key, open_store


async def cycles(settings: HouseSettings) -> list[Finding]:
    own = settings.own_dir
    if own is not None and not own.is_dir():
        return fault(f"VITA_OWN_DIR names {own}, which is no folder.", "Make it, or unset VITA_OWN_DIR.")
    try:
        CycleFiles(own).check()
    except BrokenCycle as error:
        return fault(
            f"A week cycle is wrong. {error}", "Change the file; `vita cycle check FILE` reads it again."
        )
    try:
        own_calendar(own)
    except BrokenCalendar as error:
        return fault(f"The calendar is wrong. {error}", "Change the file, or take it out of VITA_OWN_DIR.")
    return ok("Week cycles: in order.")


async def prompts(settings: HouseSettings) -> list[Finding]:
    try:
        await llm.build(own_prompts=settings.own_dir / "prompts" if settings.own_dir else None).aclose()
    except ValueError as error:  # a PromptFault, which only bot.llm may import
        return fault(f"A prompt file is wrong. {error}", "Change the file, or take it out of VITA_OWN_DIR.")
    return ok("Prompts: in order.")


async def data_folder(settings: HouseSettings) -> list[Finding]:
    """The folder itself may still have to be made; then its nearest parent counts."""
    folder = settings.data_dir.resolve()
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        return fault(
            f"Nothing can be kept in {folder}: {nearest} cannot be written in.", "Set VITA_DATA_DIR."
        )
    return ok(f"Data folder: {folder}.")


async def database(settings: HouseSettings) -> list[Finding]:
    try:
        is_ready = await asyncio.to_thread(is_migrated, settings.database)
    except StoreUnavailable as error:
        return fault(str(error))
    if is_ready:
        return ok("Database: at this version.")
    if settings.database.startswith("sqlite"):
        return ok("Database: `vita run` brings it to this version.")
    return fault("The database is not at this version.", "Run `vita migrate`.")


async def encryption_key(settings: HouseSettings) -> list[Finding]:
    key = settings.encryption_key.get_secret_value()
    if not key and (live := await _live(settings)):
        return fault(f"{live} is live, and VITA_ENCRYPTION_KEY is not set, so `vita run` refuses.", KEY_CURE)
    if not key:
        return warn(
            "VITA_ENCRYPTION_KEY is not set, so the key stands in a file beside the data.",
            "Good for trying out; for real use, set one before the first start: `openssl rand -base64 32`.",
        )
    try:
        cipher = Cipher.from_text(key)
    except WrongKey as error:
        return fault(f"VITA_ENCRYPTION_KEY: {error}")
    if lacking := await asyncio.to_thread(_lacking, settings, cipher):
        named = ", ".join(sorted(lacking))
        return fault(
            f"Stored texts need the key with id {named}, which VITA_ENCRYPTION_KEY lacks.",
            "Put that key behind the newest one, after a comma; then `vita rekey` seals all with the newest.",
        )
    return ok("Encryption key: opens what is stored.")


def _lacking(settings: HouseSettings, cipher: Cipher) -> frozenset[str]:
    """Says nothing of a database that is not there or not at this version: another check does."""
    try:
        is_ready = is_migrated(settings.database)
        return keys_lacking(settings.database, cipher) if is_ready else frozenset()
    except StoreUnavailable:
        return frozenset()


async def port(settings: ServerSettings) -> list[Finding]:
    where = f"{settings.host}:{settings.port}"
    try:
        await asyncio.to_thread(_listen_for_a_moment, settings.host, settings.port)
    except OSError as error:
        return fault(
            f"Vita cannot listen on {where} ({error.strerror}).",
            "Is Vita running already? Else stop the other program, or set HOST or PORT (0 takes a free one).",
        )
    return ok(f"Port: {where} is free.")


async def public_address(settings: ServerSettings) -> list[Finding]:
    address = urlsplit(settings.public_url)
    if settings.public_url and (address.scheme != "https" or not address.hostname):
        return fault("VITA_PUBLIC_URL is no https address.", "Give it whole, like https://vita.example.org.")
    return []


async def _live(settings: HouseSettings) -> str:
    """The name of an organisation that is live; empty when none is, or when the database cannot tell."""
    try:
        if not await asyncio.to_thread(is_migrated, settings.database):
            return ""
        store = open_store(settings.database, Cipher(new_key()))
    except StoreUnavailable:
        return ""
    try:
        found = await store.transact(Purpose.OPERATE, lambda books: books.organisations.live())
    finally:
        store.close()
    return found[0].name if found else ""


def _listen_for_a_moment(host: str, number: int) -> None:
    family, kind, protocol, _, address = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as listener:
        # As the server itself does: a connection that is closing does not keep the port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
