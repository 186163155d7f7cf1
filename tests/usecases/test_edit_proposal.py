"""Co-authors, edits as versions for all to see, and joining what is there already."""

from bot.cards.model import ChecksField, Form, SelectField, TextField
from bot.domain.hearing import Member
from bot.domain.proposal import Stage
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, buttons, dm_of, sample, words

MAILS = "We mailen nu alles."


async def number_of(house: House, name: str) -> str:
    member = sample(name)
    person = await house.reads(lambda books: books.people.at(member.account))
    assert person is not None
    return str(person.id)


async def edits(house: House, together: str, version: int = 1, member: Member = ANNA) -> Answer:
    answers = {
        "title": "Bel eerst",
        "kind": "improve",
        "about": MAILS,
        "together": together,
        "learning": "Of bellen sneller is.",
    }
    return await house.does("edit-proposal", member, step=f"1:{version}", **answers)


async def test_a_co_author_is_named_hears_of_it_and_can_write_along(house: House) -> None:
    await house.begins_team()

    await house.proposes(ANNA, coauthors=await number_of(house, "Bram"))
    await house.settles()

    assert words(house.platform.said_in(CHANNEL)[-1]).startswith("Nieuw voorstel van Anna, Bram: “Bel eerst”")
    (told,) = house.platform.said_in(dm_of(BRAM))
    assert words(told).endswith("Anna zette je bij “Bel eerst”. Je kunt nu meeschrijven.")
    assert isinstance(await house.clicks("edit-proposal", BRAM, "1"), Form)


async def test_the_form_offers_colleagues_and_not_oneself(house: House) -> None:
    await house.begins_team()
    await house.clicks("propose", ANNA)

    form = await house.does("propose", ANNA, step="yield", flags="social")

    assert isinstance(form, Form)
    people = next(f for f in form.fields if isinstance(f, ChecksField) and f.key == "coauthors")
    assert [option.label for option in people.options] == ["Bram", "Chris"]


async def test_an_edit_is_a_version_and_the_card_of_the_team_says_so(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)
    await house.settles()

    answer = await edits(house, "Wie de vraag krijgt, loopt langs.")
    await house.settles()

    assert words(answer) == "“Bel eerst” is aangepast. De kaart van je team ook."
    changed = words(house.platform.updated[-1][1])
    assert "Wat er anders gaat: “Wie de vraag krijgt, loopt langs.”" in changed
    assert "Aangepast door Anna op " in changed


async def test_a_colleague_sees_what_was_changed(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)
    await edits(house, "Wie de vraag krijgt, loopt langs.")

    read = await house.clicks("read-proposal", BRAM, "1")
    changes = await house.clicks("proposal-changes", BRAM, "1")

    assert buttons(read) == ["join-proposal", "proposal-changes"]
    assert "was: “Wie de vraag krijgt, belt.”; is nu: “Wie de vraag krijgt, loopt langs.”" in words(changes)


