"""An answer that grows on the playground: what open pages see, and what the journal keeps."""

from bot.domain.place import Account
from bot.playground.chat import Chat
from bot.playground.growing import PACE, PlaygroundLive
from bot.playground.journal import Journal
from bot.playground.platform import PlaygroundPlatform
from bot.playground.posting import Posting
from bot.playground.samples import NETWORK, WORKSPACE, place_of
from tests.fakes.stopwatch import Stopwatch
from tests.playground.doors import SAVED
from tests.playground.ground import PLANNER, Ground

DM = place_of(f"dm-{PLANNER}")
ACCOUNT = Account(NETWORK, WORKSPACE, PLANNER)


async def begun(ground: Ground, seconds: Stopwatch) -> PlaygroundLive:
    live = await PlaygroundPlatform(ground.chat, seconds).begin(DM, ACCOUNT, "Twee", "answer:1")
    assert live is not None
    return live


def kept(ground: Ground) -> Posting:
    """The message as another process would read it."""
    journal = Journal(ground.folder / "talk.jsonl")
    (posting,) = Chat(journal, ground.clock, ground.feed).visible_to(PLANNER)
    return posting


async def test_a_page_sees_what_grows_as_one_message_that_is_still_written(ground: Ground) -> None:
    seconds = Stopwatch()
    with ground.feed.subscribe() as page:
        live = await begun(ground, seconds)
        seconds.now += PACE
        await live.grow("Twee roosters")

        news = [page.get_nowait() for _ in range(page.qsize())]

    postings = [one for one in news if isinstance(one, Posting)]
    assert {posting.id for posting in postings} == {live.ref.message}
    assert [posting.card.summary for posting in postings if posting.card] == ["Twee", "Twee roosters"]
    assert [posting.growing for posting in postings] == [True, True]


async def test_a_page_is_not_told_of_every_letter(ground: Ground) -> None:
    with ground.feed.subscribe() as page:
        live = await begun(ground, Stopwatch())
        await live.grow("Twee r")
        await live.grow("Twee ro")

        assert page.qsize() == 1


async def test_its_card_is_no_change_of_a_message(ground: Ground) -> None:
    live = await begun(ground, Stopwatch())

    await ground.platform.update(live.ref, SAVED)

    posting = kept(ground)
    assert (posting.card, posting.edited, posting.growing) == (SAVED, False, False)


async def test_the_same_key_begins_one_message(ground: Ground) -> None:
    live = await begun(ground, Stopwatch())

    again = await begun(ground, Stopwatch())

    assert again.ref == live.ref == kept(ground).ref


async def test_after_a_crash_the_message_is_there_to_be_finished(ground: Ground) -> None:
    live = await begun(ground, Stopwatch())

    assert (kept(ground).id, kept(ground).growing) == (live.ref.message, True)
