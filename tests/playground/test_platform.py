"""The playground as a `ChatPlatform`."""

from datetime import timedelta

import pytest

from bot.cards.model import Link
from bot.domain.place import Account, MessageRef
from bot.playground.samples import NETWORK, SAMPLE_PEOPLE, WORKSPACE, place_of, sample_person
from bot.ports import ChatPlatform, File, PlaceGone
from tests.playground.doors import INVITATION, SAVED
from tests.playground.ground import PLANNER, RECEPTIONIST, SUNDAY, TEAM, Ground, Page

PLANNER_ACCOUNT = Account(NETWORK, WORKSPACE, PLANNER)


@pytest.fixture
def platform(ground: Ground) -> ChatPlatform:
    return ground.platform


async def test_the_same_key_posts_once(ground: Ground, platform: ChatPlatform) -> None:
    first = await platform.post(TEAM, INVITATION, "kickoff:2026-W48")

    second = await platform.post(TEAM, INVITATION, "kickoff:2026-W48")

    assert second == first
    assert len(ground.chat.visible_to(PLANNER)) == 1


async def test_a_post_in_a_thread_stands_in_that_thread(platform: ChatPlatform, ground: Ground) -> None:
    root = await platform.post(TEAM, INVITATION, "root")

    reply = await platform.post(TEAM.in_thread(root.message), SAVED, "reply")

    assert reply.place == TEAM.in_thread(root.message)


async def test_what_was_posted_is_found_by_its_key(platform: ChatPlatform) -> None:
    posted = await platform.post(TEAM, INVITATION, "kickoff")

    assert await platform.find(TEAM, "kickoff", SUNDAY) == posted


async def test_what_was_posted_before_then_is_not_found(platform: ChatPlatform) -> None:
    await platform.post(TEAM, INVITATION, "kickoff")

    assert await platform.find(TEAM, "kickoff", SUNDAY + timedelta(seconds=1)) is None


async def test_what_was_never_posted_is_not_found(platform: ChatPlatform) -> None:
    assert await platform.find(TEAM, "kickoff", SUNDAY) is None


async def test_an_update_changes_the_message(platform: ChatPlatform, ground: Ground) -> None:
    posted = await platform.post(TEAM, INVITATION, "kickoff")

    await platform.update(posted, SAVED)

    assert [posting.card for posting in ground.chat.visible_to(PLANNER)] == [SAVED]


async def test_a_message_that_is_gone_cannot_be_changed(platform: ChatPlatform) -> None:
    with pytest.raises(PlaceGone):
        await platform.update(MessageRef(TEAM, "nowhere"), SAVED)


async def test_a_channel_that_is_not_there_cannot_be_written_to(platform: ChatPlatform) -> None:
    with pytest.raises(PlaceGone):
        await platform.post(place_of("team-west"), SAVED, "key")


async def test_a_whisper_in_the_channel_is_for_one(platform: ChatPlatform, ground: Ground) -> None:
    await platform.whisper(TEAM, PLANNER_ACCOUNT, SAVED)

    assert [posting.only_for for posting in ground.chat.visible_to(PLANNER)] == [PLANNER]
    assert ground.chat.visible_to(RECEPTIONIST) == ()


async def test_a_whisper_in_a_dm_is_an_ordinary_message(platform: ChatPlatform, ground: Ground) -> None:
    await platform.whisper(place_of("dm-planner"), PLANNER_ACCOUNT, SAVED)

    assert [posting.only_for for posting in ground.chat.visible_to(PLANNER)] == [""]


async def test_a_dm_opens_for_a_sample_person(platform: ChatPlatform) -> None:
    assert await platform.open_dm(PLANNER_ACCOUNT) == place_of("dm-planner")


async def test_no_dm_opens_for_somebody_unknown(platform: ChatPlatform) -> None:
    with pytest.raises(PlaceGone):
        await platform.open_dm(Account(NETWORK, WORKSPACE, "nobody"))


async def test_the_channel_has_all_sample_people_and_a_dm_has_one(platform: ChatPlatform) -> None:
    team = [member.account for member in await platform.members(TEAM)]
    dm = [member.account for member in await platform.members(place_of("dm-planner"))]

    assert team == [person.account for person in SAMPLE_PEOPLE]
    assert dm == [PLANNER_ACCOUNT]


def test_every_sample_is_marked_as_one() -> None:
    planner = sample_person(PLANNER)

    assert planner is not None
    assert all("(voorbeeld)" in person.name for person in SAMPLE_PEOPLE)


async def test_a_file_is_a_download_for_whoever_got_it_alone(ground: Ground, page: Page) -> None:
    await ground.platform.file(PLANNER_ACCOUNT, File("vita.ics", b"BEGIN:VCALENDAR"), "Voor je agenda.")

    (posting,) = ground.chat.visible_to(PLANNER)
    assert posting.card is not None
    (link,) = [block for block in posting.card.blocks if isinstance(block, Link)]
    theirs = await page.client.get(link.address)
    others = await page.client.get(link.address.replace(f"={PLANNER}", f"={RECEPTIONIST}"))
    assert (await theirs.read(), others.status) == (b"BEGIN:VCALENDAR", 404)
    assert theirs.headers["Content-Disposition"] == 'attachment; filename="vita.ics"'


async def test_a_file_is_gone_when_everything_begins_again(ground: Ground, page: Page) -> None:
    await ground.platform.file(PLANNER_ACCOUNT, File("vita.ics", b"BEGIN:VCALENDAR"), "Voor je agenda.")
    (posting,) = ground.chat.visible_to(PLANNER)

    await page.ask("reset")

    assert posting.card is not None
    (link,) = [block for block in posting.card.blocks if isinstance(block, Link)]
    assert (await page.client.get(link.address)).status == 404