async def test_the_form_of_an_edit_holds_what_is_there(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    form = await house.clicks("edit-proposal", ANNA, "1")

    assert isinstance(form, Form)
    assert [field.initial for field in form.fields if isinstance(field, TextField)] == [
        "Bel eerst", MAILS, "Wie de vraag krijgt, belt.", "Of bellen sneller is.", "", "",
    ]  # fmt: skip


async def test_an_edit_without_a_required_part_comes_back_with_what_was_typed(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    form = await edits(house, " ")

    assert isinstance(form, Form)
    assert form.errors == {"together": "Vul dit nog in."}


async def test_an_edit_that_changes_nothing_is_no_version(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    answer = await edits(house, "Wie de vraag krijgt, belt.")

    assert words(answer) == "Er is niets veranderd aan “Bel eerst”."


async def test_of_two_edits_at_once_the_first_counts(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, coauthors=await number_of(house, "Bram"))
    await edits(house, "Wie de vraag krijgt, loopt langs.")

    late = await edits(house, "Wie de vraag krijgt, fietst.", member=BRAM)
    again = await edits(house, "Wie de vraag krijgt, fietst.", version=2, member=BRAM)

    assert isinstance(late, Form)
    assert "iemand veranderde dit intussen" in words(late)
    assert late.value == "1:2"
    assert "Wie de vraag krijgt, fietst." in [field.initial for field in late.fields]
    assert words(again).startswith("“Bel eerst” is aangepast.")


async def test_kind_goal_and_tags_change_too(house: House) -> None:
    await house.begins_team(goals="Mensen bellen minder")
    await house.proposes(ANNA)

    tags = {
        "kind": "renew",
        "flags": "technical",
        "domains": "govern,maintain",
        "challenges": "rules",
        "goal": "g1",
    }
    await house.does("edit-proposal", ANNA, step="1:1", title="Bel eerst", about=MAILS,
                     together="Wie de vraag krijgt, belt.", learning="Of bellen sneller is.", **tags)  # fmt: skip

    read = words(await house.clicks("read-proposal", BRAM, "1"))
    assert "Soort: Vernieuwen" in read
    assert "Gaat over: Techniek · Besturen · Beheren" in read
    assert "Opgave: Te veel regels" in read
    assert "Doel: “Mensen bellen minder”" in read


async def test_the_form_opens_with_the_words_of_a_message_behind_a_draft_that_was_there(house: House) -> None:
    await house.begins_team()
    await house.does("propose", ANNA, step="what", title="Bel eerst", about=MAILS, kind="improve")

    answer = await house.types("voorstel", ANNA, "We vinden niets terug.")

    assert isinstance(answer, Form)
    about = next(field for field in answer.fields if field.key == "about")
    assert about.initial == f"{MAILS}\n\nWe vinden niets terug."


async def test_only_an_author_edits_and_only_until_the_decision(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)
    team = await house.reads(lambda books: books.teams.of_channel(CHANNEL))
    person = await house.reads(lambda books: books.people.at(ANNA.account))
    assert team is not None
    assert person is not None
    viewer = await house.reads(lambda books: books.people.viewer(person, in_private=True))
    by_bram = await house.clicks("edit-proposal", BRAM, "1")
    proposal = (await house.reads(lambda books: books.proposals.own(viewer)))[0]
    await house.reads(
        lambda books: books.proposals.move(team.organisation_id, proposal.id, Stage.SUBMITTED, Stage.ACCEPTED)
    )

    decided = await house.clicks("edit-proposal", ANNA, "1")

    assert words(by_bram) == "Dit kan alleen wie het schreef."
    assert words(decided).startswith("Iemand was je voor")


async def test_somebody_from_outside_sees_no_changes_and_cannot_join(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    names = ("proposal-changes", "join-proposal", "edit-proposal")
    answers = {words(await house.clicks(name, sample("Dirk"), "1")) for name in names}

    assert answers == {"Dit voorstel is er niet meer, of je kunt het niet zien."}


async def test_what_is_like_it_already_is_shown_after_the_first_step(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, "Bellen voor de brief over de dagbesteding")

    form = await house.does(
        "propose", BRAM, step="what", title="Eerst bellen over dagbesteding", about=MAILS, kind="improve"
    )

    assert isinstance(form, Form)
    assert form.value == "related"
    choice = next(field for field in form.fields if isinstance(field, SelectField))
    assert [option.value for option in choice.options] == ["go-on", "1"]


async def test_nothing_like_it_goes_straight_on(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, "Bellen voor de brief over de dagbesteding")

    form = await house.does(
        "propose",
        BRAM,
        step="what",
        title="Fietsen naar kantoor",
        about="De parkeerplaats staat vol",
        kind="improve",
    )

    assert isinstance(form, Form)
    assert form.value == "together"


async def test_joining_tells_the_authors_who_take_somebody_in_with_one_click(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    answer = await house.does("propose", BRAM, step="related", related="1")
    await house.settles()
    asked = house.platform.said_in(dm_of(ANNA))[-1]
    taken = await house.clicks("accept-author", ANNA, f"1:{await number_of(house, 'Bram')}")
    await house.settles()

    assert words(answer).startswith("De indieners van “Bel eerst” weten dat je mee wilt doen.")
    assert (words(asked).splitlines()[-1], buttons(asked)) == (
        "Bram wil meedoen met “Bel eerst”.",
        ["accept-author", "read-proposal"],
    )
    assert words(taken) == "Bram schrijft nu mee aan “Bel eerst”."
    assert "Anna zette je bij" in words(house.platform.said_in(dm_of(BRAM))[-1])
    assert isinstance(await house.clicks("edit-proposal", BRAM, "1"), Form)


async def test_asking_to_join_twice_tells_the_authors_once(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    for _ in range(2):
        await house.clicks("join-proposal", BRAM, "1")
    await house.settles()

    assert len(house.platform.said_in(dm_of(ANNA))) == 1


async def test_an_author_who_left_the_team_hears_nothing_more_of_it(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA, coauthors=await number_of(house, "Bram"))
    await house.core.use_cases.meet(CHANNEL, BRAM, joined=False)
    await house.settles()
    before = len(house.platform.said_in(dm_of(BRAM)))

    await house.clicks("join-proposal", CHRIS, "1")
    await house.settles()

    assert len(house.platform.said_in(dm_of(BRAM))) == before
    assert "Chris wil meedoen" in words(house.platform.said_in(dm_of(ANNA))[-1])


async def test_nobody_takes_themselves_in(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    answer = await house.clicks("accept-author", BRAM, f"1:{await number_of(house, 'Bram')}")

    assert words(answer) == "Dit kan alleen wie het schreef."


async def test_a_name_in_it_is_pointed_out_and_bars_nothing(house: House) -> None:
    await house.begins_team()
    await house.does(
        "propose", ANNA, step="what", title="Bel eerst", about="mevrouw Jansen en Bram bellen", kind="renew"
    )
    await house.does("propose", ANNA, step="together", together="Bellen.", learning="Of het helpt.")

    preview = await house.does("propose", ANNA, step="place", domains="execute", challenges="rules")
    sent = await house.does("propose", ANNA, step="submit")

    assert "dit lijkt op een naam: “mevrouw Jansen”, “Bram”." in words(preview)
    assert words(sent).startswith("“Bel eerst” is ingediend.")
