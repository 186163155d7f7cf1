"""The smallest bot that answers in Slack with a model: slack-bolt, openai, and nothing else.

A mention gets a whole answer, a private message one that streams, word by word.
"""

import asyncio
import os

from openai import AsyncOpenAI
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp, AsyncBoltContext, AsyncSay
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

    @app.event("message")
    async def on_message(event: dict[str, str], context: AsyncBoltContext) -> None:
        if event["channel_type"] != "im":
            return
        words = await model.chat.completions.create(
            model=os.environ["VITA_MODEL"], messages=[{"role": "user", "content": event["text"]}], stream=True
        )
        message = None
        async for chunk in words:
            if not chunk.choices or not (text := chunk.choices[0].delta.content):
                continue
            if message is None:
                message = await slack.chat_startStream(
                    channel=event["channel"], thread_ts=event.get("thread_ts", event["ts"]), markdown_text=text,
                    recipient_team_id=context.team_id, recipient_user_id=context.user_id,
                )  # fmt: skip
            else:
                await slack.chat_appendStream(channel=event["channel"], ts=message["ts"], markdown_text=text)
        if message is not None:
            await slack.chat_stopStream(channel=event["channel"], ts=message["ts"])

    await AsyncSocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start_async()  # type: ignore[no-untyped-call]  # Bolt leaves it out


if __name__ == "__main__":
    asyncio.run(main())
