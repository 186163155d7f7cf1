"""Installing Vita from a browser: Slack's OAuth, with the stores over our own two tables."""

from collections.abc import Sequence
from html import escape

from aiohttp import web
from slack_bolt import BoltResponse
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.domain.install import Install
from bot.slack.installed import Identities, Installations
from bot.slack.manifest import SCOPES
from bot.slack.payloads import NETWORK
from bot.slack.web import SLACK, Access, Web, library_log
from bot.texts import texts_in

INSTALL = "/slack/install"
REDIRECT = "/slack/oauth_redirect"
_PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
<style>body{{font:1.1rem/1.5 system-ui,sans-serif;color:#1d2b26;background:#f6f4ee;margin:0}}
main{{max-width:34rem;margin:12vh auto;padding:0 1.5rem}}h1{{font-size:1.5rem;color:#1f4d3f}}
a{{color:#1f4d3f}}</style><main><h1>{title}</h1>{words}</main></html>"""
_HEADERS: dict[str, str | Sequence[str]] = {
    "Content-Type": ["text/html; charset=utf-8"],
    "Content-Security-Policy": [
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
    ],
    "X-Content-Type-Options": ["nosniff"],
    # The address holds Slack's code: nobody else is told it, and nothing keeps the page.
    "Referrer-Policy": ["no-referrer"],
    "Cache-Control": ["no-store"],
}


class Stores(AsyncInstallationStore):
    """Slack's store over ours. Only the bot's token is kept: Vita acts as nobody else."""

    def __init__(self, installations: Installations, identities: Identities) -> None:
        self._installations = installations
        self._identities = identities

    async def async_save(self, installation: Installation) -> None:
        """Refuses an install for a whole Enterprise Grid: a workspace is an organisation here."""
        if installation.is_enterprise_install or not installation.team_id or not installation.bot_token:
            raise BoltError("not one workspace")
        install = Install(
            NETWORK,
            installation.team_id,
            installation.team_name or installation.team_id,
            installation.bot_token,
            installation.bot_id or "",
            installation.bot_user_id or "",
        )
        await self._installations.keep(install, installation.user_id or "")
        self._identities.forget(install.workspace)

    async def async_find_bot(
        self,
        *,
        enterprise_id: str | None,  # noqa: ARG002 - Slack's signature
        team_id: str | None,
        is_enterprise_install: bool | None = False,  # noqa: ARG002 - Slack's signature
    ) -> Bot | None:
        found = await self._installations.of(NETWORK, team_id or "")
        if found is None:
            return None
        return Bot(
            team_id=found.workspace,
            team_name=found.workspace_name,
            bot_token=found.token,
            bot_id=found.bot,
            bot_user_id=found.bot_user,
            bot_scopes=list(SCOPES),
            installed_at=0.0,
        )

    async def async_delete_all(self, *, enterprise_id: str | None, team_id: str | None) -> None:  # noqa: ARG002 - Slack's signature
        if team_id:
            await self._installations.drop(NETWORK, team_id)
            self._identities.forget(team_id)


class States(AsyncOAuthStateStore):
    """The secret that ties the end of an install to the browser in which it began."""

    def __init__(self, installations: Installations) -> None:
        self._installations = installations

    async def async_issue(self, *_: object, **__: object) -> str:
        return await self._installations.issue()

    async def async_consume(self, state: str) -> bool:
        return await self._installations.consume(state)


class OAuth:
    """`language` is that of the pages: nobody is known yet."""

    def __init__(
        self, access: Access, web_: Web, stores: Stores, states: States, language: str = "nl",
        scopes: Sequence[str] = SCOPES,
    ) -> None:  # fmt: skip
        self._texts = texts_in(language)
        address = (access.api_url or SLACK).removesuffix("api/")
        settings = AsyncOAuthSettings(
            client_id=access.client_id,
            client_secret=access.client_secret,
            scopes=list(scopes),
            user_scopes=[],
            redirect_uri=access.public_url.rstrip("/") + REDIRECT,
            install_path=INSTALL,
            install_page_rendering_enabled=False,
            redirect_uri_path=REDIRECT,
            callback_options=AsyncCallbackOptions(success=self._installed, failure=self._refused),
            authorization_url=f"{address}oauth/v2/authorize",
            installation_store=stores,
            state_store=states,
            logger=library_log(),
        )
        self._flow = AsyncOAuthFlow(client=web_.nobodys, logger=library_log(), settings=settings)

    async def begin(self, request: web.Request) -> web.Response:
        return await to_aiohttp_response(await self._flow.handle_installation(await to_bolt_request(request)))

    async def end(self, request: web.Request) -> web.Response:
        return await to_aiohttp_response(await self._flow.handle_callback(await to_bolt_request(request)))

    async def _installed(self, done: AsyncSuccessArgs) -> BoltResponse:
        name = done.installation.team_name or ""
        words = (self._texts("install-done", workspace=name), self._texts("install-next"))
        return self._page(200, "install-title", *words)

    async def _refused(self, failed: AsyncFailureArgs) -> BoltResponse:
        """What went wrong stands in a log; people read what they can do."""
        library_log().warning("An install ended: %s", failed.reason)
        why = {"access_denied": "install-stopped", "storage_error": "install-grid"}
        words = self._texts(why.get(failed.reason, "install-again"))
        return self._page(failed.suggested_status_code, "install-not", words, again=True)

    def _page(self, status: int, title: str, *words: str, again: bool = False) -> BoltResponse:
        lines = [f"<p>{escape(line)}</p>" for line in words]
        if again:
            lines.append(f'<p><a href="{INSTALL}">{escape(self._texts("install-link"))}</a></p>')
        body = _PAGE.format(
            language=self._texts.language, title=escape(self._texts(title)), words="".join(lines)
        )
        return BoltResponse(status=status, body=body, headers=_HEADERS)
