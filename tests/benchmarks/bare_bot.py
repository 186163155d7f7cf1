"""The smallest bot that answers a mention in Slack with a model: slack-bolt, openai, and nothing else."""

import asyncio
import os

from openai import AsyncOpenAI
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp, AsyncSay
from slack_sdk.web.async_client import AsyncWebClient


async def main() -> None:
    slack = AsyncWebClient(token=os.environ.pop("SLACK_BOT_TOKEN"), base_url=os.environ["SLACK_API_URL"])
    app = AsyncApp(client=slack)
    model = AsyncOpenAI()

    @app.event("app_mention")
    async def on_mention(event: dict[str, str], say: AsyncSay) -> None:
        completion = await model.chat.completions.create(
            model=os.environ["VITA_MODEL"], messages=[{"role": "user", "content": event["text"]}]
        )
        await say(text=completion.choices[0].message.content or "", thread_ts=event["ts"])

    await AsyncSocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start_async()  # type: ignore[no-untyped-call]  # Bolt leaves it out


if __name__ == "__main__":
    asyncio.run(main())
