"""What somebody takes along is one and the same: from the page, as files in the DM, and from whoever runs Vita."""

import json

from bot.domain.visibility import Viewer
from bot.texts import texts_in
from bot.usecases.take_along import all_of, as_json, files
from tests.fakes.house import ANNA, House, dm_of
from tests.pages.served import served


async def test_page_files_and_command_give_the_same(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")
    await house.does("take-note", ANNA, tried="Ik belde eerst.")
    await house.settles()
    person = await house.reads(lambda books: books.people.at(ANNA.account))
    assert person is not None

    await house.clicks("take-my-data", ANNA, place=dm_of(ANNA))
    read, data = (file.data for _, file, _ in house.platform.given)
    by_command = await all_of(house.core.store, Viewer(person.organisation_id, person.id))
    async with served(house) as pages:
        await pages.lets_in(ANNA)
        on_page = json.loads(await pages.gets("/wall/mine.json"))
        shown = await pages.gets("/wall/mine")

    del on_page["page_session"]  # that the page is open is kept too
    assert json.loads(data) == on_page == json.loads(as_json(by_command))
    assert read == files(by_command, texts_in("nl"), person.timezone)[0].data
    assert [words for words in ("Waarom bellen mensen?", "Ik belde eerst.") if words not in shown] == []
