"""What people do on the page: translate it, call one use case, deliver what comes back."""

import re
import secrets
from dataclasses import dataclass
from typing import Any, Protocol

from bot.cards.model import Card, Form
from bot.domain.hearing import Message
from bot.domain.place import Place
from bot.playground import render
from bot.playground.chat import Chat, OpenForm
from bot.playground.feed import Feed, Thinking
from bot.playground.payloads import LONGEST, BadInput, Click, Command, Press, Say, Submit, person, readable
from bot.playground.platform import PlaygroundPlatform
from bot.playground.posting import Posting, has_button
from bot.playground.samples import SAMPLE_PEOPLE, SamplePerson, place_of
from bot.usecases.act import Act, Answer, Replacement

_VITA = re.compile(r"@vita\b[:,]?\s*", re.IGNORECASE)
_OTHERS = re.compile(rf"@({'|'.join(person.handle for person in SAMPLE_PEOPLE)})\b", re.IGNORECASE)
_HOME = "show-overview"
_TALKS_ON = "choose"
"""The use case behind a button that counts as a message: its answer comes later, like every answer."""


class Doors(Protocol):
    """The doors of the use cases that a chat page knocks on."""

    async def hear(self, message: Message, /) -> bool: ...
    async def command(self, word: str, act: Act) -> Answer: ...
    async def perform(self, name: str, act: Act) -> Answer: ...


@dataclass(frozen=True, slots=True)
class Handlers:
    doors: Doors
    chat: Chat
    platform: PlaygroundPlatform
    feed: Feed

    async def on_say(self, said: Say, language: str) -> dict[str, Any]:
        by = person(said.person)
        channel, text = readable(said.channel, by), said.text.strip()
        _check_length(text)
        thread = self._thread(said, by)
        posting = self.chat.say(channel, by.key, text, thread=thread)
        self.feed.publish(Thinking(channel, is_on=True))
        is_heard = False
        try:
            is_heard = await self.doors.hear(_message(posting, by, language))
        finally:
            if not is_heard:
                self.feed.publish(Thinking(channel, is_on=False))
        return {}

    async def on_command(self, command: Command, language: str) -> dict[str, Any]:
        by = person(command.person)
        place = place_of(readable(command.channel, by), self._thread(command, by))
        _check_length(command.text.strip().lstrip("/"))
        word, _, rest = command.text.strip().lstrip("/").partition(" ")
        act = Act(by.member(language), place, secrets.token_hex(8), rest.strip())
        return await self._deliver(await self.doors.command(word, act), act)

    async def on_click(self, click: Click, language: str) -> dict[str, Any]:
        """Only a button that stands under a message that this person can read does anything."""
        by = person(click.person)
        posting = self._readable_posting(click.message, by)
        if not posting.has_button(click.action, click.value):
            raise BadInput("error-button")
        place = place_of(posting.channel, posting.thread)
        act = Act(by.member(language), place, secrets.token_hex(8), value=click.value, message=posting.id)
        if click.action == _TALKS_ON:
            self.feed.publish(Thinking(posting.channel, is_on=True))
        return await self._deliver(await self.doors.perform(click.action, act), act)

    async def home(self, by: SamplePerson, language: str) -> Card | None:
        """Somebody's own page with Vita: what Slack shows as App Home."""
        act = Act(by.member(language), place_of(by.dm), secrets.token_hex(8))
        answer = await self.doors.perform(_HOME, act)
        return answer if isinstance(answer, Card) else None

    async def on_press(self, press: Press, language: str) -> dict[str, Any]:
        """Only a button that stands on the page of this person now does anything."""
        by = person(press.person)
        shown = await self.home(by, language)
        if shown is None or not has_button(shown, press.action, press.value):
            raise BadInput("error-button")
        act = Act(by.member(language), place_of(by.dm), secrets.token_hex(8), value=press.value)
        return await self._deliver(await self.doors.perform(press.action, act), act)

    async def on_submit(self, submit: Submit, language: str) -> dict[str, Any]:
        """An open form can be sent once; when that fails it stays open."""
        by = person(submit.person)
        opened = self.chat.take_form(by.key, submit.form)
        if opened is None:
            raise BadInput("error-form")
        act = Act(by.member(language), opened.place, opened.id, value=opened.form.value,
                  answers=_answers(opened, submit), message=opened.message)  # fmt: skip
        delivered = False
        try:
            answer = await self.doors.perform(opened.form.action, act)
            delivered = True
        finally:
            if not delivered:
                self.chat.put_back(opened)
        return await self._deliver(answer, act)

    async def _deliver(self, answer: Answer, act: Act) -> dict[str, Any]:
        account = act.by.account
        match answer:
            case Form():
                opened = self.chat.open_form(account.account, act.place, answer, act.message)
                return {"form": render.form(opened)}
            case Replacement():
                posting = self.chat.posting(act.message)
                if posting is not None:
                    await self.platform.update(posting.ref, answer.card)
                else:
                    await self.platform.whisper(act.place, account, answer.card)
            case Card():
                await self.platform.whisper(act.place, account, answer)
            case None:
                pass
        return {}

    def _readable_posting(self, message: str, by: SamplePerson) -> Posting:
        posting = self.chat.posting(message)
        if posting is None or not posting.is_visible_to(by.key):
            raise BadInput("error-message")
        return posting

    def _thread(self, said: Say, by: SamplePerson) -> str:
        """The thread, when there is such a message in this very channel."""
        if not said.thread:
            return ""
        root = self._readable_posting(said.thread, by)
        if root.channel != said.channel or root.thread:
            raise BadInput("error-message")
        return root.id


def _message(posting: Posting, by: SamplePerson, language: str) -> Message:
    """A mention outside threads begins one: its answer hangs under it, as it would on Slack."""
    mentions_vita = _VITA.search(posting.text) is not None
    place: Place = place_of(posting.channel, posting.thread)
    if mentions_vita and not place.is_dm and not place.thread:
        place = place.in_thread(posting.id)
    return Message(
        place=place,
        author=by.member(language),
        text=_VITA.sub("", posting.text).strip(),
        message=posting.id,
        event_key=posting.id,
        sent_at=posting.at,
        mentions_vita=mentions_vita,
        mentions_others=_OTHERS.search(posting.text) is not None,
    )


def _answers(opened: OpenForm, submit: Submit) -> dict[str, str]:
    """An answer to each field of the form, and to nothing else."""
    return {field.key: submit.answers.get(field.key, "") for field in opened.form.fields}


def _check_length(text: str) -> None:
    if not text:
        raise BadInput("error-empty")
    if len(text) > LONGEST:
        raise BadInput("error-long", longest=LONGEST)
