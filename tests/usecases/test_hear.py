"""What is addressed to Vita is taken in, once; of everything else no byte is kept."""

from bot.books import Conversation
from bot.domain.place import MessageRef, Place, Readers
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, dm_of, words

THREAD = CHANNEL.in_thread("100.1")


async def waiting(house: House) -> list[str]:
    return list(await house.reads(lambda books: books.inbox.waiting()))


async def conversation(house: House, place: Place) -> Conversation | None:
    organisation = await house.reads(lambda books: books.organisations.at("slack", "T1"))
    return (
        await house.reads(lambda books: books.conversations.at(organisation.id, place))
        if organisation
        else None
    )


async def test_a_message_in_a_dm_is_taken_in(house: House) -> None:
    heard = await house.hears(ANNA, "de brieven zijn onduidelijk")

    assert (heard, await waiting(house)) == (True, [dm_of(ANNA).key])


async def test_the_same_message_delivered_again_is_one(house: House) -> None:
    await house.hears(ANNA, "de brieven zijn onduidelijk", key="Ev1")

    heard = await house.hears(ANNA, "de brieven zijn onduidelijk", key="Ev1")
    await house.settles()

    assert (heard, len(house.sparring.heard)) == (True, 1)


async def test_a_message_delivered_again_after_its_answer_gets_no_second_one(house: House) -> None:
    await house.hears(ANNA, "de brieven zijn onduidelijk", key="Ev1")
    await house.settles()

    await house.hears(ANNA, "de brieven zijn onduidelijk", key="Ev1")
    await house.settles()

    assert len(house.sparring.heard) == 1


async def test_talk_between_colleagues_is_dropped(house: House) -> None:
    await house.begins_team()

    heard = await house.hears(BRAM, "kom je zo lunchen", CHANNEL)

    assert (heard, await waiting(house)) == (False, [])


async def test_a_mention_in_a_channel_is_taken_in(house: House) -> None:
    await house.begins_team()

    assert await house.hears(BRAM, "denk mee over de brieven", THREAD, mentions=True)


async def test_whoever_vita_talks_with_in_a_thread_needs_no_mention(house: House) -> None:
    await house.begins_team()
    await house.says(ANNA, "denk mee over de brieven", THREAD, mentions=True)

    assert await house.hears(ANNA, "ze zijn te lang", THREAD)


async def test_a_colleague_in_that_thread_is_not_answered(house: House) -> None:
    await house.begins_team()
    await house.says(ANNA, "denk mee over de brieven", THREAD, mentions=True)

    assert not await house.hears(BRAM, "dat vind ik ook", THREAD)


async def test_a_colleague_who_mentions_vita_joins(house: House) -> None:
    await house.begins_team()
    await house.says(ANNA, "denk mee over de brieven", THREAD, mentions=True)
    await house.says(BRAM, "en de bijlagen", THREAD, mentions=True)

    assert await house.hears(BRAM, "die vooral", THREAD)


async def test_a_hush_in_a_thread_is_obeyed_without_a_word(house: House) -> None:
    await house.begins_team()
    await house.says(ANNA, "denk mee over de brieven", THREAD, mentions=True)

    answers = await house.says(ANNA, "Vita, stil", THREAD, mentions=True)

    assert (answers, await house.hears(ANNA, "zo dan", THREAD)) == ([], False)


async def test_a_mention_after_a_hush_begins_again(house: House) -> None:
    await house.begins_team()
    await house.says(ANNA, "stil", THREAD, mentions=True)

    answers = await house.says(ANNA, "toch nog iets", THREAD, mentions=True)

    assert len(answers) == 1


async def test_a_message_that_its_writer_deletes_is_deleted_here_too(house: House) -> None:
    await house.says(ANNA, "de brieven zijn onduidelijk")
    open_one = await conversation(house, dm_of(ANNA))
    assert open_one is not None

    await house.core.use_cases.forget(MessageRef(dm_of(ANNA), "t1"))

    kept = await house.reads(lambda books: books.conversations.recent(open_one, 10))
    assert [said.text for said in kept if said.person_id] == []


async def test_a_message_deleted_before_its_answer_is_not_answered(house: House) -> None:
    await house.hears(ANNA, "dit wil ik toch niet kwijt")

    await house.core.use_cases.forget(MessageRef(dm_of(ANNA), "t1"))
    await house.settles()

    assert house.platform.said_in(dm_of(ANNA)) == []


async def test_in_a_channel_that_another_organisation_reads_vita_only_says_so(house: House) -> None:
    await house.core.use_cases.note_place(CHANNEL, readers=Readers.EXTERNAL)

    answers = await house.says(ANNA, "denk mee over de brieven", THREAD, mentions=True)

    assert [words(answer).split(".")[0] for answer in answers] == [
        "In dit kanaal lezen mensen van een andere organisatie mee"
    ]
    assert house.sparring.heard == []
