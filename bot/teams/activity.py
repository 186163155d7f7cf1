"""What Teams sends, as it stands on the wire: the fields that we read, checked, and no others.

botbuilder's own model loses the tenant and most of each entity, so the raw JSON is read here.
"""

from datetime import UTC
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

Words = Annotated[str, BeforeValidator(lambda value: "" if value is None else value)]
"""Teams writes null where there is nothing."""


class _Wire(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, alias_generator=to_camel, populate_by_name=True)


class Party(_Wire):
    id: Words = ""
    name: Words = ""
    aad_object_id: Words = ""

    @property
    def is_bot(self) -> bool:
        return self.id.startswith("28:")


class Conversation(_Wire):
    id: Words = ""
    conversation_type: Words = ""
    tenant_id: Words = ""


class Entity(_Wire):
    """A mention (`mentioned`, and the `text` that it stands for) or what the client told of itself."""

    type: Words = ""
    text: Words = ""
    mentioned: Party | None = None
    timezone: Words = ""


class Attachment(_Wire):
    content_type: Words = ""
    content: Any = None


class Named(_Wire):
    id: Words = ""


class ChannelData(_Wire):
    tenant: Named | None = None
    channel: Named | None = None
    teams_channel_id: Words = ""
    event_type: Words = ""


class Activity(_Wire):
    """One thing that happened. `value` is what a click or form carries, its shape its own."""

    type: str
    id: Words = ""
    timestamp: AwareDatetime | None = None
    channel_id: Words = ""
    service_url: Words = ""
    name: Words = ""
    action: Words = ""
    locale: Words = ""
    text: Words = ""
    reply_to_id: Words = ""
    sender: Party = Field(default=Party(), alias="from")
    recipient: Party = Party()
    conversation: Conversation = Conversation()
    entities: tuple[Entity, ...] | None = None
    attachments: tuple[Attachment, ...] | None = None
    members_added: tuple[Party, ...] | None = None
    members_removed: tuple[Party, ...] | None = None
    channel_data: ChannelData | None = None
    value: Any = None

    @property
    def tenant(self) -> str:
        named = self.channel_data.tenant if self.channel_data else None
        return (named.id if named else "") or self.conversation.tenant_id

    @property
    def event(self) -> str:
        """Which news of a team or channel it is, or of a message that was edited."""
        return self.channel_data.event_type if self.channel_data else ""

    @property
    def language(self) -> str:
        """`nl` of `nl-NL`; empty when the client does not say."""
        return self.locale.split("-")[0].lower()

    @property
    def mentions(self) -> tuple[Entity, ...]:
        return tuple(
            entity for entity in self.entities or () if entity.type == "mention" and entity.mentioned
        )

    @property
    def timezone(self) -> str:
        return next((entity.timezone for entity in self.entities or () if entity.timezone), "")


def read(data: object) -> Activity:
    """Raises `ValueError` for what is no activity."""
    activity = Activity.model_validate(data)
    if activity.timestamp is None:
        return activity
    return activity.model_copy(update={"timestamp": activity.timestamp.astimezone(UTC)})
